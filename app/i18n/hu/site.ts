import type { site as english } from '../en/site.ts'

/** The frame of every page, and what has no file of its own. */
export const site: Record<keyof typeof english, string> = {
  'site.name': 'Moratórium',
  'page.skip': 'Ugrás a tartalomhoz',
  'nav.label': 'Főmenü',
  'nav.petitions': 'Petíciók',
  'nav.confirm': 'Megerősítés kóddal',
  'nav.languages': 'Nyelvek',
  'footer.sealed':
    'Amit az aláírók megadnak, azt titkosítva tároljuk. Az aláírók listáját feloldó kulcs nem része ennek a honlapnak.',
  'footer.tryOut':
    'Ez próbaváltozat, nem valódi kampány: amit beír, ezen a gépen marad, és itt marad a feloldásához szükséges kulcs is.',
  'tryOut.strip':
    'Próbaváltozat, nem valódi kampány. A levelek ezen a gépen maradnak:',
  'footer.trackers':
    'Nincsenek nyomkövetők, nincsenek sütik a látogatóknál, és semmit sem töltünk be más cégektől.',
  'footer.quoted':
    'Az Amnesty Internationalt és a Forbidden Storiest forrásként idézzük. Nem ők működtetik ezt a honlapot.',
  'footer.source': 'Szabad szoftver az AGPL 3-as vagy későbbi változata alatt.',
  'footer.sourceLink': 'Forráskód',
  'footer.unreviewed': 'Ezt a fordítást még nem ellenőrizte második olvasó.',
  'home.signLink': 'Aláírom a petíciót',
  'findings.heading': 'Amit feltártak',
  'findings.intro':
    'A Pegasus-projekt újságírói nyomozás az NSO Group Pegasus nevű kémprogramjának ügyében. Eredményeit 2021. július 18-án tették közzé. Alább minden számadat mellett ott áll a forrása és az NSO Group válasza.',
  'findings.source': 'Forrás: {publisher}, {day}',
  'findings.sourceTitled': 'Forrás: {publisher}, {title}, {day}',
  'findings.responseToAll':
    'Az NSO Group válasza mindezekre a megállapításokra',
  'findings.response': 'Az NSO Group válasza',

  'petitions.heading': 'Petíciók',
  'petitions.empty': 'Jelenleg nincs petíció.',
  'petition.label': 'Petíció',
  'petition.background': 'Miért',
  'petition.demands': 'Mit kérünk',
  'petition.to': 'Címzett: {to}',
  'petition.full': 'A teljes petíció',
  'petition.upcoming': 'Ettől a naptól írható alá: {day}',
  'petition.upcomingUndated': 'Ezt a petíciót még nem lehet aláírni.',
  'petition.closed':
    'Ez a petíció lezárult ({day}). Köszönjük mindenkinek, aki aláírta.',
  'petition.closedUndated':
    'Ez a petíció lezárult. Köszönjük mindenkinek, aki aláírta.',
  'state.open': 'Aláírható',
  'state.upcoming': 'Még nem írható alá',
  'state.closed': 'Lezárult',
  'count.heading': 'Az aláírások száma',
  'count.confirmed':
    '{count, plural, one {megerősített aláírás} other {megerősített aláírás}}',
  'count.none': 'Még senki sem írta alá. Ön lehet az első.',
  'count.noneClosed': 'Senki sem írta alá.',
  'count.goal': 'Cél: {goal, number}',
  'count.progress': '{count, number} aláírás, a cél {goal, number}',
  'count.how':
    'Egy aláírás akkor érvényes, ha a tulajdonosa e-mailben megerősítette. Minden e-mail-cím egyszer számít.',
  'countries.heading': 'Aláírások országonként',
  'countries.country': 'Ország',
  'countries.signatures': 'Aláírások',
  'countries.other': 'Más országok',
  'countries.note':
    'A 10-nél kevesebb aláírással szereplő országokat együtt számoljuk, hogy egyetlen aláíró se tűnjön ki.',
  'names.heading': 'A legújabb nevek',
  'names.note':
    'Csak azok szerepelnek itt, akik vállalták a nevük megjelenítését.',
  'names.none': 'Eddig senki sem vállalta a neve megjelenítését.',

  'field.optional': '(nem kötelező)',
  'errors.heading':
    '{count, plural, one {# hibát találtunk} other {# hibát találtunk}}',
  'sign.heading': 'A petíció aláírása',
  'sign.name': 'Teljes név',
  'sign.email': 'E-mail-cím',
  'sign.emailHint':
    'Küldünk Önnek egy linket. Az aláírása akkor lesz érvényes, ha ott megerősítette.',
  'sign.country': 'Melyik országban él?',
  'sign.countryChoose': 'Válasszon országot',
  'sign.countryHint':
    'Egyes országokban az aláírás kockázatos lehet. Ott ezt előre jelezzük, és kevesebbet kérünk.',
  'sign.postcode': 'Irányítószám',
  'sign.postcodeHint':
    'Segít megmutatni a törvényhozóknak, honnan érkezik a támogatás.',
  'sign.comment': 'Miért írja alá?',
  'sign.commentHint': 'Legfeljebb 500 karakter. Nem jelenik meg a honlapon.',
  'sign.showName': 'Jelenjen meg a nevem ezen a honlapon',
  'sign.trap': 'Ezt a mezőt hagyja üresen',
  'sign.news': 'Kérek e-mailben híreket erről a kampányról',
  'sign.data':
    'Amit itt megad, azt tárolás előtt titkosítjuk. Nyilvános az aláírások száma, az aláírók száma országonként, a neve pedig csak akkor, ha bejelölte a négyzetet. Aláírását az e-mailünkben lévő linkkel visszavonhatja.',
  'sign.dataShort':
    'Amit itt megad, azt tárolás előtt titkosítjuk. Csak az aláírások száma és az aláírók száma országonként nyilvános. Aláírását az e-mailünkben lévő linkkel visszavonhatja.',
  'sign.submit': 'Aláírom a petíciót',
  'sign.warning.heading': 'Mielőtt aláírja: az Ön biztonsága',
  'sign.warning.text':
    'A Forbidden Stories és médiapartnerei az NSO Group egy lehetséges ügyfelét azonosították az Ön által választott országban. Az NSO Group nem erősíti meg és nem is cáfolja, hogy kik az ügyfelei, és közlése szerint ezek a feltételezések tévesek. Az aláírás veszélybe sodorhatja Önt, ha valaki olvassa az e-mailjeit, vagy figyeli az eszközét vagy az internetkapcsolatát.',
  'sign.warning.less':
    'Ezért itt kevesebbet kérünk: a nevét nem kötelező megadnia, és soha nem jelenítjük meg. Sem az e-mailünk tárgya, sem a feladó neve nem utal erre a kampányra vagy a petícióra. Emlékeztetőt nem küldünk.',
  'sign.warning.dropped':
    'Ha korábban nevet, irányítószámot vagy szöveget adott meg, vagy híreket kért, azt elvetettük.',
  'sign.warning.advice':
    'Csak akkor írja alá, ha ezt mérlegelte. Ha a szabadsága múlhat rajta, inkább ne írja alá. Biztonságosabb az olyan e-mail-cím, amelyben nincs benne a neve, és amelynek a postafiókját olyan eszközön nyitja meg, amelyben megbízik.',
  'sign.warning.traces':
    'Használjon privát ablakot: különben ez a látogatás megmarad a böngésző előzményei között. Ha végzett, törölje a leveleinket.',
  'sign.warning.leave': 'Nem írom alá, vissza a petícióhoz',
  'problem.other': 'Ellenőrizze ezt a mezőt.',
  'errors.nothingStored': 'Még semmit sem tároltunk.',
  'problem.name.empty': 'Írja be a nevét.',
  'problem.name.too-long': 'A neve túl hosszú: legfeljebb 200 karakter lehet.',
  'problem.name.link':
    'A megjelenő névben nem lehet link vagy cím. Hagyja ki, vagy ne jelenítse meg a nevét.',
  'problem.email.empty': 'Írja be az e-mail-címét.',
  'problem.email.invalid':
    'Írjon be egy e-mail-címet, például így: name@example.org.',
  'problem.country.unknown': 'Válassza ki azt az országot, amelyben él.',
  'problem.postcode.too-long':
    'Az irányítószám túl hosszú: legfeljebb 20 karakter lehet.',
  'problem.comment.too-long':
    'A szövege túl hosszú: legfeljebb 500 karakter lehet.',
  'problem.name.unreadable': 'Hagyja ki a meg nem jeleníthető karaktereket.',
  'problem.code.empty': 'Írja be az e-mailünkben lévő kódot.',
  'problem.code.wrong':
    'Ez a kód és ez a cím nem tartozik össze, vagy a kód 24 óránál régebbi. A kód nyolc betűből és számjegyből áll, például ABCD-EFGH. Ha már megerősítette az aláírását, nincs teendője.',
  'problem.postcode.empty':
    'Írjon be egy irányítószámot, vagy hagyja üresen a mezőt.',
  'problem.postcode.unreadable':
    'Hagyja ki a meg nem jeleníthető karaktereket.',
  'problem.comment.unreadable': 'Hagyja ki a meg nem jeleníthető karaktereket.',
  'problem.email.too-long': 'Ez az e-mail-cím túl hosszú. Ellenőrizze.',
  'problem.email.unreadable': 'Hagyja ki a meg nem jeleníthető karaktereket.',
  'error.petition-not-found': 'Ezen a címen nincs petíció.',
  'error.petition-closed': 'Ez a petíció lezárult. Már nem lehet aláírni.',
  'error.petition-not-open-yet': 'Ezt a petíciót még nem lehet aláírni.',
  'error.cross-site':
    'Ezt az űrlapot egy másik honlapról küldték, ezért nem történt semmi. Nyissa meg az oldalt itt, és küldje el újra.',
  'error.method-not-allowed': 'Ez a cím nem fogad ilyen kérést.',
  'error.body-too-large':
    'Több adat érkezett, mint amennyit ez az űrlap fogad. Semmit sem tároltunk.',
  'error.wrong-content-type':
    'Ez az űrlap csak webes űrlap mezőit fogadja, mást nem. Semmit sem tároltunk.',
  'error.form-unreadable':
    'Az űrlap hiányosan érkezett meg. Semmit sem tároltunk. Menjen vissza, és küldje el újra.',
  'error.inbox-not-yours':
    'A postafiókot csak azon a gépen lehet olvasni, amelyen a program fut.',
  'thanks.heading': 'Köszönjük. Aláírását megerősítette.',
  'thanks.looked':
    'Egyes aláírásokat átnézünk, mielőtt érvényesek lesznek. Az aláírása oldalán megnézheti, hogy az Öné közéjük tartozik-e. Az oldal linkje az e-mailünkben van.',
  'share.heading': 'Kérjen meg még valakit',
  'share.intro':
    'Ezek a linkek egy másik szolgáltatást nyitnak meg olyan szöveggel, amelyet még módosíthat. Ez az oldal semmit sem közöl ezekkel a szolgáltatásokkal, amíg meg nem nyit egy linket.',
  'share.text': 'Petíció: {action}',
  'share.safe': 'Csak akkor ossza meg, ha az Önnek biztonságos.',
  'share.subject': 'Ön is aláírja ezt a petíciót?',
  'share.email': 'E-mail',
  'share.copy': 'Másolható és továbbítható link',
  'thanks.next': 'Mit tehet még',
  'thanks.forward':
    'Küldje el a linket egy barátjának, akinek fontos a szabad sajtó.',
  'thanks.findings': 'Mit tártak fel, és mit válaszol az NSO Group',
}
