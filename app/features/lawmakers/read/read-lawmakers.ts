import { type GivenChamber, kindInName, kindUnknown } from './chamber-kind.ts'
import { readCongressCsv } from './congress-csv.ts'
import { readCongressJson } from './congress-json.ts'
import { readEuroparlCsv } from './europarl-csv.ts'
import { readEverypoliticianCsv } from './everypolitician-csv.ts'
import { readOpenStatesCsv } from './openstates-csv.ts'
import { readOpenStatesYaml } from './openstates-yaml.ts'
import { readPlainCsv } from './plain-csv.ts'
import { readPopolo } from './popolo.ts'
import { type Recognised, recognise } from './recognise.ts'
import { type GivenFile, type ReadList, UnreadableList } from './record.ts'

/** What the one who imports says about a list. */
type Given = {
  /** Its only chamber, or which of its chambers, by the name it has there. */
  chamber?: GivenChamber
  /** Of a plain table: our name → the header's. */
  columns?: Record<string, string>
}

type Read = Omit<ReadList, 'encoding'>

/**
 * Reads a list of lawmakers of any format that is known; the content says
 * which. Several files are one list only as files of Open States, or as the
 * Congress with its social-media file.
 *
 * @throws UnreadableList for anything else; then nothing of it is to be used
 */
export function readLawmakers(files: GivenFile[], given: Given): ReadList {
  const recognised = files.map((file) => recognise(file, !!given.columns))
  const [first] = recognised
  if (!first) {
    const message = 'There is no file.'
    throw new UnreadableList({ file: 'The list', line: null, message })
  }
  const read = readTogether(first, recognised, given)
  if (read.people.length === 0) {
    const message = 'There is nobody in it who has a seat.'
    throw new UnreadableList({ file: first.file, line: null, message })
  }
  const isOld = recognised.some(({ encoding }) => encoding !== 'utf-8')
  const encoding = isOld ? 'windows-1252' : 'utf-8'
  return { ...read, encoding }
}

function readTogether(
  first: Recognised,
  all: Recognised[],
  given: Given,
): Read {
  const people = all.flatMap((each) =>
    each.format === 'openstates-yaml' ? [each] : [],
  )
  if (people.length === all.length) {
    return choose(first.file, readOpenStatesYaml(people), given.chamber)
  }
  // It has accounts on social networks alone, and these are not imported.
  const [list, ...more] = all.filter(
    ({ format }) => format !== 'congress-social',
  )
  const isCongress = list?.format === 'congress-json'
  if (!list) {
    const message =
      'It is the social-media file of the Congress. Give legislators-current.json, alone or with it.'
    throw new UnreadableList({ file: first.file, line: null, message })
  }
  if (more.length > 0 || (!isCongress && all.length > 1)) {
    const { file } = more[0] ?? all.find((each) => each !== list)!
    const message = `It does not belong to ${list.file}. Import one list at a time.`
    throw new UnreadableList({ file, line: null, message })
  }
  return readOne(list, given)
}

function readOne(list: Recognised, given: Given): Read {
  const { file } = list
  switch (list.format) {
    case 'plain-csv':
      return readPlainCsv(file, list.csv, given)
    case 'everypolitician-csv':
      return readEverypoliticianCsv(file, list.csv, given)
    case 'congress-csv':
      return choose(file, readCongressCsv(file, list.csv), given.chamber)
    case 'europarl-csv':
      return choose(file, readEuroparlCsv(file, list.csv), given.chamber)
    case 'openstates-csv':
      return choose(file, readOpenStatesCsv(file, list.csv), given.chamber)
    case 'openstates-yaml':
      return choose(file, readOpenStatesYaml([list]), given.chamber)
    case 'congress-json':
      return choose(file, readCongressJson(file, list.json), given.chamber)
    default:
      return withUnknownKinds(
        file,
        choose(file, readPopolo(file, list.json), given.chamber),
        given,
      )
  }
}

/**
 * The list with its only chamber called as the one who imports calls it, or
 * with that chamber alone.
 */
function choose(file: string, list: Read, given?: GivenChamber): Read {
  const chambers = Object.entries(list.chambers)
  if (!given) return list
  const [key, chamber] =
    chambers.length === 1
      ? chambers[0]!
      : (chambers.find(([, { name }]) => name === given.name) ?? [])
  if (key === undefined || !chamber) {
    const names = chambers.map(([, { name }]) => `“${name}”`).join(', ')
    const message = `None of its chambers is called “${given.name}”. They are: ${names}.`
    throw new UnreadableList({ file, line: null, message })
  }
  const people = list.people.filter((person) => person.chamber === key)
  return { ...list, chambers: { [key]: { ...chamber, ...given } }, people }
}

function withUnknownKinds(file: string, list: Read, given: Given): Read {
  if (given.chamber) return list
  const unknown = Object.values(list.chambers)
    .filter(({ name, kind }) => kind === 'single' && !kindInName(name))
    .map(({ name }) => kindUnknown(file, name))
  return { ...list, warnings: [...list.warnings, ...unknown] }
}
