import type { letters as english } from '../en/letters.ts'

/** Writing to lawmakers: choosing, writing, sending, and what became of it. */
export const letters: Record<keyof typeof english, string> = {
  'nav.write': 'Levél írása',
  'nav.letters': 'Levelek megerősítése kóddal',
  'footer.letters': 'Az Ön levelei',

  'write.heading': 'Írjon azoknak, akik döntenek',
  'write.ask': 'Kérdezze az ország törvényhozóit: írjon levelet',
  'write.description':
    'Válasszon országot, nézze meg, ki dönt ott a megfigyelési technológiáról, és írjon levelet a saját szavaival.',
  'write.intro':
    'A moratóriumhoz olyan kormányok kellenek, amelyek leállítják az értékesítést, és olyan törvényhozók, akik ezt kérik tőlük. Válasszon országot, nézze meg, ki dönt ott, és írjon levelet a saját szavaival.',
  'write.anywhere': 'Bármelyik ország törvényhozóinak írhat, bárhol él is.',
  'write.clients': 'Ahol az NSO Group lehetséges ügyfeleit azonosították',
  'write.clients.note':
    'Az ottani törvényhozóktól vizsgálatot és biztosítékokat lehet kérni. Ha Ön ott él, előbb olvassa el a figyelmeztetést az ország oldalán.',
  'write.exporters': 'Ahol az exportról döntenek',
  'write.exporters.note':
    'Minden állam maga dönt arról, mit exportálnak a cégei; az Európai Unió szabályokat alkot a tagjai számára. A törvényhozók kérdéseket tehetnek fel, és megváltoztathatják a törvényt.',
  'write.others': 'Más országok, amelyeknek a törvényhozói itt szerepelnek',
  'write.all': 'Minden ország',
  'write.country': 'Ország',
  'write.country.unknown': 'Válasszon országot a listából.',
  'write.country.go': 'Megnézem, ki dönt',
  'write.listed': 'a törvényhozók listájával',
  'write.sample': 'minta',
  'write.counts': 'Az eddigi levelek',
  'write.counts.sent':
    '{count, plural, one {# innen elküldött levél} other {# innen elküldött levél}}',
  'write.counts.own':
    '{count, plural, one {# jelzés más úton elküldött levelekről} other {# jelzés más úton elküldött levelekről}}',
  'write.counts.none': 'Még nincs, vagy túl kevés ahhoz, hogy közöljük.',
  'write.counts.caption': 'Levelek a címzettek országa szerint',
  'write.counts.fromHere': 'Innen elküldve',
  'write.counts.reported': 'Jelzések',
  'write.counts.note':
    'Jelzést az ad nekünk, aki más úton küldött leveleket, kamaránként egyet. A 10-nél kisebb számokat együtt számoljuk, hogy egyetlen levélíró se tűnjön ki.',

  'write.country.heading': '{country}: ki dönt',
  'write.country.description':
    '{country}: kik döntenek ott a megfigyelési technológiáról, és hogyan írhat nekik.',
  'write.off':
    'A kampány leállította az ebbe az országba szóló levelek küldését. Jelenleg innen egy sem megy ki.',
  'write.decides': 'Ki dönt az exportról',
  'write.decides.body': 'Ki dönt',
  'write.decides.legislature': 'Törvényhozás',
  'write.decides.lever': 'Mit tehet',
  'write.decides.sources': 'Források: {sources}. Az adatok dátuma: {day}',
  'write.decides.unknown':
    'Arról, hogy ott ki dönt, még nincsenek ellenőrzött adataink.',
  'write.chambers': 'A törvényhozók',
  'write.bodies': 'Mások, akiknek írni lehet',
  'write.kind.lower': 'Alsóház',
  'write.kind.upper': 'Felsőház',
  'write.kind.single': 'Parlament',
  'write.kind.ministry': 'Minisztérium',
  'write.kind.committee': 'Bizottság',
  'write.members': '{count, plural, one {# személy} other {# személy}}',
  'write.withAddress':
    '{count, plural, one {ebből e-mail-címmel: #} other {ebből e-mail-címmel: #}}',
  'write.source':
    'Forrás: {source}. Licenc: {licence}. Az adatok dátuma: {day}',
  'write.termEnds': 'A ciklus vége: {day}',
  'write.mark.sample': 'Minta: kitalált személyek, a program kipróbálásához.',
  'write.stale.term-over':
    'A lista szerinti ciklus véget ért. Lehet, hogy néhányan már nincsenek hivatalban.',
  'write.stale.old':
    'Ez a lista 12 hónapnál régebbi. Lehet, hogy néhányan már nincsenek hivatalban.',
  'write.stale.notMailed':
    'Amíg a kampány szervezői nem ellenőrizték a listát, innen nem küldünk nekik levelet. Ön maga továbbra is írhat nekik.',
  'write.postcode.heading': 'Keresse meg a saját törvényhozóit',
  'write.postcode.label': 'A lakóhelye irányítószáma',
  'write.postcode.hint': 'Csak a kereséshez használjuk, azután elfelejtjük.',
  'write.postcode.submit': 'Megkeresem őket',
  'write.postcode.unknown':
    'Ezt az irányítószámot nem ismerjük. Ellenőrizze, vagy inkább válasszon a listákból.',
  'write.postcode.found': 'Az Ön törvényhozói',
  'write.postcode.several':
    'Ez az irányítószám több választókerülethez tartozik. Annak a törvényhozóit válassza, amelyikben él.',
  'write.nobody':
    'Ennek az országnak a törvényhozói még nem szerepelnek itt. De van, amit megtehet:',
  'write.instead': 'Mit tehet még',
  'write.instead.eu': 'Írjon az Európai Parlamentnek',
  'write.instead.countries': 'Írjon egy másik ország törvényhozóinak',
  'write.instead.petition': 'Írja alá a petíciót, és adja tovább',
  'write.instead.findings': 'Olvassa el, mit tártak fel ott',
  'write.instead.allFindings': 'Olvassa el, mit tártak fel',
  'write.instead.country': 'Válasszon másik országot',

  'write.warning.short':
    'Ebben az országban él? Előbb olvassa el, mit jelenthet ez a biztonságára nézve.',
  'write.warning.heading': 'Ha ebben az országban él: az Ön biztonsága',
  'write.warning.text':
    'A Forbidden Stories és médiapartnerei az NSO Group egy lehetséges ügyfelét azonosították ebben az országban. Az NSO Group nem erősíti meg és nem is cáfolja, hogy kik az ügyfelei, és közlése szerint ezek a feltételezések tévesek. Ha Ön itt él, veszélybe sodorhatja egy olyan levél, amelyben szerepel a neve.',
  'write.warning.advice':
    'Csak akkor írjon a saját nevén, ha ezt mérlegelte. Ha a szabadsága múlhat rajta, inkább ne tegye.',
  'write.warning.traces':
    'Használjon privát ablakot: különben ez a látogatás megmarad a böngésző előzményei között. Ha lehet, hogy a telefonja fertőzött, használjon másik eszközt.',
  'write.anonymous': 'Amihez nem kell megadnia a nevét',
  'write.anonymous.abroad':
    'Kérjen meg valakit, aki másik országban él, hogy írjon levelet. Ehhez csak ennek a honlapnak a címét kell tudnia.',
  'write.anonymous.paper':
    'Másolja ki egy levél szövegét, és küldje el papíron, a neve nélkül.',

  'write.choose.heading': 'Kinek szeretne írni?',
  'write.choose.description':
    '{chamber}: válassza ki, kinek szeretne írni, és írjon levelet a saját szavaival.',
  'write.choose.most':
    'Legfeljebb 20 személyt válasszon. Néhány levél, amelyet a saját szavaival ír, többet ér sok egyformánál.',
  'write.choose.marks':
    'Olyanokat is választhat, akiknek nincs e-mail-címük: ilyenkor kimásolható szöveget kap.',
  'write.choose.submit': 'Írok a bejelölteknek',
  'write.choose.all':
    '{count, plural, one {Írok az itt látható személynek} other {Írok az összes itt látható személynek (#)}}',
  'write.search.heading': 'Keresés ebben a listában',
  'write.search.q': 'Név, választókerület vagy párt',
  'write.search.area': 'Választókerület',
  'write.search.anyArea': 'Minden választókerület',
  'write.search.submit': 'Keresés',
  'write.search.found':
    '{count, plural, one {# személyt találtunk} other {# személyt találtunk}}',
  'write.search.none': 'A listán nincs ilyen személy.',
  'write.search.showAll': 'A teljes lista megjelenítése',
  'write.search.more':
    'Az első {shown, number} látható. A többi megtekintéséhez keressen, vagy válasszon választókerületet.',
  'write.back': 'Újra választok',
  'write.mark.no-address': 'nincs ellenőrzött címe',
  'write.mark.form': 'csak űrlapon érhető el',
  'write.mark.bounced': 'a címe nem működik',
  'write.mark.opted-out': 'innen nem kér leveleket',
  'write.mark.stale': 'a lista elavult lehet',
  'write.mark.country-off': 'ebbe az országba nem küldünk levelet',
  'write.mark.shared': 'a címe azonos valakiével, aki fentebb szerepel',

  'write.letter.heading': 'Az Ön levele',
  'write.letter.to': 'Kinek szól',
  'write.letter.change': 'Másokat választok',
  'write.letter.language': 'A levél nyelve',
  'write.letter.languageNote':
    'Olyat válasszon, amelyet Ön is el tud olvasni: Ön felel azért, ami a levélben áll.',
  'write.letter.openings': 'Háromféle kezdés',
  'write.letter.opening': '{number}. kezdés',
  'write.letter.anew':
    'Ha itt mást választ, a mostani szöveg helyére új kerül.',
  'write.letter.own':
    'Kérjük, módosítsa ezt a szöveget. A saját szavai többet érnek, és előfordulhat, hogy az egyforma leveleket visszatartjuk.',
  'write.letter.salutation':
    'Minden levél saját megszólítással kezdődik, és az Ön nevével végződik. Ez így kezdődne:',
  'write.letter.subject': 'Tárgy',
  'write.letter.subjectHint': 'Legfeljebb 150 karakter.',
  'write.letter.body': 'Amit Ön ír',
  'write.letter.bodyHint':
    'Legalább 140, legfeljebb 4000 karakter, egyszerű szövegként. Megszólítás nélkül.',
  'write.letter.next': 'Tovább: a küldés módja',
  'write.letter.nothing': 'Még semmit sem tároltunk vagy küldtünk el.',
  'write.letter.tooMany':
    '{count, plural, one {Ön # személyt választott. Szüntesse meg néhányuk bejelölését, és folytassa.} other {Ön # személyt választott. Szüntesse meg néhányuk bejelölését, és folytassa.}}',
  'write.letter.goOn': 'Folytatom a bejelöltekkel',

  'write.how.heading': 'Hogyan szeretné elküldeni?',
  'write.how.edit': 'Módosítom a szöveget',
  'write.own.heading': 'Küldje el saját maga',
  'write.own.text':
    'Erről mi semmit sem tudunk meg. A levél végén helyet hagytunk a nevének: írja be.',
  'write.own.links':
    'A linkek a levelezőprogramját, illetve a webes Gmailt vagy Outlookot nyitják meg, a kitöltött levéllel. A Gmail a Google, az Outlook a Microsoft szolgáltatása.',
  'write.own.long':
    'Ez a levél túl hosszú egy linkhez: a linkek csak a címet és a tárgyat töltik ki. Másolja ki a szöveget, és illessze be a levélbe.',
  'write.own.mail': 'Levelezőprogram',
  'write.own.gmail': 'Gmail',
  'write.own.outlook': 'Outlook',
  'write.own.form': 'Kapcsolatfelvételi űrlap',
  'write.own.linkFor': '{way}: {name}',
  'write.own.copy': 'Kimásolható szöveg',
  'write.own.address': 'Cím',
  'write.own.letterTo': 'Levél, címzett: {name}',
  'write.own.none': 'Nem ismerünk működő címet. A szöveget kimásolhatja.',
  'write.own.formOnly':
    'Csak kapcsolatfelvételi űrlapot ismerünk: nyissa meg, és illessze be a szöveget.',
  'write.own.yourName': '[Az Ön neve]',
  'write.own.sent.heading': 'Elküldte?',
  'write.own.sent.text':
    'Jelezze nekünk, és beleszámítjuk az összesítésbe: ország, kamara és hónap szerint. Önről semmit sem tárolunk.',
  'write.own.sent.submit': 'Elküldtem',
  'write.send.heading': 'Küldesse el innen',
  'write.send.to':
    '{count, plural, one {Innen egy levél küldhető el, neki:} other {Innen # levél küldhető el, mindegyiküknek egy:}}',
  'write.send.others': 'Nekik innen nem küldhető:',
  'write.send.nobody':
    'Azoknak, akiket választott, innen nem küldhető levél. Kérjük, küldje el saját maga.',
  'write.send.closed':
    'Jelenleg innen nem küldünk leveleket. Kérjük, küldje el saját maga.',
  'write.send.stopped':
    'A küldés jelenleg szünetel. A levelek, amelyeket megerősít, a folytatásig várnak.',
  'write.send.confirm':
    'Először Önnek küldünk e-mailt. Semmit sem küldünk el, amíg meg nem erősítette, hogy Ön volt az.',
  'write.send.seen':
    'Akiknek ír, látják a nevét és az e-mail-címét. A válaszaik Önhöz érkeznek, nem hozzánk.',
  'write.send.once':
    'Ebben a kampányban mindegyikük egy levelet kap Öntől, nem többet.',
  'write.send.slow':
    'A leveleket kis adagokban küldjük, és csak akkor, amikor a törvényhozó munkahelyén nappal van. Ez eltarthat néhány napig.',
  'write.send.deleted':
    'A levelét titkosítva tároljuk, és az utolsó elküldése után 28 nappal töröljük.',
  'write.send.email': 'Az Ön e-mail-címe',
  'write.send.emailHint': 'Ide érkezik most az e-mailünk, később a válaszok.',
  'write.send.countryHint':
    'Egyes országokban a levélírás kockázatos lehet. Ott ezt előre jelezzük.',
  'write.send.consent':
    '{count, plural, one {Küldjék el a nevemet, az e-mail-címemet és ezt a levelet ennek az egy személynek.} other {Küldjék el a nevemet, az e-mail-címemet és ezt a levelet ezeknek a személyeknek (összesen #).}}',
  'write.send.submit': 'Kérem a megerősítő e-mailt',
  'write.risk.heading': 'Mielőtt innen küldi el: az Ön biztonsága',
  'write.risk.target':
    'Ha abban az országban él, amelybe ír, olvassa el még egyszer a fenti figyelmeztetést.',
  'write.risk.resident':
    'A Forbidden Stories és médiapartnerei az NSO Group egy lehetséges ügyfelét azonosították abban az országban, ahol Ön él. Az NSO Group nem erősíti meg és nem is cáfolja, hogy kik az ügyfelei, és közlése szerint ezek a feltételezések tévesek. A levélírás veszélybe sodorhatja Önt, ha valaki olvassa az e-mailjeit, vagy ha azok, akiknek ír, továbbadják a nevét.',
  'write.risk.other':
    'Biztonságosabbak azok a lehetőségek az oldal tetején, amelyekhez nem kell név.',
  'write.risk.mail':
    'Ha folytatja: sem az Önnek küldött e-mailünk tárgya, sem a feladó neve nem utal erre a kampányra. Olyan címet adjon meg, amelyben nincs benne a neve. Ha végzett, törölje az e-mailünket.',

  'letters.inbox.text':
    'Ha erre a címre még küldhetünk e-mailt, úton van egy üzenet. Még egyetlen levél sem ment ki.',
  'letters.inbox.missing':
    'Néhány perc múlva sem jött üzenet? Nézze meg a levélszemét mappát, és ellenőrizze, hogy jó címet adott-e meg: egyszerűen írhat újra.',
  'letters.pending.text':
    'Ha megnyomja a gombot, a levelét ezeknek az embereknek küldjük el, a nevével és az e-mail-címével együtt:',
  'letters.pending.sealed':
    'Ez az oldal magát a levelet nem tudja megmutatni: titkosítva tároljuk, a program levélküldő része számára.',
  'letters.pending.submit':
    '{count, plural, one {Elküldöm a levelemet} other {Elküldöm a leveleimet (#)}}',
  'letters.pending.why':
    'Azért van itt egy gomb, hogy az e-mailekben lévő linkeket megnyitó programok ne küldhessék el Ön helyett.',
  'letters.delete.heading': 'Nem én voltam, vagy meggondoltam magam',
  'letters.delete.text':
    'Ha törli, semmit sem küldünk el, és a beírt szöveget azonnal töröljük.',
  'letters.delete.submit': 'Törlöm a levelet',
  'letters.own.heading': 'Az Ön levelei',
  'letters.confirmed.text':
    'Megerősítve. A leveleit kis adagokban küldjük, és csak akkor, amikor a törvényhozó munkahelyén nappal van. Ez az oldal megmutatja, mi lett velük.',
  'letters.own.text':
    'Akinél megvan ennek az oldalnak a címe, ugyanazt megteheti, mint Ön. Ne továbbítsa.',
  'letters.own.next': 'Mit tehet ezután',
  'letters.own.nobody':
    'Új levél nem megy ki. Akiket választott, azoknak vagy már írt levelet (elküldtük, vagy küldésre vár), vagy innen már nem lehet írni nekik.',
  'letters.state.queued': 'Küldésre vár',
  'letters.state.held': 'A kampány szervezői átnézik, mielőtt kimegy',
  'letters.state.sending': 'Küldés folyamatban',
  'letters.state.sent': 'Elküldve',
  'letters.state.bounced': 'Visszajött: nem lehetett kézbesíteni',
  'letters.state.refused': 'A fogadó levelezőszerver nem vette át',
  'letters.state.unknown':
    'Megszakadt a kapcsolat: nem tudni, hogy megérkezett-e',
  'letters.state.dropped': 'Nem küldtük el',
  'letters.back.heading': 'A még el nem küldött levelek visszavonása',
  'letters.back.text':
    'A még várakozó leveleket töröljük. Ami már kiment, azt nem lehet visszavonni.',
  'letters.back.submit': 'Visszavonom a várakozókat',
  'letters.unknown.heading': 'Ez a link nem nyit meg semmit',
  'letters.unknown.text':
    'Lehet, hogy a link hiányos, lejárt, vagy a beírt szöveget már törölték. Azokat a leveleket, amelyeket senki sem erősít meg, 7 nap után töröljük, az összes többit 28 nappal az elküldésük után.',
  'letters.deleted.heading': 'Töröltük',
  'letters.deleted.text':
    'A beírt szöveget töröltük, és többé semmit sem küldünk el.',
  'letters.code.heading': 'Levelek megerősítése kóddal',
  'letters.code.intro':
    'Írja be az e-mailünkben lévő kódot, ha a linkjét nem tudja megnyitni, például mert egy másik eszközön olvassa az e-mailjeit. Ezután kimennek a levelei.',
  'letters.code.email': 'Az e-mail-cím, amelyet megadott',
  'letters.code.submit': 'Elküldöm a leveleimet',
  'letters.thanks.heading': 'Köszönjük, hogy írt',
  'letters.thanks.text':
    'Az innen kimenő leveleket kis adagokban küldjük. Az e-mailünkben lévő link megmutatja, mi lett velük. A válaszok Önhöz érkeznek, nem hozzánk.',
  'letters.thanks.own':
    'A jelzését beleszámítottuk az összesítésbe: ország, kamara és hónap szerint. Önről semmit sem tároltunk.',
  'letters.thanks.again': 'Írok egy másik országba',

  'problem.to.none': 'Válasszon legalább egy személyt, akinek ír.',
  'problem.to.too-many': 'Legfeljebb 20 személyt válasszon.',
  'problem.subject.empty': 'Írja be a levél tárgyát.',
  'problem.subject.too-long':
    'A tárgy túl hosszú: legfeljebb 150 karakter lehet.',
  'problem.subject.unreadable': 'Hagyja ki a meg nem jeleníthető karaktereket.',
  'problem.body.too-short': 'A levele túl rövid: legalább 140 karakter legyen.',
  'problem.body.too-long':
    'A levele túl hosszú: legfeljebb 4000 karakter lehet.',
  'problem.body.unreadable': 'Hagyja ki a meg nem jeleníthető karaktereket.',
  'problem.body.html':
    'A levél HTML-t tartalmaz. Egyszerű szöveget írjon, olyan jelölések nélkül, mint a <p>.',
  'problem.writer.too-long':
    'A neve túl hosszú: legfeljebb 100 karakter lehet.',
  'problem.writer.link': 'A névben nem lehet link, cím vagy idézőjel.',
  'problem.country.residents-off':
    'Az ebben az országban élők leveleit innen jelenleg nem küldjük el. Kérjük, küldje el saját maga.',
  'problem.consent.missing':
    'Jelölje be a négyzetet, ha azt szeretné, hogy elküldjük. E nélkül nem megy ki.',

  'error.letter-not-sent':
    'Ez a levél innen nem küldhető el. Semmit sem tároltunk. Kérjük, menjen vissza, és küldje el saját maga.',
  'error.chamber-not-found':
    'Nincs ilyen lista törvényhozókról. Lehet, hogy átnevezték.',
  'error.target-country-unknown': 'Nincs ilyen ország.',

  'data.letters': 'Levelek',
  'data.letters.json':
    'A törvényhozóknak írt levelek országonként és hónaponként, a kis számok összevonásával',
  'data.letters.csv': 'Ugyanez táblázatként',
}
