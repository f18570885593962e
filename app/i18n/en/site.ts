/** The frame of every page, and what has no file of its own. */
export const site = {
  'site.name': 'Moratorium',
  'page.skip': 'Skip to the content',
  'nav.label': 'Main menu',
  'nav.petitions': 'Petitions',
  'nav.confirm': 'Confirm with a code',
  'nav.languages': 'Languages',
  'footer.sealed':
    'What signers tell us is stored sealed. The key that opens the list of signers is not part of this site.',
  'footer.tryOut':
    'This is a try-out, not a real campaign: what you type stays on this machine, and so does the key that opens it.',
  'tryOut.strip': 'Try-out, not a real campaign. Mail stays on this machine:',
  'footer.trackers':
    'No trackers, no cookies for visitors, nothing loaded from other companies.',
  'footer.quoted':
    'Amnesty International and Forbidden Stories are quoted as sources. They do not run this site.',
  'footer.source': 'Free software under the AGPL, version 3 or later.',
  'footer.sourceLink': 'Source code',
  'footer.unreviewed':
    'This translation has not been checked by a second reader yet.',
  'home.signLink': 'Sign the petition',
  'findings.heading': 'What was found',
  'findings.intro':
    'The Pegasus Project is a journalists’ investigation into NSO Group’s spyware Pegasus, published on 18 July 2021. Every figure below stands with its source and with NSO Group’s response.',
  'findings.source': 'Source: {publisher}, {day}',
  'findings.sourceTitled': 'Source: {publisher}, {title}, {day}',
  'findings.responseToAll': 'NSO Group’s response to all of these findings',
  'findings.response': 'NSO Group’s response',

  'petitions.heading': 'Petitions',
  'petitions.empty': 'There is no petition at the moment.',
  'petition.label': 'Petition',
  'petition.background': 'Why',
  'petition.demands': 'What we ask',
  'petition.to': 'To {to}',
  'petition.full': 'Read the whole petition',
  'petition.upcoming': 'You can sign from {day}.',
  'petition.upcomingUndated': 'This petition is not open yet.',
  'petition.closed':
    'This petition closed on {day}. Thank you to everyone who signed.',
  'petition.closedUndated':
    'This petition is closed. Thank you to everyone who signed.',
  'state.open': 'Open',
  'state.upcoming': 'Not open yet',
  'state.closed': 'Closed',
  'count.heading': 'The count',
  'count.confirmed':
    '{count, plural, one {confirmed signature} other {confirmed signatures}}',
  'count.none': 'Nobody has signed yet. You can be the first.',
  'count.noneClosed': 'Nobody signed.',
  'count.goal': 'Goal: {goal, number}',
  'count.progress': '{count, number} of {goal, number} signatures',
  'count.how':
    'A signature counts when its owner has confirmed it by email. Each email address counts once.',
  'countries.heading': 'Signatures by country',
  'countries.country': 'Country',
  'countries.signatures': 'Signatures',
  'countries.other': 'Other countries',
  'countries.note':
    'Countries with fewer than 10 signatures are counted together, so that no signer stands out.',
  'names.heading': 'Newest names',
  'names.note': 'Only people who chose to show their name are listed.',
  'names.none': 'Nobody has chosen to show a name so far.',

  'field.optional': '(optional)',
  'errors.heading':
    '{count, plural, one {There is # problem} other {There are # problems}}',
  'sign.heading': 'Sign the petition',
  'sign.name': 'Full name',
  'sign.email': 'Email address',
  'sign.emailHint':
    'We send you a link. Your signature counts once you have confirmed it there.',
  'sign.country': 'Country where you live',
  'sign.countryChoose': 'Choose a country',
  'sign.countryHint':
    'In some countries signing can be a risk. There we say so first, and ask for less.',
  'sign.postcode': 'Postcode',
  'sign.postcodeHint': 'It helps to tell lawmakers where support comes from.',
  'sign.comment': 'Why do you sign?',
  'sign.commentHint': 'At most 500 characters. Not shown on this site.',
  'sign.showName': 'Show my name on this site',
  'sign.trap': 'Leave this field empty',
  'sign.news': 'Send me news about this campaign by email',
  'sign.data':
    'What you write here is sealed before it is stored. Public are the count, the number of signers by country, and your name only if you ticked the box. You can undo your signature with the link in our email.',
  'sign.dataShort':
    'What you write here is sealed before it is stored. Public are only the count and the number of signers by country. You can undo your signature with the link in our email.',
  'sign.submit': 'Sign the petition',
  'sign.warning.heading': 'Before you sign: your safety',
  'sign.warning.text':
    'Forbidden Stories and its media partners identified a potential client of NSO Group in the country you chose. NSO Group neither confirms nor denies who its clients are, and says that these assumptions are wrong. Signing may put you at risk if somebody reads your email or watches your device or your connection.',
  'sign.warning.less':
    'That is why we ask for less here: your name is optional and is never shown. Neither the subject of our email nor the name of its sender tells of this campaign or the petition. We send no reminder.',
  'sign.warning.dropped':
    'A name, a postcode, a text or a wish for news that you gave before has been dropped.',
  'sign.warning.advice':
    'Sign only if you have weighed this. If your freedom could depend on it, rather do not sign. An email address that does not hold your name, opened on a device you trust, is safer.',
  'sign.warning.traces':
    'Use a private window: this visit stays in your browser’s history otherwise. Delete our mail when you are done.',
  'sign.warning.leave': 'Do not sign; go back to the petition',
  'problem.other': 'Check this field.',
  'errors.nothingStored': 'Nothing has been stored yet.',
  'problem.name.empty': 'Enter your name.',
  'problem.name.too-long': 'Your name is too long: at most 200 characters.',
  'problem.name.link':
    'A name that is shown cannot hold a link or an address. Leave it out, or do not show your name.',
  'problem.email.empty': 'Enter your email address.',
  'problem.email.invalid': 'Enter an email address such as name@example.org.',
  'problem.country.unknown': 'Choose the country where you live.',
  'problem.postcode.too-long':
    'The postcode is too long: at most 20 characters.',
  'problem.comment.too-long': 'Your text is too long: at most 500 characters.',
  'problem.name.unreadable': 'Leave out characters that cannot be printed.',
  'problem.code.empty': 'Enter the code from our email.',
  'problem.code.wrong':
    'This code and this address do not belong together, or the code is older than 24 hours. A code has eight letters and digits, such as ABCD-EFGH. If you have confirmed already, you need do nothing.',
  'problem.postcode.empty': 'Enter a postcode, or leave the field empty.',
  'problem.postcode.unreadable': 'Leave out characters that cannot be printed.',
  'problem.comment.unreadable': 'Leave out characters that cannot be printed.',
  'problem.email.too-long': 'This email address is too long. Check it.',
  'problem.email.unreadable': 'Leave out characters that cannot be printed.',
  'error.petition-not-found': 'There is no petition at this address.',
  'error.petition-closed':
    'This petition is closed. It no longer takes signatures.',
  'error.petition-not-open-yet': 'This petition is not open yet.',
  'error.cross-site':
    'This form was sent from another site, so nothing was done. Open the page here and send it again.',
  'error.method-not-allowed':
    'This address does not take requests of that kind.',
  'error.body-too-large':
    'More was sent than this form takes. Nothing was stored.',
  'error.wrong-content-type':
    'This form takes the fields of a web form and nothing else. Nothing was stored.',
  'error.form-unreadable':
    'The form did not arrive whole. Nothing was stored. Go back and send it again.',
  'error.inbox-not-yours':
    'The inbox can be read only at the machine that runs the program.',
  'thanks.heading': 'Thank you. Your signature is confirmed.',
  'thanks.looked':
    'Some signatures are looked at before they count. The page of your signature, linked in our email, tells you.',
  'share.heading': 'Ask one more person',
  'share.intro':
    'These links open the other service with a text that you can still change. This page tells those services nothing until you follow a link.',
  'share.text': 'A petition: {action}',
  'share.safe': 'Share only if it is safe for you.',
  'share.subject': 'Will you sign this petition too?',
  'share.email': 'Email',
  'share.copy': 'Link to copy and forward',
  'thanks.next': 'What you can do next',
  'thanks.forward':
    'Forward the link to a friend who cares about a free press.',
  'thanks.findings': 'Read what was found, and what NSO Group answers',
} as const
