import type { Wish } from '#app/features/signatures/moderation/acts.ts'
import type { Preview } from '#app/features/signatures/moderation/preview.server.ts'
import { shown } from '../vault/progress.server.ts'
import { columns } from './columns.ts'

/** A preview for the terminal; nothing in it is what a signer typed. */
export function previewText(act: Wish['act'], preview: Preview): string {
  const { count, byState, byCountry, sample, stays } = preview
  const staying =
    stays > 0
      ? `  ${shown(stays)} stay invalidated: they had been held before.\n`
      : ''
  if (count === 0) return `${act}: 0 signatures\n${staying}`
  return (
    `${act}: ${shown(count)} signatures\n` +
    staying +
    columns([
      ['by state', listed(byState.map((row) => [row.state, row.count]))],
      [
        'by country',
        listed(byCountry.map((row) => [row.code ?? 'others', row.count])),
      ],
    ]) +
    `${sample.length === count ? 'These are' : 'Some of them'}:\n` +
    columns(
      sample.map((row) => [
        row.id,
        row.state,
        row.day,
        row.country,
        row.domain ?? '-',
        String(row.score),
        row.reasons.join(' '),
      ]),
    )
  )
}

/** `GB 1,200, FR 3` */
export function listed(counts: [name: string, count: number][]): string {
  return counts.map(([name, count]) => `${name} ${shown(count)}`).join(', ')
}
