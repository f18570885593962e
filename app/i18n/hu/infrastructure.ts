import type { infrastructure as english } from '../en/infrastructure.ts'

/** The published list of domains, and its download. */
export const infrastructure: Record<keyof typeof english, string> = {
  'infra.heading': 'A Pegasushoz kapcsolódó domainek',
  'infra.description':
    'A Pegasushoz kapcsolódó internetes domainek közzétett listája, kereshető és letölthető formában.',
  'infra.lead':
    'A Pegasus mögött álló szervereknek nevük van az interneten: ezek a domainek. Az Amnesty International keretében működő Security Lab leírta, hogyan fejlődtek a Pegasus-támadások 2018 óta, és a támadásokhoz kapcsolódó domaineket tett közzé.',
  'infra.figures':
    'Az Amnesty International 2021. július 18-i sajtóközleménye több mint 700 domaint említ. A közzétett listának saját számadatai vannak, és a kettőt itt nem keverjük össze.',

  'infra.meaning': 'Mit mond a lista, és mit nem',
  'infra.meaning.not':
    'Ha valaki megnyitotta a listán szereplő valamelyik domaint, az nem bizonyítja, hogy egy telefont megfertőztek. Ha egy domain nincs rajta a listán, attól még nem biztonságos: a támadók változtatják a domainjeiket.',
  'infra.meaning.now':
    'Egy domain azóta gazdát cserélhetett. Ne keresse fel ezeket a domaineket. Ezen az oldalon semmi sem vezet hozzájuk.',
  'infra.check': 'Link ellenőrzése megnyitás nélkül',

  'infra.counts': 'Domainek az infrastruktúra verziói szerint',
  'infra.counts.description':
    'A közzétevő megkülönbözteti az infrastruktúra verzióit. Egy domain többhöz is tartozhat.',
  'infra.unit': 'Domainek',
  'infra.total':
    'Összesen {domains, plural, one {# domain} other {# domain}}, mindegyiket egyszer számolva. Külön számoljuk, és csak a letöltésekben szerepel: {emails, plural, one {# e-mail-cím} other {# e-mail-cím}}.',
  'infra.group.v2': '2-es verzió',
  'infra.group.v3': '3-as verzió',
  'infra.group.v4': '4-es verzió',
  'infra.group.v4-validation': '4-es verzió, validálás',
  'infra.group.unassigned': 'Egyik verzióhoz sem rendelve',

  'infra.search': 'Keresés a listában',
  'infra.search.label': 'Domain vagy annak egy része',
  'infra.search.hint':
    'Pont helyett azt is írhatja, hogy [.]. Amit keres, bekerül a következő oldal címébe, és így a böngészője előzményeibe is.',
  'infra.search.button': 'Keresés',
  'infra.filter': 'Verzió kiválasztása',
  'infra.all': 'Minden verzió',
  'infra.found': '{count, plural, one {# domain} other {# domain}}',
  'infra.none':
    'A listán nincs ilyen domain. Ez nem jelenti azt, hogy egy domain biztonságos.',
  'infra.showAll': 'A teljes lista megjelenítése',
  'infra.domain': 'Domain',
  'infra.versions': 'Verzió',
  'infra.pages': 'A lista oldalai',
  'infra.page': '{page, number}. oldal, összesen: {pages, number}',
  'infra.previous': 'Előző oldal',
  'infra.next': 'Következő oldal',

  'infra.source': 'Honnan származik a lista',
  'infra.source.publisher':
    'Közzétette: {publisher}. Licenc: {licence}. {entries, plural, one {# bejegyzés} other {# bejegyzés}}.',
  'infra.source.published': 'A közzététel napja: {day}',
  'infra.source.imported': 'Az itteni importálás napja: {day}',
  'infra.source.changed':
    'A neveket egységes formában írjuk, és mindegyiket egyszer számoljuk. Semmi mást nem változtattunk.',
  'infra.source.licence': 'A licenc szövege: {licence}',
  'infra.csv': 'A lista letöltése táblázatként (CSV)',
  'infra.json': 'A lista letöltése adatként (JSON)',

  'infra.empty': 'A listát itt még nem importálták.',
  'infra.empty.tryOut':
    'Ez próbaváltozat. Aki működteti, ezzel a paranccsal importálhatja a listát:',
}
