import { mail } from './ar.mail.ts'
import { own } from './ar.own.ts'
import { privacy } from './ar.privacy.ts'
import { tokens } from './ar.tokens.ts'
import type { Catalogue } from './translate.ts'

export const ar: Catalogue = {
  review: null,
  messages: {
    ...tokens,
    ...mail,
    ...own,
    ...privacy,
    'site.name': 'موراتوريوم',
    'page.skip': 'انتقل إلى المحتوى',
    'nav.label': 'القائمة الرئيسية',
    'nav.petitions': 'العرائض',
    'nav.confirm': 'التأكيد برمز',
    'nav.languages': 'اللغات',
    'footer.sealed':
      'ما يكتبه الموقّعون يُحفظ مختومًا بالتشفير، والمفتاح الذي يفتح قائمة الموقّعين ليس جزءًا من هذا الموقع.',
    'footer.tryOut':
      'هذه نسخة للتجربة وليست حملة حقيقية: ما تكتبه يبقى على هذا الجهاز، وكذلك المفتاح الذي يفتحه.',
    'tryOut.strip':
      'نسخة للتجربة وليست حملة حقيقية. البريد يبقى على هذا الجهاز:',
    'footer.trackers':
      'لا أدوات تتبّع، ولا ملفات تعريف ارتباط للزوار، ولا شيء يُحمَّل من شركات أخرى.',
    'footer.quoted':
      'منظمة العفو الدولية و«قصص محظورة» مصدران نستشهد بهما، ولا تديران هذا الموقع.',
    'footer.source': 'برنامج حرّ برخصة AGPL، الإصدار 3 أو ما بعده.',
    'footer.sourceLink': 'الشيفرة المصدرية',
    'footer.unreviewed': 'لم يراجع هذه الترجمة قارئ ثانٍ بعد.',
    'home.signLink': 'وقّع العريضة',
    'findings.heading': 'ما الذي كُشف عنه',
    'findings.intro':
      'مشروع بيغاسوس تحقيق صحفي في برنامج التجسس «بيغاسوس» الذي تصنعه مجموعة NSO، ونُشر في 18 يوليو 2021. إلى جانب كل رقم أدناه مصدره وردّ مجموعة NSO.',
    'findings.source': 'المصدر: {publisher}، {day}',
    'findings.sourceTitled': 'المصدر: {publisher}، {title}، {day}',
    'findings.responseToAll': 'ردّ مجموعة NSO على جميع هذه النتائج',
    'findings.response': 'ردّ مجموعة NSO',

    'petitions.heading': 'العرائض',
    'petitions.empty': 'لا توجد عريضة في الوقت الحالي.',
    'petition.label': 'عريضة',
    'petition.background': 'لماذا',
    'petition.demands': 'ما نطالب به',
    'petition.to': 'إلى {to}',
    'petition.full': 'اقرأ العريضة كاملة',
    'petition.upcoming': 'يمكنك التوقيع ابتداءً من {day}.',
    'petition.upcomingUndated': 'لم يُفتح باب التوقيع على هذه العريضة بعد.',
    'petition.closed': 'أُغلقت هذه العريضة في {day}. شكرًا لكل من وقّع عليها.',
    'petition.closedUndated': 'أُغلقت هذه العريضة. شكرًا لكل من وقّع عليها.',
    'state.open': 'مفتوحة',
    'state.upcoming': 'لم تُفتح بعد',
    'state.closed': 'مغلقة',
    'count.heading': 'عدد التوقيعات',
    'count.confirmed':
      '{count, plural, zero {توقيعات مؤكَّدة} one {توقيع مؤكَّد} two {توقيعان مؤكَّدان} few {توقيعات مؤكَّدة} many {توقيعًا مؤكَّدًا} other {توقيع مؤكَّد}}',
    'count.none': 'لم يوقّع أحد بعد. يمكنك أن تكون الأول.',
    'count.noneClosed': 'لم يوقّع أحد.',
    'count.goal': 'الهدف: {goal, number}',
    'count.progress': '{count, number} من أصل {goal, number} توقيع',
    'count.how':
      'يُحتسب التوقيع عندما يؤكّده صاحبه عبر البريد الإلكتروني، ويُحتسب كل عنوان بريد مرة واحدة.',
    'countries.heading': 'التوقيعات حسب البلد',
    'countries.country': 'البلد',
    'countries.signatures': 'التوقيعات',
    'countries.other': 'بلدان أخرى',
    'countries.note':
      'البلدان التي يقلّ عدد توقيعاتها عن 10 تُجمع معًا، كي لا يُعرف أي موقّع.',
    'names.heading': 'أحدث الأسماء',
    'names.note': 'لا يُذكر هنا إلا من اختار إظهار اسمه.',
    'names.none': 'لم يختر أحد إظهار اسمه حتى الآن.',

    'field.optional': '(اختياري)',
    'errors.heading':
      '{count, plural, zero {لا أخطاء (#)} one {هناك خطأ واحد} two {هناك خطآن اثنان} few {هناك # أخطاء} many {هناك # خطأ} other {هناك # خطأ}}',
    'sign.heading': 'وقّع العريضة',
    'sign.name': 'الاسم الكامل',
    'sign.email': 'عنوان البريد الإلكتروني',
    'sign.emailHint': 'سنرسل إليك رابطًا، ويُحتسب توقيعك بعد أن تؤكّده هناك.',
    'sign.country': 'البلد الذي تعيش فيه',
    'sign.countryChoose': 'اختر بلدًا',
    'sign.countryHint':
      'قد يكون التوقيع خطرًا في بعض البلدان. هناك ننبّهك أولًا ونطلب منك معلومات أقل.',
    'sign.postcode': 'الرمز البريدي',
    'sign.postcodeHint': 'يساعد على إخبار المشرّعين من أين يأتي الدعم.',
    'sign.comment': 'لماذا توقّع؟',
    'sign.commentHint': '500 حرف على الأكثر. لا يظهر على هذا الموقع.',
    'sign.showName': 'أظهروا اسمي على هذا الموقع',
    'sign.trap': 'اتركوا هذا الحقل فارغًا',
    'sign.news': 'أرسلوا إليّ أخبار هذه الحملة بالبريد الإلكتروني',
    'sign.data':
      'ما تكتبه هنا يُختم بالتشفير قبل حفظه. لا يُعلَن إلا عدد التوقيعات، وعدد الموقّعين في كل بلد، واسمك إن اخترت ذلك. ويمكنك سحب توقيعك بالرابط الوارد في رسالتنا.',
    'sign.dataShort':
      'ما تكتبه هنا يُختم بالتشفير قبل حفظه. لا يُعلَن إلا عدد التوقيعات وعدد الموقّعين في كل بلد. ويمكنك سحب توقيعك بالرابط الوارد في رسالتنا.',
    'sign.submit': 'وقّع العريضة',
    'sign.warning.heading': 'قبل أن توقّع: سلامتك',
    'sign.warning.text':
      'حدّدت «قصص محظورة» وشركاؤها الإعلاميون عميلًا محتملًا لمجموعة NSO في البلد الذي اخترته. ولا تؤكّد مجموعة NSO ولا تنفي من هم عملاؤها، وتقول إن هذه الافتراضات خاطئة. قد يعرّضك التوقيع للخطر إذا كان أحد يقرأ بريدك أو يراقب جهازك أو اتصالك.',
    'sign.warning.less':
      'لذلك نطلب منك هنا معلومات أقل: اسمك اختياري ولا يُعرض أبدًا، ولا يذكر موضوع رسالتنا ولا اسم مرسِلها هذه الحملة أو العريضة.',
    'sign.warning.advice':
      'لا توقّع إلا بعد أن تقدّر هذا الخطر. والأسلم عنوان بريد لا يتضمن اسمك، تفتحه على جهاز تثق به.',
    'sign.warning.leave': 'لا أوقّع، عودة إلى العريضة',
    'problem.other': 'تحقّق من هذا الحقل.',
    'errors.nothingStored': 'لم يُحفظ شيء بعد.',
    'problem.name.empty': 'اكتب اسمك.',
    'problem.name.too-long': 'الاسم طويل جدًا: 200 حرف على الأكثر.',
    'problem.name.link':
      'لا يمكن أن يحتوي الاسم المعروض رابطًا أو عنوانًا. احذفه أو لا تعرض اسمك.',
    'problem.email.empty': 'اكتب عنوان بريدك الإلكتروني.',
    'problem.email.invalid':
      'اكتب عنوان بريد إلكتروني مثل \u2066name@example.org\u2069.',
    'problem.country.unknown': 'اختر البلد الذي تعيش فيه.',
    'problem.postcode.too-long': 'الرمز البريدي طويل جدًا: 20 حرفًا على الأكثر.',
    'problem.comment.too-long': 'النص طويل جدًا: 500 حرف على الأكثر.',
    'problem.name.unreadable': 'احذف الرموز التي لا يمكن طباعتها.',
    'problem.code.empty': 'اكتب الرمز الوارد في رسالتنا.',
    'problem.code.wrong':
      'هذا الرمز لا يخصّ هذا العنوان، أو مضت عليه أكثر من 24 ساعة. يتكوّن الرمز من ثمانية حروف وأرقام، مثل \u2066ABCD-EFGH\u2069. إذا سبق أن أكّدت توقيعك فليس عليك أن تفعل شيئًا.',
    'problem.postcode.empty': 'اكتب رمزًا بريديًا أو اترك الحقل فارغًا.',
    'problem.postcode.unreadable': 'احذف الرموز التي لا يمكن طباعتها.',
    'problem.comment.unreadable': 'احذف الرموز التي لا يمكن طباعتها.',
    'problem.email.too-long': 'عنوان البريد هذا طويل جدًا. تحقّق منه.',
    'problem.email.unreadable': 'احذف الرموز التي لا يمكن طباعتها.',
    'error.petition-not-found': 'لا توجد عريضة في هذا العنوان.',
    'error.petition-closed': 'هذه العريضة مغلقة ولم تعد تقبل التوقيعات.',
    'error.petition-not-open-yet': 'لم يُفتح باب التوقيع على هذه العريضة بعد.',
    'error.cross-site':
      'أُرسلت هذه الاستمارة من موقع آخر، لذلك لم يحدث شيء. افتح الصفحة هنا وأرسلها من جديد.',
    'error.method-not-allowed': 'لا يقبل هذا العنوان طلبات من هذا النوع.',
    'error.body-too-large': 'أُرسل أكثر مما تقبله هذه الاستمارة. لم يُحفظ شيء.',
    'error.wrong-content-type':
      'لا تقبل هذه الاستمارة إلا حقول استمارة على الويب. لم يُحفظ شيء.',
    'error.form-unreadable':
      'لم تصل الاستمارة كاملة. لم يُحفظ شيء. عُد وأرسلها من جديد.',
    'error.inbox-not-yours':
      'لا يمكن قراءة صندوق الوارد إلا على الجهاز الذي يعمل عليه البرنامج.',
    'thanks.heading': 'شكرًا لك. تأكّد توقيعك.',
    'share.heading': 'اطلب من شخص آخر أن يوقّع',
    'share.intro':
      'تفتح هذه الروابط الخدمة الأخرى مع نص يمكنك تغييره. ولا تخبر هذه الصفحة تلك الخدمات بشيء ما لم تفتح رابطًا.',
    'share.text': 'عريضة: {action}',
    'share.safe': 'لا تشارك إلا إذا كان ذلك آمنًا لك.',
    'share.subject': 'هل توقّع هذه العريضة أيضًا؟',
    'share.email': 'البريد الإلكتروني',
    'share.copy': 'رابط للنسخ والإرسال',
    'thanks.next': 'ما الذي يمكنك فعله الآن',
    'thanks.forward': 'أرسل الرابط إلى صديق تهمّه حرية الصحافة.',
    'thanks.findings': 'اقرأ ما كُشف عنه وما تردّ به مجموعة NSO',
  },
}
