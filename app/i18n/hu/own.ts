import type { own as english } from '../en/own.ts'

/** The page of one's own, and the way there. */
export const own: Record<keyof typeof english, string> = {
  'own.heading': 'Az Ön aláírása',
  'own.keep':
    'Akinél megvan ennek az oldalnak a címe, ugyanazt megteheti, mint Ön. Ne továbbítsa.',
  'own.state': 'Állapot',
  'own.state.pending':
    'Még nincs megerősítve, ezért nem érvényes. Az e-mailünkben található linkkel vagy kóddal erősítheti meg.',
  'own.state.held':
    'Ön megerősítette. A kampány szervezői még átnézik, mielőtt érvényessé válik. Egyes aláírásokkal így járnak el.',
  'own.state.confirmed': 'Megerősítve: érvényes.',
  'own.state.invalidated':
    'A kampány szervezői úgy döntöttek, hogy nem érvényes. Ha Ön szerint ez tévedés, írjon a kampány szervezőinek.',
  'own.state.withdrawn':
    'Visszavonva: nem érvényes, és töröltük mindazt, amit az aláíráskor megadtak.',
  'own.since': '{day} óta',
  'own.asked': 'Az aláírás napja',
  'own.country': 'Ország',
  'own.publicName': 'A honlapon megjelenő név',
  'own.hidden': 'Nincs',
  'own.never': 'Nincs – és az ország miatt soha nem is lesz',
  'own.soon': 'Akkor jelenik meg, amikor az aláírás érvényes lesz:',
  'own.news': 'Hírek e-mailben',
  'own.yes': 'Igen',
  'own.no': 'Nem',
  'own.sealed': 'Titkosítva tárolt adatok',
  'own.sealed.name': 'Név',
  'own.sealed.address': 'E-mail-cím',
  'own.sealed.postcode': 'Irányítószám',
  'own.sealed.comment': 'Az Ön szövege',
  'own.sealed.note':
    'A titkosított adatokat ezen a honlapon senki sem tudja elolvasni, és ez az oldal sem tudja megmutatni őket. Csak a kampány szervezői tudják feloldani a titkosítást, egy máshol őrzött kulccsal.',
  'own.change.heading': 'Módosítás',
  'own.change.again':
    'Ha módosítani szeretné, amit megadott, írja alá újra: az új űrlap felváltja a mostanit.',
  'own.change.name': 'A név és a megjelenítés módosítása',
  'own.change.nameOnly': 'A név módosítása',
  'own.change.nameText': 'Az új név a régi helyére kerül.',
  'own.change.nameSubmit': 'Lecserélem a nevemet',
  'own.change.hide': 'Ne jelenjen meg a nevem',
  'own.change.comment': 'A szöveg cseréje vagy törlése',
  'own.change.commentText':
    'Amit most ír, a korábbi szövege helyére kerül. Ha törölni szeretné azt, hagyja üresen a mezőt.',
  'own.change.commentSubmit': 'Lecserélem a szövegemet',
  'own.change.noComment': 'Törlöm a szövegemet',
  'own.change.news': 'Hírek kérése e-mailben',
  'own.change.newsText':
    'Írja be még egyszer azt a címet, amellyel aláírt: a tárolt cím titkosítva van.',
  'own.change.newsSubmit': 'Kérem a híreket',
  'own.change.noNews': 'Nem kérek több hírt',
  'own.leave.heading': 'Nem én voltam, vagy visszavonom',
  'own.leave.text':
    'Az aláírás többé nem érvényes, és azonnal töröljük, amit az aláíráskor megadtak. Egy hétig megőrizzük azt, hogy erre a címre levelet küldtünk, továbbá a hozzá tartozó országot, nyelvet és dátumokat, hogy senki ne zaklathassa újra ezt a címet.',
  'own.leave.submit': 'Visszavonom az aláírást',
  'own.erase.heading': 'Minden adat végleges törlése',
  'own.erase.text':
    'Ezzel visszavonja az aláírást, és törli mindazt, amit róla tárolunk. Ez a link többé nem fog működni, és a törlés nem vonható vissza.',
  'own.erase.rest':
    'Ezzel törli mindazt, amit még tárolunk róla. Ez a link többé nem fog működni, és a törlés nem vonható vissza.',
  'own.erase.sure': 'Igen, véglegesen törlöm az aláírás minden adatát',
  'own.erase.submit': 'Mindent véglegesen törlök',
  'own.data.heading': 'Az Ön adatai',
  'own.data.text':
    'Fájl mindazzal, amit az aláírásáról titkosítás nélkül tárolunk.',
  'own.data.sealed':
    'Ha a titkosított adatokat is szeretné megkapni, forduljon a kampány szervezőihez: csak ők tudják feloldani a titkosítást.',
  'own.data.reach': 'A kampány elérhetősége',
  'own.data.link': 'Az adatok letöltése (JSON)',
  'own.done.name': 'A nevét lecseréltük. Lent láthatja, megjelenik-e.',
  'own.done.hide-name': 'A neve már nem jelenik meg.',
  'own.done.comment': 'A szövegét lecseréltük vagy töröltük.',
  'own.done.news-on': 'Ön híreket fog kapni.',
  'own.done.news-off': 'Ön nem kap több hírt.',
  'own.done.withdraw':
    'Az aláírás visszavonva. Nem érvényes, és töröltük, amit az aláíráskor megadtak.',
  'own.unknown.heading': 'Ez a link nem nyit meg semmit',
  'own.unknown.text':
    'Lehet, hogy a link hiányos, hogy egy újabb e-mailben lévő link felváltotta, vagy hogy lejárt. Ha mindent véglegesen töröltek, már egyik link sem működik. Kérhet új linket arra a címre, amellyel aláírt.',
  'own.unknown.ask': 'Új linket kérek',
  'own.erased.heading': 'Minden adatot véglegesen töröltünk',
  'own.erased.text':
    'Itt már semmit sem tárolunk abból, amit Ön írt, és az aláírás nem érvényes. Nincs több teendője.',
  'own.ask.heading': 'Aláírása megtekintése, módosítása vagy végleges törlése',
  'own.ask.text':
    'Minden aláírásnak saját oldala van, és minden e-mailünkben ott van az oda vezető link. Ha az e-mail már nincs meg, küldünk egy linket.',
  'own.ask.submit': 'Kérem a linket',
  'own.sent.heading': 'Nézze meg a postafiókját',
  'own.sent.text':
    'Ha valaki aláírt ezzel a címmel, és még nem küldtünk rá annyi levelet, amennyit egy cím tőlünk kaphat, akkor úton van egy linket tartalmazó üzenet. A link 24 órán át működik.',
  'own.sent.why':
    'Itt nem áruljuk el, hogy egy címmel aláírtak-e: ezt csak a cím tulajdonosa tudja meg.',
  'problem.sure.empty':
    'Jelölje be a négyzetet, ha mindent véglegesen törölni szeretne.',
  'problem.email.other': 'Ez nem az a cím, amellyel aláírt.',
  'error.signature-not-found': 'Ezt a linket nem ismerjük.',
}
