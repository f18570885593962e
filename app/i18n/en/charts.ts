/** What stands around every map and chart, whatever it shows. */
export const charts = {
  'chart.table': 'Show the numbers as a table',
  'chart.column.what': 'What',
  'chart.column.when': 'When',
  'chart.column.note': 'Note',
  'chart.noted': '{name} – {note}',
  'chart.numbered': '{number}. {name}',
  'chart.period': '{starts} – {ends}',
  'chart.map.enlarged': 'The frame on the map, enlarged',
  'chart.map.borders':
    'Borders by Natural Earth, simplified; Morocco’s in the south as the United Nations draw it. They express no position on any border.',
} as const
