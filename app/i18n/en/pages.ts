/** Navigation, and the pages about the site itself. */
export const pages = {
  'nav.findings': 'Findings',
  'nav.check': 'Check a link',
  'nav.more': 'More',
  'nav.timeline': 'Timeline',
  'nav.method': 'Method and words',
  'nav.infrastructure': 'Infrastructure',
  'nav.corrections': 'Corrections',
  'nav.data': 'Open data',
  'nav.about': 'About this site',
  'nav.contact': 'Contact',
  'nav.accessibility': 'Accessibility',
  'footer.evidence': 'The evidence',
  'footer.you': 'Your signature',
  'footer.site': 'This site',

  'about.heading': 'About this site',
  'about.what':
    'This site presents the findings of the Pegasus Project, published on 18 July 2021, and collects signatures for a moratorium on the export, sale, transfer and use of surveillance technology.',
  'about.who': 'Who runs it',
  'about.who.tryOut':
    'Nobody: this is a try-out on one machine, not a campaign. Where a real campaign runs it, the organisation is named here.',
  'about.who.by': 'This campaign is run by:',
  'about.not':
    'Amnesty International, Forbidden Stories and the media named here are quoted as sources. They do not run this site, and have not checked its texts.',
  'about.count': 'How we count',
  'about.count.confirmed':
    'A signature counts when its owner has confirmed it by email. Each email address counts once. Countries with fewer than 10 signatures are counted together.',
  'about.count.moderation':
    'Signatures that look as if a program had made them are looked at by people before they count.',
  'about.money': 'Money',
  'about.money.text':
    'Gifts, where they are taken, are paid at Stripe. The page for giving shows how much came in, by month and currency.',
  'about.safety': 'Safety',
  'about.safety.text':
    'Some people who sign may live in the states that the findings name. So this site asks for little, seals what it is told, sets no cookies for visitors and loads nothing from other companies.',
  'about.texts': 'The texts',
  'about.texts.licence':
    'Our own texts may be used by anyone under CC BY 4.0, with the name of this site.',
  'about.texts.languages':
    'The texts were written in English and translated. Where no second reader has checked a language yet, the foot of each page says so, and the English text decides.',
  'about.program': 'The program',
  'about.program.text':
    'The program behind this site is free software. Anyone can read how it works, and run it.',

  'contact.heading': 'Contact',
  'contact.tryOut':
    'This is a try-out on one machine: there is nobody to write to. Where a real campaign runs it, its address stands here.',
  'contact.campaign': 'Questions, press, corrections',
  'contact.campaign.text': 'Write to the campaign:',
  'contact.correction':
    'You have found a mistake in a finding? Tell us which one, and what the source says. What we change is listed on the page of corrections.',
  'contact.signature': 'Your signature',
  'contact.signature.text':
    'You can see, change, withdraw and erase your signature yourself. We can send you the link again:',
  'contact.security': 'A gap in our security',
  'contact.security.text': 'Please tell us before you tell others. Write here:',
  'contact.phone': 'You fear that your phone is attacked',
  'contact.phone.text':
    'We cannot examine phones. The page on which you can check a link says who can help, and what to do first.',
  'contact.safe':
    'If somebody may be watching you, do not write to us from the device or the address that they may be watching.',

  'accessibility.heading': 'Accessibility',
  'accessibility.aim':
    'Everybody should be able to read these pages and sign. Our measure is WCAG 2.2, level AA.',
  'accessibility.done': 'What is done for it',
  'accessibility.done.script':
    'Everything works without JavaScript, by keyboard alone, at 200 percent zoom and on screens 320 pixels wide.',
  'accessibility.done.charts':
    'Maps and charts have a title and a table with the same numbers.',
  'accessibility.done.forms':
    'Forms say what is wrong beside the field and at the top of the page, and keep what you typed.',
  'accessibility.done.look':
    'The pages follow your settings for dark colours and less motion.',
  'accessibility.tested': 'How it is tested',
  'accessibility.tested.text':
    'A program (axe) checks every page before a version is released: in English and Arabic in each of its states, in the other languages as it opens. The main ways are walked by keyboard. People who use screen readers every day have not tested it yet.',
  'accessibility.open': 'What does not work well yet',
  'accessibility.open.languages':
    'Some translations have not been checked by a second reader.',
  'accessibility.open.pictures':
    'The pictures that other services show for a shared link hold text. The page that they lead to holds the same text.',
  'accessibility.tell': 'Something is in your way? Tell us:',
  'accessibility.tellTryOut':
    'Something is in your way? Where a real campaign runs this site, its address stands here.',

  'data.heading': 'Open data',
  'data.description':
    'The findings, the petition’s counts and the published domains as JSON and CSV, for everybody.',
  'data.intro':
    'What these pages show can be had as data: without a key, from any site (CORS), as often as is reasonable. Please keep what you fetch for a while.',
  'data.address': 'Address',
  'data.holds': 'What it holds',
  'data.findings': 'Findings',
  'data.findings.json':
    'All findings with figures, confidence, sources and responses',
  'data.findings.one': 'One finding',
  'data.findings.csv': 'All findings as a table, one row each',
  'data.petitions': 'Petitions',
  'data.petitions.json': 'All petitions, 50 a page',
  'data.petitions.one': 'One petition, with signatures by country',
  'data.petitions.count': 'Its number of signatures alone',
  'data.infrastructure': 'Domains',
  'data.infrastructure.csv':
    'The published domains with their generation, as a table',
  'data.infrastructure.json': 'The same as JSON',
  'data.language':
    'The findings are in English. Add {parameter} for another language: {codes}.',
  'data.example': 'An example',
  'data.example.text':
    'Dates are years, months or days in the form of ISO 8601, countries are two letters by ISO 3166-1, and confidence holds none or several of: selected, reported, confirmed, client. These words are explained on the page about the method.',
  'data.licence': 'Licence',
  'data.licence.ours':
    'Our own texts and the counts: CC BY 4.0. Name this site and its address.',
  'data.licence.domains':
    'The lists of domains: under the licence that the data names, with their publisher. Name them, not us.',
  'data.small':
    'Countries with fewer than 10 signatures are counted together, in the data too.',
} as const
