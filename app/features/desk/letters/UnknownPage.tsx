import { countryName } from '#app/i18n/format.ts'
import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { Moment } from '#app/ui/desk/Moment.tsx'
import { SaidWord } from '#app/ui/desk/Said.tsx'
import { Pages } from '#app/ui/Pages.tsx'
import type { Waiting } from '../../letters/decide.server.ts'
import type { PageOf } from '../page-of.ts'
import { Places } from './Places.tsx'

const said: Record<string, string> = {
  again: 'The letter is sent again in its turn.',
  left: 'The letter is left as it is: it is not sent again.',
  late: 'Somebody had decided about this letter before. Nothing was changed.',
}

type Props = PageOf<Waiting> & {
  mayDecide: boolean
  word: string | null
}

/** Letters of which nobody knows whether they arrived, one by one. */
export function UnknownPage(props: Props) {
  const { rows, page, pages, mayDecide, word } = props
  return (
    <>
      <h1>Letters of unknown fate</h1>
      <Places here="/desk/letters/unknown" />
      <SaidWord word={word} sentences={said} />
      <p>
        The connection broke, or the program ended, just when these were handed
        over. Nobody knows whether they arrived, and none is sent again by
        itself. The mail server’s log names the id in the Message-ID.{' '}
        <strong>
          If you send one again that had arrived, its lawmaker gets a second
          letter from the same person.
        </strong>
      </p>
      <DataTable
        caption="Letters of unknown fate, the oldest first"
        columns={[
          'To',
          'Handed over',
          'What happened',
          'Id',
          ...(mayDecide ? ['Decide'] : []),
        ]}
        rows={rows.map((letter) => ({
          key: letter.id,
          cells: [
            `${letter.lawmaker}, ${countryName('en', letter.country)}`,
            <Moment key="at" at={letter.takenAt ?? letter.since} />,
            letter.why ?? 'not known',
            <code key="id">{letter.id}</code>,
            ...(mayDecide ? [<Choice key="choice" {...letter} />] : []),
          ],
        }))}
        empty="Of every letter it is known what became of it. There is nothing to decide."
      />
      <Pages page={page} pages={pages} to={(to) => `?page=${to}`} />
    </>
  )
}

function Choice({ id, lawmaker }: Pick<Waiting, 'id' | 'lawmaker'>) {
  return (
    <form method="post">
      <input type="hidden" name="ids" value={id} />
      <button
        type="submit"
        name="do"
        value="leave"
        className="button quiet"
        aria-label={`Leave it: the letter to ${lawmaker}`}
      >
        Leave it
      </button>{' '}
      <button
        type="submit"
        name="do"
        value="again"
        className="button grave"
        aria-label={`Send again to ${lawmaker}, perhaps a second letter`}
      >
        Send again
      </button>
    </form>
  )
}
