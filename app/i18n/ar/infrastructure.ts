import type { infrastructure as english } from '../en/infrastructure.ts'

/** The published list of domains, and its download. */
export const infrastructure: Record<keyof typeof english, string> = {
  'infra.heading': 'نطاقات على صلة ببيغاسوس',
  'infra.description':
    'القائمة المنشورة لنطاقات الإنترنت التي على صلة ببيغاسوس، للبحث فيها وتنزيلها.',
  'infra.lead':
    'للخوادم التي تقف وراء بيغاسوس أسماء على الإنترنت، هي النطاقات. وقد وصف مختبر الأمن التابع لمنظمة العفو الدولية كيف تطورت هجمات بيغاسوس منذ عام 2018، ونشر نطاقات على صلة بها.',
  'infra.figures':
    'يتحدث البيان الصحفي الصادر عن منظمة العفو الدولية في 18 يوليو 2021 عن أكثر من 700 نطاق. وللقائمة المنشورة أعدادها الخاصة، ولا نخلط هنا بين الرقمين.',

  'infra.meaning': 'ما تقوله القائمة وما لا تقوله',
  'infra.meaning.not':
    'إذا فتح أحد نطاقًا واردًا في القائمة، فلا يُثبت ذلك أن هاتفًا أُصيب. وإذا لم يرد نطاق في القائمة، فلا يجعله ذلك آمنًا: فالمهاجمون يغيّرون نطاقاتهم.',
  'infra.meaning.now':
    'ربما انتقل نطاق منذ ذلك الحين إلى جهة أخرى. لا تزر هذه النطاقات. ولا شيء في هذه الصفحة يقود إليها.',
  'infra.check': 'افحص رابطًا من دون أن تفتحه',

  'infra.counts': 'النطاقات حسب إصدار البنية التحتية',
  'infra.counts.description':
    'يميّز الناشر بين إصدارات للبنية التحتية. ويمكن أن ينتمي النطاق الواحد إلى عدة إصدارات.',
  'infra.unit': 'النطاقات',
  'infra.total':
    'المجموع: {domains, plural, zero {لا نطاقات (#)} one {نطاق واحد} two {نطاقان اثنان} few {# نطاقات} many {# نطاقًا} other {# نطاق}}، ويُحتسب كل نطاق مرة واحدة. وخارج هذا العدد، في ملفات التنزيل وحدها: {emails, plural, zero {لا عناوين بريد إلكتروني (#)} one {عنوان بريد إلكتروني واحد} two {عنوانا بريد إلكتروني} few {# عناوين بريد إلكتروني} many {# عنوان بريد إلكتروني} other {# عنوان بريد إلكتروني}}.',
  'infra.group.v2': 'الإصدار 2',
  'infra.group.v3': 'الإصدار 3',
  'infra.group.v4': 'الإصدار 4',
  'infra.group.v4-validation': 'الإصدار 4، التحقّق',
  'infra.group.unassigned': 'غير منسوبة إلى إصدار',

  'infra.search': 'البحث في القائمة',
  'infra.search.label': 'نطاق أو جزء منه',
  'infra.search.hint':
    'يمكنك أن تكتب \u2066[.]\u2069 بدلًا من النقطة. ويصبح ما تبحث عنه جزءًا من عنوان الصفحة التالية، وبذلك جزءًا من سجل متصفحك.',
  'infra.search.button': 'بحث',
  'infra.filter': 'اختيار إصدار',
  'infra.all': 'جميع الإصدارات',
  'infra.found':
    '{count, plural, zero {لا نطاقات (#)} one {نطاق واحد} two {نطاقان اثنان} few {# نطاقات} many {# نطاقًا} other {# نطاق}}',
  'infra.none':
    'لا يوجد في القائمة نطاق مطابق. ولا يعني ذلك أن النطاق الذي تبحث عنه آمن.',
  'infra.showAll': 'عرض القائمة كاملة',
  'infra.domain': 'النطاق',
  'infra.versions': 'الإصدار',
  'infra.pages': 'صفحات القائمة',
  'infra.page': 'الصفحة {page, number} من {pages, number}',
  'infra.previous': 'الصفحة السابقة',
  'infra.next': 'الصفحة التالية',

  'infra.source': 'مصدر القائمة',
  'infra.source.publisher':
    'الناشر: \u2068{publisher}\u2069. الرخصة: \u2066{licence}\u2069. {entries, plural, zero {لا مدخلات (#)} one {مدخل واحد} two {مدخلان اثنان} few {# مدخلات} many {# مدخلًا} other {# مدخل}}.',
  'infra.source.published': 'نُشرت في {day}.',
  'infra.source.imported': 'استُوردت إلى هنا في {day}.',
  'infra.source.changed':
    'كُتبت الأسماء بصيغة واحدة، ويُحتسب كل منها مرة واحدة. ولم يُغيَّر شيء آخر.',
  'infra.source.licence': 'نص الرخصة \u2066{licence}\u2069',
  'infra.csv': 'تنزيل القائمة في جدول (CSV)',
  'infra.json': 'تنزيل القائمة بصيغة بيانات (JSON)',

  'infra.empty': 'لم تُستورد القائمة إلى هنا بعد.',
  'infra.empty.tryOut':
    'هذه نسخة للتجربة. ويستطيع من يشغّلها أن يستورد القائمة بهذا الأمر:',
}
