import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { Moment } from '#app/ui/desk/Moment.tsx'
import { Tag } from '#app/ui/desk/Tag.tsx'
import type { ListedModeration } from '../../signatures/moderation/list.server.ts'
import { actWords } from './act-words.ts'
import { Places } from './Places.tsx'

const shown = (count: number) => count.toLocaleString('en')

export function ActsPage({ acts }: { acts: ListedModeration[] }) {
  return (
    <>
      <h1>What was done with signatures</h1>
      <Places here="/desk/signatures/acts" />
      <p>
        The newest 100. What waits for a second person is under{' '}
        <a href="/desk/approvals">approvals</a>.
      </p>
      <div className="wordy">
        <DataTable
          caption="Acts, the newest first"
          columns={[
            'Act',
            'State',
            { label: 'Changed', isNumber: true },
            'By',
            'Why',
            'Petition',
            'When',
          ]}
          rows={acts.map((act) => ({
            key: act.id,
            cells: [
              <a key="act" href={`/desk/signatures/acts/${act.id}`}>
                {actWords[act.act].does} {act.id.slice(0, 8)}
              </a>,
              <StateTag key="state" act={act} />,
              `${shown(act.done)} of ${shown(act.found)}`,
              <bdi key="by">{act.by ?? 'a command'}</bdi>,
              act.reason,
              act.petition ?? '–',
              <Moment key="at" at={act.createdAt} />,
            ],
          }))}
          empty="Nothing was cleared or invalidated yet."
        />
      </div>
    </>
  )
}

/** How far an act is, in a word. */
export function StateTag({ act }: { act: ListedModeration }) {
  if (act.undoneBy) return <Tag>undone</Tag>
  if (act.state === 'done') return <Tag tone="good">done</Tag>
  if (act.state === 'cancelled') return <Tag tone="bad">cancelled</Tag>
  return <Tag>goes on</Tag>
}
