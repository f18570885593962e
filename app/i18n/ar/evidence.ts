import type { evidence as english } from '../en/evidence.ts'

/** The findings, and the pages that stand around them. */
export const evidence: Record<keyof typeof english, string> = {
  'kind.scale': 'التسريب',
  'kind.investigation': 'التحقيق',
  'kind.capability': 'برنامج التجسس',
  'kind.clients': 'العملاء المحتملون',
  'kind.journalists': 'الصحفيون',
  'kind.case': 'حالات',
  'kind.infrastructure': 'البنية التحتية',
  'kind.conclusion': 'الاستنتاج',
  'kind.responsibility': 'المسؤولية',
  'kind.caveat': 'تحفّظ',

  'confidence.selected': 'اختيار ضمن الأهداف المحتملة',
  'confidence.reported': 'استهداف بحسب المصدر',
  'confidence.confirmed': 'تأكيد بفحص جنائي رقمي',
  'confidence.client': 'تحديد عميل محتمل',
  'confidence.selected.meaning':
    'رقم الهاتف وارد في القائمة المسرَّبة. ولا يعني ذلك أن الهاتف هوجم أو أُصيب.',
  'confidence.reported.meaning':
    'يقول المصدر إن الشخص استُهدف. ولم تتأكّد إصابة هاتفه.',
  'confidence.confirmed.meaning':
    'أكّد فحص جنائي رقمي للهاتف وجود بيغاسوس عليه. وعندئذ فقط نكتب أن هاتفًا أُصيب.',
  'confidence.client.meaning':
    'حدّد التحالف الصحفي هذا البلد بوصفه بلدًا يوجد فيه عميل محتمل لمجموعة NSO. ولا تؤكّد مجموعة NSO ولا تنفي من هم عملاؤها.',

  'findings.all': 'جميع النتائج',
  'findings.more': 'اقرأ جميع النتائج',
  'findings.filter': 'اختيار النتائج',
  'findings.byCountry': 'حسب البلد',
  'findings.byKind': 'حسب النوع',
  'findings.everything': 'الكل',
  'findings.chosen':
    '{count, plural, zero {لا نتائج (#)} one {نتيجة واحدة} two {نتيجتان اثنتان} few {# نتائج} many {# نتيجة} other {# نتيجة}}: {choice}',
  'findings.noneChosen': 'لا توجد نتيجة لهذا الاختيار.',
  'findings.showAll': 'عرض جميع النتائج',
  'findings.description':
    'ما توصّل إليه مشروع بيغاسوس، نتيجةً نتيجة، ومع كل منها مصدرها وردّ مجموعة NSO.',
  'findings.words':
    'نميّز هنا بين ثلاث كلمات، من الأضعف إلى الأقوى: الاختيار، ثم الاستهداف، ثم الإصابة.',
  'findings.wordsLink': 'ما معنى هذه الكلمات',

  'finding.known': 'ما هو معروف',
  'finding.basis': 'كيف عُرف',
  'finding.figures': 'الأرقام',
  'finding.period': 'متى',
  'finding.named': 'الأسماء المذكورة',
  'finding.countries': 'البلدان',
  'finding.world': 'لا تخصّ بلدًا واحدًا',
  'finding.sources': 'المصادر',
  'finding.related': 'نتائج ذات صلة',
  'finding.responses': 'ما تقوله مجموعة NSO',
  'finding.toAll': 'عن جميع النتائج',
  'finding.toThis': 'عن هذه النتيجة',
  'finding.corrected': 'جرى تصحيح هذه النتيجة.',
  'finding.correctedLink': 'ما الذي تغيّر',
  'finding.data': 'هذه النتيجة في ملف بيانات (JSON)',
  'finding.list': 'القائمة المنشورة للنطاقات',
  'finding.sourceUnknown':
    'لا نعرف عنوان هذا المصدر ولا رابطه على وجه الدقة، ولذلك لا نذكرهما.',
  'finding.archived': 'نسخة مؤرشفة',
  'finding.licence': 'الرخصة: {licence}',
  'error.finding-not-found': 'لا توجد نتيجة في هذا العنوان.',
  'error.country-not-found':
    'لا تذكر أي نتيجة هذا البلد. جميع النتائج في صفحة واحدة.',

  'map.title': 'أين يوجد العملاء المحتملون لمجموعة NSO',
  'map.description':
    'خريطة للعالم، عليها علامات على البلدان الـ11 التي حدّدت فيها «قصص محظورة» وشركاؤها الإعلاميون عملاء محتملين لمجموعة NSO.',
  'map.caption':
    'العملاء المحتملون لمجموعة NSO في 11 بلدًا، كما حدّدتهم «قصص محظورة» وشركاؤها الإعلاميون في ما نُشر في 18 يوليو 2021. ولا تؤكّد مجموعة NSO ولا تنفي من هم عملاؤها، وتقول إن الافتراضات بشأنهم خاطئة.',
  'journalists.title': 'صحفيون اختيروا أهدافًا محتملة، حسب البلد',
  'journalists.description':
    'أعمدة للبلدان التي يذكر مصدرنا رقمًا عنها. والفترات مختلفة، ولذلك لا تقيس الأعمدة المدة نفسها.',
  'journalists.unit': 'صحفيون',
  'journalists.caption':
    'يذكر مصدرنا رقمًا عن ثلاثة بلدان، وقد اختير 180 صحفيًا أو أكثر في 20 بلدًا. ولا يعني الاختيار أن الهاتف أُصيب.',
  'qualifier.exactly': '{value}',
  'qualifier.at-least': '{value} على الأقل',
  'qualifier.more-than': 'أكثر من {value}',

  'country.heading': '{country}: ما الذي كُشف عنه',
  'country.description':
    'ما توصّل إليه مشروع بيغاسوس عن {country}، مع المصادر وردّ مجموعة NSO، وما يمكن أن يُسأل عنه المشرّعون هناك.',
  'country.client':
    'حدّدت «قصص محظورة» وشركاؤها الإعلاميون عميلًا محتملًا لمجموعة NSO هنا. ولا تؤكّد مجموعة NSO ولا تنفي من هم عملاؤها، وتقول إن هذه الافتراضات خاطئة.',
  'country.notClient':
    'لم يذكر التحالف الصحفي عميلًا محتملًا هنا. والنتائج أدناه تخصّ أشخاصًا عاشوا هنا أو أحداثًا وقعت هنا.',
  'country.findings': 'النتائج',
  'country.ask': 'ما يمكن أن يُسأل عنه المشرّعون هنا',
  'country.ask.intro':
    'هذه الأسئلة مبنية على النتائج وعلى مطالب العريضة. وهي أسئلتنا نحن لا أسئلة المصادر.',
  'country.ask.moratorium':
    'هل ستؤيدون تعليقًا فوريًا لتصدير تكنولوجيا المراقبة وبيعها ونقلها واستخدامها، إلى أن يثبت هذا القطاع القدرة على احترام حقوق الإنسان؟',
  'country.ask.use':
    'هل اشترت إحدى السلطات في هذا البلد بيغاسوس أو برنامج تجسس مشابهًا أو استخدمته؟ وعلى أي أساس قانوني، ومن يشرف على ذلك؟',
  'country.ask.journalists':
    'اختير صحفيون أهدافًا محتملة. فهل سيحقق البرلمان في ذلك، وهل سيُبلَّغ من اختيروا؟',
  'country.ask.case':
    'هل سيُجرى تحقيق مستقل في الحالات المذكورة هنا، وهل سيُستمع إلى المعنيين بها؟',
  'country.ask.remedy':
    'ماذا يستطيع أن يفعل هنا من وُضع تحت المراقبة بلا سبب قانوني، ومن يعوّض عن الضرر؟',
  'country.signatures': 'التوقيعات من هنا',
  'country.signaturesCount':
    '{count, plural, zero {لا توقيعات مؤكَّدة (#)} one {توقيع مؤكَّد واحد} two {توقيعان مؤكَّدان} few {# توقيعات مؤكَّدة} many {# توقيعًا مؤكَّدًا} other {# توقيع مؤكَّد}} من {country}',
  'country.signaturesFew':
    'لا توقيعات، أو أن عددها أصغر من أن يُعلَن: فالبلدان التي يقلّ عدد توقيعاتها عن 10 تُجمع معًا.',
  'country.sign': 'إلى العريضة',
  'country.risk':
    'إذا كنت تعيش هنا فقد يكون التوقيع خطرًا عليك. وتشرح الاستمارة ذلك قبل أن يُحفظ شيء.',
  'country.others': 'بلدان أخرى',

  'timeline.heading': 'التسلسل الزمني، من 2016 إلى 2021',
  'timeline.description':
    'ماذا حدث ومتى، من عام 2016 إلى نشر مشروع بيغاسوس في 18 يوليو 2021.',
  'timeline.intro':
    'تمثّل الأشرطة فترات، وتمثّل المعيّنات أيامًا بعينها. ويقود كل منها إلى نتيجته وإلى المصدر. وحيث لا يذكر المصدر إلا سنة أو شهرًا رُسمت السنة أو الشهر بالكامل.',
  'timeline.entries': 'بالترتيب',

  'method.heading': 'كيف جرى التحقيق، وما معنى الكلمات',
  'method.description':
    'كيف أُنجز مشروع بيغاسوس، وما معنى الاختيار والاستهداف والإصابة، وما لا تقوله النتائج.',
  'method.how': 'التحقيق',
  'method.how.leak':
    'يبدأ التحقيق من تسريب يضم 50,000 رقم هاتف لأهداف محتملة للمراقبة.',
  'method.how.who':
    'عمل عليه أكثر من 80 صحفيًا من 17 مؤسسة إعلامية في 10 بلدان. ونسّقت عملهم «قصص محظورة»، وهي غرفة أخبار غير ربحية مقرها باريس.',
  'method.how.forensic':
    'قدّمت منظمة العفو الدولية الدعم التقني. فأجرى مختبر الأمن التابع لها فحوصًا جنائية رقمية على هواتف، ونشر منهجه والنطاقات التي على صلة ببيغاسوس.',
  'method.how.clients':
    'حدّدت «قصص محظورة» وشركاؤها الإعلاميون عملاء محتملين لمجموعة NSO في 11 بلدًا.',
  'method.words': 'الكلمات',
  'method.words.intro':
    'وجود رقم في قائمة ليس هجومًا، وليس كل هجوم إصابة. ولذلك تبيّن كل نتيجة تتعلّق بالأهداف أو العملاء مدى تأكّدها بهذه الكلمات.',
  'method.not': 'ما لا تقوله النتائج',
  'method.not.list':
    'القائمة المسرَّبة ليست قائمة بهواتف مصابة. ولا نعرف كم هاتفًا أُصيب.',
  'method.ours': 'كيف نروي ذلك',
  'method.ours.words':
    'نروي الوقائع بكلماتنا نحن، ولا نقول أبدًا أكثر مما يقوله المصدر. وحيث تصلح كلمتان نأخذ أخفّهما.',
  'method.ours.speech':
    'ننقل ما يقوله الآخرون بكلام غير مباشر، مع ذكر اسم القائل.',
  'method.ours.response': 'يُنشر ردّ مجموعة NSO إلى جانب كل نتيجة يجيب عنها.',
  'method.ours.source':
    'تذكر كل نتيجة مصدرها وتاريخها. وإذا لم نعرف عنوان المصدر أو رابطه فلا نذكره.',
  'method.ours.corrections': 'إذا تغيّر نص منشور فالتغيير وسببه معلنان.',

  'corrections.heading': 'التصحيحات',
  'corrections.description':
    'كل تغيير في نتيجة منشورة: ما الذي كان مكتوبًا، وما المكتوب الآن، ومتى تغيّر ولماذا.',
  'corrections.intro':
    'يُذكر هنا كل تغيير في نتيجة منشورة، والأحدث أولًا: ما الذي كان مكتوبًا، وما المكتوب الآن، ولماذا. ولا يسمح البرنامج بتغيير نص منشور من دون تسجيل ذلك هنا.',
  'corrections.none': 'لم يتغيّر شيء منذ النشر.',
  'corrections.subject.finding': 'النتيجة {id}',
  'corrections.subject.response': 'الردّ {id} من مجموعة NSO',
  'corrections.subject.source': 'المصدر {id}',
  'corrections.subject.named': 'الاسم {id}',
  'corrections.subject.event': 'التسلسل الزمني {id}',
  'corrections.language': 'اللغة: {language}',
  'corrections.field': 'ما تغيّر: \u2066{field}\u2069',
  'corrections.why': 'السبب: {why}',
  'corrections.before': 'قبل',
  'corrections.after': 'بعد',
  'corrections.nothing': 'لا شيء',
  'corrections.newer': 'الأحدث',
  'corrections.older': 'الأقدم',
}
