import type { evidence as english } from '../en/evidence.ts'

/** The findings, and the pages that stand around them. */
export const evidence: Record<keyof typeof english, string> = {
  'kind.scale': 'A kiszivárgott adatok',
  'kind.investigation': 'A nyomozás',
  'kind.capability': 'A kémprogram',
  'kind.clients': 'Lehetséges ügyfelek',
  'kind.journalists': 'Újságírók',
  'kind.case': 'Esetek',
  'kind.infrastructure': 'Infrastruktúra',
  'kind.conclusion': 'Következtetés',
  'kind.responsibility': 'Felelősség',
  'kind.caveat': 'Fenntartás',

  'confidence.selected': 'Lehetséges célpontként kiválasztva',
  'confidence.reported': 'A forrás szerint célba véve',
  'confidence.confirmed': 'Forenzikus vizsgálattal igazolva',
  'confidence.client': 'Lehetséges ügyfélként azonosítva',
  'confidence.selected.meaning':
    'A telefonszám rajta van a kiszivárgott listán. Ebből nem következik, hogy a telefont megtámadták vagy megfertőzték.',
  'confidence.reported.meaning':
    'A forrás azt mondja, hogy az illetőt célba vették. A fertőzés nincs igazolva.',
  'confidence.confirmed.meaning':
    'A telefon forenzikus vizsgálata igazolta, hogy a Pegasus rajta volt. Csak ilyenkor írjuk azt, hogy egy telefont megfertőztek.',
  'confidence.client.meaning':
    'A konzorcium olyan országként azonosította, amelyben az NSO Group egy lehetséges ügyfele van. Az NSO Group nem erősíti meg és nem is cáfolja, hogy kik az ügyfelei.',

  'findings.all': 'Minden megállapítás',
  'findings.more': 'Az összes megállapítás elolvasása',
  'findings.filter': 'Megállapítások kiválasztása',
  'findings.byCountry': 'Ország szerint',
  'findings.byKind': 'Téma szerint',
  'findings.chosen':
    '{count, plural, one {# megállapítás} other {# megállapítás}}: {choice}',
  'findings.noneChosen': 'Ehhez a választáshoz nincs megállapítás.',
  'findings.showAll': 'Minden megállapítás megjelenítése',
  'findings.description':
    'Amit a Pegasus-projekt feltárt, megállapításról megállapításra, mindegyik a forrásával és az NSO Group válaszával.',
  'findings.words':
    'Itt három szót különböztetünk meg, a leggyengébbtől a legerősebbig: kiválasztott, célba vett, megfertőzött.',
  'findings.wordsLink': 'Mit jelentenek',

  'finding.known': 'Amit tudni lehet',
  'finding.basis': 'Honnan tudható',
  'finding.period': 'Mikor',
  'finding.named': 'Akiket a szöveg megnevez',
  'finding.countries': 'Országok',
  'finding.world': 'Nem egyetlen országról szól',
  'finding.sources': 'Források',
  'finding.related': 'Kapcsolódó megállapítások',
  'finding.responses': 'Mit mond az NSO Group',
  'finding.toAll': 'Minden megállapításra',
  'finding.toThis': 'Erre a megállapításra',
  'finding.corrected': 'Ezt a megállapítást helyesbítettük.',
  'finding.correctedLink': 'Mi változott',
  'finding.data': 'Ez a megállapítás adatként (JSON)',
  'finding.list': 'A domainek közzétett listája',
  'finding.sourceUnknown':
    'Nem ismerjük ennek a forrásnak a pontos címét és webcímét, ezért egyiket sem adjuk meg.',
  'finding.archived': 'Archivált másolat',
  'finding.licence': 'Licenc: {licence}',
  'error.finding-not-found': 'Ezen a címen nincs megállapítás.',
  'error.country-not-found':
    'Egyetlen megállapítás sem nevezi meg ezt az országot. Az összes megállapítás megtalálható egy oldalon.',

  'map.title': 'Hol vannak az NSO Group lehetséges ügyfelei',
  'map.description':
    'Világtérkép. Azt a 11 országot jelöli, amelyben a Forbidden Stories és médiapartnerei az NSO Group lehetséges ügyfeleit azonosították.',
  'map.caption':
    'Az NSO Group lehetséges ügyfelei 11 országban, ahogyan a Forbidden Stories és médiapartnerei azonosították és 2021. július 18-án közzétették őket. Az NSO Group nem erősíti meg és nem is cáfolja, hogy kik az ügyfelei, és közlése szerint az erre vonatkozó feltételezések tévesek.',
  'journalists.title':
    'Lehetséges célpontként kiválasztott újságírók, országonként',
  'journalists.description':
    'Oszlopok azokhoz az országokhoz, amelyekről a forrásunk számadatot ad meg. Az időszakok eltérnek, ezért az oszlopok nem ugyanarra az időre vonatkoznak.',
  'journalists.unit': 'Újságírók',
  'journalists.caption':
    'A forrásunk három országról ad meg számadatot; 20 országban legalább 180 újságírót választottak ki. A kiválasztásból nem következik, hogy egy telefont megfertőztek.',
  'qualifier.exactly': '{value}',
  'qualifier.at-least': 'legalább {value}',
  'qualifier.more-than': 'több mint {value}',

  'country.heading': '{country}: amit feltártak',
  'country.description':
    '{country}: amit a Pegasus-projekt feltárt, a forrásokkal és az NSO Group válaszával, és amit az ország törvényhozóitól meg lehet kérdezni.',
  'country.client':
    'A Forbidden Stories és médiapartnerei itt azonosították az NSO Group egy lehetséges ügyfelét. Az NSO Group nem erősíti meg és nem is cáfolja, hogy kik az ügyfelei, és közlése szerint ezek a feltételezések tévesek.',
  'country.notClient':
    'A konzorcium itt nem nevezett meg lehetséges ügyfelet. Az alábbi megállapítások olyan emberekről szólnak, akik itt éltek, vagy olyasmiről, ami itt történt.',
  'country.findings': 'Megállapítások',
  'country.ask': 'Amit az ország törvényhozóitól meg lehet kérdezni',
  'country.ask.intro':
    'Ezek a kérdések a megállapításokból és a petíció kéréseiből következnek. A mieink, nem a forrásokéi.',
  'country.ask.moratorium':
    'Támogatja-e Ön a megfigyelési technológia exportjára, értékesítésére, átadására és használatára vonatkozó azonnali moratóriumot mindaddig, amíg az iparág nem bizonyítja, hogy képes tiszteletben tartani az emberi jogokat?',
  'country.ask.use':
    'Vásárolta vagy használta-e az ország valamelyik hatósága a Pegasust vagy hozzá hasonló kémprogramot? Milyen jogalapon, és ki felügyeli?',
  'country.ask.journalists':
    'Újságírókat választottak ki lehetséges célpontként. Kivizsgálja-e ezt a parlament, és értesítik-e azokat, akiket kiválasztottak?',
  'country.ask.case':
    'Független vizsgálat indul-e az itt megnevezett ügyekben, és meghallgatják-e az érintetteket?',
  'country.ask.remedy':
    'Mit tehetnek itt azok, akiket törvényes ok nélkül vontak megfigyelés alá, és ki fizet az okozott kárért?',
  'country.signatures': 'Aláírások ebből az országból',
  'country.signaturesCount':
    '{count, plural, one {# megerősített aláírás} other {# megerősített aláírás}} ({country})',
  'country.signaturesFew':
    'Nincs aláírás, vagy túl kevés van ahhoz, hogy a számukat közöljük: a 10-nél kevesebb aláírással szereplő országokat együtt számoljuk.',
  'country.sign': 'A petícióhoz',
  'country.risk':
    'Ha Ön itt él, az aláírás kockázatos lehet. Az űrlap többet mond erről, mielőtt bármit tárolnánk.',
  'country.others': 'Más országok',

  'timeline.heading': 'Idővonal, 2016–2021',
  'timeline.description':
    'Mi mikor történt, 2016-tól a Pegasus-projekt 2021. július 18-i közzétételéig.',
  'timeline.intro':
    'A sávok időszakokat, a rombuszok egyes napokat jelölnek. Mindegyik a megállapításához és a forráshoz vezet. Ahol a forrás csak évet vagy hónapot ad meg, ott a teljes évet vagy hónapot rajzoltuk be.',
  'timeline.entries': 'Időrendben',

  'method.heading': 'Hogyan folyt a nyomozás, és mit jelentenek a szavak',
  'method.description':
    'Hogyan készült a Pegasus-projekt, mit jelent a „kiválasztott”, a „célba vett” és a „megfertőzött” szó, és mit nem mondanak ki a megállapítások.',
  'method.how': 'A nyomozás',
  'method.how.leak':
    'A kiindulópont egy kiszivárgott lista lehetséges megfigyelési célpontok 50 000 telefonszámával.',
  'method.how.who':
    '10 ország 17 médiaszervezetének több mint 80 újságírója dolgozott rajta. A munkát a Forbidden Stories, egy párizsi nonprofit szerkesztőség hangolta össze.',
  'method.how.forensic':
    'Az Amnesty International technikai támogatást adott. A szervezet keretében működő Security Lab forenzikus vizsgálatokat végzett telefonokon, és közzétette a módszertanát, valamint a Pegasushoz kapcsolódó domaineket.',
  'method.how.clients':
    'A Forbidden Stories és médiapartnerei 11 országban azonosították az NSO Group lehetséges ügyfeleit.',
  'method.words': 'A szavak',
  'method.words.intro':
    'Egy listán szereplő szám még nem támadás, és egy támadás nem mindig fertőzés. Ezért minden megállapítás, amely célpontokról vagy ügyfelekről szól, az alábbi kifejezésekkel megmondja, mennyire biztos.',
  'method.not': 'Amit a megállapítások nem mondanak ki',
  'method.not.list':
    'A kiszivárgott lista nem megfertőzött telefonok listája. Nem tudjuk, hány telefont fertőztek meg.',
  'method.ours': 'Hogyan mondjuk el',
  'method.ours.words':
    'A tényeket a saját szavainkkal mondjuk el, és soha nem mondunk többet, mint a forrás. Ahol két szó is megfelelne, az enyhébbet választjuk.',
  'method.ours.speech':
    'Amit valaki mond, azt függő beszédben közöljük, a beszélő nevével.',
  'method.ours.response':
    'Az NSO Group válasza minden olyan megállapítás mellett ott áll, amelyre válaszol.',
  'method.ours.source':
    'Minden megállapítás megnevezi a forrását és a dátumát. Ahol egy forrás címét vagy webcímét nem ismerjük, nem adunk meg ilyet.',
  'method.ours.corrections':
    'Ha egy közzétett szöveget módosítunk, a módosítás és az oka nyilvános.',

  'corrections.heading': 'Helyesbítések',
  'corrections.description':
    'A közzétett megállapítások minden módosítása: mi állt ott, mi áll ott most, mikor és miért módosult.',
  'corrections.intro':
    'Itt szerepel a közzétett megállapítások minden módosítása, a legújabbal kezdve: mi állt ott korábban, mi áll ott most, és miért. A program nem engedi, hogy egy közzétett szöveg bejegyzés nélkül megváltozzon.',
  'corrections.none': 'A közzététel óta semmi sem változott.',
  'corrections.subject.finding': 'Megállapítás: {id}',
  'corrections.subject.response': 'Az NSO Group válasza: {id}',
  'corrections.subject.source': 'Forrás: {id}',
  'corrections.subject.named': 'Név: {id}',
  'corrections.subject.event': 'Idővonal: {id}',
  'corrections.language': 'Nyelv: {language}',
  'corrections.field': 'Módosult: {field}',
  'corrections.why': 'Miért: {why}',
  'corrections.before': 'Előtte',
  'corrections.after': 'Utána',
  'corrections.nothing': 'Semmi',
  'corrections.newer': 'Újabbak',
  'corrections.older': 'Régebbiek',
}
