import type { Client } from '#app/client.ts'
import { typedValues } from '#app/http/form.ts'
import { isCountry } from '#app/i18n/countries.ts'
import type { Language } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import { findTargets } from '../lawmakers/find-targets.server.ts'
import { isAtRisk } from '../signatures/at-risk.ts'
import { idsIn } from './choice.ts'
import { countrySwitch } from './countries.server.ts'
import { readLetter, readSupporter } from './form.ts'
import { recordOwn } from './record-own.server.ts'
import { isSendingStopped, sendsLetters } from './sending.server.ts'
import type { ChosenTargets } from './show-letter-page.server.ts'
import type { LetterText } from './view.ts'
import { writeLetter } from './write.server.ts'

type Typed = {
  values: Record<string, string>
  problems?: Record<string, string>
}

/** The form again: because of problems, or to change the text. */
export type FormAgain = ChosenTargets & Typed & { view: 'form' }

export type HowToSend = ChosenTargets &
  Typed & {
    view: 'how'
    letter: LetterText
    /** Whether letters go out from here at all at the moment. */
    isSending: boolean
    /** Writing can be a risk where the supporter lives. */
    warned?: true
  }

export type ActedOnLetter = FormAgain | HowToSend | { view: 'inbox' | 'thanks' }

type Given = {
  country: string
  /** Of the page. */
  language: Language
  fields: Iterable<[string, string]>
  client: Client
}

/**
 * What a post of the page with the letter does, by its field `act`: shows the
 * text again (`edit`), notes that somebody sent it themselves (`own`), stores it
 * to be confirmed (`send`), or else shows how it can be sent.
 */
export async function actOnLetter(
  services: Services,
  given: Given,
): Promise<ActedOnLetter> {
  const { country, language, fields, client } = given
  const values = typedValues(fields)
  const ids = idsIn((values.to ?? '').split(' '))
  const targets = await findTargets(services, language, country, ids)
  const chosen = {
    country,
    isAtRisk: isAtRisk(country),
    isStopped: await isSendingStopped(services),
    targets,
  }
  const to = targets.map(({ id }) => id).join(' ')
  const typed = Object.entries({ ...values, to })
  const form = readLetter(typed)
  if (values.act === 'edit') return { view: 'form', ...chosen, values }
  if (!form.ok) return { view: 'form', ...chosen, ...form }

  const letter = form.value
  if (values.act === 'own') {
    await recordOwn(services, country, letter.targets, client)
    return { view: 'thanks' }
  }
  const how: HowToSend = {
    view: 'how',
    ...chosen,
    letter,
    isSending: await sendsLetters(services),
    values,
  }
  if (values.act !== 'send' || !how.isSending) return how
  return sendFromHere(services, given, how, typed)
}

async function sendFromHere(
  services: Services,
  { country, language, client }: Given,
  how: HowToSend,
  typed: [string, string][],
): Promise<HowToSend | { view: 'inbox' }> {
  const { letter, values } = how
  // First of all: nobody weighs a risk, or fills in a form, for nothing.
  if (await isOffForResidents(services, values.country)) {
    return { ...how, problems: { country: 'problem.country.residents-off' } }
  }
  const supporter = readSupporter(typed)
  if (!supporter.ok) return { ...how, ...supporter }
  await writeLetter(services, {
    country,
    letter,
    supporter: supporter.value,
    language,
    client,
    website: values.website ?? '',
  })
  return { view: 'inbox' }
}

async function isOffForResidents(
  services: Services,
  country = '',
): Promise<boolean> {
  if (!isCountry(country)) return false
  return (await countrySwitch(services, country)).residentsOff
}
