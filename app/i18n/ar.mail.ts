import type { mail as english } from './en.mail.ts'

/** The sentences of the e-mails. */
export const mail: Record<keyof typeof english, string> = {
  'mail.confirm.subject': 'أكّد توقيعك: {action}',
  'mail.remind.subject': 'توقيعك ما زال ينتظر: {action}',
  'mail.already.subject': 'سبق أن وقّعت: {action}',
  'mail.discreet.subject': 'الرمز الخاص بك',
  'mail.discreet.already': 'رسالة إليك',
  'mail.hello': 'مرحبًا {name}،',
  'mail.helloNobody': 'مرحبًا،',
  'mail.confirm.opening':
    'شكرًا على توقيعك. بقيت خطوة واحدة: أكّد أنك أنت من وقّع. لن يُحتسب توقيعك قبل ذلك.',
  'mail.remind.opening':
    'وقّعت عريضة ولم تؤكّد توقيعك بعد، ولذلك لم يُحتسب. هذا هو التذكير الوحيد الذي نرسله.',
  'mail.petition': 'العريضة',
  'mail.signed': 'البيانات التي وقّعت بها',
  'mail.name': 'الاسم',
  'mail.country': 'البلد',
  'mail.comment': 'نصّك',
  'mail.nameShown': 'سيظهر اسمك على الموقع.',
  'mail.nameHidden': 'لن يظهر اسمك على الموقع.',
  'mail.newsYes': 'طلبت أن تصلك أخبار الحملة.',
  'mail.newsNo': 'لم تطلب أخبار الحملة، ولذلك لن تصلك.',
  'mail.link': 'افتح هذا الرابط واضغط الزر الذي في الصفحة:',
  'mail.button': 'أؤكّد توقيعي',
  'mail.linkValid':
    '{days, plural, zero {يعمل الرابط # يوم.} one {يعمل الرابط يومًا واحدًا.} two {يعمل الرابط يومين اثنين.} few {يعمل الرابط # أيام.} many {يعمل الرابط # يومًا.} other {يعمل الرابط # يوم.}}',
  'mail.code': 'أو افتح هذه الصفحة واكتب الرمز:',
  'mail.codeFirst': 'افتح هذه الصفحة واكتب الرمز:',
  'mail.linkOr': 'أو افتح هذا الرابط واضغط الزر الذي في الصفحة:',
  'mail.codeValid':
    '{hours, plural, zero {يعمل الرمز # ساعة.} one {يعمل الرمز ساعة واحدة.} two {يعمل الرمز ساعتين اثنتين.} few {يعمل الرمز # ساعات.} many {يعمل الرمز # ساعة.} other {يعمل الرمز # ساعة.}}',
  'mail.notMe': 'لم أكن أنا، أو أسحب توقيعي',
  'mail.notMeText':
    'إذا لم تكن أنت من وقّع، أو غيّرت رأيك، فافتح هذا الرابط واضغط الزر، فيُسحب التوقيع وتُحذف البيانات التي جاءت معه:',
  'mail.notMeIgnore':
    'إذا لم تفعل شيئًا فلن يُحتسب شيء، وتُحذف البيانات عند انتهاء صلاحية الرابط.',
  'mail.already.text':
    'وقّع شخص ما، ربما أنت، هذه العريضة بعنوان بريدك الإلكتروني. وكنت قد وقّعتها من قبل. يُحتسب توقيعك مرة واحدة، ولم يتغيّر شيء.',
  'mail.already.notMe':
    'إذا لم تكن أنت من فعل ذلك فليس عليك أن تفعل شيئًا: يبقى توقيعك كما هو.',
  'mail.already.link': 'يمكنك قراءة العريضة هنا:',
  'mail.html.link': 'ألا يعمل الزر؟ انسخ هذا الرابط:',
  'mail.footer':
    'تصلك هذه الرسالة لأن عنوانك استُخدم للتوقيع. لا صور فيها ولا أدوات تتبّع.',
}
