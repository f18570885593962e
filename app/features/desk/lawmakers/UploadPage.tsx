import { countryName } from '#app/i18n/format.ts'
import { Facts } from '#app/ui/desk/Facts.tsx'
import { Moment } from '#app/ui/desk/Moment.tsx'
import { Said } from '#app/ui/desk/Said.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { KEPT_HOURS } from './kept.ts'
import type { UploadView } from './show-upload.server.ts'

type Props = { upload: UploadView; isChanged: boolean }

/** The dry run: what a list holds, and what importing it would change. */
export function UploadPage({ upload, isChanged }: Props) {
  return (
    <>
      <h1>What this list would change</h1>
      {isChanged && (
        <Said>
          The directory has changed since you looked, so nothing was imported.
          Below is what the list would change now.
        </Said>
      )}
      <p className="lead">
        Nothing is imported yet. The list is kept for {KEPT_HOURS} hours, and
        only you see it here.
      </p>
      <About upload={upload} />
      <Changes upload={upload} />
      {upload.parts.map(({ title, lines, more }) => (
        <Section key={title} title={title}>
          <ul>
            {lines.map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ul>
          {more > 0 && <p>And {more.toLocaleString('en')} more.</p>}
        </Section>
      ))}
      <Decide digest={upload.digest} />
    </>
  )
}

function About({ upload }: Pick<Props, 'upload'>) {
  const { files, counts } = upload
  const more = upload.fileCount - files.length
  return (
    <Facts
      facts={[
        ['Country', countryName('en', upload.country)],
        ['Format', `${upload.format}, ${upload.encoding}`],
        ['Day of the list', upload.asOf],
        ['Source', upload.source],
        ['Licence', upload.licence],
        [
          'Files',
          files.join(', ') +
            (more > 0 ? ` and ${more.toLocaleString('en')} more` : ''),
        ],
        ['Chosen', <Moment key="at" at={upload.madeAt} />],
        ...numbers(counts),
      ]}
    />
  )
}

function Changes({ upload }: Pick<Props, 'upload'>) {
  const { country, changes } = upload
  return (
    <>
      {changes.map(({ name, slug, counts }) => (
        <Section key={name} title={name}>
          <p>
            {slug ? (
              <a href={`/desk/lawmakers/${country}/${slug}`}>
                The chamber as it is now
              </a>
            ) : (
              'A new chamber.'
            )}
          </p>
          <Facts facts={numbers(counts)} />
        </Section>
      ))}
    </>
  )
}

function numbers(counts: [string, number][]): [string, string][] {
  return counts.map(([name, count]) => [name, count.toLocaleString('en')])
}

function Decide({ digest }: { digest: string }) {
  return (
    <Section title="Does this seem right?">
      <form method="post">
        <input type="hidden" name="digest" value={digest} />
        <p className="desk-row">
          <button type="submit" name="do" value="import" className="button">
            Import this list
          </button>
          <button
            type="submit"
            name="do"
            value="discard"
            className="button quiet"
          >
            Discard it
          </button>
        </p>
      </form>
    </Section>
  )
}
