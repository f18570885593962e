/** The sentences of the emails. */
export const mail = {
  'mail.confirm.subject': 'Confirm your signature: {action}',
  'mail.remind.subject': 'Your signature still waits: {action}',
  'mail.already.subject': 'You have already signed: {action}',
  'mail.discreet.subject': 'Your code',
  'mail.discreet.already': 'A message for you',
  'mail.discreet.valid':
    '{hours, plural, one {The link below works for # hour.} other {The link below works for # hours.}} Do not forward it: whoever has it can do the same as you.',
  'mail.discreet.own':
    'It leads to the page of your signature. There you can see it, change it, withdraw it or erase everything about it.',
  'mail.discreet.delete': 'Delete this message when you are done.',
  'mail.hello': 'Hello {name},',
  'mail.helloNobody': 'Hello,',
  'mail.confirm.opening':
    'Thank you for signing. One step is left: confirm that it was you. Until then your signature does not count.',
  'mail.remind.opening':
    'You signed a petition, but you have not confirmed it yet, so your signature does not count. This is the only reminder we send.',
  'mail.petition': 'The petition',
  'mail.signed': 'What you signed with',
  'mail.name': 'Name',
  'mail.country': 'Country',
  'mail.comment': 'Your text',
  'mail.nameShown': 'Your name will be shown on the site.',
  'mail.nameHidden': 'Your name will not be shown on the site.',
  'mail.newsYes': 'You asked for news about the campaign.',
  'mail.newsNo': 'You did not ask for news, so you will get none.',
  'mail.link': 'Open this link and press the button on the page:',
  'mail.button': 'Confirm my signature',
  'mail.linkValid':
    '{days, plural, one {The link works for # day.} other {The link works for # days.}}',
  'mail.code': 'Or open this page and type the code:',
  'mail.codeFirst': 'Open this page and type the code:',
  'mail.linkOr': 'Or open this link and press the button on the page:',
  'mail.codeValid':
    '{hours, plural, one {The code works for # hour.} other {The code works for # hours.}}',
  'mail.notMe': 'It wasn’t me, or I take it back',
  'mail.notMeText':
    'If you did not sign, or have changed your mind, open this link: the page there is your signature’s own. There you can see it, change it, withdraw it or erase everything about it:',
  'mail.notMeIgnore':
    'If you do nothing, nothing is counted, and the data is deleted when the link expires.',
  'mail.already.text':
    'Somebody, probably you, signed this petition with your email address. You had signed it already. Your signature counts once, and nothing was changed.',
  'mail.already.notMe':
    'If it was not you, you need do nothing: your signature stays as it is.',
  'mail.own.subject': 'Your signature: {action}',
  'mail.own.text':
    'Somebody, probably you, asked for the link to the page of your signature.',
  'mail.own.heading': 'The page of your signature',
  'mail.own.link':
    'There you can see it, change it, withdraw it or erase everything about it:',
  'mail.own.valid':
    '{hours, plural, one {The link works for # hour.} other {The link works for # hours.}} Do not forward it: whoever has it can do the same.',
  'mail.own.ignore':
    'If it was not you, you need do nothing: nothing was changed.',
  'mail.letter.subject': 'Confirm your letter to lawmakers: {country}',
  'mail.letter.opening':
    'Somebody, probably you, wrote a letter with your email address. One step is left: confirm that it was you. Nothing is sent before.',
  'mail.letter.button': 'See where it goes, and confirm',
  'mail.letter.to': 'To',
  'mail.letter.seen':
    'Each of them will see your name and your email address, and answers come to you.',
  'mail.letter.about': 'Subject',
  'mail.letter.text': 'What the letter says',
  'mail.letter.hidden':
    'For your safety this message does not say what the letter says and to whom it goes. The page shows to whom it goes before you confirm.',
  'mail.letter.notMe': 'It wasn’t me, or I changed my mind',
  'mail.letter.notMeText':
    'Do nothing, and nothing is sent: what was written is deleted when the link expires. Or open the link now and delete it there.',
  'mail.letter.footer':
    'You get this message because your address was used to write a letter. It holds no images and no trackers.',
  'mail.html.link': 'Does the button not work? Copy this link:',
  'mail.footer':
    'You get this message because your address was used to sign. It holds no images and no trackers.',
} as const
