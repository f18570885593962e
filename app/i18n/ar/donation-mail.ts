import type { donationMail as english } from '../en/donation-mail.ts'

/** The mails to those who gave money. */
export const donationMail: Record<keyof typeof english, string> = {
  'mail.donation.receipt.subject': 'إيصال تبرعك المؤرخ في {day}',
  'mail.donation.receipt.opening':
    'شكرًا لك. وصل تبرعك، وهذه الرسالة هي الإيصال الخاص به.',
  'mail.donation.receipt.heading': 'الإيصال',
  'mail.donation.receipt.statement':
    'تظهر الدفعة في كشف حسابك أو بطاقتك باسمنا، مختصرًا في العادة، وبعملة حسابك.',
  'mail.donation.receipt.tax':
    'هل يخفّض التبرع ضرائبك؟ يتوقف ذلك على المكان الذي تعيش فيه. ولا نقدّم مشورة في هذا الشأن.',
  'mail.donation.receipt.certificate':
    'إذا احتجت إلى شهادة للإدارة الضريبية فاسألنا عنها.',

  'mail.donation.refund.subject': 'إعادة مبلغ من تبرعك المؤرخ في {day}',
  'mail.donation.refund.opening': 'يُعاد إليك {amount} من تبرعك.',
  'mail.donation.refund.time':
    'يعود المبلغ إلى البطاقة أو الحساب الذي دفعت منه. وتستغرق البنوك عادةً من 5 إلى 10 أيام لإظهاره هناك.',

  'mail.donation.failed.subject': 'تعذّر دفع تبرعك الشهري',
  'mail.donation.failed.opening':
    'تعذّر هذه المرة دفع تبرعك الشهري البالغ {amount}. لم ينفّذ البنك أو شركة البطاقة عملية الدفع، ولم يُخصم أي مبلغ.',
  'mail.donation.failed.again':
    'ستعيد Stripe، التي تتولى عمليات الدفع لحسابنا، المحاولة في {day}.',
  'mail.donation.failed.mend':
    'لحل المشكلة افتح الرابط الوارد في هذه الرسالة وغيّر طريقة الدفع. ويمكنك أيضًا أن تكتفي هناك بإلغاء التبرع الشهري.',
  'mail.donation.failed.ended':
    'انتهى تبرعك الشهري، ولن يُخصم أي مبلغ بعد الآن.',

  'mail.donation.gift': 'تبرعك',
  'mail.donation.receiver': 'الجهة المتلقية',
  'mail.donation.number': 'رقم الإيصال',
  'mail.donation.day': 'التاريخ',
  'mail.donation.amount': 'المبلغ',
  'mail.donation.how': 'وتيرة التبرع',
  'mail.donation.once': 'مرة واحدة',
  'mail.donation.monthly': 'كل شهر',

  'mail.donation.own.heading': 'صفحة تبرعك',
  'mail.donation.own.see':
    'تبيّن لك الصفحة التي يفتحها هذا الرابط ما آل إليه تبرعك.',
  'mail.donation.own.manage':
    'تبيّن لك الصفحة التي يفتحها هذا الرابط ما آل إليه تبرعك. ومنها يمكنك أن تغيّر طريقة الدفع أو تلغي التبرع الشهري.',
  'mail.donation.own.button': 'فتح صفحة تبرعي',
  'mail.donation.own.valid':
    '{days, plural, zero {يعمل الرابط الوارد في هذه الرسالة # يوم.} one {يعمل الرابط الوارد في هذه الرسالة يومًا واحدًا.} two {يعمل الرابط الوارد في هذه الرسالة يومين اثنين.} few {يعمل الرابط الوارد في هذه الرسالة # أيام.} many {يعمل الرابط الوارد في هذه الرسالة # يومًا.} other {يعمل الرابط الوارد في هذه الرسالة # يوم.}} لا تُرسله إلى أحد: من يملكه يستطيع أن يفعل ما تستطيع أنت فعله.',
  'mail.donation.tryOut':
    'هذه نسخة للتجربة: لم يُخصم شيء من أي بطاقة، ولم تُحوَّل أي أموال. والرسالة الحقيقية ستقول:',
  'mail.donation.questions':
    'هل لديك أسئلة؟ تستطيع التواصل معنا هنا: {contact}',
  'mail.donation.footer':
    'تصلك هذه الرسالة لأن عنوانك استُخدم للتبرع بالمال. لا صور فيها ولا أدوات تتبّع.',
}
