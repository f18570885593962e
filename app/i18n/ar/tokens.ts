import type { tokens as english } from '../en/tokens.ts'

/** The pages around the confirmation, the errors and the try-out inbox. */
export const tokens: Record<keyof typeof english, string> = {
  'inbox.check.heading': 'تحقّق الآن من بريدك الإلكتروني',
  'inbox.check.text':
    'إذا كان هذا العنوان لا يزال يستقبل رسائلنا، فالرسالة في طريقها إليك. لم يُحتسب توقيعك بعد.',
  'inbox.check.tryOut':
    'هذه نسخة للتجربة: لا يغادر أي بريد هذا الجهاز. الرسالة هنا:',
  'inbox.check.open': 'افتح الرسالة واتبع الرابط الذي فيها.',
  'inbox.check.press': 'اضغط الزر في الصفحة التي تُفتح.',
  'inbox.check.code': 'أو اكتب الرمز الوارد في الرسالة:',
  'inbox.check.missing':
    'لم تصلك رسالة بعد دقائق؟ ابحث في مجلد البريد غير المرغوب فيه، وتأكّد من أنك كتبت العنوان الصحيح: يمكنك ببساطة أن توقّع مرة أخرى.',
  'inbox.check.valid': 'يعمل الرابط 7 أيام، ثم يُحذف ما كتبته.',
  'confirm.heading': 'خطوة أخيرة',
  'confirm.text': 'أنت تؤكّد توقيعك على هذه العريضة:',
  'confirm.submit': 'أؤكّد توقيعي',
  'confirm.why':
    'وُضع هذا الزر كي لا تستطيع البرامج التي تفتح روابط الرسائل أن توقّع بدلًا منك.',
  'code.heading': 'التأكيد برمز',
  'code.intro':
    'اكتب الرمز الوارد في رسالتنا إذا تعذّر عليك فتح رابطها، مثلًا لأنك تقرأ بريدك على جهاز آخر.',
  'code.email': 'عنوان البريد الذي وقّعت به',
  'code.code': 'الرمز',
  'code.codeHint':
    'ثمانية حروف وأرقام، مثل \u2066ABCD-EFGH\u2069. يعمل الرمز 24 ساعة.',
  'code.submit': 'أؤكّد توقيعي',

  'token.unknown.heading': 'لا نعرف هذا الرابط',
  'token.unknown.text':
    'هل وقّعت أكثر من مرة؟ إذن لا تعمل إلا روابط أحدث رسائلنا. وإذا لم تصلك إلا رسالة واحدة فربما قطع برنامج البريد الرابط: انسخه كاملًا إلى شريط العنوان، أو اكتب الرمز.',
  'token.used.heading': 'سبق أن أكّدت توقيعك',
  'token.used.text': 'ليس عليك أن تفعل شيئًا آخر.',
  'token.expired.heading': 'انتهت صلاحية هذا الرابط',
  'token.expired.text':
    'كان الرابط صالحًا 7 أيام، وقد حُذف ما كتبته. إذا أردت أن يُحتسب توقيعك فوقّع مرة أخرى.',
  'token.withdrawn.heading': 'سُحب هذا التوقيع',
  'token.withdrawn.text':
    'لا يُحتسب هذا التوقيع، وقد حُذف ما كُتب معه. إذا حدث ذلك خطأً فيمكنك أن توقّع مرة أخرى.',
  'token.toPetition': 'إلى العريضة',
  'token.signAgain': 'وقّع مرة أخرى',
  'error.home': 'إلى الصفحة الأولى',
  'error.notFound.heading': 'لا توجد صفحة في هذا العنوان',
  'error.notFound.text':
    'ربما كان الرابط قديمًا أو ناقصًا. جميع العرائض في صفحة واحدة.',
  'error.refused.heading': 'هذا غير ممكن',
  'error.refused.text': 'لم يستطع الموقع قبول هذا الطلب.',
  'error.fault.heading': 'حدث خلل لدينا',
  'error.fault.text':
    'الخطأ ليس منك. ربما لم يُحفظ ما أرسلته: حاول مرة أخرى بعد بضع دقائق.',
  'error.fault.id': 'إذا كتبت إلينا بشأنه فاذكر هذا الرقم:',

  'tryout.heading': 'صندوق التجربة',
  'tryout.notice':
    'لا توجد هذه الصفحة إلا على جهاز للتجربة. لا يُرسل البريد من هنا، بل يُعرض في هذه الصفحة.',
  'tryout.empty': 'لا رسائل بعد. وقّع عريضة ثم عُد إلى هنا.',
  'tryout.at': 'الوقت',
  'tryout.to': 'إلى',
  'tryout.notSent': 'لم تُرسل: {reason}',
  'tryout.back': 'جميع الرسائل',
}
