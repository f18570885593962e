import type { switches as english } from '../en/switches.ts'

export const switches: Record<keyof typeof english, string> = {
  'switches.signing':
    'جمع التوقيعات متوقف مؤقتًا في الوقت الحالي. يُرجى العودة لاحقًا؛ العريضة مستمرة.',
  'switches.signing.confirm':
    'لم يضِع شيء: كل توقيع جرى تأكيده محتسَب، وإذا وصلتك رسالة منا فلا يزال بإمكانك التأكيد بها.',
  'switches.news':
    'لا يمكن إضافة أحد إلى قائمة الأخبار في الوقت الحالي. لم يتغيّر أي شيء. يُرجى العودة لاحقًا.',
  'switches.countries':
    'لا نعرض التوقيعات حسب البلد في الوقت الحالي. الجميع محتسَبون في العدد الإجمالي.',
  'error.signing-stopped':
    'جمع التوقيعات متوقف مؤقتًا في الوقت الحالي. لم يُحفظ أي شيء. يُرجى العودة لاحقًا.',
}
