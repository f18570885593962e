import type { donations as english } from '../en/donations.ts'

/** Giving money: the form, what became of a payment, the page of a gift. */
export const donations: Record<keyof typeof english, string> = {
  'nav.donate': 'दान दें',
  'donate.heading': 'अभियान को दान दें',
  'donate.description':
    'मोरेटोरियम के लिए चल रहे अभियान की पैसों से मदद करें: एक बार या हर महीने, अपनी मुद्रा में।',
  'donate.intro':
    'दान से यह वेबसाइट चलती है, इसकी गिनती और इसमें कही गई बातों की जांच का ख़र्च उठाया जाता है, और मोरेटोरियम के लिए अभियान चलाया जाता है।',
  'donate.who': 'दान किसे मिलता है:',
  'donate.who.tryOut': 'किसी को नहीं, यह परीक्षण है',
  'donate.standIn': 'परीक्षण है: यहां असली पैसे का लेन-देन नहीं होता।',
  'donate.product': '{receiver} को दान',
  'donate.productPlain': 'दान',

  'donate.form.heading': 'आपका दान',
  'donate.interval': 'कितनी बार?',
  'donate.interval.once': 'एक बार',
  'donate.interval.monthly': 'हर महीने',
  'donate.interval.hint':
    'मासिक दान तब तक चलता है जब तक आप उसे रद्द न करें। हमारे ईमेल में दिए गए लिंक से उसे कभी भी रद्द किया जा सकता है।',
  'donate.amount': 'कितना? ({currency})',
  'donate.amount.other': 'कोई दूसरी रक़म',
  'donate.other': 'दूसरी रक़म, अंकों में',
  'donate.other.hint': 'कम से कम {least}, ज़्यादा से ज़्यादा {most}।',
  'donate.submit': 'Stripe के पेज पर दान दें',
  'donate.next': 'भुगतान से पहले वहां रक़म एक बार फिर दिखाई जाएगी।',
  'donate.nothingCharged': 'कोई पैसा नहीं लिया गया।',
  'donate.busy':
    'अभी यह नहीं हो पा रहा है। कोई पैसा नहीं लिया गया। आपने जो चुना था, वह यहां बना हुआ है: कृपया बाद में फिर कोशिश करें।',

  'donate.choose': 'कोई दूसरा देश या मुद्रा',
  'donate.choose.hint':
    'मुद्रा आपके देश से तय होती है, और देश दान के साथ दर्ज किया जाता है।',
  'donate.choose.submit': 'रक़में दिखाएं',
  'donate.choose.currencies': 'या कोई मुद्रा चुनें',

  'donate.safety.heading': 'अगर किसी को पता नहीं चलना चाहिए',
  'donate.safety.text':
    'दान के निशान आपके नाम के साथ रह जाते हैं: Stripe के पास, आपके बैंक के पास और आपके स्टेटमेंट में। अगर आपके निवास के देश की सरकार को इसका पता नहीं चलना चाहिए, तो दान न दें। हस्ताक्षर करना ज़्यादा सुरक्षित है।',

  'donate.safety.here':
    'निष्कर्षों के मुताबिक़ {country} में एनएसओ ग्रुप का एक संभावित ग्राहक है। वहां से दान देने से पहले दो बार सोचें।',

  'donate.how': 'भुगतान कैसे होता है',
  'donate.how.stripe':
    'भुगतान Stripe नाम की पेमेंट कंपनी अपने ही एक पेज पर लेती है। आपका वहां लिखा हुआ इस वेबसाइट तक नहीं आता।',
  'donate.how.learns':
    'Stripe को पता चलता है कि आपका नाम और ईमेल पता क्या है, भुगतान का तरीक़ा क्या है और आपका इंटरनेट कनेक्शन कहां से है। आपके बैंक को पता चलता है कि आपने कितना दान दिया, कब और किसे। Stripe अभियान को दिखाती है कि दान किसने दिया।',
  'donate.how.keep':
    'आपके दान के साथ हमारे डेटाबेस में न नाम रखा जाता है, न पता, और न ऐसा कुछ जो उसे किसी हस्ताक्षर से जोड़ता हो।',
  'donate.how.receipt':
    'रसीद ईमेल से आती है। उसमें दिया गया लिंक आपके दान के पेज पर ले जाता है।',

  'donate.notOpen': 'दान लेना अभी शुरू नहीं हुआ है।',
  'donate.notOpen.local':
    'यह वही कंप्यूटर है जिस पर यह वेबसाइट चल रही है। दान लेना शुरू करने के लिए {key} और {secret} सेट करें और प्रोग्राम फिर से शुरू करें। ज़्यादा जानकारी फ़ाइल {file} में है।',
  'donate.stopped':
    'इस समय नए दान नहीं लिए जा रहे हैं। मासिक दान पहले की तरह जारी हैं।',
  'donate.instead': 'अभी क्या किया जा सकता है',

  'donate.totals': 'अब तक के दान',
  'donate.totals.count': '{count, plural, one {कुल # दान} other {कुल # दान}}',
  'donate.totals.caption': 'महीने और मुद्रा के हिसाब से',
  'donate.totals.month': 'महीना',
  'donate.totals.gifts': 'दान',
  'donate.totals.sum': 'कुल रक़म',
  'donate.totals.few': 'हर मुद्रा में बहुत कम दान',
  'donate.totals.note':
    'ये वे महीने हैं जो बीत चुके हैं; जो रिफ़ंड किया गया, वह शामिल नहीं है। जिन मुद्राओं में किसी महीने 10 से कम दान आए, उन्हें एक साथ गिना जाता है, ताकि दान देने वाला कोई व्यक्ति अलग से नज़र न आए; कुल रक़मों में वे शामिल नहीं हैं।',
  'donate.goal.heading': 'हम कहां तक पहुंचे हैं',
  'donate.goal.reached':
    '{goal} में से कम से कम {reached}: {share, number, percent}',

  'donate.thanks.paid': 'आपके दान के लिए शुक्रिया',
  'donate.thanks.once': 'आपने {amount} का दान दिया।',
  'donate.thanks.monthly': 'आपका मासिक दान {amount} का है।',
  'donate.thanks.receipt': 'रसीद ईमेल से आएगी, उस पते पर जो आपने Stripe को दिया है।',
  'donate.thanks.manage':
    'उसमें दिया गया लिंक ऐसे पेज पर ले जाता है जहां मासिक दान बदला या रद्द किया जा सकता है।',
  'donate.thanks.processing': 'आपका भुगतान प्रोसेस हो रहा है',
  'donate.thanks.processingText':
    'बैंक डेबिट में कुछ दिन लगते हैं। आपको और कुछ करने की ज़रूरत नहीं है: पैसा पहुंच जाने पर रसीद ईमेल से आएगी। अगर आपका बैंक भुगतान न करे, तो रसीद नहीं आएगी और कोई पैसा नहीं लिया जाएगा।',
  'donate.thanks.processingOnce': 'आपका दान: {amount}।',
  'donate.thanks.processingMonthly': 'आपका दान: हर महीने {amount}।',
  'donate.thanks.not-completed': 'भुगतान पूरा नहीं हुआ',
  'donate.thanks.again': 'फ़ॉर्म पर लौटें, जैसा आपने उसे भरा था',
  'donate.thanks.in-doubt': 'हमें अभी पता नहीं है',
  'donate.thanks.inDoubtText':
    'आपका भुगतान हुआ या नहीं, यह अभी Stripe से पूछा नहीं जा सकता। कृपया अभी दोबारा भुगतान न करें, बल्कि कुछ मिनट बाद यह पेज फिर से लोड करें: ऐसा करने पर कोई पैसा नहीं लिया जाता।',
  'donate.thanks.inDoubtReceipt':
    'अगर आपने भुगतान कर दिया है, तो रसीद ईमेल से आएगी।',
  'donate.thanks.unknown': 'हमें ऐसे किसी भुगतान का पता नहीं है',
  'donate.thanks.unknownText':
    'हो सकता है कि इस पेज का पता कट गया हो। अगर आपने भुगतान कर दिया है, तो रसीद ईमेल से आएगी।',

  'donate.cancelled.heading': 'कोई पैसा नहीं लिया गया',
  'donate.cancelled.text':
    'आपने Stripe के पेज पर भुगतान नहीं किया। आपने जो चुना था, वह यहां बना हुआ है।',

  'donate.own.heading': 'आपका दान',
  'donate.own.number': 'रसीद का नंबर',
  'donate.own.amount': 'रक़म',
  'donate.own.day': 'भुगतान की तारीख़',
  'donate.own.receiver': 'प्राप्तकर्ता',
  'donate.own.refunded': 'रिफ़ंड की रक़म',
  'donate.own.monthly': 'मासिक दान',
  'donate.own.each': 'हर महीने {amount}',
  'donate.own.cancels': '{day} को बंद होगा',
  'donate.own.ended': '{day} को बंद हुआ',
  'donate.own.manage': 'मासिक दान बदलें या रद्द करें',
  'donate.own.manageText':
    'Stripe के पेजों पर मासिक दान रद्द किया जा सकता है या भुगतान का तरीक़ा बदला जा सकता है। इस पेज पर यह दिखने में कुछ मिनट लग सकते हैं।',
  'donate.own.submit': 'Stripe के पेजों पर बदलें या रद्द करें',
  'donate.own.away':
    'Stripe के पेज अभी नहीं खुल पा रहे हैं। कुछ भी बदला नहीं गया है। कृपया बाद में फिर कोशिश करें।',
  'donate.own.contact': 'आपको अपने दान के बारे में कुछ पूछना है? हमें लिखें:',
  'donate.own.tooOld.heading': 'यह लिंक बहुत पुराना है',
  'donate.own.tooOld':
    'हमारे ईमेल में दिए गए लिंक से दान का पेज लगभग तीन महीने तक खुलता है। बाद के ईमेल में नया लिंक होता है।',
  'donate.own.tooOldContact':
    'अगर आपके पास बाद का कोई ईमेल नहीं है, तो रसीद का नंबर देकर हमें लिखें:',
  'donate.own.unknown':
    'हो सकता है कि लिंक कट गया हो। दान के बारे में हमारे हर ईमेल में उसके पेज का लिंक होता है।',
  'donate.state.created': 'भुगतान नहीं हुआ',
  'donate.state.processing': 'प्रोसेस हो रहा है: बैंक डेबिट में कुछ दिन लगते हैं',
  'donate.state.paid': 'भुगतान हो गया',
  'donate.state.partly-refunded': 'भुगतान हो गया, एक हिस्सा रिफ़ंड किया गया',
  'donate.state.refunded': 'रिफ़ंड किया गया',
  'donate.state.disputed': 'बैंक ने पैसा वापस मांगा है। इस पर अभी फ़ैसला नहीं हुआ है।',
  'donate.state.lost': 'बैंक ने पैसा वापस ले लिया है',
  'donate.state.failed': 'भुगतान नहीं हुआ: कोशिश नाकाम रही',
  'donate.state.expired': 'भुगतान नहीं हुआ',
  'donate.subscription.active': 'जारी है',
  'donate.subscription.past-due':
    'पिछला भुगतान नाकाम रहा। भुगतान का तरीक़ा बदला जा सकता है।',
  'donate.subscription.cancelled': 'रद्द किया गया',

  'thanks.donate': 'अगर आप चाहें और यह आपके लिए सुरक्षित हो: अभियान को दान दें',

  'problem.gift.none': 'कोई रक़म चुनें या दूसरी रक़म लिखें।',
  'problem.gift.two':
    'आपने एक रक़म चुनी और दूसरी लिखी भी। लिखी हुई रक़म मिटाएँ, या “कोई दूसरी रक़म” चुनें।',
  'problem.gift.unreadable': 'रक़म अंकों में लिखें, जैसे 25 या 12.50।',
  'problem.gift.ambiguous': 'इसे दो तरह से पढ़ा जा सकता है। जैसे, 1500 या 1.50 लिखें।',
  'problem.gift.fraction':
    'इस मुद्रा में दशमलव के बाद इतने अंक नहीं होते। रक़म दशमलव के बाद कम अंकों के साथ लिखें।',
  'problem.gift.too-small': 'यह न्यूनतम रक़म से कम है।',
  'problem.gift.too-large':
    'यह अधिकतम रक़म से ज़्यादा है। अगर आपको इससे ज़्यादा देना है, तो हमें लिखें।',
  'problem.gift.currency': 'यह मुद्रा यहां नहीं ली जाती। कोई दूसरी मुद्रा चुनें।',
  'problem.gift.interval': 'चुनें कि आपको एक बार दान देना है या हर महीने।',
  'error.donations-not-open':
    'इस समय दान नहीं लिए जा रहे हैं। कोई पैसा नहीं लिया गया।',
}
