import type { pages as english } from '../en/pages.ts'

/** Navigation, and the pages about the site itself. */
export const pages: Record<keyof typeof english, string> = {
  'nav.findings': 'Megállapítások',
  'nav.check': 'Link ellenőrzése',
  'nav.more': 'Továbbiak',
  'nav.timeline': 'Idővonal',
  'nav.method': 'Módszer és szóhasználat',
  'nav.infrastructure': 'Infrastruktúra',
  'nav.corrections': 'Helyesbítések',
  'nav.data': 'Nyílt adatok',
  'nav.about': 'Erről a honlapról',
  'nav.contact': 'Kapcsolat',
  'nav.accessibility': 'Akadálymentesség',
  'footer.evidence': 'A bizonyítékok',
  'footer.you': 'Az Ön aláírása',
  'footer.site': 'Ez a honlap',

  'about.heading': 'Erről a honlapról',
  'about.what':
    'Ez a honlap a Pegasus-projekt 2021. július 18-án közzétett megállapításait mutatja be, és aláírásokat gyűjt a megfigyelési technológia exportjára, értékesítésére, átadására és használatára vonatkozó moratóriumért.',
  'about.who': 'Ki működteti',
  'about.who.tryOut':
    'Senki: ez egyetlen gépen futó próbaváltozat, nem kampány. Ha valódi kampány működteti, itt szerepel a szervezet neve.',
  'about.who.by': 'A kampányt működteti:',
  'about.not':
    'Az Amnesty Internationalt, a Forbidden Storiest és az itt megnevezett médiumokat forrásként idézzük. Nem ők működtetik ezt a honlapot, és nem ellenőrizték a szövegeit.',
  'about.count': 'Hogyan számolunk',
  'about.count.confirmed':
    'Egy aláírás akkor érvényes, ha a tulajdonosa e-mailben megerősítette. Minden e-mail-cím egyszer számít. A 10-nél kevesebb aláírással szereplő országokat együtt számoljuk.',
  'about.count.moderation':
    'Ha egy aláírás olyannak tűnik, mintha program készítette volna, emberek nézik át, mielőtt érvényessé válik.',
  'about.money': 'Pénz',
  'about.money.text':
    'Ha lehet adományozni, a fizetés a Stripe oldalán történik. Az adományozás oldala hónaponként és pénznemenként mutatja, mennyi érkezett.',
  'about.safety': 'Biztonság',
  'about.safety.text':
    'Lehet, hogy egyes aláírók olyan államokban élnek, amelyeket a megállapítások megneveznek. Ezért ez a honlap keveset kér, titkosítja, amit megtud, nem helyez el sütiket a látogatóknál, és semmit sem tölt be más cégektől.',
  'about.texts': 'A szövegek',
  'about.texts.licence':
    'A saját szövegeinket a CC BY 4.0 licenc alatt bárki felhasználhatja, ha feltünteti ennek a honlapnak a nevét.',
  'about.texts.languages':
    'A szövegek angolul készültek, és azután fordítottuk le őket. Ahol az adott nyelvű változatot még nem ellenőrizte második olvasó, ott ezt minden oldal alján jelezzük, és az angol szöveg az irányadó.',
  'about.program': 'A program',
  'about.program.text':
    'A honlapot működtető program szabad szoftver. Bárki elolvashatja, hogyan működik, és bárki futtathatja.',

  'contact.heading': 'Kapcsolat',
  'contact.tryOut':
    'Ez egyetlen gépen futó próbaváltozat: nincs kinek írni. Ha valódi kampány működteti, itt szerepel a címe.',
  'contact.campaign': 'Kérdések, sajtó, helyesbítések',
  'contact.campaign.text': 'Írjon a kampány szervezőinek:',
  'contact.correction':
    'Hibát talált egy megállapításban? Írja meg, melyikben, és mit mond a forrás. Amit megváltoztatunk, az megtalálható a helyesbítések oldalán.',
  'contact.signature': 'Az Ön aláírása',
  'contact.signature.text':
    'Aláírását saját maga megnézheti, módosíthatja, visszavonhatja és véglegesen törölheti. A linket újra elküldhetjük Önnek:',
  'contact.security': 'Biztonsági rés a honlapon',
  'contact.security.text':
    'Kérjük, előbb nekünk szóljon, és csak utána másoknak. Ide írjon:',
  'contact.phone': 'Attól tart, hogy támadják a telefonját',
  'contact.phone.text':
    'Telefonokat nem tudunk megvizsgálni. Azon az oldalon, ahol egy linket ellenőrizhet, megtalálja, ki tud segíteni, és mit tegyen először.',
  'contact.safe':
    'Ha lehet, hogy valaki figyeli Önt, ne írjon nekünk arról az eszközről vagy címről, amelyet esetleg figyelnek.',

  'accessibility.heading': 'Akadálymentesség',
  'accessibility.aim':
    'A célunk az, hogy bárki elolvashassa ezeket az oldalakat, és aláírhasson. A mércénk a WCAG 2.2 AA szintje.',
  'accessibility.done': 'Mit teszünk ezért',
  'accessibility.done.script':
    'Minden működik JavaScript nélkül, csak billentyűzettel, 200 százalékos nagyításnál és 320 képpont széles képernyőkön.',
  'accessibility.done.charts':
    'A térképeknek és az ábráknak van címük, és táblázat is tartozik hozzájuk ugyanazokkal a számokkal.',
  'accessibility.done.forms':
    'Az űrlapok a mező mellett és az oldal tetején is jelzik, mi a hiba, és megőrzik, amit beírt.',
  'accessibility.done.look':
    'Az oldalak követik a sötét színekre és a kevesebb mozgásra vonatkozó beállításait.',
  'accessibility.tested': 'Hogyan teszteljük',
  'accessibility.tested.text':
    'Egy-egy változat kiadása előtt egy program (axe) minden oldalt ellenőriz: angolul és arabul minden állapotában, a többi nyelven úgy, ahogyan megnyílik. A fő útvonalakat billentyűzettel járjuk végig. Olyan emberek, akik naponta használnak képernyőolvasót, még nem tesztelték a honlapot.',
  'accessibility.open': 'Ami még nem működik jól',
  'accessibility.open.languages':
    'Egyes fordításokat még nem ellenőrzött második olvasó.',
  'accessibility.open.pictures':
    'A képek, amelyeket más szolgáltatások egy megosztott linkhez mutatnak, szöveget tartalmaznak. Az oldalon, amelyre vezetnek, ugyanez a szöveg olvasható.',
  'accessibility.tell': 'Valami akadályba ütközött? Írja meg nekünk:',
  'accessibility.tellTryOut':
    'Valami akadályba ütközött? Ha valódi kampány működteti ezt a honlapot, itt szerepel a címe.',

  'data.heading': 'Nyílt adatok',
  'data.description':
    'A megállapítások, a petíció számai és a közzétett domainek JSON és CSV formátumban, mindenkinek.',
  'data.intro':
    'Amit ezek az oldalak mutatnak, az adatként is elérhető: kulcs nélkül, bármely honlapról (CORS), ésszerű gyakorisággal. Kérjük, amit lekér, azt őrizze meg egy ideig.',
  'data.address': 'Cím',
  'data.holds': 'Mit tartalmaz',
  'data.findings': 'Megállapítások',
  'data.findings.json':
    'Minden megállapítás számadatokkal, a bizonyosság fokával, forrásokkal és válaszokkal',
  'data.findings.one': 'Egy megállapítás',
  'data.findings.csv': 'Minden megállapítás táblázatként, mindegyik egy sorban',
  'data.petitions': 'Petíciók',
  'data.petitions.json': 'Minden petíció, oldalanként 50',
  'data.petitions.one': 'Egy petíció, az aláírásokkal országonként',
  'data.petitions.count': 'Csak az aláírások száma',
  'data.infrastructure': 'Domainek',
  'data.infrastructure.csv':
    'A közzétett domainek a generációjukkal, táblázatként',
  'data.infrastructure.json': 'Ugyanez JSON formátumban',
  'data.language':
    'A megállapítások angol nyelvűek. Más nyelvhez tegye hozzá ezt: {parameter}. Nyelvek: {codes}.',
  'data.example': 'Egy példa',
  'data.example.text':
    'A dátumok évek, hónapok vagy napok az ISO 8601 formájában, az országokat két betű jelöli az ISO 3166-1 szerint, a bizonyosság foka (confidence) pedig ezek közül egyet vagy többet tartalmaz, vagy egyet sem: selected, reported, confirmed, client. Ezeket a szavakat a módszerről szóló oldal magyarázza el.',
  'data.licence': 'Licenc',
  'data.licence.ours':
    'A saját szövegeink és a számok: CC BY 4.0. Tüntesse fel ennek a honlapnak a nevét és címét.',
  'data.licence.domains':
    'A domainek listái: az a licenc érvényes rájuk, amelyet az adatok a közzétevővel együtt megneveznek. A közzétevőt nevezze meg, ne minket.',
  'data.small':
    'A 10-nél kevesebb aláírással szereplő országokat az adatokban is együtt számoljuk.',
}
