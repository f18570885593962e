import type { charts as english } from '../en/charts.ts'

/** What stands around every map and chart, whatever it shows. */
export const charts: Record<keyof typeof english, string> = {
  'chart.table': 'Afficher les chiffres sous forme de tableau',
  'chart.column.what': 'Intitulé',
  'chart.column.when': 'Quand',
  'chart.column.note': 'Remarque',
  'chart.noted': '{name} – {note}',
  'chart.numbered': '{number}. {name}',
  'chart.period': '{starts} – {ends}',
  'chart.map.enlarged': 'La partie encadrée de la carte, agrandie',
  'chart.map.borders':
    'Frontières d’après Natural Earth, simplifiées ; celle du Maroc, au sud, telle que la dessinent les Nations unies. Ces tracés n’expriment de position sur aucune frontière.',
}
