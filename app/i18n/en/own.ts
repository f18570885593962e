/** The page of one's own, and the way there. */
export const own = {
  'own.heading': 'Your signature',
  'own.keep':
    'Whoever has the address of this page can do the same as you. Do not forward it.',
  'own.state': 'State',
  'own.state.pending':
    'Not confirmed yet, so it does not count. Confirm it with the link or the code in our email.',
  'own.state.held':
    'You have confirmed it. The campaign looks at it before it counts, as it does with some signatures.',
  'own.state.confirmed': 'Confirmed: it counts.',
  'own.state.invalidated':
    'The campaign has decided that it does not count. If you think that this is wrong, write to the campaign.',
  'own.state.withdrawn':
    'Withdrawn: it does not count, and what was written with it has been deleted.',
  'own.since': 'Since {day}',
  'own.asked': 'Signed on',
  'own.country': 'Country',
  'own.publicName': 'Name shown on this site',
  'own.hidden': 'None',
  'own.never': 'None – never, because of the country',
  'own.soon': 'Will be shown once it counts:',
  'own.news': 'News by email',
  'own.yes': 'Yes',
  'own.no': 'No',
  'own.sealed': 'Stored sealed',
  'own.sealed.name': 'Name',
  'own.sealed.address': 'Email address',
  'own.sealed.postcode': 'Postcode',
  'own.sealed.comment': 'Your text',
  'own.sealed.note':
    'Nobody can read the sealed parts on this site, and this page cannot show them. Only the campaign can open them, with a key that is kept elsewhere.',
  'own.change.heading': 'Change it',
  'own.change.again':
    'To change what you wrote, sign again: the new form takes the place of this one.',
  'own.change.name': 'Change your name, or show it or not',
  'own.change.nameOnly': 'Change your name',
  'own.change.nameText': 'The new name takes the place of the old one.',
  'own.change.nameSubmit': 'Replace my name',
  'own.change.hide': 'Stop showing my name',
  'own.change.comment': 'Replace or delete your text',
  'own.change.commentText':
    'What you write takes the place of your earlier text. Leave it empty to delete that text.',
  'own.change.commentSubmit': 'Replace my text',
  'own.change.noComment': 'Delete my text',
  'own.change.news': 'Get news by email',
  'own.change.newsText':
    'Type the address that you signed with once more: the stored one is sealed.',
  'own.change.newsSubmit': 'Send me news',
  'own.change.noNews': 'Stop the news',
  'own.leave.heading': 'It wasn’t me, or I take it back',
  'own.leave.text':
    'The signature no longer counts, and what was written with it is deleted at once. For a week we keep that this address was mailed, with its country, language and days, so that nobody can bother it again.',
  'own.leave.submit': 'Withdraw the signature',
  'own.erase.heading': 'Erase everything',
  'own.erase.text':
    'Withdraws it and deletes whatever is stored about it. This link stops working, and it cannot be undone.',
  'own.erase.rest':
    'Deletes whatever is still stored about it. This link stops working, and it cannot be undone.',
  'own.erase.sure': 'Yes, erase everything about this signature',
  'own.erase.submit': 'Erase everything',
  'own.data.heading': 'Your data',
  'own.data.text':
    'A file with all that is stored about your signature without a seal.',
  'own.data.sealed':
    'If you want the sealed parts too, ask the campaign: it alone can open them.',
  'own.data.reach': 'How to reach the campaign',
  'own.data.link': 'Download your data (JSON)',
  'own.done.name': 'Your name was replaced. Below you see whether it is shown.',
  'own.done.hide-name': 'Your name is no longer shown.',
  'own.done.comment': 'Your text was replaced or deleted.',
  'own.done.news-on': 'You will get news.',
  'own.done.news-off': 'You will get no more news.',
  'own.done.withdraw':
    'The signature is withdrawn. It does not count, and what was written with it has been deleted.',
  'own.unknown.heading': 'This link opens nothing',
  'own.unknown.text':
    'It may have been cut, replaced by the link in a newer email, or its time may be over. If everything was erased, no link works any more. You can have a new link sent to the address that you signed with.',
  'own.unknown.ask': 'Ask for a new link',
  'own.erased.heading': 'Everything is erased',
  'own.erased.text':
    'Nothing that you wrote is stored here any more, and the signature does not count. There is nothing more for you to do.',
  'own.ask.heading': 'See, change or erase your signature',
  'own.ask.text':
    'Every signature has a page of its own, and every email of ours holds a link to it. If you do not have the email any more, we send you a link.',
  'own.ask.submit': 'Send me the link',
  'own.sent.heading': 'Look into your inbox',
  'own.sent.text':
    'If somebody signed with this address, and it has not had all its mails from us already, a message with a link is on its way. The link works for 24 hours.',
  'own.sent.why':
    'We do not say here whether an address signed: only its owner learns it.',
  'problem.sure.empty': 'Tick the box if you want to erase everything.',
  'problem.email.other': 'This is not the address that you signed with.',
  'error.signature-not-found': 'We do not know this link.',
} as const
