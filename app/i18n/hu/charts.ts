import type { charts as english } from '../en/charts.ts'

/** What stands around every map and chart, whatever it shows. */
export const charts: Record<keyof typeof english, string> = {
  'chart.table': 'A számok megjelenítése táblázatként',
  'chart.column.what': 'Mi',
  'chart.column.when': 'Mikor',
  'chart.column.note': 'Megjegyzés',
  'chart.noted': '{name} – {note}',
  'chart.numbered': '{number}. {name}',
  'chart.period': '{starts} – {ends}',
  'chart.map.enlarged': 'A térképen bekeretezett rész, nagyítva',
  'chart.map.borders':
    'A határok a Natural Earth adatai alapján készültek, egyszerűsítve; Marokkóé délen az ENSZ ábrázolását követi. Egyetlen határ kérdésében sem jelentenek állásfoglalást.',
}
