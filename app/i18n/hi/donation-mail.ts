import type { donationMail as english } from '../en/donation-mail.ts'

/** The mails to those who gave money. */
export const donationMail: Record<keyof typeof english, string> = {
  'mail.donation.receipt.subject': 'आपके {day} के दान की रसीद',
  'mail.donation.receipt.opening':
    'शुक्रिया। आपका दान हमें मिल गया है और यह संदेश उसकी रसीद है।',
  'mail.donation.receipt.heading': 'रसीद',
  'mail.donation.receipt.statement':
    'आपके बैंक या कार्ड के स्टेटमेंट में यह भुगतान आपके खाते की मुद्रा में और हमारे नाम से दिखता है। नाम आम तौर पर छोटा करके लिखा होता है।',
  'mail.donation.receipt.tax':
    'दान से आपका टैक्स कम होता है या नहीं, यह इस पर निर्भर है कि आपका निवास कहां है। हम इस बारे में कोई सलाह नहीं देते।',
  'mail.donation.receipt.certificate':
    'अगर आपको टैक्स विभाग के लिए प्रमाणपत्र चाहिए, तो हमें लिखें।',

  'mail.donation.refund.subject': 'आपके {day} के दान का रिफ़ंड',
  'mail.donation.refund.opening':
    'आपके दान के {amount} का रिफ़ंड आपको भेजा जा रहा है।',
  'mail.donation.refund.time':
    'यह रक़म उसी कार्ड या खाते में जाती है जिससे आपने भुगतान किया था। बैंकों को इसे वहां दिखाने में आम तौर पर 5 से 10 दिन लगते हैं।',

  'mail.donation.failed.subject': 'आपके मासिक दान का भुगतान नहीं हो पाया',
  'mail.donation.failed.opening':
    'इस बार आपके {amount} के मासिक दान का भुगतान नहीं हो पाया। आपके बैंक या कार्ड से भुगतान नहीं हुआ और कोई पैसा नहीं लिया गया।',
  'mail.donation.failed.again':
    'हमारे लिए भुगतान संभालने वाली कंपनी Stripe {day} को फिर कोशिश करेगी।',
  'mail.donation.failed.mend':
    'इसे ठीक करने के लिए इस संदेश में दिया गया लिंक खोलें और भुगतान का तरीक़ा बदलें। चाहें तो मासिक दान वहीं रद्द भी किया जा सकता है।',
  'mail.donation.failed.ended':
    'आपका मासिक दान बंद हो गया है और अब आगे कोई पैसा नहीं लिया जाएगा।',

  'mail.donation.gift': 'आपका दान',
  'mail.donation.receiver': 'प्राप्तकर्ता',
  'mail.donation.number': 'रसीद का नंबर',
  'mail.donation.day': 'तारीख़',
  'mail.donation.amount': 'रक़म',
  'mail.donation.how': 'कितनी बार',
  'mail.donation.once': 'एक बार',
  'mail.donation.monthly': 'हर महीने',

  'mail.donation.own.heading': 'आपके दान का पेज',
  'mail.donation.own.see':
    'इस लिंक से खुलने वाला पेज दिखाता है कि आपके दान का क्या हुआ।',
  'mail.donation.own.manage':
    'इस लिंक से खुलने वाला पेज दिखाता है कि आपके दान का क्या हुआ। वहां से भुगतान का तरीक़ा बदला या मासिक दान रद्द किया जा सकता है।',
  'mail.donation.own.button': 'मेरे दान का पेज खोलें',
  'mail.donation.own.valid':
    '{days, plural, one {इस संदेश में दिया गया लिंक # दिन तक काम करेगा।} other {इस संदेश में दिया गया लिंक # दिन तक काम करेगा।}} इसे किसी को न भेजें: यह जिसके पास होगा, वह भी वही सब कर सकेगा जो आपके लिए मुमकिन है।',
  'mail.donation.tryOut':
    'यह परीक्षण है: किसी कार्ड से पैसा नहीं लिया गया और पैसे का कोई लेन-देन नहीं हुआ। असली संदेश में यह लिखा होता:',
  'mail.donation.questions': 'कोई सवाल है? हमसे यहां संपर्क करें: {contact}',
  'mail.donation.footer':
    'यह संदेश आपको इसलिए मिला है क्योंकि दान देने के लिए आपके पते का इस्तेमाल हुआ है। इसमें न कोई तस्वीर है, न कोई ट्रैकर।',
}
