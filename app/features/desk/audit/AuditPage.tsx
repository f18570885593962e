import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { Moment } from '#app/ui/desk/Moment.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { shortId } from '../../accounts/short-id.ts'
import { actWords } from './act-words.ts'
import { AuditFilterForm } from './AuditFilterForm.tsx'
import { queryOf } from './read-filter.ts'
import type { AuditView } from './show-audit.server.ts'

type Entry = AuditView['entries'][number]

/** Who did, saw or took what. */
export function AuditPage(view: AuditView) {
  const { entries, filter, newest, older, isNewest } = view
  return (
    <>
      <h1>Audit log</h1>
      <p className="lead">
        Who did, saw or took what at this desk. Nobody can change or shorten it
        here. It never holds a name or an address of a signer, donor or writer:
        a donation or a letter stands in it with the id that we gave it.
      </p>
      <AuditFilterForm {...view} />
      <div className="wordy">
        <DataTable
          caption="Entries, the newest first"
          columns={[
            { label: 'No.', width: 'narrow' },
            'When',
            'Who',
            { label: 'What', width: 'wide' },
            'About',
            'More',
          ]}
          rows={entries.map((entry) => ({
            key: entry.seq,
            cells: [
              entry.seq,
              <Moment key="at" at={entry.at} />,
              <Who key="who" {...entry} />,
              actWords(entry.act),
              <About key="about" {...entry} />,
              moreOf(entry),
            ],
          }))}
          empty="No entry is like this. Ask for less above."
        />
      </div>
      <p className="row">
        {!isNewest && (
          <a href={`/desk/audit${queryOf(filter)}`}>The newest entries</a>
        )}
        {older && (
          <a href={`/desk/audit${queryOf(filter, older)}`} rel="next">
            Older entries
          </a>
        )}
        <a href={`/desk/audit.csv${queryOf(filter)}`}>All of these as CSV</a>
      </p>
      <Chain newest={newest} />
    </>
  )
}

function Who({ name, role, campaigner_id }: Entry) {
  if (!campaigner_id) return <>The program or a command</>
  return (
    <>
      <bdi>{name ?? campaigner_id}</bdi> <code>{shortId(campaigner_id)}</code>
      {role && `, ${role}`}
    </>
  )
}

function About({ subject, subjectName, act }: Entry) {
  if (!subject) return <>–</>
  if (subjectName) {
    return (
      <>
        <bdi>{subjectName}</bdi> <code>{shortId(subject)}</code>
      </>
    )
  }
  if (act.startsWith('approval.') || act === 'export.taken-back') {
    return <a href={`/desk/approvals/${subject}`}>the proposal</a>
  }
  return <code>{subject}</code>
}

function moreOf({ detail }: Entry): string {
  const parts = Object.entries(detail)
  return parts.map(([name, value]) => `${name}: ${value}`).join(', ')
}

/** What can be compared later: the log alone cannot show that it is whole. */
function Chain({ newest }: Pick<AuditView, 'newest'>) {
  return (
    <Section title="Is the log whole?">
      <p>
        Each entry holds a hash of the one before. Whoever has the database can
        still cut off the newest ones, so write number and hash of the newest
        entry down elsewhere from time to time:
      </p>
      <p>
        <code className="hash">{newest ?? 'There is no entry yet.'}</code>
      </p>
      {newest && (
        <p>
          Then, on the server, <code>npm run desk -- verify</code> computes all
          hashes anew, and with <code>--expect {shortened(newest)}</code> (the
          whole line from above) it also finds out whether that entry is still
          there.
        </p>
      )}
    </Section>
  )
}

function shortened(newest: string): string {
  return `${newest.slice(0, newest.indexOf(':') + 9)}…`
}
