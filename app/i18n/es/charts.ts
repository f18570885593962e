import type { charts as english } from '../en/charts.ts'

/** What stands around every map and chart, whatever it shows. */
export const charts: Record<keyof typeof english, string> = {
  'chart.table': 'Mostrar las cifras en una tabla',
  'chart.column.what': 'Qué',
  'chart.column.when': 'Cuándo',
  'chart.column.note': 'Nota',
  'chart.noted': '{name} – {note}',
  'chart.numbered': '{number}. {name}',
  'chart.period': '{starts} – {ends}',
  'chart.map.enlarged': 'El recuadro del mapa, ampliado',
  'chart.map.borders':
    'Fronteras según Natural Earth, simplificadas; la de Marruecos en el sur, tal como la dibujan las Naciones Unidas. Este trazado no expresa posición alguna sobre ninguna frontera.',
}
