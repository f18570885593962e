import type { letter as english } from '../en/letter.ts'

/** The draft of a letter to a lawmaker, and what stands around its text. */
export const letter: Record<keyof typeof english, string> = {
  'letter.subject.client':
    'Kérem, járjon utána a Pegasus használatának, és támogassa a moratóriumot',
  'letter.subject.decides':
    'Kérem, állítsák le a megfigyelési technológia exportját, amíg nem tartják tiszteletben az emberi jogokat',
  'letter.subject.other':
    'Kérem, támogassa a megfigyelési technológiára vonatkozó moratóriumot',

  'letter.salutation.lower': 'Tisztelt {name} képviselő!',
  'letter.salutation.upper': 'Tisztelt {name}!',
  'letter.salutation.single': 'Tisztelt {name} képviselő!',
  'letter.salutation.ministry': 'Tisztelt Hölgyem, tisztelt Uram!',
  'letter.salutation.committee': 'Tisztelt Bizottság!',

  'letter.opening.1':
    'A kémprogramok kereskedelméről írok Önnek, és arról, hogy mire használják ezeket a programokat.',
  'letter.opening.2':
    'Egy telefonban egy egész élet van: üzenetek, képek, helyek, barátok. A kémprogram mindehhez hozzáférést ad valaki másnak.',
  'letter.opening.3':
    '10 ország 17 médiaszervezetének több mint 80 újságírója vizsgálta a kémprogramok kereskedelmét. Amit 2021 júliusában közzétettek, az nem hagy nyugodni.',

  'letter.findings.country':
    'Ezt tette közzé a Pegasus-projekt erről az országról ({country}):',
  'letter.findings.all': 'Ezt tette közzé a Pegasus-projekt:',
  'letter.findings.source':
    'Forrás: {source} – bővebben, az összes válasszal: {url}',
  'letter.response': 'A másik fél álláspontja is ide tartozik:',

  'letter.demand.client':
    'Kérem, szorgalmazza annak független kivizsgálását, hogy használtak-e ilyen kémprogramot ebben az országban ({country}), és ha igen, kik ellen, továbbá olyan szabályok bevezetését, amelyek megvédik ettől az újságírókat, az aktivistákat és mindenki mást.',
  'letter.demand.decides':
    'Arra kérem, sürgesse a kormányt, hogy egyelőre állítsa le a megfigyelési technológia exportját. Azonnali moratóriumot kérünk e technológia exportjára, értékesítésére, átadására és használatára mindaddig, amíg az NSO Group és az egész iparág nem bizonyítja, hogy képes tiszteletben tartani az emberi jogokat.',
  'letter.demand.all':
    'Kérem, támogassa a megfigyelési technológia exportjára, értékesítésére, átadására és használatára vonatkozó azonnali moratóriumot mindaddig, amíg az NSO Group és az egész iparág nem bizonyítja, hogy képes tiszteletben tartani az emberi jogokat.',
  'letter.lever':
    'Egy parlament cselekedhet: törvényekkel, a kormányhoz intézett kérdésekkel, a bizottságaiban és a költségvetéssel.',
  'letter.request':
    'Kérem, írja meg, mit fog tenni, és mi a véleménye a moratóriumról.',
  'letter.closing': 'Tisztelettel:',

  'letter.via':
    'Ezt a levelet ezen a honlapon keresztül küldték: {site} ({origin}). Ha válaszol, a válasza a levél írójához érkezik, nem a honlaphoz.',
  'letter.stop':
    'Nem szeretne leveleket kapni ettől a kampánytól? Jelezze nekünk, és nem küldünk többet: {contact}',
}
