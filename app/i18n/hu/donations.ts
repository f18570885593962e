import type { donations as english } from '../en/donations.ts'

/** Giving money: the form, what became of a payment, the page of a gift. */
export const donations: Record<keyof typeof english, string> = {
  'nav.donate': 'Adományozás',
  'donate.heading': 'Adományozzon a kampánynak',
  'donate.description':
    'Támogassa adománnyal a moratóriumért folytatott kampányt: egyszer vagy havonta, a saját pénznemében.',
  'donate.intro':
    'Az adományokból működtetjük ezt a honlapot, ellenőrizzük a számait és a szövegeit, és kampányolunk a moratóriumért.',
  'donate.who': 'Kedvezményezett:',
  'donate.who.tryOut': 'nincs, ez próbaváltozat',
  'donate.standIn': 'Próbaváltozat: itt nem mozog valódi pénz.',
  'donate.product': 'Adomány, kedvezményezett: {receiver}',
  'donate.productPlain': 'Adomány',

  'donate.form.heading': 'Az Ön adománya',
  'donate.interval': 'Milyen gyakran?',
  'donate.interval.once': 'Egyszer',
  'donate.interval.monthly': 'Havonta',
  'donate.interval.hint':
    'A havi adomány addig tart, amíg le nem mondja. Ezt az e-mailjeinkben lévő linkkel bármikor megteheti.',
  'donate.amount': 'Mennyit? ({currency})',
  'donate.amount.other': 'Más összeg',
  'donate.other': 'Más összeg, számjegyekkel',
  'donate.other.hint': 'Legalább {least}, legfeljebb {most}.',
  'donate.submit': 'Adományozok a Stripe oldalán',
  'donate.next': 'Ott a fizetés előtt még egyszer látja az összeget.',
  'donate.nothingCharged': 'Nem történt terhelés.',
  'donate.busy':
    'Ez most nem működik. Nem történt terhelés. Amit választott, itt megmaradt: kérjük, próbálja újra később.',

  'donate.choose': 'Másik ország vagy pénznem',
  'donate.choose.hint':
    'Az országa határozza meg a pénznemet. Az országot az adománnyal együtt tároljuk.',
  'donate.choose.submit': 'Megnézem az összegeket',
  'donate.choose.currencies': 'Vagy válasszon pénznemet',

  'donate.safety.heading': 'Ha senki sem tudhat róla',
  'donate.safety.text':
    'Az adomány nyomot hagy az Ön nevével: a Stripe-nál, a bankjánál és a számlakivonatán. Ha annak az államnak, amelyben él, nem szabad tudnia róla, ne adományozzon. Az aláírás biztonságosabb.',
  'donate.safety.here':
    'A megállapítások ebben az országban azonosítják az NSO Group egy lehetséges ügyfelét: {country}. Gondolja meg kétszer is, mielőtt onnan adományoz.',

  'donate.how': 'Hogyan történik a fizetés',
  'donate.how.stripe':
    'A fizetést a Stripe nevű fizetési szolgáltató bonyolítja le a saját oldalán. Amit ott beír, nem jut el erre a honlapra.',
  'donate.how.learns':
    'A Stripe megtudja az Ön nevét és e-mail-címét, valamint azt, hogyan fizet, és honnan csatlakozik az internethez. A bankja megtudja, mennyit adott, mikor és kinek. A Stripe megmutatja a kampány szervezőinek, ki adományozott.',
  'donate.how.keep':
    'Az adománya mellett az adatbázisunk sem nevet, sem címet nem tárol, és semmi olyat sem, ami összekötné egy aláírással.',
  'donate.how.receipt':
    'A bizonylat e-mailben érkezik. A benne lévő link az adománya oldalára vezet.',

  'donate.notOpen': 'Adományozni még nem lehet.',
  'donate.notOpen.local':
    'Ön azt a gépet használja, amelyen ez a honlap fut. Az adományozás megnyitásához állítsa be ezeket: {key} és {secret}, majd indítsa újra a programot. Bővebben ebben a fájlban: {file}.',
  'donate.stopped':
    'Új adományokat jelenleg nem fogadunk. A havi adományok változatlanul folytatódnak.',
  'donate.instead': 'Mit tehet most',

  'donate.totals': 'Az eddigi adományok',
  'donate.totals.count':
    '{count, plural, one {Összesen # adomány} other {Összesen # adomány}}',
  'donate.totals.caption': 'Hónaponként és pénznemenként',
  'donate.totals.month': 'Hónap',
  'donate.totals.gifts': 'Adományok',
  'donate.totals.sum': 'Összeg',
  'donate.totals.few': 'pénznemenként túl kevés',
  'donate.totals.note':
    'Lezárult hónapok, a visszatérített összegek nélkül. Azokat a pénznemeket, amelyekben egy hónapban 10-nél kevesebb adomány érkezett, együtt számoljuk, hogy egyetlen adományozó se tűnjön ki; az összegekben ezek nincsenek benne.',
  'donate.goal.heading': 'Hol tartunk',
  'donate.goal.reached':
    'Legalább {reached} ({share, number, percent}), a cél {goal}',

  'donate.thanks.paid': 'Köszönjük az adományát',
  'donate.thanks.once': 'Ön ennyit adományozott: {amount}.',
  'donate.thanks.monthly': 'Ön havonta ennyit adományoz: {amount}.',
  'donate.thanks.receipt':
    'A bizonylat e-mailben érkezik, arra a címre, amelyet a Stripe-nál megadott.',
  'donate.thanks.manage':
    'A benne lévő link olyan oldalra vezet, ahol módosíthatja vagy lemondhatja a havi adományát.',
  'donate.thanks.processing': 'A befizetése úton van',
  'donate.thanks.processingText':
    'A banki beszedés néhány napig tart. Nincs több teendője: a bizonylat e-mailben érkezik, miután a pénz beérkezett. Ha a bankja nem fizet, bizonylat nem érkezik, és terhelés sem történik.',
  'donate.thanks.processingOnce': 'Az adománya: {amount}.',
  'donate.thanks.processingMonthly': 'Az adománya: havonta {amount}.',
  'donate.thanks.not-completed': 'A fizetés nem fejeződött be',
  'donate.thanks.again': 'Vissza az űrlaphoz, ahogyan kitöltötte',
  'donate.thanks.in-doubt': 'Még nem tudjuk',
  'donate.thanks.inDoubtText':
    'A Stripe-tól most nem lehet megkérdezni, hogy sikerült-e a befizetése. Kérjük, most még ne fizessen újra, hanem néhány perc múlva töltse be újra ezt az oldalt: ez nem jár terheléssel.',
  'donate.thanks.inDoubtReceipt': 'Ha fizetett, a bizonylat e-mailben érkezik.',
  'donate.thanks.unknown': 'Ilyen befizetésről nem tudunk',
  'donate.thanks.unknownText':
    'Lehet, hogy az oldal címe hiányos. Ha fizetett, a bizonylat e-mailben érkezik.',

  'donate.cancelled.heading': 'Nem történt terhelés',
  'donate.cancelled.text':
    'Fizetés nélkül tért vissza a Stripe oldaláról. Amit választott, itt megmaradt.',

  'donate.own.heading': 'Az Ön adománya',
  'donate.own.number': 'A bizonylat száma',
  'donate.own.amount': 'Összeg',
  'donate.own.day': 'A fizetés napja',
  'donate.own.receiver': 'Kedvezményezett',
  'donate.own.refunded': 'Visszatérítve',
  'donate.own.monthly': 'Havi adomány',
  'donate.own.each': 'Havonta {amount}',
  'donate.own.cancels': 'Ezen a napon ér véget: {day}',
  'donate.own.ended': 'Véget ért: {day}',
  'donate.own.manage': 'Módosítás vagy lemondás',
  'donate.own.manageText':
    'A Stripe oldalain lemondhatja a havi adományát, vagy módosíthatja a fizetés módját. Eltelhet néhány perc, amíg ez az oldal is mutatja.',
  'donate.own.submit': 'Módosítom vagy lemondom a Stripe oldalain',
  'donate.own.away':
    'A Stripe oldalait most nem lehet megnyitni. Semmi sem változott. Kérjük, próbálja újra később.',
  'donate.own.contact':
    'Kérdése van az adományával kapcsolatban? Írjon nekünk:',
  'donate.own.tooOld.heading': 'Ez a link túl régi',
  'donate.own.tooOld':
    'Az e-mailjeinkben lévő linkek körülbelül három hónapig nyitják meg egy adomány oldalát. Egy újabb e-mailben újabb link van.',
  'donate.own.tooOldContact':
    'Ha nincs újabb e-mailje, írjon nekünk, és adja meg a bizonylat számát:',
  'donate.own.unknown':
    'Lehet, hogy hiányos. Az adományokról szóló minden e-mailünkben ott van az adomány oldalára vezető link.',
  'donate.state.created': 'Nincs befizetve',
  'donate.state.processing': 'Úton van: a banki beszedés néhány napig tart',
  'donate.state.paid': 'Befizetve',
  'donate.state.partly-refunded': 'Befizetve, részben visszatérítve',
  'donate.state.refunded': 'Visszatérítve',
  'donate.state.disputed':
    'A bank visszakérte a pénzt. Erről még nem született döntés.',
  'donate.state.lost': 'A bank visszavette a pénzt',
  'donate.state.failed': 'Nincs befizetve: a fizetés nem sikerült',
  'donate.state.expired': 'Nincs befizetve',
  'donate.subscription.active': 'Folytatódik',
  'donate.subscription.past-due':
    'A legutóbbi fizetés nem sikerült. Módosíthatja a fizetés módját.',
  'donate.subscription.cancelled': 'Lemondva',

  'thanks.donate':
    'Ha szeretné, és Önnek ez biztonságos, adományozzon a kampánynak',

  'problem.gift.none': 'Válasszon egy összeget, vagy írjon be másikat.',
  'problem.gift.two':
    'Kiválasztott egy összeget, és be is írt egy másikat. Törölje a beírtat, vagy válassza a „Más összeg” lehetőséget.',
  'problem.gift.unreadable':
    'Írja be az összeget számjegyekkel, például így: 25 vagy 12,50.',
  'problem.gift.ambiguous':
    'Ez kétféleképpen olvasható. Írja például így: 1500 vagy 1,50.',
  'problem.gift.fraction':
    'Ennek a pénznemnek nincs ennyi tizedesjegye. Írja be az összeget kevesebb tizedesjeggyel.',
  'problem.gift.too-small': 'Ez kevesebb, mint a legkisebb adható összeg.',
  'problem.gift.too-large':
    'Ez több, mint a legnagyobb adható összeg. Ha többet szeretne adni, írjon nekünk.',
  'problem.gift.currency':
    'Ezt a pénznemet itt nem fogadjuk el. Válasszon másikat.',
  'problem.gift.interval': 'Válassza ki, hogy egyszer vagy havonta adományoz.',
  'error.donations-not-open':
    'Adományozni jelenleg nem lehet. Nem történt terhelés.',
}
