import type { charts as english } from '../en/charts.ts'

/** What stands around every map and chart, whatever it shows. */
export const charts: Record<keyof typeof english, string> = {
  'chart.table': 'आंकड़े तालिका में दिखाएं',
  'chart.column.what': 'क्या',
  'chart.column.when': 'कब',
  'chart.column.note': 'टिप्पणी',
  'chart.noted': '{name} – {note}',
  'chart.numbered': '{number}. {name}',
  'chart.period': '{starts} – {ends}',
  'chart.map.enlarged': 'नक़्शे पर घेरा गया हिस्सा, बड़ा करके',
  'chart.map.borders':
    'सीमाएं Natural Earth से ली गई हैं और सरल की गई हैं; दक्षिण में मोरक्को की सीमा वैसी है जैसी संयुक्त राष्ट्र दिखाता है। वे किसी भी सीमा के बारे में कोई राय ज़ाहिर नहीं करतीं।',
}
