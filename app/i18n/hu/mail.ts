import type { mail as english } from '../en/mail.ts'

/** The sentences of the emails. */
export const mail: Record<keyof typeof english, string> = {
  'mail.confirm.subject': 'Erősítse meg az aláírását: {action}',
  'mail.remind.subject': 'Aláírása megerősítésre vár: {action}',
  'mail.already.subject': 'Ön már aláírta: {action}',
  'mail.discreet.subject': 'Az Ön kódja',
  'mail.discreet.already': 'Üzenet Önnek',
  'mail.discreet.valid':
    '{hours, plural, one {Az alábbi link # órán át működik.} other {Az alábbi link # órán át működik.}} Ne továbbítsa: akinél megvan, ugyanazt megteheti, mint Ön.',
  'mail.discreet.own':
    'A link az aláírása oldalára vezet. Ott megnézheti, módosíthatja vagy visszavonhatja az aláírását, illetve véglegesen törölhet minden hozzá tartozó adatot.',
  'mail.discreet.delete': 'Ha végzett, törölje ezt az üzenetet.',
  'mail.hello': 'Kedves {name}!',
  'mail.helloNobody': 'Tisztelt Címzett!',
  'mail.confirm.opening':
    'Köszönjük, hogy aláírta. Egy lépés van hátra: erősítse meg, hogy Ön volt az. Addig az aláírása nem érvényes.',
  'mail.remind.opening':
    'Ön aláírt egy petíciót, de az aláírását még nem erősítette meg, ezért az nem érvényes. Ez az egyetlen emlékeztető, amelyet küldünk.',
  'mail.petition': 'A petíció',
  'mail.signed': 'Az aláíráskor megadott adatok',
  'mail.name': 'Név',
  'mail.country': 'Ország',
  'mail.comment': 'Az Ön szövege',
  'mail.nameShown': 'A neve megjelenik majd a honlapon.',
  'mail.nameHidden': 'A neve nem jelenik meg a honlapon.',
  'mail.newsYes': 'Ön híreket kért a kampányról.',
  'mail.newsNo': 'Ön nem kért híreket, ezért nem is fog kapni.',
  'mail.link': 'Nyissa meg ezt a linket, és nyomja meg az oldalon lévő gombot:',
  'mail.button': 'Megerősítem az aláírásomat',
  'mail.linkValid':
    '{days, plural, one {A link # napig működik.} other {A link # napig működik.}}',
  'mail.code': 'Vagy nyissa meg ezt az oldalt, és írja be a kódot:',
  'mail.codeFirst': 'Nyissa meg ezt az oldalt, és írja be a kódot:',
  'mail.linkOr':
    'Vagy nyissa meg ezt a linket, és nyomja meg az oldalon lévő gombot:',
  'mail.codeValid':
    '{hours, plural, one {A kód # órán át működik.} other {A kód # órán át működik.}}',
  'mail.notMe': 'Nem én voltam, vagy visszavonom',
  'mail.notMeText':
    'Ha nem Ön írta alá, vagy meggondolta magát, nyissa meg ezt a linket: az aláírás saját oldalára vezet. Ott megnézheti, módosíthatja vagy visszavonhatja az aláírást, illetve véglegesen törölhet minden hozzá tartozó adatot:',
  'mail.notMeIgnore':
    'Ha nem tesz semmit, az aláírást nem számítjuk be, és az adatokat a link lejártakor töröljük.',
  'mail.already.text':
    'Valaki, valószínűleg Ön, aláírta ezt a petíciót az Ön e-mail-címével. Ön ezzel a címmel korábban már aláírta. Az aláírása egyszer számít, és semmi sem változott.',
  'mail.already.notMe':
    'Ha nem Ön volt az, nincs teendője: az aláírása változatlan marad.',
  'mail.own.subject': 'Az Ön aláírása: {action}',
  'mail.own.text':
    'Valaki, valószínűleg Ön, elkérte az Ön aláírásának oldalára vezető linket.',
  'mail.own.heading': 'Az aláírása oldala',
  'mail.own.link':
    'Ott megnézheti, módosíthatja vagy visszavonhatja az aláírását, illetve véglegesen törölhet minden hozzá tartozó adatot:',
  'mail.own.valid':
    '{hours, plural, one {A link # órán át működik.} other {A link # órán át működik.}} Ne továbbítsa: akinél megvan, ugyanazt megteheti, mint Ön.',
  'mail.own.ignore': 'Ha nem Ön volt az, nincs teendője: semmi sem változott.',
  'mail.letter.subject':
    'Erősítse meg a törvényhozóknak írt levelét: {country}',
  'mail.letter.opening':
    'Valaki, valószínűleg Ön, levelet írt az Ön e-mail-címével. Egy lépés van hátra: erősítse meg, hogy Ön volt az. Addig semmit sem küldünk el.',
  'mail.letter.button': 'Megnézem, kinek szól, és megerősítem',
  'mail.letter.to': 'Kinek szól',
  'mail.letter.seen':
    'Mindegyikük látni fogja az Ön nevét és e-mail-címét, és a válaszok Önhöz érkeznek.',
  'mail.letter.about': 'Tárgy',
  'mail.letter.text': 'A levél szövege',
  'mail.letter.hidden':
    'Az Ön biztonsága érdekében ebből az üzenetből nem derül ki, mi áll a levélben, és kinek szól. Az oldal a megerősítés előtt megmutatja, kinek szól.',
  'mail.letter.notMe': 'Nem én voltam, vagy meggondoltam magam',
  'mail.letter.notMeText':
    'Ha nem tesz semmit, semmit sem küldünk el: a beírt szöveget a link lejártakor töröljük. Vagy nyissa meg most a linket, és törölje ott a levelet.',
  'mail.letter.footer':
    'Azért kapja ezt az üzenetet, mert az Ön címével levelet írtak. Az üzenetben nincsenek képek és nyomkövetők.',
  'mail.html.link': 'Nem működik a gomb? Másolja ki ezt a linket:',
  'mail.footer':
    'Azért kapja ezt az üzenetet, mert az Ön címével aláírtak. Az üzenetben nincsenek képek és nyomkövetők.',
}
