/** Writing to lawmakers: choosing, writing, sending, and what became of it. */
export const letters = {
  'nav.write': 'Write a letter',
  'nav.letters': 'Confirm letters with a code',
  'footer.letters': 'Your letters',

  'write.heading': 'Write to those who decide',
  'write.ask': 'Ask its lawmakers: write a letter',
  'write.description':
    'Choose a country, see who decides there on surveillance technology, and write a letter in your own words.',
  'write.intro':
    'A moratorium needs governments that stop the sales, and lawmakers who ask them to. Choose a country, see who decides there, and write a letter in your own words.',
  'write.anywhere':
    'You may write to lawmakers of any country, wherever you live.',
  'write.clients': 'Where potential clients of NSO Group were identified',
  'write.clients.note':
    'Lawmakers there can be asked for an inquiry and for safeguards. If you live there, read the warning on the page of the country first.',
  'write.exporters': 'Where exports are decided on',
  'write.exporters.note':
    'Each state decides itself on what its companies export; the European Union makes rules for its members. Lawmakers can ask questions and change the law.',
  'write.others': 'Other countries with lawmakers listed here',
  'write.all': 'All countries',
  'write.country': 'Country',
  'write.country.unknown': 'Choose a country from the list.',
  'write.country.go': 'Show who decides',
  'write.listed': 'lawmakers listed',
  'write.sample': 'sample',
  'write.counts': 'Letters so far',
  'write.counts.sent':
    '{count, plural, one {# letter sent from here} other {# letters sent from here}}',
  'write.counts.own':
    '{count, plural, one {# report of letters sent in other ways} other {# reports of letters sent in other ways}}',
  'write.counts.none': 'None yet, or too few to be told.',
  'write.counts.caption': 'Letters by country of those who got them',
  'write.counts.fromHere': 'Sent from here',
  'write.counts.reported': 'Reported',
  'write.counts.note':
    'A report is what somebody tells us who sent letters in their own way, once for each chamber. Figures below 10 are counted together, so that no writer stands out.',

  'write.country.heading': '{country}: who decides',
  'write.country.description':
    '{country}: who decides there on surveillance technology, and how to write to them.',
  'write.off':
    'The campaign has stopped sending letters to this country. None goes out from here at the moment.',
  'write.decides': 'Who decides on exports',
  'write.decides.body': 'Who decides',
  'write.decides.legislature': 'Legislature',
  'write.decides.lever': 'What it can do',
  'write.decides.sources': 'Sources: {sources}. As of {day}.',
  'write.decides.unknown': 'We have no checked facts yet on who decides there.',
  'write.chambers': 'Its lawmakers',
  'write.bodies': 'Others who can be written to',
  'write.kind.lower': 'Lower house',
  'write.kind.upper': 'Upper house',
  'write.kind.single': 'Parliament',
  'write.kind.ministry': 'Ministry',
  'write.kind.committee': 'Committee',
  'write.members': '{count, plural, one {# person} other {# people}}',
  'write.withAddress':
    '{count, plural, one {# of them with an email address} other {# of them with an email address}}',
  'write.source': 'Source: {source}. Licence: {licence}. As of {day}.',
  'write.termEnds': 'The term ends on {day}.',
  'write.mark.sample': 'Sample: invented people, to try the program out.',
  'write.stale.term-over':
    'The term on this list is over. Some of these people may have left office.',
  'write.stale.old':
    'This list is older than 12 months. Some of these people may have left office.',
  'write.stale.notMailed':
    'Until the campaign has checked it, no letters are sent to them from here. You can still write yourself.',
  'write.postcode.heading': 'Find your own lawmakers',
  'write.postcode.label': 'Postcode where you live',
  'write.postcode.hint': 'It is looked up and then forgotten.',
  'write.postcode.submit': 'Find them',
  'write.postcode.unknown':
    'We do not know this postcode. Check it, or choose from the lists instead.',
  'write.postcode.found': 'Your lawmakers',
  'write.postcode.several':
    'This postcode lies in several constituencies. Choose the lawmakers of the one where you live.',
  'write.nobody':
    'No lawmakers of this country are listed here yet. But there is something that you can do:',
  'write.instead': 'What you can also do',
  'write.instead.eu': 'Write to the European Parliament',
  'write.instead.countries': 'Write to lawmakers of another country',
  'write.instead.petition': 'Sign the petition, and pass it on',
  'write.instead.findings': 'Read what was found there',
  'write.instead.allFindings': 'Read what was found',
  'write.instead.country': 'Choose another country',

  'write.warning.short': 'Do you live there? Read about your safety first.',
  'write.warning.heading': 'If you live there: your safety',
  'write.warning.text':
    'Forbidden Stories and its media partners identified a potential client of NSO Group in this country. NSO Group neither confirms nor denies who its clients are, and says that these assumptions are wrong. If you live there, a letter with your name may put you at risk.',
  'write.warning.advice':
    'Write under your name only if you have weighed this. If your freedom could depend on it, rather do not.',
  'write.warning.traces':
    'Use a private window: this visit stays in your browser’s history otherwise. If your phone may be infected, use another device.',
  'write.anonymous': 'Ways that need no name',
  'write.anonymous.abroad':
    'Ask somebody who lives in another country to write. They need only the address of this site.',
  'write.anonymous.paper':
    'Copy the text of a letter, and send it on paper without your name.',

  'write.choose.heading': 'Whom do you want to write to?',
  'write.choose.description':
    '{chamber}: choose whom to write to, and write a letter in your own words.',
  'write.choose.most':
    'Choose at most 20. A few letters in your own words do more than many that are alike.',
  'write.choose.marks':
    'You can also choose people without an email address: then you get the text to copy.',
  'write.choose.submit': 'Write to those chosen',
  'write.choose.all':
    '{count, plural, one {Write to the one shown} other {Write to all # shown}}',
  'write.search.heading': 'Search this list',
  'write.search.q': 'Name, constituency or party',
  'write.search.area': 'Constituency',
  'write.search.anyArea': 'All constituencies',
  'write.search.submit': 'Search',
  'write.search.found':
    '{count, plural, one {# person found} other {# people found}}',
  'write.search.none': 'Nobody on this list fits.',
  'write.search.showAll': 'Show the whole list',
  'write.search.more':
    'The first {shown, number} are shown. Search, or choose a constituency, to see the others.',
  'write.back': 'Choose once more',
  'write.mark.no-address': 'no verified address',
  'write.mark.form': 'contact form only',
  'write.mark.bounced': 'the address does not work',
  'write.mark.opted-out': 'wants no letters from here',
  'write.mark.stale': 'the list may be out of date',
  'write.mark.country-off': 'letters to this country are stopped',
  'write.mark.shared': 'has the address of somebody named above',

  'write.letter.heading': 'Your letter',
  'write.letter.to': 'To',
  'write.letter.change': 'Choose others',
  'write.letter.language': 'Language of the letter',
  'write.letter.languageNote':
    'Choose one that you can read too: you answer for what it says.',
  'write.letter.openings': 'Three ways to begin',
  'write.letter.opening': 'Beginning {number}',
  'write.letter.anew': 'Another choice here starts the text anew.',
  'write.letter.own':
    'Please change this text. Your own words count more, and letters that are all alike may be held back.',
  'write.letter.salutation':
    'Each letter begins with a salutation of its own and ends with your name. This one would begin so:',
  'write.letter.subject': 'Subject',
  'write.letter.subjectHint': 'At most 150 characters.',
  'write.letter.body': 'What you write',
  'write.letter.bodyHint':
    'Between 140 and 4,000 characters, as plain text. Without a salutation.',
  'write.letter.next': 'Go on: how to send it',
  'write.letter.nothing': 'Nothing is stored or sent yet.',
  'write.letter.tooMany':
    '{count, plural, one {You have chosen # person. Untick some, and go on.} other {You have chosen # people. Untick some, and go on.}}',
  'write.letter.goOn': 'Go on with those ticked',

  'write.how.heading': 'How do you want to send it?',
  'write.how.edit': 'Change the text',
  'write.own.heading': 'Send it yourself',
  'write.own.text':
    'We learn nothing of it. The letter ends with a place for your name: fill it in.',
  'write.own.links':
    'The links open your mail program, or Gmail or Outlook on the web, with the letter filled in. Gmail belongs to Google, and Outlook to Microsoft.',
  'write.own.long':
    'This letter is too long for a link: the links fill in address and subject only. Copy the text and paste it there.',
  'write.own.mail': 'Mail program',
  'write.own.gmail': 'Gmail',
  'write.own.outlook': 'Outlook',
  'write.own.form': 'Contact form',
  'write.own.linkFor': '{way}: {name}',
  'write.own.copy': 'Text to copy',
  'write.own.address': 'Address',
  'write.own.letterTo': 'Letter to {name}',
  'write.own.none':
    'No address that works is known to us. You can copy the text.',
  'write.own.formOnly':
    'Only a contact form is known: open it, and paste the text.',
  'write.own.yourName': '[Your name]',
  'write.own.sent.heading': 'Have you sent it?',
  'write.own.sent.text':
    'Tell us, and we count it: by country, chamber and month. Nothing about you is stored.',
  'write.own.sent.submit': 'I sent it',
  'write.send.heading': 'Have it sent from here',
  'write.send.to':
    '{count, plural, one {One letter can go out from here, to:} other {# letters can go out from here, one each to:}}',
  'write.send.others': 'Not from here:',
  'write.send.nobody':
    'To those whom you chose no letter can go out from here. Please send it yourself.',
  'write.send.closed':
    'No letters go out from here at the moment. Please send it yourself.',
  'write.send.stopped':
    'Sending is stopped at the moment. Letters that you confirm wait until it goes on.',
  'write.send.confirm':
    'First we mail you. Nothing is sent before you have confirmed that it was you.',
  'write.send.seen':
    'Those you write to see your name and your email address. Their answers come to you, not to us.',
  'write.send.once':
    'Each of them gets one letter from you in this campaign, not more.',
  'write.send.slow':
    'Letters go out a few at a time, and only by day where the lawmaker works. It can take some days.',
  'write.send.deleted':
    'Your letter is stored sealed, and deleted 28 days after the last one was sent.',
  'write.send.email': 'Your email address',
  'write.send.emailHint': 'Our mail goes there now, and answers later.',
  'write.send.countryHint':
    'In some countries writing can be a risk. There we say so first.',
  'write.send.consent':
    '{count, plural, one {Send my name, my email address and this letter to that one person.} other {Send my name, my email address and this letter to those # people.}}',
  'write.send.submit': 'Send me the mail to confirm',
  'write.risk.heading': 'Before you send it from here: your safety',
  'write.risk.target':
    'If you live in the country that you write to, read the warning above once more.',
  'write.risk.resident':
    'Forbidden Stories and its media partners identified a potential client of NSO Group in the country where you live. NSO Group neither confirms nor denies who its clients are, and says that these assumptions are wrong. Writing may put you at risk if somebody reads your email, or if those you write to pass on your name.',
  'write.risk.other': 'Safer are the ways at the top that need no name.',
  'write.risk.mail':
    'If you go on: neither the subject of our mail to you nor the name of its sender tells of this campaign. Give an address that does not hold your name. Delete it when you are done.',

  'letters.inbox.text':
    'If this address can still get mail from us, a message is on its way. No letter has been sent yet.',
  'letters.inbox.missing':
    'No message after a few minutes? Look in your spam folder, and check that you gave the right address: you can simply write again.',
  'letters.pending.text':
    'When you press the button, your letter goes to these people, with your name and your email address:',
  'letters.pending.sealed':
    'This page cannot show the letter itself: it is stored sealed, for the part of the program that sends mail.',
  'letters.pending.submit':
    '{count, plural, one {Send my letter} other {Send my # letters}}',
  'letters.pending.why':
    'There is a button here so that programs which open links in emails cannot send it for you.',
  'letters.delete.heading': 'It wasn’t me, or I changed my mind',
  'letters.delete.text':
    'Then nothing is sent, and what was written is deleted at once.',
  'letters.delete.submit': 'Delete it',
  'letters.own.heading': 'Your letters',
  'letters.confirmed.text':
    'Confirmed. Your letters go out a few at a time, and only by day where the lawmaker works. This page tells what became of them.',
  'letters.own.text':
    'Whoever has the address of this page can do the same as you. Do not forward it.',
  'letters.own.next': 'What you can do next',
  'letters.own.nobody':
    'No new letter goes out. Each of those you chose has a letter from you already, sent or waiting, or can no longer be written to from here.',
  'letters.state.queued': 'Waits for its turn',
  'letters.state.held': 'The campaign looks at it before it goes out',
  'letters.state.sending': 'Is being sent',
  'letters.state.sent': 'Sent',
  'letters.state.bounced': 'Came back: it could not be delivered',
  'letters.state.refused': 'Not taken by the mail server it was sent to',
  'letters.state.unknown':
    'The connection broke: it is not known whether it arrived',
  'letters.state.dropped': 'Not sent',
  'letters.back.heading': 'Take back what has not gone out',
  'letters.back.text':
    'Letters that still wait are deleted. What was sent cannot be taken back.',
  'letters.back.submit': 'Take them back',
  'letters.unknown.heading': 'This link opens nothing',
  'letters.unknown.text':
    'It may have been cut, its time may be over, or what was written was deleted. Letters that nobody confirms are deleted after 7 days, all others 28 days after they were sent.',
  'letters.deleted.heading': 'It is deleted',
  'letters.deleted.text':
    'What was written is deleted, and nothing more will be sent.',
  'letters.code.heading': 'Confirm letters with a code',
  'letters.code.intro':
    'Type the code from our mail if you cannot open its link, for example because you read mail on another device. Then your letters go out.',
  'letters.code.email': 'Email address that you gave',
  'letters.code.submit': 'Send my letters',
  'letters.thanks.heading': 'Thank you for writing',
  'letters.thanks.text':
    'Letters that go out from here do so a few at a time. The link in our mail tells what became of them. Answers come to you, not to us.',
  'letters.thanks.own':
    'Your report is counted: by country, chamber and month. Nothing about you was stored.',
  'letters.thanks.again': 'Write to another country',

  'problem.to.none': 'Choose at least one person to write to.',
  'problem.to.too-many': 'Choose at most 20 people.',
  'problem.subject.empty': 'Enter a subject.',
  'problem.subject.too-long':
    'The subject is too long: at most 150 characters.',
  'problem.subject.unreadable': 'Leave out characters that cannot be printed.',
  'problem.body.too-short':
    'Your letter is too short: at least 140 characters.',
  'problem.body.too-long': 'Your letter is too long: at most 4,000 characters.',
  'problem.body.unreadable': 'Leave out characters that cannot be printed.',
  'problem.body.html':
    'The letter holds HTML. Write plain text, without tags such as <p>.',
  'problem.writer.too-long': 'Your name is too long: at most 100 characters.',
  'problem.writer.link':
    'A name cannot hold a link, an address or quotation marks.',
  'problem.country.residents-off':
    'From this country no letters go out from here at the moment. Please send it yourself.',
  'problem.consent.missing':
    'Tick the box if it is to be sent. Without that it stays here.',

  'error.letter-not-sent':
    'This letter cannot go out from here. Nothing was stored. Please go back and send it yourself.',
  'error.chamber-not-found':
    'There is no such list of lawmakers. It may have been renamed.',
  'error.target-country-unknown': 'There is no such country.',

  'data.letters': 'Letters',
  'data.letters.json':
    'Letters to lawmakers by country and month, with small numbers merged',
  'data.letters.csv': 'The same as a table',
} as const
