import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { Moment } from '#app/ui/desk/Moment.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { Tag } from '#app/ui/desk/Tag.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { Pages } from '#app/ui/Pages.tsx'
import { HowToOpen } from './HowToOpen.tsx'
import { ProposeForm } from './ProposeForm.tsx'
import type { ExportsView } from './show-exports.server.ts'

export type ExportRefused = {
  problems: Record<string, string>
  values: Record<string, string>
}

type Props = { view: ExportsView; refused?: ExportRefused }

export function ExportsPage({ view, refused }: Props) {
  const { exports, petitions, page, pages } = view
  return (
    <>
      <h1>Exports</h1>
      <ErrorSummary problems={refused?.problems} />
      <p className="lead">
        The list of a petition, sealed as it came in: nobody can read it here,
        and only the holders of the private keys can open it, offline.
      </p>
      <div className="wordy">
        <DataTable
          caption="What was proposed, the newest first"
          columns={[
            'Petition',
            'State',
            'Download',
            'Proposed by',
            'Decided by',
            'Why',
          ]}
          rows={exports.map((one) => ({ key: one.id, cells: cellsOf(one) }))}
          empty="No export was proposed yet."
        />
      </div>
      <Pages {...{ page, pages }} to={(at) => `/desk/exports?page=${at}`} />
      <Section title="Propose an export" id="propose">
        <ProposeForm petitions={petitions} refused={refused} />
      </Section>
      <Section title="Open it, and delete it">
        <HowToOpen />
      </Section>
    </>
  )
}

type Listed = ExportsView['exports'][number]

function cellsOf(one: Listed) {
  return [
    one.petition,
    <State key="state" one={one} />,
    <Download key="file" one={one} />,
    <>
      <bdi>{one.proposer}</bdi>, <Moment at={one.proposedAt} />
    </>,
    one.decider && one.decidedAt ? (
      <>
        <bdi>{one.decider}</bdi>, <Moment at={one.decidedAt} />
      </>
    ) : (
      '–'
    ),
    one.reason,
  ]
}

function State({ one: { id, state, isOpen } }: { one: Listed }) {
  if (state === 'approved' && isOpen) {
    return (
      <>
        <Tag tone="good">allowed</Tag>{' '}
        <a href={`/desk/approvals/${id}`}>Take it back …</a>
      </>
    )
  }
  if (state === 'approved') return <Tag>allowed, over</Tag>
  if (state !== 'waiting') return <Tag>{state}</Tag>
  return <a href={`/desk/approvals/${id}`}>waits for a second person</a>
}

function Download({ one: { id, until, file } }: { one: Listed }) {
  if (!until) return '–'
  return (
    <>
      <a href={`/desk/exports/${id}/file`}>Download</a>, until{' '}
      <Moment at={until} />
      {file && (
        <>
          <br />
          {megabytes(file.size)}, SHA-256 <code>{file.sha256}</code>
        </>
      )}
    </>
  )
}

function megabytes(bytes: number): string {
  const size = (bytes / 1_000_000).toLocaleString('en', {
    maximumFractionDigits: 1,
  })
  return `${size} MB`
}
