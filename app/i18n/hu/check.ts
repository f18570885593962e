import type { check as english } from '../en/check.ts'

/** "Check a link". Read by people who may be in danger: calm and exact. */
export const check: Record<keyof typeof english, string> = {
  'check.heading': 'Link ellenőrzése',
  'check.description':
    'Egy link vagy üzenet összevetése a Pegasus-támadásokhoz kapcsolódó internetes nevek közzétett listájával. Semmit sem tárolunk.',
  'check.first': 'Ne nyissa meg a linket.',
  'check.intro':
    'Inkább illessze be ide, vagy illessze be a teljes üzenetet. A benne lévő internetes neveket a Pegasus-támadásokhoz kapcsolódó nevek egyik közzétett listájával vetjük össze.',
  'check.text': 'Link, domain, e-mail-cím vagy üzenet',
  'check.textHint':
    'Legfeljebb 100 000 karakter. Pont helyett azt is írhatja, hogy [.] vagy „dot”.',
  'check.submit': 'Összevetem a listával',
  'check.kept':
    'Amit beilleszt, azt ennek a szervernek a memóriájában vetjük össze a listával, azután elfelejtjük. Nem tároljuk és nem naplózzuk. Egyetlen linket sem nyitunk meg, és egyetlen más szolgáltatástól sem kérdezünk semmit.',
  'check.traces':
    'A böngészője előzményei és a hálózata elárulhatják, hogy Ön felkereste ezt a honlapot. Ha a telefont vagy a számítógépet mások is használják, nyisson privát ablakot, és zárja be, ha végzett. Amit kimásolt, a vágólapon marad: utána másoljon ki valami mást.',

  'check.copy.heading': 'Hogyan másolhat ki egy linket anélkül, hogy megnyitná',
  'check.copy.type':
    'A legbiztonságosabb: egy másik eszközön gépelje be azt, ami a // és a következő / között áll. A https://news.example.org/abc linkben ez a news.example.org. Ha a link további részében másik cím is van, azt is gépelje be.',
  'check.copy.hold':
    'Telefonon: tartsa az ujját az üzeneten a link mellett, ne magán a linken, és válassza a „Másolás” lehetőséget. Ha az ujját egy linken tartja, betöltődhet az oldal előnézete, és ezzel az oldal tulajdonosa információt kap Önről.',
  'check.copy.computer':
    'Számítógépen: nyomja meg a linken a jobb egérgombot, és válassza a link címének másolását.',

  'check.none.heading': 'Még nincs mivel összevetni',
  'check.none.text':
    'A közzétett listát itt még nem importálták, ezért semmit sem lehet ellenőrizni. Kérjük, ne illesszen be semmit. Alább olvasható, mit tegyen egy olyan üzenettel, amelyben nem bízik.',

  'check.problem.empty': 'Illesszen be egy linket vagy egy üzenetet.',
  'check.problem.too-long':
    'Ez túl hosszú: legfeljebb 100 000 karakter lehet. Azt a részt illessze be, amelyben a link van.',
  'check.problem.no-address':
    'Ebben a szövegben semmi sem tűnik internetcímnek. Illesszen be egy linket (például https://example.org/abc), egy domaint (például example.org) vagy egy e-mail-címet.',
  'check.problem.note': 'Amit beillesztett, azt elfelejtettük.',

  'check.match.heading':
    '{count, plural, one {Egy cím rajta van a listán} other {# cím rajta van a listán}}',
  'check.match.entry': 'A listán szerepel',
  'check.match.address': 'Cím',
  'check.match.generation': 'Az infrastruktúra verziója',
  'check.match.more': 'Az első {shown, number} látható.',
  'check.match.means':
    'A cím, vagy az a domain, amelyhez tartozik, szerepel a Pegasus-támadásokhoz kapcsolódó nevek egyik közzétett listáján. Lehet, hogy a küldő az Ön eszközét akarta megtámadni.',
  'check.match.not':
    'Ebből nem következik, hogy az eszközét megfertőzték. Az sem következik belőle, hogy nem fertőzték meg.',
  'check.match.changed':
    'Egy név azóta máshoz kerülhetett. Ha csak egy fölérendelt domain van a listán, az alatta lévő neveket mások is használhatják.',
  'check.clear.heading':
    '{count, plural, one {A kiolvasott cím nincs rajta a listán} other {A kiolvasott # cím egyike sincs rajta a listán}}',
  'check.clear.not': 'Ez nem jelenti azt, hogy nincs veszély.',
  'check.clear.why':
    'A lista nem teljes. A támadók változtatják az általuk használt neveket, más kémprogramok más neveket használnak, és egyes támadásokhoz sem link, sem koppintás nem kell.',
  'check.others.heading':
    '{count, plural, one {Egy cím nincs rajta a listán} other {# cím nincs rajta a listán}}',
  'check.others.addresses': 'A listán nem szereplő címek',
  'check.others.more': 'Az első {shown, number} látható.',
  'check.others.not': 'Ebből nem következik, hogy biztonságosak.',
  'check.odd.heading': 'Lehet, hogy nem az, aminek látszik',
  'check.odd.text':
    'Ezekben a címekben az a–z betűktől eltérő betűk vannak, amelyek azokhoz hasonlónak látszhatnak, vagy egy név áll a @ előtt, pedig a link nem oda vezet. Az ilyen címek egy része nem megtévesztő. Hasonlítsa össze:',
  'check.odd.looks': 'Ennek látszik',
  'check.odd.opens': 'Valójában ezt nyitja meg',

  'check.lists.heading': 'Mivel vetjük össze',
  'check.lists.count':
    '{count, plural, one {Összesen egy domain vagy e-mail-cím.} other {Összesen # domain és e-mail-cím.}}',
  'check.lists.published': '{name}: {publisher}, a közzététel napja: {day}',
  'check.lists.imported':
    '{name}: {publisher}; a közzététel napja nincs feljegyezve, az itteni importálás napja: {day}',
  'check.lists.link': 'A lista elolvasása',

  'check.next.match': 'Mit tegyen most',
  'check.next.doubt': 'Ha egy üzenet gyanús Önnek',
  'check.next.leave':
    'Ne nyissa meg a linket, ne válaszoljon, ne továbbítsa az üzenetet, és ne törölje.',
  'check.next.photo':
    'Egy másik eszközzel fényképezze le a képernyőt úgy, hogy a feladó, a szám, a dátum és a link olvasható legyen. A képernyőképről másolat kerülhet egy online fiókba, amelybe mások is beláthatnak; ugyanígy a fényképről is.',
  'check.next.note':
    'Írja fel papírra, mikor, kitől és melyik szolgáltatáson keresztül érkezett. Olyan helyen tartsa a papírt, ahol senkit sem sodor veszélybe.',
  'check.next.phone':
    'Ne állítsa vissza a telefont alaphelyzetbe, és ne telepítsen rá semmit azért, hogy megtisztítsa: elvesznének azok a nyomok, amelyekre a szakértőknek szükségük van. Mielőtt újraindítaná vagy frissítené a telefont, kérdezze meg őket.',
  'check.next.ask':
    'Egy másik eszközről kérjen segítséget, olyanról, amely nem ugyanazokat a fiókokat használja.',
  'check.opened.heading': 'Ha a linket már megnyitották',
  'check.opened.calm':
    'Egy link megnyitása nem mindig fertőzi meg a telefont. Őrizze meg a nyugalmát: van ideje arra, hogy megfontoltan járjon el.',
  'check.opened.away':
    'Ne folytasson bizalmas beszélgetést ezen a telefonon vagy a közelében. Amikor beszélget, tegye át egy másik helyiségbe, és ne ezzel kérjen segítséget.',
  'check.opened.people':
    'Gondoljon azokra, akik ezen a telefonon írtak Önnek: lehet, hogy tudniuk kell erről, de ne ezzel a telefonnal értesítse őket.',
  'check.opened.when':
    'Írja fel, mikor nyitották meg a linket, és tartsa meg a telefont.',
  'check.help.heading': 'Kihez fordulhat',
  'check.help.lab':
    'Az Amnesty International keretében működő Security Lab az emberi jogok védelmezőinek eszközeit vizsgálja:',
  'check.help.line':
    'Az Access Now szervezet Digital Security Helpline nevű segélyvonala több nyelven ad tanácsot aktivistáknak, újságíróknak és másoknak:',
  'check.help.mvt':
    'A Mobile Verification Toolkit (MVT), a Security Lab programja, nyomokat keres a telefon biztonsági mentésében. Tapasztalat kell hozzá, és nem arra készült, hogy valaki a saját telefonját vizsgálja vele. Ha nem talál semmit, az sem jelenti azt, hogy nincs veszély:',
  'check.help.traces':
    'Ezek a linkek más honlapokra vezetnek. A megnyitásuk nyomot hagy a böngészője előzményeiben és a hálózatán.',

  'check.about.heading': 'Mit tesz a Pegasus',
  'check.about.text':
    'Ha a Pegasust titokban telepítik egy telefonra, a támadó teljes hozzáférést kap a telefon üzeneteihez, e-mailjeihez, médiafájljaihoz, mikrofonjához, kamerájához, hívásaihoz és névjegyeihez. Az Amnesty International keretében működő Security Lab közzétette, hogyan fejlődtek az ilyen támadások 2018-tól, és milyen nevek kapcsolódnak hozzájuk.',
  'check.nso.heading': 'Az NSO Group válasza',
  'check.nso.denies':
    'Az NSO Group határozottan tagadja a Pegasus-projekt állításait, és hamisnak nevezi őket. Közlése szerint az állítások téves feltételezéseken és meg nem erősített elméleteken alapulnak. A források megbízhatóságát is kétségbe vonja.',
  'check.nso.mission':
    'Az NSO Group azt mondja, hogy életmentő küldetést teljesít, és hogy termékét kizárólag bűncselekmények és terrorcselekmények legitim kivizsgálására használják.',
  'check.nso.undetectable':
    'Etienne Maynier, az Amnesty International munkatársa szerint az NSO Group azt mondja, hogy kémprogramja nem észlelhető, és csak jogszerű bűnügyi nyomozásokban használják.',
}
