/** The pages around the confirmation, the errors and the try-out inbox. */
export const tokens = {
  'inbox.check.heading': 'Now check your email',
  'inbox.check.text':
    'If this address can still get mail from us, a message is on its way. Your signature does not count yet.',
  'inbox.check.tryOut':
    'This is a try-out: no mail leaves this machine. The message is here:',
  'inbox.check.open': 'Open the message and follow its link.',
  'inbox.check.press': 'Press the button on the page that opens.',
  'inbox.check.code': 'Or type the code from the message:',
  'inbox.check.missing':
    'No message after a few minutes? Look in your spam folder, and check that you gave the right address: you can simply sign again.',
  'inbox.check.valid':
    'The link works for 7 days. After that, what you wrote is deleted.',
  'confirm.heading': 'One last step',
  'confirm.text': 'You are confirming your signature under this petition:',
  'confirm.submit': 'Confirm my signature',
  'confirm.why':
    'There is a button here so that programs which open links in emails cannot sign for you.',
  'code.heading': 'Confirm with a code',
  'code.intro':
    'Type the code from our email if you cannot open its link, for example because you read mail on another device.',
  'code.email': 'Email address you signed with',
  'code.code': 'Code',
  'code.codeHint':
    'Eight letters and digits, such as ABCD-EFGH. It works for 24 hours.',
  'code.submit': 'Confirm my signature',

  'token.unknown.heading': 'We do not know this link',
  'token.unknown.text':
    'Did you sign more than once? Then only the links in our newest email work. If there is only one email, your mail program may have cut the link: copy all of it into the address bar, or type the code.',
  'token.used.heading': 'You have already confirmed',
  'token.used.text': 'There is nothing more for you to do.',
  'token.expired.heading': 'This link has expired',
  'token.expired.text':
    'The link worked for 7 days. What you wrote has been deleted. If you want your signature to count, please sign again.',
  'token.withdrawn.heading': 'This signature was withdrawn',
  'token.withdrawn.text':
    'It does not count, and what was written with it has been deleted. If this was a mistake, you can sign again.',
  'token.toPetition': 'To the petition',
  'token.signAgain': 'Sign again',
  'error.home': 'To the first page',
  'error.notFound.heading': 'There is no page at this address',
  'error.notFound.text':
    'The link may be old or incomplete. All petitions are on one page.',
  'error.refused.heading': 'This is not possible',
  'error.refused.text': 'The site could not accept this request.',
  'error.fault.heading': 'Something went wrong on our side',
  'error.fault.text':
    'It is not your fault. What you sent was perhaps not stored: please try again in a few minutes.',
  'error.fault.id': 'If you write to us about it, name this number:',

  'tryout.heading': 'Try-out inbox',
  'tryout.notice':
    'This page exists only on a try-out machine. Mail is not sent from here; it is shown on this page instead.',
  'tryout.empty': 'No mail yet. Sign a petition, then look here again.',
  'tryout.at': 'Time',
  'tryout.to': 'To',
  'tryout.notSent': 'Not sent: {reason}',
  'tryout.back': 'All messages',
} as const
