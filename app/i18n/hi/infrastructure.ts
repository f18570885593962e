import type { infrastructure as english } from '../en/infrastructure.ts'

/** The published list of domains, and its download. */
export const infrastructure: Record<keyof typeof english, string> = {
  'infra.heading': 'पेगासस से जुड़े डोमेन',
  'infra.description':
    'पेगासस से जुड़े इंटरनेट डोमेन की प्रकाशित सूची, खोजने और डाउनलोड करने के लिए।',
  'infra.lead':
    'पेगासस के पीछे जो सर्वर हैं, इंटरनेट पर उनके नाम होते हैं: डोमेन। एमनेस्टी इंटरनेशनल की सिक्योरिटी लैब ने बताया है कि 2018 से पेगासस के हमले किस तरह बदले, और उनसे जुड़े डोमेन प्रकाशित किए हैं।',
  'infra.figures':
    'एमनेस्टी इंटरनेशनल की 18 जुलाई 2021 की प्रेस विज्ञप्ति में 700 से ज़्यादा डोमेन बताए गए हैं। प्रकाशित सूची की अपनी गिनतियां हैं, और ये दोनों आंकड़े यहां आपस में मिलाए नहीं गए हैं।',

  'infra.meaning': 'सूची क्या कहती है और क्या नहीं कहती',
  'infra.meaning.not':
    'अगर किसी ने सूची में दर्ज कोई डोमेन खोला, तो इससे यह साबित नहीं होता कि फ़ोन संक्रमित हुआ। अगर कोई डोमेन सूची में नहीं है, तो इससे वह सुरक्षित नहीं हो जाता: हमलावर अपने डोमेन बदलते हैं।',
  'infra.meaning.now':
    'हो सकता है कि तब से कोई डोमेन किसी और के पास चला गया हो। इन डोमेन पर न जाएं। इस पेज पर ऐसा कुछ नहीं है जो वहां ले जाए।',
  'infra.check': 'लिंक को खोले बिना जांचें',

  'infra.counts': 'तकनीकी ढांचे के संस्करण के हिसाब से डोमेन',
  'infra.counts.description':
    'सूची के प्रकाशक ने तकनीकी ढांचे के अलग-अलग संस्करण बताए हैं। एक डोमेन कई संस्करणों में हो सकता है।',
  'infra.unit': 'डोमेन',
  'infra.total':
    'कुल {domains, plural, one {# डोमेन} other {# डोमेन}}, हर डोमेन एक बार गिना गया। इनसे अलग गिने गए और केवल डाउनलोड में शामिल: {emails, plural, one {# ईमेल पता} other {# ईमेल पते}}।',
  'infra.group.v2': 'संस्करण 2',
  'infra.group.v3': 'संस्करण 3',
  'infra.group.v4': 'संस्करण 4',
  'infra.group.v4-validation': 'संस्करण 4, वैलिडेशन',
  'infra.group.unassigned': 'किसी संस्करण में नहीं रखे गए',

  'infra.search': 'सूची में खोजें',
  'infra.search.label': 'डोमेन या उसका कोई हिस्सा',
  'infra.search.hint':
    'डॉट की जगह [.] भी लिखा जा सकता है। यहां जो खोजा जाता है, वह अगले पेज के पते का हिस्सा बन जाता है और इस तरह आपके ब्राउज़र की हिस्ट्री का भी।',
  'infra.search.button': 'खोजें',
  'infra.filter': 'संस्करण चुनें',
  'infra.all': 'सभी संस्करण',
  'infra.found': '{count, plural, one {# डोमेन} other {# डोमेन}}',
  'infra.none':
    'सूची का कोई डोमेन इससे मेल नहीं खाता। इससे कोई डोमेन सुरक्षित नहीं हो जाता।',
  'infra.showAll': 'पूरी सूची दिखाएं',
  'infra.domain': 'डोमेन',
  'infra.versions': 'संस्करण',
  'infra.pages': 'सूची के पेज',
  'infra.page': 'पेज {page, number}, कुल {pages, number}',
  'infra.previous': 'पिछला पेज',
  'infra.next': 'अगला पेज',

  'infra.source': 'यह सूची कहां से ली गई है',
  'infra.source.publisher':
    'प्रकाशक: {publisher}। लाइसेंस: {licence}। {entries, plural, one {# प्रविष्टि} other {# प्रविष्टियां}}।',
  'infra.source.published': '{day} को प्रकाशित।',
  'infra.source.imported': '{day} को यहां इंपोर्ट की गई।',
  'infra.source.changed':
    'सारे नाम एक ही रूप में लिखे गए हैं और हर नाम एक बार गिना गया है। और कुछ नहीं बदला गया है।',
  'infra.source.licence': 'लाइसेंस {licence} का पाठ',
  'infra.csv': 'सूची को तालिका के रूप में डाउनलोड करें (CSV)',
  'infra.json': 'सूची को डेटा के रूप में डाउनलोड करें (JSON)',

  'infra.empty': 'सूची अभी यहां इंपोर्ट नहीं की गई है।',
  'infra.empty.tryOut':
    'यह एक परीक्षण है। इसे चलाने वाले इस कमांड से सूची इंपोर्ट कर सकते हैं:',
}
