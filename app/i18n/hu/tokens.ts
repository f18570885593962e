import type { tokens as english } from '../en/tokens.ts'

/** The pages around the confirmation, the errors and the try-out inbox. */
export const tokens: Record<keyof typeof english, string> = {
  'inbox.check.heading': 'Most nézze meg az e-mailjeit',
  'inbox.check.text':
    'Ha erre a címre még küldhetünk levelet, úton van egy üzenet. Az aláírása még nem érvényes.',
  'inbox.check.tryOut':
    'Ez próbaváltozat: egyetlen levél sem hagyja el ezt a gépet. Az üzenet itt van:',
  'inbox.check.open': 'Nyissa meg az üzenetet, és kövesse a benne lévő linket.',
  'inbox.check.press': 'Nyomja meg a megnyíló oldalon lévő gombot.',
  'inbox.check.code': 'Vagy írja be az üzenetben lévő kódot:',
  'inbox.check.missing':
    'Néhány perc múlva sem jött üzenet? Nézze meg a levélszemét mappát, és ellenőrizze, hogy jó címet adott-e meg: egyszerűen aláírhatja újra.',
  'inbox.check.valid': 'A link 7 napig működik. Utána töröljük, amit Ön írt.',
  'confirm.heading': 'Még egy utolsó lépés',
  'confirm.text': 'Ön ennek a petíciónak az aláírását erősíti meg:',
  'confirm.submit': 'Megerősítem az aláírásomat',
  'confirm.why':
    'Azért van itt egy gomb, hogy az e-mailekben lévő linkeket megnyitó programok ne írhassanak alá Ön helyett.',
  'code.heading': 'Megerősítés kóddal',
  'code.intro':
    'Írja be az e-mailünkben lévő kódot, ha a linkjét nem tudja megnyitni, például mert egy másik eszközön olvassa a leveleit.',
  'code.email': 'Az e-mail-cím, amellyel aláírt',
  'code.code': 'Kód',
  'code.codeHint':
    'Nyolc betű és számjegy, például ABCD-EFGH. A kód 24 órán át működik.',
  'code.submit': 'Megerősítem az aláírásomat',

  'token.unknown.heading': 'Ezt a linket nem ismerjük',
  'token.unknown.text':
    'Többször is aláírt? Akkor csak a legújabb e-mailünkben lévő linkek működnek. Ha csak egy e-mailt kapott, lehet, hogy a levelezőprogramja megcsonkította a linket: másolja be az egészet a címsorba, vagy írja be a kódot.',
  'token.used.heading': 'Ön már megerősítette az aláírását',
  'token.used.text': 'Nincs több teendője.',
  'token.expired.heading': 'Ez a link lejárt',
  'token.expired.text':
    'A link 7 napig működött. Amit Ön írt, azt töröltük. Ha szeretné, hogy az aláírása érvényes legyen, kérjük, írja alá újra.',
  'token.withdrawn.heading': 'Ezt az aláírást visszavonták',
  'token.withdrawn.text':
    'Nem érvényes, és töröltük, amit az aláíráskor megadtak. Ha ez tévedés volt, aláírhatja újra.',
  'token.toPetition': 'A petícióhoz',
  'token.signAgain': 'Aláírom újra',
  'error.home': 'A kezdőlapra',
  'error.notFound.heading': 'Ezen a címen nincs oldal',
  'error.notFound.text':
    'Lehet, hogy a link régi vagy hiányos. Minden petíció megtalálható egy oldalon.',
  'error.refused.heading': 'Ez nem lehetséges',
  'error.refused.text': 'A honlap nem tudta elfogadni ezt a kérést.',
  'error.fault.heading': 'Nálunk történt hiba',
  'error.fault.text':
    'Nem Ön hibázott. Lehet, hogy nem tároltuk, amit elküldött: kérjük, próbálja újra néhány perc múlva.',
  'error.fault.id': 'Ha ír nekünk erről, adja meg ezt a számot:',

  'tryout.heading': 'Próbapostafiók',
  'tryout.notice':
    'Ez az oldal csak a próbaváltozat gépén létezik. Innen nem megy ki levél; a levelek helyette ezen az oldalon jelennek meg.',
  'tryout.empty':
    'Még nincs levél. Írjon alá egy petíciót, majd nézzen ide újra.',
  'tryout.at': 'Időpont',
  'tryout.to': 'Címzett',
  'tryout.notSent': 'Nem küldtük el: {reason}',
  'tryout.back': 'Minden üzenet',
}
