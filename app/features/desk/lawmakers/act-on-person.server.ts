import { z } from 'zod'
import { parseForm, type Refused, typedValues } from '#app/http/form.ts'
import type { Services } from '#app/services.server.ts'
import { acting } from '../../accounts/audit.server.ts'
import { DeskRefused } from '../../accounts/errors.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { changeState } from '../../lawmakers/change-state.server.ts'
import { DirectoryRefused } from '../../lawmakers/errors.ts'
import { readOneAddress } from '../../lawmakers/one-address.ts'
import { setStaffAddress } from '../../lawmakers/set-address.server.ts'
import { mailboxStates } from './mailbox-states.ts'
import { refusedInWords } from './refused-in-words.ts'
import { type PersonView, showPerson } from './show-person.server.ts'
import { tellOfAddress } from './tell-of-addresses.server.ts'

type Needed = Pick<Services, 'db' | 'now' | 'mailVault'>
type Acted = { ok: true; said: string } | Refused
type Given = { person: PersonView; values: Record<string, string> }

/**
 * Corrects a lawmaker's address, of which every owner is told, or says what
 * became of one.
 *
 * @throws DeskNotFound
 * @throws DeskRefused when somebody else changed it meanwhile
 */
export async function actOnPerson(
  services: Needed,
  by: SignedIn,
  { id, fields }: { id: string; fields: Iterable<[string, unknown]> },
): Promise<Acted> {
  const person = await showPerson(services, id)
  const values = typedValues(fields)
  return values.do === 'address'
    ? changeAddress(services, by, { person, values })
    : changeMailbox(services, by, { person, values })
}

async function changeAddress(
  services: Needed,
  by: SignedIn,
  { person, values }: Given,
): Promise<Acted> {
  const typed = values.address?.trim() ?? ''
  const problem = typed === '' ? undefined : faultOf(typed)
  if (problem) return { ok: false, problems: { address: problem }, values }
  if ((person.staffAddress ?? '') !== (values.was ?? '')) {
    throw changedMeanwhile()
  }

  const act = typed ? 'lawmakers.address' : 'lawmakers.address-removed'
  const before = person.addresses.find(({ isWrittenTo }) => isWrittenTo)
  // Of an office, not of a person who wrote: it may stand in the log.
  const detail = {
    from: before?.address ?? 'none',
    to: typed || 'none',
    country: person.chamber.country,
    chamber: person.chamber.name,
  }
  const wish = { by, act, subject: person.id, detail }
  const { mailTo } = await refusedInWords(() =>
    acting(services, wish, () =>
      services.db.transaction().execute(async (trx) => {
        const { id } = person
        const set = await setStaffAddress({ db: trx }, id, typed || null)
        if (typed) await tellOfAddress(trx, services, by)
        return set
      }),
    ),
  )
  if (!mailTo) return { ok: true, said: 'address-none' }
  const { addresses } = await showPerson(services, person.id)
  const state = addresses.find(({ isWrittenTo }) => isWrittenTo)?.state
  if (state === 'bounced' || state === 'opted-out') {
    return { ok: true, said: `address-${state}` }
  }
  return { ok: true, said: typed ? 'address' : 'address-removed' }
}

function faultOf(typed: string): string | undefined {
  try {
    readOneAddress(typed)
  } catch (error) {
    if (error instanceof DirectoryRefused) return error.message
    throw error
  }
}

const stateForm = z.object({
  mailbox: z.string('Choose the address.').min(1, 'Choose the address.'),
  state: z.enum(mailboxStates, 'Choose what is known of the address.'),
  why: z
    .string()
    .trim()
    .min(1, 'Say why: it is kept beside the address.')
    .max(300, 'At most 300 characters, please.'),
})

async function changeMailbox(
  services: Needed,
  by: SignedIn,
  { person, values }: Given,
): Promise<Acted> {
  const form = parseForm(stateForm, Object.entries(values))
  if (!form.ok) return form
  const { mailbox, state, why } = form.value
  const [address, was] = mailbox.split(' ')
  const known = person.addresses.find((one) => one.address === address)
  if (!known || known.state !== was) throw changedMeanwhile()

  const detail = { from: was, to: state }
  const wish = { by, act: 'lawmakers.state', subject: person.id, detail }
  const changed = await refusedInWords(() =>
    acting(services, wish, () =>
      changeState(services, { address: known.address, state, why }),
    ),
  )
  return { ok: true, said: changed.state === state ? 'state' : 'stays' }
}

function changedMeanwhile(): DeskRefused {
  return new DeskRefused(
    'Somebody changed this lawmaker’s addresses meanwhile, so nothing was ' +
      'done. Go back, load the page again, and look at what they are now.',
  )
}
