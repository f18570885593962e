/** What is kept about signers, and what is not. */
export const privacy = {
  'privacy.link': 'What happens to your data',
  'privacy.heading': 'What happens to your data',
  'privacy.intro':
    'This page says what we ask of people who sign, what is kept, who can read it and for how long, and what we cannot protect you from.',

  'privacy.who.heading': 'Who runs this site',
  'privacy.who.tryOut':
    'Nobody: this is a try-out on one machine, not a campaign. What you type stays on this machine, and so do the keys that open it. The rest of this page says how it is in a real campaign.',
  'privacy.who.by': 'Responsible for this campaign and for your data:',
  'privacy.who.contact': 'Contact:',

  'privacy.ask.heading': 'What we ask, and why',
  'privacy.ask.email':
    'Your email address: to make sure that it was you, to count each address once, to remind you once if you have not confirmed, and to send you news if you ticked that box.',
  'privacy.ask.country':
    'Your country: to count signatures by country, and to warn you where signing can be a risk.',
  'privacy.ask.name':
    'Your name: so that the campaign can show that people stand behind the count. It appears on this site only if you ticked the box.',
  'privacy.ask.rest':
    'Your postcode and your reasons, if you like: to tell lawmakers where support comes from, and why.',
  'privacy.ask.consent':
    'All of this rests on your consent. Signing shows an opinion, so you can take it back at any time.',

  'privacy.sealed.heading': 'What is stored, and who can open it',
  'privacy.sealed.campaign':
    'Your name, address, postcode and reasons are sealed for the campaign before they are stored. This server can seal them; it has no key that opens them. People whom the campaign has named hold those keys, and open the list on a machine of their own.',
  'privacy.sealed.mail':
    'Your address and what our mail says are sealed a second time, for the program that sends mail: until a mail is sent, until you have confirmed, and as long as you get news. This program can open them. It may run on the same machine as this site.',
  'privacy.sealed.print':
    'A fingerprint of your address finds repeated signatures. It is made with a secret that is not in the database. Without the secret it says nothing. Who has both can test whether an address they know has signed.',
  'privacy.sealed.clear':
    'Readable in the database are: the petition, your country and language, the state of your signature and its days, the version of the text you agreed to, your name if it is public, which optional fields you filled in, how many mails you got, your mail provider if it is a large one (of others a fingerprint), and how unusual the signature looks, with the reasons. For 72 hours also the exact time, a fingerprint of the network you came from, and which link or site led you here (never where signing can be a risk).',

  'privacy.public.heading': 'What is public',
  'privacy.public.count':
    'The number of signatures, and the number by country. Countries with fewer than 10 are counted together.',
  'privacy.public.name':
    'Your name and the day, if you ticked the box, without your country. You can hide it again; others may have copied it in the meantime.',
  'privacy.public.nothing': 'Nothing else.',

  'privacy.time.heading': 'How long it is kept',
  'privacy.time.what': 'What',
  'privacy.time.long': 'How long',
  'privacy.time.pending': 'A signature that nobody confirmed',
  'privacy.time.pendingLong':
    '7 whole days: it goes after the seventh day has ended (UTC)',
  'privacy.time.withdrawn': 'A signature that was withdrawn',
  'privacy.time.withdrawnLong':
    'What you wrote: deleted with the withdrawal. The fingerprints of your address and links, country, language, days and the number of mails: 7 days',
  'privacy.time.erased': 'A signature that was erased',
  'privacy.time.erasedLong':
    'Deleted at once. Left are an empty entry and random numbers that lead to nobody',
  'privacy.time.exact': 'Exact times, the network’s fingerprint',
  'privacy.time.exactLong': '72 hours',
  'privacy.time.mail': 'Mail to you',
  'privacy.time.mailLong':
    'Address and text: until it is sent or given up. That there was one, to which large provider if any, and whether it came back: 30 more days',
  'privacy.time.news': 'Your address for news',
  'privacy.time.newsLong': 'Until you end it, at most as long as your data',
  'privacy.time.secret': 'The secret behind the fingerprints of addresses',
  'privacy.time.secretLong': '30 days after the petition closes',
  'privacy.time.rest': 'All other data of your signature',
  'privacy.time.restLong':
    '6 months after the petition closes. Left are its country, its state and the days, for the count',
  'privacy.time.open':
    'A petition that has no end yet keeps what is deleted after its end until you withdraw or erase your signature.',
  'privacy.time.backup':
    'The campaign may keep backups, and data stays in them until they are thrown away. If one is put back, everything that was erased meanwhile is erased again before the site opens.',
  'privacy.time.copies':
    'The campaign may have taken out the sealed list before you erased or withdrew. It then has to delete such copies and take a new one: this site cannot do that.',

  'privacy.letters.heading': 'If you write to lawmakers',
  'privacy.letters.own':
    'If you send a letter yourself, we learn nothing of it. If you then tell us, we add one to the count of that chamber and month, and store nothing about you.',
  'privacy.letters.postcode':
    'A postcode that you type to find your lawmakers is looked up and then forgotten.',
  'privacy.letters.seen':
    'If you have a letter sent from here, each lawmaker gets your name, your email address and your words. What they do with them is up to them. Their answers go to you; we do not see them.',
  'privacy.letters.sealed':
    'Your name, address, country and letter are stored sealed for the program that sends mail. The server that shows these pages cannot open them. A letter that is held back, because many alike came or its way is unclear, can be read by the campaign, but only where that program’s key is.',
  'privacy.letters.clear':
    'Readable in the database are: to whom it goes, its language, the days, what became of it, and two fingerprints. One is of your address, made with the same secret as for signatures but not the same as there; it keeps a lawmaker from getting two letters from you. The other is of the text, to find letters that are all alike. For 72 hours also the exact times.',
  'privacy.letters.pending':
    'A letter that nobody confirms is deleted after 7 days. Its code works for 24 hours.',
  'privacy.letters.time':
    'Your name and address are deleted when nothing waits to be sent any more, and the letter 28 days after the last one went out or was given up. That a lawmaker got a letter from this fingerprint is kept until the secret behind it is deleted, 30 days after the petition closes.',
  'privacy.letters.back':
    'With the link in our mail you can see what became of each letter, and take back what has not gone out.',
  'privacy.letters.public':
    'Public are the numbers of letters by country and month. Figures below 10 are counted together.',

  'privacy.donations.heading': 'If you give money',
  'privacy.donations.stripe':
    'Stripe, a payment company, takes the payment on its own page. It learns your name, your email address, how you pay, how much, and where you connect from. It keeps that by its own rules and by law, and shows the campaign who gave.',
  'privacy.donations.bank':
    'Your bank learns how much you gave, when, and to whom. So does everybody who sees your statement.',
  'privacy.donations.clear':
    'Our database holds Stripe’s numbers of the payment and of the customer, the amount and currency, your country, the language of the page, the times, the number of the receipt, and what became of the payment: no name and no address.',
  'privacy.donations.apart':
    'Nothing connects a gift with a signature or a letter: no fingerprint of your address and no network is stored with it. If you sign and give within minutes, the times alone could suggest it for 72 hours.',
  'privacy.donations.mail':
    'For a receipt or another mail about your gift we ask Stripe for your name and address. They are stored sealed for the program that sends mail, until that mail is sent or given up.',
  'privacy.donations.network':
    'So that nobody tests stolen cards here, the program counts for a day how many payments were begun from a network. It counts in memory, and stores nothing of that.',
  'privacy.donations.time':
    'What Stripe reports to us about payments is deleted 60 days after it was dealt with. The entries about gifts themselves are kept, as accounts have to be; they lead to a person only through Stripe.',
  'privacy.donations.public':
    'Public are sums and numbers of gifts by month and currency. Figures below 10 gifts are counted together.',

  'privacy.seized.heading': 'If somebody takes the server',
  'privacy.seized.database':
    'The database or a backup of it gives what is readable in it, and sealed texts that it cannot open. It does not tell whether an address has signed.',
  'privacy.seized.web':
    'The machine that serves this site gives the secret too: an address that somebody knows can then be tested, as long as the secret exists. And it gives what is typed from that moment on.',
  'privacy.seized.mail':
    'The machine that sends mail has that secret as well. Together with the database it gives the addresses and texts of mails that wait, of signatures not yet confirmed, and the addresses of those who get news.',
  'privacy.seized.key':
    'The campaign’s own key and the database together give everything. That is why this key has to be kept elsewhere.',

  'privacy.limits.heading': 'What we cannot protect you from',
  'privacy.limits.mail':
    'Your mail provider can read the mail that we send you. Whoever has the links in it can use your page.',
  'privacy.limits.device':
    'Somebody who watches your device sees what you see and type.',
  'privacy.limits.network':
    'Your internet provider sees that you visit this site. Whoever hosts the site, or stands in front of it, sees your internet address while you visit. This program neither stores nor logs it; the campaign has to set its proxy not to either. You can also come through Tor.',
  'privacy.limits.server':
    'A server that somebody has taken over reads what is typed into it while that lasts. Sealing protects what came before, not what comes then.',

  'privacy.risk.heading': 'If signing can be a risk for you',
  'privacy.risk.less':
    'If you choose a country where a potential client of NSO Group was identified, we warn you before anything is stored, ask for less, never show your name and send no reminder. Neither the subject and first lines of our mail nor the name of its sender tell of the campaign; its address, its links and the rest of its text do.',
  'privacy.risk.advice':
    'Use an address that does not hold your name and a device that you trust, and delete our mail when you are done. If your freedom could depend on it, rather do not sign.',

  'privacy.rights.heading': 'What you can do',
  'privacy.rights.page':
    'Our mail holds a link to your own page. There you can see what is readable, hide your name, start or end news, withdraw your signature, erase it, and download the data. Once it is confirmed you can also replace your name or reasons, and show your name; before, sign again.',
  'privacy.rights.lost': 'You have lost the link? Ask for a new one here:',
  'privacy.rights.lostLink': 'Get the link to my page',
  'privacy.rights.until':
    'That works until the secret behind the fingerprints is deleted. After that only mailed links work.',
  'privacy.rights.sealed':
    'Your page cannot show what is sealed, because this site cannot open it. To see it, write to the campaign: it opens your data with its own key.',
  'privacy.rights.complain':
    'Do you think that we treat your data wrongly? Tell us. You can also complain to the data protection authority of the country where you live.',

  'privacy.others.heading': 'Cookies, trackers, other companies',
  'privacy.others.none':
    'This site sets no cookies for visitors, has no trackers and loads nothing from other companies. It works without JavaScript. Its log holds no internet addresses, names or mail addresses.',

  'privacy.others.check':
    'What you paste on the page “Check a link” is compared in memory; it is neither stored nor logged. What you look for in the list of domains becomes part of the page’s address, and the campaign has to set its proxy not to log it.',

  'privacy.faults.heading': 'You have found a gap in our security?',
  'privacy.faults.write':
    'Please tell us before you tell others, do not touch the data of other people, and give us time to mend it. Write here:',
  'privacy.faults.contact':
    'Please tell us before you tell others, do not touch the data of other people, and give us time to mend it. Write to the contact above.',
  'privacy.faults.more':
    'How all of this works, and which tests hold it, is in the file docs/security.md of the source code.',
} as const
