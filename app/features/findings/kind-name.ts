import { isMessageKey, type Translate } from '#app/i18n/translate.ts'

/** The name of a kind of finding; one that no catalogue has is its own name. */
export function kindName(t: Translate, kind: string): string {
  const key = `kind.${kind}`
  return isMessageKey(key) ? t(key as 'kind.case') : kind
}
