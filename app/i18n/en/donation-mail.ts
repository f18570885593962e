/** The mails to those who gave money. */
export const donationMail = {
  'mail.donation.receipt.subject': 'Receipt for your gift of {day}',
  'mail.donation.receipt.opening':
    'Thank you. Your gift has arrived, and this message is the receipt for it.',
  'mail.donation.receipt.heading': 'Receipt',
  'mail.donation.receipt.statement':
    'Your bank or card statement shows the payment under our name, usually shortened, and in the currency of your account.',
  'mail.donation.receipt.tax':
    'Whether a gift lowers your taxes depends on where you live. We give no advice on that.',
  'mail.donation.receipt.certificate':
    'Ask us if you need a certificate for your tax office.',

  'mail.donation.refund.subject': 'Refund of your gift of {day}',
  'mail.donation.refund.opening': '{amount} of your gift goes back to you.',
  'mail.donation.refund.time':
    'It goes to the card or account that you paid with. Banks usually take 5 to 10 days to show it there.',

  'mail.donation.failed.subject': 'Your monthly gift did not go through',
  'mail.donation.failed.opening':
    'Your monthly gift of {amount} did not go through this time. Your bank or card did not pay it, and nothing was charged.',
  'mail.donation.failed.again':
    'Stripe, which handles payments for us, tries again on {day}.',
  'mail.donation.failed.mend':
    'To mend it, open the link in this message and change how you pay. You can also simply cancel there.',
  'mail.donation.failed.ended':
    'Your monthly gift has ended, and nothing more will be charged.',

  'mail.donation.gift': 'Your gift',
  'mail.donation.receiver': 'Received by',
  'mail.donation.number': 'Receipt number',
  'mail.donation.day': 'Date',
  'mail.donation.amount': 'Amount',
  'mail.donation.how': 'Given',
  'mail.donation.once': 'once',
  'mail.donation.monthly': 'every month',

  'mail.donation.own.heading': 'The page of your gift',
  'mail.donation.own.see':
    'The page behind this link shows what became of your gift.',
  'mail.donation.own.manage':
    'The page behind this link shows what became of your gift. From there you can change how you pay, or cancel.',
  'mail.donation.own.button': 'Open the page of my gift',
  'mail.donation.own.valid':
    '{days, plural, one {The link in this message works for # day.} other {The link in this message works for # days.}} Do not forward it: whoever has it can do the same as you.',
  'mail.donation.tryOut':
    'This is a try-out: no card was charged, and no money moved. A real message would say:',
  'mail.donation.questions': 'Questions? You reach us here: {contact}',
  'mail.donation.footer':
    'You get this message because your address was used to give money. It holds no images and no trackers.',
} as const
