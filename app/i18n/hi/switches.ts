import type { switches as english } from '../en/switches.ts'

export const switches: Record<keyof typeof english, string> = {
  'switches.signing':
    'इस समय हस्ताक्षर लेना रुका हुआ है। कृपया बाद में फिर आएं; याचिका जारी है।',
  'switches.signing.confirm':
    'कुछ भी नहीं खोया है: पुष्टि किया गया हर हस्ताक्षर गिना जाता है, और अगर आपके पास हमारा ईमेल है तो आप उससे अब भी पुष्टि कर सकते हैं।',
  'switches.countries':
    'इस समय देश के हिसाब से हस्ताक्षर नहीं दिखाए जा रहे हैं। कुल गिनती में सब शामिल हैं।',
  'error.signing-stopped':
    'इस समय हस्ताक्षर लेना रुका हुआ है। कुछ भी सहेजा नहीं गया। कृपया बाद में फिर आएं।',
}
