import type { donations as english } from '../en/donations.ts'

/** Giving money: the form, what became of a payment, the page of a gift. */
export const donations: Record<keyof typeof english, string> = {
  'nav.donate': 'تبرّع',
  'donate.heading': 'تبرّع للحملة',
  'donate.description':
    'ادعم بالمال الحملة من أجل تعليق تداول تكنولوجيا المراقبة: مرة واحدة أو كل شهر، وبعملتك.',
  'donate.intro':
    'تموّل التبرعات تشغيل هذا الموقع، والتحقّق مما يحصيه ويقوله، والحملة من أجل تعليق تداول تكنولوجيا المراقبة.',
  'donate.who': 'من يتلقى تبرعك:',
  'donate.who.tryOut': 'لا أحد، هذه نسخة للتجربة',
  'donate.standIn': 'نسخة للتجربة: لا تُحوَّل هنا أموال حقيقية.',
  'donate.product': 'تبرع لصالح {receiver}',
  'donate.productPlain': 'تبرع',

  'donate.form.heading': 'تبرعك',
  'donate.interval': 'كم مرة؟',
  'donate.interval.once': 'مرة واحدة',
  'donate.interval.monthly': 'كل شهر',
  'donate.interval.hint':
    'يستمر التبرع الشهري إلى أن تلغيه. ويمكنك إلغاؤه في أي وقت بالرابط الوارد في رسائلنا.',
  'donate.amount': 'ما المبلغ؟ ({currency})',
  'donate.amount.other': 'مبلغ آخر',
  'donate.other': 'المبلغ الآخر، بالأرقام',
  'donate.other.hint': 'الحد الأدنى: {least}، والحد الأقصى: {most}.',
  'donate.submit': 'تبرّع في صفحة Stripe',
  'donate.next': 'سترى المبلغ هناك مرة أخرى قبل أن تدفع.',
  'donate.nothingCharged': 'لم يُخصم أي مبلغ.',
  'donate.busy':
    'هذا غير ممكن في هذه اللحظة. لم يُخصم أي مبلغ. وما اخترته ما زال هنا: حاول مرة أخرى لاحقًا من فضلك.',

  'donate.choose': 'بلد آخر أو عملة أخرى',
  'donate.choose.hint': 'يحدّد بلدك العملة، ويُحفظ مع التبرع.',
  'donate.choose.submit': 'عرض المبالغ',
  'donate.choose.currencies': 'أو اختر عملة',

  'donate.safety.heading': 'إذا كان يجب ألا يعرف أحد بذلك',
  'donate.safety.text':
    'يترك التبرع آثارًا تحمل اسمك: لدى Stripe، ولدى بنكك، وفي كشف حسابك. إذا كان يجب ألا يصل ذلك إلى علم الدولة التي تعيش فيها فلا تتبرع. التوقيع أسلم.',
  'donate.safety.here':
    'تذكر النتائج أن في {country} عميلًا محتملًا لمجموعة NSO. فكّر مرتين قبل أن تتبرع من هناك.',

  'donate.how': 'كيف يجري الدفع',
  'donate.how.stripe':
    'تتولى Stripe، وهي شركة مدفوعات، عملية الدفع في صفحة خاصة بها. وما تكتبه هناك لا يصل إلى هذا الموقع.',
  'donate.how.learns':
    'تعرف Stripe اسمك وعنوان بريدك الإلكتروني وطريقة دفعك والمكان الذي تتصل منه بالإنترنت. ويعرف بنكك بكم تبرعت ومتى ولمن. وتُطلع Stripe الحملة على من تبرع.',
  'donate.how.keep':
    'لا تحفظ قاعدة بياناتنا مع تبرعك اسمًا ولا عنوانًا، ولا شيئًا يربطه بتوقيع.',
  'donate.how.receipt':
    'يصل الإيصال بالبريد الإلكتروني. والرابط الوارد فيه يقود إلى صفحة خاصة بتبرعك.',

  'donate.notOpen': 'لم يُفتح باب التبرع بعد.',
  'donate.notOpen.local':
    'أنت على الجهاز الذي يشغّل هذا الموقع. لفتح باب التبرع اضبط \u2066{key}\u2069 و\u2066{secret}\u2069، ثم شغّل البرنامج من جديد. والمزيد في الملف \u2066{file}\u2069.',
  'donate.stopped':
    'لا نقبل تبرعات جديدة في الوقت الحالي. وتستمر التبرعات الشهرية كما هي.',
  'donate.instead': 'ما الذي يمكنك فعله الآن',

  'donate.totals': 'التبرعات حتى الآن',
  'donate.totals.count':
    '{count, plural, zero {لا تبرعات (#)} one {تبرع واحد إجمالًا} two {تبرعان اثنان إجمالًا} few {# تبرعات إجمالًا} many {# تبرعًا إجمالًا} other {# تبرع إجمالًا}}',
  'donate.totals.caption': 'حسب الشهر والعملة',
  'donate.totals.month': 'الشهر',
  'donate.totals.gifts': 'التبرعات',
  'donate.totals.sum': 'المجموع',
  'donate.totals.few': 'عددها قليل جدًا في كل عملة',
  'donate.totals.note':
    'الأشهر المنتهية، من دون المبالغ التي أُعيدت إلى المتبرعين. والعملات التي يقلّ عدد تبرعاتها في الشهر عن 10 تُجمع معًا، كي لا يبرز متبرع بعينه. ولا تدخل هذه التبرعات في المجاميع.',
  'donate.goal.heading': 'إلى أين وصلنا',
  'donate.goal.reached':
    'ما لا يقلّ عن {reached} من أصل {goal}: {share, number, percent}',

  'donate.thanks.paid': 'شكرًا على تبرعك',
  'donate.thanks.once': 'تبرعت بمبلغ {amount}.',
  'donate.thanks.monthly': 'تتبرع بمبلغ {amount} كل شهر.',
  'donate.thanks.receipt':
    'يصل الإيصال بالبريد الإلكتروني إلى العنوان الذي أعطيته لشركة Stripe.',
  'donate.thanks.manage':
    'والرابط الوارد فيه يقود إلى صفحة يمكنك فيها أن تغيّر تبرعك الشهري أو تلغيه.',
  'donate.thanks.processing': 'دفعتك في طريقها إلينا',
  'donate.thanks.processingText':
    'يستغرق الخصم المباشر بضعة أيام. ليس عليك أن تفعل شيئًا آخر: يصل الإيصال بالبريد الإلكتروني بعد وصول المبلغ. وإذا لم يدفع بنكك فلن يصل إيصال، ولن يُخصم أي مبلغ.',
  'donate.thanks.processingOnce': 'تبرعك: {amount}.',
  'donate.thanks.processingMonthly': 'تبرعك: {amount} كل شهر.',
  'donate.thanks.not-completed': 'لم تكتمل عملية الدفع',
  'donate.thanks.again': 'عودة إلى الاستمارة كما كانت',
  'donate.thanks.in-doubt': 'لا نعرف بعد',
  'donate.thanks.inDoubtText':
    'لا يمكننا الآن أن نسأل Stripe هل تمت عملية الدفع. من فضلك لا تدفع مرة أخرى الآن، بل أعد تحميل هذه الصفحة بعد بضع دقائق: لا يُخصم بذلك أي مبلغ.',
  'donate.thanks.inDoubtReceipt':
    'إذا كنت قد دفعت فسيصل الإيصال بالبريد الإلكتروني.',
  'donate.thanks.unknown': 'لا نعرف عملية دفع كهذه',
  'donate.thanks.unknownText':
    'ربما اقتُطع جزء من عنوان هذه الصفحة. إذا كنت قد دفعت فسيصل الإيصال بالبريد الإلكتروني.',

  'donate.cancelled.heading': 'لم يُخصم أي مبلغ',
  'donate.cancelled.text':
    'عُدت من صفحة Stripe من دون أن تدفع. وما اخترته ما زال هنا.',

  'donate.own.heading': 'تبرعك',
  'donate.own.number': 'رقم الإيصال',
  'donate.own.amount': 'المبلغ',
  'donate.own.day': 'تاريخ الدفع',
  'donate.own.receiver': 'الجهة المتلقية',
  'donate.own.refunded': 'المبلغ المُعاد',
  'donate.own.monthly': 'التبرع الشهري',
  'donate.own.each': '{amount} كل شهر',
  'donate.own.cancels': 'ينتهي في {day}',
  'donate.own.ended': 'انتهى في {day}',
  'donate.own.manage': 'تغيير التبرع الشهري أو إلغاؤه',
  'donate.own.manageText':
    'في صفحات Stripe يمكنك أن تلغي التبرع الشهري أو تغيّر طريقة الدفع. وقد تمرّ بضع دقائق قبل أن يظهر ذلك في هذه الصفحة.',
  'donate.own.submit': 'التغيير أو الإلغاء في صفحات Stripe',
  'donate.own.away':
    'لا يمكن فتح صفحات Stripe في هذه اللحظة. لم يتغيّر شيء. حاول مرة أخرى لاحقًا من فضلك.',
  'donate.own.contact': 'هل لديك سؤال عن تبرعك؟ اكتب إلينا:',
  'donate.own.tooOld.heading': 'هذا الرابط قديم جدًا',
  'donate.own.tooOld':
    'تفتح الروابط الواردة في رسائلنا صفحة التبرع مدة ثلاثة أشهر تقريبًا. وفي الرسالة الأحدث رابط أحدث.',
  'donate.own.tooOldContact':
    'إذا لم تكن لديك رسالة أحدث فاكتب إلينا واذكر رقم الإيصال:',
  'donate.own.unknown':
    'ربما اقتُطع جزء منه. وفي كل رسالة نرسلها عن تبرع رابط إلى صفحته.',
  'donate.state.created': 'لم يُدفع',
  'donate.state.processing': 'في الطريق: يستغرق الخصم المباشر بضعة أيام',
  'donate.state.paid': 'مدفوع',
  'donate.state.partly-refunded': 'مدفوع، وأُعيد إليك جزء منه',
  'donate.state.refunded': 'أُعيد المبلغ إليك',
  'donate.state.disputed': 'طلب البنك استعادة المبلغ. ولم يُتخذ قرار بعد.',
  'donate.state.lost': 'استعاد البنك المبلغ',
  'donate.state.failed': 'لم يُدفع: فشلت عملية الدفع',
  'donate.state.expired': 'لم يُدفع',
  'donate.subscription.active': 'مستمر',
  'donate.subscription.past-due':
    'فشلت آخر عملية دفع. يمكنك تغيير طريقة الدفع.',
  'donate.subscription.cancelled': 'ملغى',

  'thanks.donate': 'إن شئت، وكان ذلك آمنًا لك: تبرّع للحملة',

  'problem.gift.none': 'اختر مبلغًا أو اكتب مبلغًا آخر.',
  'problem.gift.two':
    'اخترت مبلغًا وكتبت مبلغًا آخر. احذف ما كتبته، أو اختر «مبلغ آخر».',
  'problem.gift.unreadable': 'اكتب المبلغ بالأرقام، مثل 25 أو 12.50.',
  'problem.gift.ambiguous':
    'يمكن أن يُقرأ هذا بطريقتين. اكتب مثلًا 1500 أو 1.50.',
  'problem.gift.fraction':
    'ليس لهذه العملة هذا العدد من الخانات العشرية. اكتب المبلغ بعدد أقل منها.',
  'problem.gift.too-small': 'هذا أقل من الحد الأدنى.',
  'problem.gift.too-large':
    'هذا أكثر من الحد الأقصى. إذا أردت أن تتبرع بأكثر من ذلك فاكتب إلينا.',
  'problem.gift.currency': 'لا نقبل هذه العملة هنا. اختر عملة أخرى.',
  'problem.gift.interval': 'اختر: هل تتبرع مرة واحدة أم كل شهر؟',
  'error.donations-not-open':
    'باب التبرع غير مفتوح في الوقت الحالي. لم يُخصم أي مبلغ.',
}
