import type { charts as english } from '../en/charts.ts'

/** What stands around every map and chart, whatever it shows. */
export const charts: Record<keyof typeof english, string> = {
  'chart.table': 'عرض الأرقام في جدول',
  'chart.column.what': 'ماذا',
  'chart.column.when': 'متى',
  'chart.column.note': 'ملاحظة',
  'chart.noted': '{name} – {note}',
  'chart.numbered': '{number}. {name}',
  'chart.period': '{starts} – {ends}',
  'chart.map.enlarged': 'ما داخل الإطار على الخريطة، مكبَّرًا',
  'chart.map.borders':
    'الحدود من Natural Earth، وهي مبسَّطة، وحدود المغرب في الجنوب كما ترسمها الأمم المتحدة. ولا تعبّر عن أي موقف من أي حدود.',
}
