import type { privacy as english } from '../en/privacy.ts'

/** What is kept about signers, and what is not. */
export const privacy: Record<keyof typeof english, string> = {
  'privacy.link': 'Mi történik az adataival',
  'privacy.heading': 'Mi történik az adataival',
  'privacy.intro':
    'Ez az oldal elmondja, mit kérünk az aláíróktól, mit őrzünk meg, ki olvashatja és meddig, és mitől nem tudjuk megvédeni Önt.',

  'privacy.who.heading': 'Ki működteti ezt a honlapot',
  'privacy.who.tryOut':
    'Senki: ez egyetlen gépen futó próbaváltozat, nem kampány. Amit beír, ezen a gépen marad, és itt maradnak a feloldásához szükséges kulcsok is. Az oldal többi része azt írja le, hogyan működik mindez egy valódi kampányban.',
  'privacy.who.by': 'A kampányért és az Ön adataiért felel:',
  'privacy.who.contact': 'Kapcsolat:',

  'privacy.ask.heading': 'Mit kérünk, és miért',
  'privacy.ask.email':
    'Az e-mail-címét: hogy meggyőződjünk róla, valóban Ön volt-e az; hogy minden címet egyszer számoljunk; hogy egyszer emlékeztessük, ha nem erősítette meg az aláírását; és hogy híreket küldjünk, ha bejelölte azt a négyzetet.',
  'privacy.ask.country':
    'Az országát: hogy országonként összesíthessük az aláírásokat, és figyelmeztethessük ott, ahol az aláírás kockázatos lehet.',
  'privacy.ask.name':
    'A nevét: így a kampány megmutathatja, hogy a szám mögött emberek állnak. A honlapon csak akkor jelenik meg, ha bejelölte a négyzetet.',
  'privacy.ask.rest':
    'Ha szeretné megadni, az irányítószámát és az indoklását: hogy elmondhassuk a törvényhozóknak, honnan érkezik a támogatás, és miért.',
  'privacy.ask.consent':
    'Mindennek az alapja az Ön hozzájárulása. Az aláírás véleményt fejez ki, ezért bármikor visszavonhatja.',

  'privacy.sealed.heading': 'Mit tárolunk, és ki tudja feloldani',
  'privacy.sealed.campaign':
    'A nevét, az e-mail-címét, az irányítószámát és az indoklását tárolás előtt titkosítjuk a kampány számára. Ez a szerver titkosítani tudja őket, de nincs rajta olyan kulcs, amely feloldja a titkosítást. Ezek a kulcsok a kampány által megnevezett embereknél vannak, és ők a saját gépükön nyitják meg a listát.',
  'privacy.sealed.mail':
    'A címét és a leveleink szövegét másodszor is titkosítjuk, a levélküldő program számára: amíg a levelet el nem küldtük, amíg Ön meg nem erősítette az aláírását, és amíg híreket kap. Ez a program fel tudja oldani ezt a titkosítást. Előfordulhat, hogy ugyanazon a gépen fut, mint ez a honlap.',
  'privacy.sealed.print':
    'Az ismételt aláírásokat a címe digitális lenyomata alapján találjuk meg. A lenyomat egy titkos értékkel készül, amely nincs az adatbázisban. E nélkül a lenyomat semmit sem árul el. Akinél mindkettő megvan, ellenőrizheti, hogy egy általa ismert címmel aláírtak-e.',
  'privacy.sealed.clear':
    'Az adatbázisban olvasható a petíció, az Ön országa és nyelve, az aláírása állapota és a dátumai, az elfogadott szöveg változata, a neve, ha nyilvános, a kitöltött nem kötelező mezők megnevezése, a kapott levelek száma, a levelezőszolgáltatója, ha nagy szolgáltató (a többinek a lenyomata), valamint az, hogy mennyire tűnik szokatlannak az aláírás, és miért. 72 órán át olvasható a pontos időpont is, annak a hálózatnak a lenyomata, amelyről Ön érkezett, és az, hogy melyik link vagy oldal vezette ide (soha ott, ahol az aláírás kockázattal járhat).',

  'privacy.public.heading': 'Mi nyilvános',
  'privacy.public.count':
    'Az aláírások száma, összesen és országonként. A 10-nél kevesebb aláírással szereplő országokat együtt számoljuk.',
  'privacy.public.name':
    'A neve és a dátum, ha bejelölte a négyzetet, az országa nélkül. A nevét később elrejtheti; közben mások már lemásolhatták.',
  'privacy.public.nothing': 'Semmi más.',

  'privacy.time.heading': 'Meddig őrizzük',
  'privacy.time.what': 'Mit',
  'privacy.time.long': 'Meddig',
  'privacy.time.pending': 'Olyan aláírást, amelyet senki sem erősített meg',
  'privacy.time.pendingLong':
    '7 teljes napig: a hetedik nap vége után töröljük (UTC szerint)',
  'privacy.time.withdrawn': 'Visszavont aláírást',
  'privacy.time.withdrawnLong':
    'Amit Ön írt: a visszavonással együtt töröljük. A címe és a linkek lenyomatát, az országot, a nyelvet, a dátumokat és a levelek számát: 7 napig',
  'privacy.time.erased': 'Véglegesen törölt aláírást',
  'privacy.time.erasedLong':
    'Azonnal töröljük. Egy üres bejegyzés és véletlen számok maradnak, amelyek senkihez sem vezetnek',
  'privacy.time.exact': 'Pontos időpontokat, a hálózat lenyomatát',
  'privacy.time.exactLong': '72 órán át',
  'privacy.time.mail': 'Az Önnek küldött levelet',
  'privacy.time.mailLong':
    'A címet és a szöveget: amíg el nem küldjük, vagy fel nem hagyunk a küldéssel. Azt, hogy volt levél, a szolgáltatót, ha a nagyok közül való, és azt, hogy a levél visszajött-e: további 30 napig',
  'privacy.time.news': 'A hírekhez tárolt címét',
  'privacy.time.newsLong':
    'Amíg le nem mondja a híreket, de legfeljebb addig, ameddig az adatait',
  'privacy.time.secret': 'A címek lenyomatához használt titkos értéket',
  'privacy.time.secretLong': 'A petíció lezárása után 30 napig',
  'privacy.time.rest': 'Az aláírás minden más adatát',
  'privacy.time.restLong':
    'A petíció lezárása után 6 hónapig. Az ország, az állapot és a dátumok megmaradnak, az összesítéshez',
  'privacy.time.open':
    'Ha egy petíciónak még nincs záró napja, akkor azt, amit a lezárás után törlünk, addig őrizzük, amíg vissza nem vonja vagy véglegesen nem törli az aláírását.',
  'privacy.time.backup':
    'A kampány szervezői biztonsági mentéseket készíthetnek, és az adatok ezekben addig maradnak meg, amíg a mentéseket el nem dobják. Ha egy mentést visszaállítanak, mindazt, amit időközben véglegesen töröltek, újra véglegesen töröljük, mielőtt a honlap megnyílik.',
  'privacy.time.copies':
    'Lehet, hogy a kampány szervezői lementették a titkosított listát, mielőtt Ön véglegesen törölte vagy visszavonta az aláírását. Ilyenkor törölniük kell ezeket a másolatokat, és újat kell készíteniük: ezt ez a honlap nem tudja megtenni.',

  'privacy.letters.heading': 'Ha törvényhozóknak ír',
  'privacy.letters.own':
    'Ha saját maga küld el egy levelet, arról semmit sem tudunk meg. Ha ezután jelzi nekünk, hogy elküldte, eggyel növeljük az adott kamara és hónap számát, és Önről semmit sem tárolunk.',
  'privacy.letters.postcode':
    'Ha irányítószámot ír be, hogy megtalálja a törvényhozóit, azt csak a kereséshez használjuk, azután elfelejtjük.',
  'privacy.letters.seen':
    'Ha innen küldet el egy levelet, minden címzett törvényhozó megkapja a nevét, az e-mail-címét és azt, amit írt. Hogy mit tesznek ezekkel, az rajtuk múlik. A válaszaik Önhöz érkeznek; mi nem látjuk őket.',
  'privacy.letters.sealed':
    'A nevét, a címét, az országát és a levelét titkosítva tároljuk a levélküldő program számára. Az oldalakat kiszolgáló szerver nem tudja feloldani őket. Ha egy levelet visszatartunk, mert sok hasonló érkezett, vagy mert nem világos, milyen úton jött, a kampány szervezői elolvashatják, de csak ott, ahol ennek a programnak a kulcsa van.',
  'privacy.letters.clear':
    'Az adatbázisban olvasható, kinek szól a levél, milyen nyelvű, melyek a dátumai, és mi lett vele, továbbá két lenyomat. Az egyik a címéé: ugyanazzal a titkos értékkel készül, mint az aláírásoknál, de nem azonos az ottanival; ez akadályozza meg, hogy egy törvényhozó két levelet kapjon Öntől. A másik a szövegé: ezzel találjuk meg az egyforma leveleket. 72 órán át olvashatók a pontos időpontok is.',
  'privacy.letters.pending':
    'Azt a levelet, amelyet senki sem erősít meg, 7 nap után töröljük. A kódja 24 órán át működik.',
  'privacy.letters.time':
    'A nevét és a címét akkor töröljük, amikor már semmi sem vár küldésre, a levelet pedig 28 nappal azután, hogy az utolsó kiment, vagy felhagytunk a küldésével. Azt, hogy egy törvényhozó levelet kapott ettől a lenyomattól, addig őrizzük, amíg a lenyomathoz használt titkos értéket nem töröljük: a petíció lezárása után 30 napig.',
  'privacy.letters.back':
    'Az e-mailünkben lévő linkkel megnézheti, mi lett az egyes levelekkel, és visszavonhatja azt, ami még nem ment ki.',
  'privacy.letters.public':
    'A levelek száma országonként és hónaponként nyilvános. A 10-nél kisebb számokat együtt számoljuk.',

  'privacy.donations.heading': 'Ha pénzt adományoz',
  'privacy.donations.stripe':
    'A fizetést a Stripe nevű fizetési szolgáltató bonyolítja le a saját oldalán. Megtudja az Ön nevét és e-mail-címét, valamint azt, hogyan fizet, mennyit, és honnan csatlakozik az internethez. Ezt a saját szabályai és a törvény szerint őrzi meg, és megmutatja a kampány szervezőinek, ki adományozott.',
  'privacy.donations.bank':
    'A bankja megtudja, mennyit adott, mikor és kinek. Ugyanezt megtudja mindenki, aki látja a számlakivonatát.',
  'privacy.donations.clear':
    'Az adományáról az adatbázisunkban ez szerepel: a fizetés és az ügyfél Stripe-azonosítója, az összeg és a pénznem, az Ön országa, az oldal nyelve, az időpontok, a bizonylat száma, és az, hogy mi lett a fizetéssel; név és cím nem.',
  'privacy.donations.apart':
    'Semmi sem köt össze egy adományt egy aláírással vagy levéllel: sem a címe lenyomatát, sem a hálózatot nem tároljuk vele együtt. Ha néhány percen belül ír alá és adományoz, 72 órán át pusztán az időpontok is utalhatnak az összefüggésre.',
  'privacy.donations.mail':
    'Ha bizonylatot vagy más e-mailt küldünk az adományáról, ehhez a Stripe-tól kérjük le a nevét és a címét. Titkosítva tároljuk őket a levélküldő program számára, amíg a levelet el nem küldjük, vagy fel nem hagyunk a küldésével.',
  'privacy.donations.network':
    'Hogy itt senki se próbáljon ki lopott kártyákat, a program egy napon át számolja, hány fizetést kezdtek el egy hálózatról. A memóriában számol, és ebből semmit sem tárol.',
  'privacy.donations.time':
    'Amit a Stripe a fizetésekről jelent nekünk, azt a feldolgozása után 60 nappal töröljük. Magukat az adományokról szóló bejegyzéseket megőrizzük, ahogyan a könyvelési adatokat meg kell őrizni; a bejegyzések csak a Stripe-on keresztül vezetnek el egy emberhez.',
  'privacy.donations.public':
    'Az adományok összege és száma hónaponként és pénznemenként nyilvános. A 10-nél kevesebb adományból álló tételeket együtt számoljuk.',

  'privacy.seized.heading': 'Ha a szerver idegen kézbe kerül',
  'privacy.seized.database':
    'Az adatbázisból vagy annak biztonsági mentéséből megismerhető, ami olvasható benne. Megszerezhetők a titkosított szövegek is, de az adatbázis nem elég a feloldásukhoz. Nem derül ki belőle, hogy egy címmel aláírtak-e.',
  'privacy.seized.web':
    'A honlapot kiszolgáló gépről a titkos érték is megszerezhető: ekkor egy ismert címről ellenőrizni lehet, hogy aláírtak-e vele, ameddig a titkos érték létezik. Megszerezhető az is, amit attól a pillanattól kezdve beírnak.',
  'privacy.seized.mail':
    'A titkos érték a levélküldő gépen is megvan. Ha valakinél ez a gép és az adatbázis is megvan, megszerezheti a várakozó levelek és a még meg nem erősített aláírások címeit és szövegeit, valamint azok címét, akik híreket kapnak.',
  'privacy.seized.key':
    'A kampány saját kulcsával és az adatbázissal együtt minden megismerhető. Ezért kell ezt a kulcsot máshol őrizni.',

  'privacy.limits.heading': 'Mitől nem tudjuk megvédeni Önt',
  'privacy.limits.mail':
    'A levelezőszolgáltatója el tudja olvasni a leveleket, amelyeket Önnek küldünk. Akinél megvannak a bennük lévő linkek, használhatja az Ön oldalát.',
  'privacy.limits.device':
    'Aki figyeli az eszközét, látja, amit Ön lát és beír.',
  'privacy.limits.network':
    'Az internetszolgáltatója látja, hogy Ön felkeresi ezt a honlapot. Aki a honlap tárhelyét adja, vagy a honlap előtt áll a hálózaton, a látogatás idején látja az IP-címét. Ez a program nem tárolja és nem naplózza; a kampány szervezőinek úgy kell beállítaniuk a proxyjukat, hogy az se tegye. A honlapot a Tor hálózaton keresztül is felkeresheti.',
  'privacy.limits.server':
    'Ha valaki átvette az irányítást egy szerver felett, a szerver mindent olvas, amit beírnak, ameddig ez tart. A titkosítás azt védi, ami előtte érkezett, azt nem, ami ez alatt érkezik.',

  'privacy.risk.heading': 'Ha az aláírás kockázatos lehet az Ön számára',
  'privacy.risk.less':
    'Ha olyan országot választ, amelyben az NSO Group egy lehetséges ügyfelét azonosították, figyelmeztetjük, mielőtt bármit tárolnánk, kevesebbet kérünk, soha nem jelenítjük meg a nevét, és nem küldünk emlékeztetőt. Sem a levelünk tárgya és első sorai, sem a feladó neve nem utal a kampányra; a feladó címe, a linkek és a szöveg többi része viszont igen.',
  'privacy.risk.advice':
    'Olyan címet használjon, amelyben nincs benne a neve, és olyan eszközt, amelyben megbízik. Ha végzett, törölje a leveleinket. Ha a szabadsága múlhat rajta, inkább ne írja alá.',

  'privacy.rights.heading': 'Mit tehet Ön',
  'privacy.rights.page':
    'A levelünkben ott van a link a saját oldalára. Ott megnézheti, ami olvasható, elrejtheti a nevét, híreket kérhet vagy lemondhatja őket, visszavonhatja vagy véglegesen törölheti az aláírását, és letöltheti az adatokat. Ha már megerősítette, a nevét és az indoklását is lecserélheti, és megjelenítheti a nevét; a megerősítés előtt ehhez újra alá kell írnia.',
  'privacy.rights.lost': 'Elveszett a link? Itt kérhet újat:',
  'privacy.rights.lostLink': 'Kérem az oldalam linkjét',
  'privacy.rights.until':
    'Ez addig működik, amíg a lenyomatokhoz használt titkos értéket nem töröljük. Utána csak a levélben elküldött linkek működnek.',
  'privacy.rights.sealed':
    'Az Ön oldala nem tudja megmutatni a titkosított adatokat, mert ez a honlap nem tudja feloldani őket. Ha látni szeretné őket, írjon a kampány szervezőinek: ők a saját kulcsukkal oldják fel az adatait.',
  'privacy.rights.complain':
    'Úgy véli, hogy helytelenül bánunk az adataival? Szóljon nekünk. Panaszt tehet annak az országnak az adatvédelmi hatóságánál is, amelyben él.',

  'privacy.others.heading': 'Sütik, nyomkövetők, más cégek',
  'privacy.others.none':
    'Ez a honlap nem helyez el sütiket a látogatóknál, nincsenek rajta nyomkövetők, és semmit sem tölt be más cégektől. JavaScript nélkül is működik. A naplójában nincsenek IP-címek, nevek és e-mail-címek.',

  'privacy.others.check':
    'Amit a „Link ellenőrzése” oldalon beilleszt, azt a memóriában vetjük össze; nem tároljuk és nem naplózzuk. Amit a domainek listájában keres, bekerül az oldal címébe, és a kampány szervezőinek úgy kell beállítaniuk a proxyjukat, hogy az ne naplózza.',

  'privacy.faults.heading': 'Biztonsági rést talált?',
  'privacy.faults.write':
    'Kérjük, előbb nekünk szóljon, és csak utána másoknak. Ne nyúljon mások adataihoz, és adjon időt a hiba kijavítására. Ide írjon:',
  'privacy.faults.contact':
    'Kérjük, előbb nekünk szóljon, és csak utána másoknak. Ne nyúljon mások adataihoz, és adjon időt a hiba kijavítására. A fenti elérhetőségre írjon.',
  'privacy.faults.more':
    'A forráskód docs/security.md fájlja írja le, hogyan működik mindez, és milyen tesztek biztosítják.',
}
