import { countryName } from '#app/i18n/format.ts'
import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { Moment } from '#app/ui/desk/Moment.tsx'
import { Said } from '#app/ui/desk/Said.tsx'
import { Pages } from '#app/ui/Pages.tsx'
import type { DecidedLetters } from './decided.ts'
import { Places } from './Places.tsx'
import type { HeldGroups } from './show-held.server.ts'
import { heldWhy, number } from './words.ts'

type Props = HeldGroups & {
  /** What became of the letters that were decided about just now. */
  decided: DecidedLetters | null
}

/** What is held, in groups of alike letters to one address. */
export function HeldPage({
  rows,
  letters,
  later,
  total,
  page,
  pages,
  decided,
}: Props) {
  return (
    <>
      <h1>Held letters</h1>
      <Places here="/desk/letters/held" />
      {decided && <Decided {...decided} />}
      <p>
        These letters wait for a person, because they are very much alike or
        seemed odd. {number(letters - later)} letters in {number(total)} groups,
        the longest waiting first.
        {later > 0 &&
          ` ${number(later)} more are grouped once these are decided about.`}
      </p>
      <DataTable
        caption="Groups of alike letters to one address"
        columns={[
          'To',
          { label: 'Letters', isNumber: true },
          'Why',
          'Since',
          { label: 'Alike, not held', isNumber: true },
        ]}
        rows={rows.map((group) => ({
          key: group.id,
          cells: [
            <>
              <a href={`/desk/letters/held/${group.id}`}>{group.lawmaker}</a>,{' '}
              {countryName('en', group.country)}
            </>,
            number(group.count),
            heldWhy(group.why) + (group.isMixed ? '; unlike each other' : ''),
            <Moment key="since" at={group.since} />,
            group.isMixed ? '–' : number(group.others),
          ],
        }))}
        empty="No letters are held. There is nothing to decide."
      />
      <Pages page={page} pages={pages} to={(to) => `?page=${to}`} />
    </>
  )
}

function Decided({ choice, asked, done }: DecidedLetters) {
  const others = asked - done
  return (
    <Said>
      {choice === 'released'
        ? `${lettersAre(done)} sent in ${done === 1 ? 'its' : 'their'} turn.`
        : `${lettersAre(done)} not sent.`}
      {others > 0 && ` ${number(others)} had been decided about by others.`}
    </Said>
  )
}

function lettersAre(count: number): string {
  return count === 1 ? '1 letter is' : `${number(count)} letters are`
}
