import { isMessageKey, type Translate } from '#app/i18n/translate.ts'

/** Field → key of the sentence that says what is wrong with it. */
export type Problems = Record<string, string>

/**
 * The sentence for a refused field, also for a key that no catalogue has. The
 * desk, which speaks English only, gives sentences instead of keys.
 */
export function problemText(t: Translate, key: string): string {
  if (key.includes(' ')) return key
  return isMessageKey(key) ? t(key as 'problem.other') : t('problem.other')
}
