import { countryName } from '#app/i18n/format.ts'
import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { Moment } from '#app/ui/desk/Moment.tsx'
import { Tag } from '#app/ui/desk/Tag.tsx'
import { Pages } from '#app/ui/Pages.tsx'
import type { StoppedAddress } from '../../letters/list-bounces.server.ts'
import type { PageOf } from '../page-of.ts'
import { Places } from './Places.tsx'

type Props = PageOf<StoppedAddress>

/** Addresses that take no letters any more, with the way to the lawmaker. */
export function BouncesPage({ rows, page, pages }: Props) {
  return (
    <>
      <h1>Addresses that get no letters</h1>
      <Places here="/desk/letters/bounces" />
      <p>
        They came back, or their owner asked for no more. To mend one, open its
        lawmaker: enter another address there, or say that this one works again.
      </p>
      <DataTable
        caption="Stopped addresses, the newest first"
        columns={['Address', 'State', 'Lawmaker', 'Why', 'Since']}
        rows={rows.map((one) => ({
          key: one.address,
          cells: [
            one.address,
            <Tag key="state" tone="bad">
              {one.state}
            </Tag>,
            <Owner key="owner" {...one} />,
            one.why ?? 'not said',
            <Moment key="since" at={one.changedAt} />,
          ],
        }))}
        empty="No address has bounced, and nobody asked for no more letters."
      />
      <Pages page={page} pages={pages} to={(to) => `?page=${to}`} />
    </>
  )
}

function Owner({ lawmaker, lawmakerId, country }: StoppedAddress) {
  if (!lawmaker || !lawmakerId) return <>nobody has it now</>
  return (
    <>
      <a href={`/desk/lawmakers/people/${lawmakerId}`}>{lawmaker}</a>
      {country && `, ${countryName('en', country)}`}
    </>
  )
}
