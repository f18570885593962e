/** Giving money: the form, what became of a payment, the page of a gift. */
export const donations = {
  'nav.donate': 'Donate',
  'donate.heading': 'Give to the campaign',
  'donate.description':
    'Support the campaign for a moratorium with money: once or every month, in your own currency.',
  'donate.intro':
    'Gifts keep this site running, pay for checking what it counts and says, and for campaigning for a moratorium.',
  'donate.who': 'Who receives it:',
  'donate.who.tryOut': 'nobody, this is a try-out',
  'donate.standIn': 'Trying out: no real money moves here.',
  'donate.product': 'Donation to {receiver}',
  'donate.productPlain': 'Donation',

  'donate.form.heading': 'Your gift',
  'donate.interval': 'How often?',
  'donate.interval.once': 'Once',
  'donate.interval.monthly': 'Every month',
  'donate.interval.hint':
    'A monthly gift goes on until you cancel it. The link in our mails lets you do so at any time.',
  'donate.amount': 'How much? ({currency})',
  'donate.amount.other': 'Another amount',
  'donate.other': 'The other amount, in digits',
  'donate.other.hint': 'At least {least}, at most {most}.',
  'donate.submit': 'Give on Stripe’s page',
  'donate.next': 'You see the amount once more there before you pay.',
  'donate.nothingCharged': 'Nothing was charged.',
  'donate.busy':
    'This does not work just now. Nothing was charged. What you chose is still here: please try again later.',

  'donate.choose': 'Another country or currency',
  'donate.choose.hint':
    'Your country sets the currency, and is stored with the gift.',
  'donate.choose.submit': 'Show the amounts',
  'donate.choose.currencies': 'Or choose a currency',

  'donate.safety.heading': 'If nobody may know of it',
  'donate.safety.text':
    'A gift leaves traces with your name: at Stripe, at your bank and on your statement. If the state you live in must not know, do not give. Signing is safer.',

  'donate.safety.here':
    'The findings name {country} as home of a potential client of NSO Group. Think twice before you give from there.',

  'donate.how': 'How the payment works',
  'donate.how.stripe':
    'Stripe, a payment company, takes the payment on a page of its own. What you type there does not come to this site.',
  'donate.how.learns':
    'Stripe learns your name, your email address, how you pay, and where you connect from. Your bank learns how much you gave, when, and to whom. Stripe shows the campaign who gave.',
  'donate.how.keep':
    'With your gift our database keeps no name and no address, and nothing that connects it with a signature.',
  'donate.how.receipt':
    'The receipt comes by email. The link in it leads to a page of your gift.',

  'donate.notOpen': 'Donations are not open yet.',
  'donate.notOpen.local':
    'You are at the machine that runs this site. To open donations, set {key} and {secret}, and start the program again. The file {file} tells more.',
  'donate.stopped':
    'New gifts are not taken at the moment. Monthly gifts go on as they are.',
  'donate.instead': 'What you can do now',

  'donate.totals': 'Gifts so far',
  'donate.totals.count':
    '{count, plural, one {# gift in all} other {# gifts in all}}',
  'donate.totals.caption': 'By month and currency',
  'donate.totals.month': 'Month',
  'donate.totals.gifts': 'Gifts',
  'donate.totals.sum': 'Sum',
  'donate.totals.few': 'too few of each currency',
  'donate.totals.note':
    'Months that are over, without what was refunded. Currencies with fewer than 10 gifts in a month are counted together, so that no donor stands out; the sums leave them out.',
  'donate.goal.heading': 'How far we are',
  'donate.goal.reached':
    'At least {reached} of {goal}: {share, number, percent}',

  'donate.thanks.paid': 'Thank you for your gift',
  'donate.thanks.once': 'You gave {amount}.',
  'donate.thanks.monthly': 'You give {amount} every month.',
  'donate.thanks.receipt':
    'The receipt comes by email, to the address that you gave Stripe.',
  'donate.thanks.manage':
    'The link in it leads to a page where you can change or cancel your monthly gift.',
  'donate.thanks.processing': 'Your payment is on its way',
  'donate.thanks.processingText':
    'Bank debits take some days. There is nothing more for you to do: the receipt comes by email when the money has arrived. If your bank does not pay, none comes, and nothing is charged.',
  'donate.thanks.processingOnce': 'Your gift: {amount}.',
  'donate.thanks.processingMonthly': 'Your gift: {amount} every month.',
  'donate.thanks.not-completed': 'The payment was not completed',
  'donate.thanks.again': 'Back to the form, as it was',
  'donate.thanks.in-doubt': 'We do not know yet',
  'donate.thanks.inDoubtText':
    'Stripe cannot be asked just now whether your payment went through. Please do not pay again yet, but load this page again in a few minutes: that charges nothing.',
  'donate.thanks.inDoubtReceipt':
    'If you have paid, the receipt comes by email.',
  'donate.thanks.unknown': 'We know of no such payment',
  'donate.thanks.unknownText':
    'The address of this page may have been cut. If you have paid, the receipt comes by email.',

  'donate.cancelled.heading': 'Nothing was charged',
  'donate.cancelled.text':
    'You came back from Stripe’s page without paying. What you chose is still here.',

  'donate.own.heading': 'Your gift',
  'donate.own.number': 'Number of the receipt',
  'donate.own.amount': 'Amount',
  'donate.own.day': 'Paid on',
  'donate.own.receiver': 'Given to',
  'donate.own.refunded': 'Refunded',
  'donate.own.monthly': 'Monthly gift',
  'donate.own.each': '{amount} every month',
  'donate.own.cancels': 'Ends on {day}',
  'donate.own.ended': 'Ended on {day}',
  'donate.own.manage': 'Change or cancel it',
  'donate.own.manageText':
    'On Stripe’s pages you can cancel the monthly gift, or change how you pay. It may take some minutes until this page shows it.',
  'donate.own.submit': 'Change or cancel on Stripe’s pages',
  'donate.own.away':
    'Stripe’s pages cannot be opened just now. Nothing was changed. Please try again later.',
  'donate.own.contact': 'You have a question about your gift? Write to us:',
  'donate.own.tooOld.heading': 'This link is too old',
  'donate.own.tooOld':
    'The links in our mails open the page of a gift for about three months. A newer mail holds a newer link.',
  'donate.own.tooOldContact':
    'If you have no newer mail, write to us, with the number of the receipt:',
  'donate.own.unknown':
    'It may have been cut. Each of our mails about a gift holds a link to its page.',
  'donate.state.created': 'Not paid',
  'donate.state.processing': 'On its way: bank debits take some days',
  'donate.state.paid': 'Paid',
  'donate.state.partly-refunded': 'Paid, and partly refunded',
  'donate.state.refunded': 'Refunded',
  'donate.state.disputed':
    'The bank has asked for the money back. It is not decided yet.',
  'donate.state.lost': 'The bank has taken the money back',
  'donate.state.failed': 'Not paid: the payment failed',
  'donate.state.expired': 'Not paid',
  'donate.subscription.active': 'Goes on',
  'donate.subscription.past-due':
    'The last payment failed. You can change how you pay.',
  'donate.subscription.cancelled': 'Cancelled',

  'thanks.donate': 'If you like, and it is safe for you: give to the campaign',

  'problem.gift.none': 'Choose an amount, or type another one.',
  'problem.gift.two':
    'You chose an amount and typed another one. Delete what you typed, or choose “Another amount”.',
  'problem.gift.unreadable': 'Write the amount in digits, such as 25 or 12.50.',
  'problem.gift.ambiguous':
    'This can be read in two ways. Write 1500 or 1.50, for example.',
  'problem.gift.fraction':
    'This currency does not have so many decimals. Write the amount with fewer.',
  'problem.gift.too-small': 'This is less than the least amount.',
  'problem.gift.too-large':
    'This is more than the largest amount. If you want to give more, write to us.',
  'problem.gift.currency': 'This currency is not taken here. Choose another.',
  'problem.gift.interval': 'Choose whether you give once or every month.',
  'error.donations-not-open':
    'Donations are not open at the moment. Nothing was charged.',
} as const
