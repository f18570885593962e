/** The findings, and the pages that stand around them. */
export const evidence = {
  'kind.scale': 'The leak',
  'kind.investigation': 'The investigation',
  'kind.capability': 'The spyware',
  'kind.clients': 'Potential clients',
  'kind.journalists': 'Journalists',
  'kind.case': 'Cases',
  'kind.infrastructure': 'Infrastructure',
  'kind.conclusion': 'Conclusion',
  'kind.responsibility': 'Responsibility',
  'kind.caveat': 'Caveat',

  'confidence.selected': 'Selected as a potential target',
  'confidence.reported': 'Reported as targeted',
  'confidence.confirmed': 'Forensically confirmed',
  'confidence.client': 'Identified as potential client',
  'confidence.selected.meaning':
    'The phone number is in the leaked list. It does not say that the phone was attacked or infected.',
  'confidence.reported.meaning':
    'The source says that the person was targeted. An infection is not confirmed.',
  'confidence.confirmed.meaning':
    'A forensic test of the phone confirmed Pegasus on it. Only then do we write that a phone was infected.',
  'confidence.client.meaning':
    'The consortium identified the country as one where a potential client of NSO Group is. NSO Group neither confirms nor denies who its clients are.',

  'findings.all': 'All findings',
  'findings.more': 'Read all findings',
  'findings.filter': 'Choose findings',
  'findings.byCountry': 'By country',
  'findings.byKind': 'By kind',
  'findings.chosen':
    '{count, plural, one {# finding} other {# findings}}: {choice}',
  'findings.noneChosen': 'There is no finding for this choice.',
  'findings.showAll': 'Show all findings',
  'findings.description':
    'What the Pegasus Project found, finding by finding, each with its source and with NSO Group’s response.',
  'findings.words':
    'Three words are told apart here, in rising order: selected, targeted, infected.',
  'findings.wordsLink': 'What they mean',

  'finding.known': 'What is known',
  'finding.basis': 'How it is known',
  'finding.period': 'When',
  'finding.named': 'Who is named',
  'finding.countries': 'Countries',
  'finding.world': 'Not about a single country',
  'finding.sources': 'Sources',
  'finding.related': 'Related findings',
  'finding.responses': 'What NSO Group says',
  'finding.toAll': 'To all findings',
  'finding.toThis': 'To this finding',
  'finding.corrected': 'This finding has been corrected.',
  'finding.correctedLink': 'What was changed',
  'finding.data': 'This finding as data (JSON)',
  'finding.list': 'The published list of domains',
  'finding.sourceUnknown':
    'The exact title and address of this source are not known to us, so none is given.',
  'finding.archived': 'Archived copy',
  'finding.licence': 'Licence: {licence}',
  'error.finding-not-found': 'There is no finding at this address.',
  'error.country-not-found':
    'No finding names this country. All findings are on one page.',

  'map.title': 'Where NSO Group’s potential clients are',
  'map.description':
    'A map of the world. Marked are the 11 countries in which Forbidden Stories and its media partners identified potential clients of NSO Group.',
  'map.caption':
    'Potential clients of NSO Group in 11 countries, as identified by Forbidden Stories and its media partners, published on 18 July 2021. NSO Group neither confirms nor denies who its clients are, and says that the assumptions about them are wrong.',
  'journalists.title': 'Journalists selected as potential targets, by country',
  'journalists.description':
    'Bars for the countries of which our source gives a figure. The periods differ, so the bars do not measure the same time.',
  'journalists.unit': 'Journalists',
  'journalists.caption':
    'Our source gives a figure for three countries; 180 or more were selected in 20 countries. Selected does not say that a phone was infected.',
  'qualifier.exactly': '{value}',
  'qualifier.at-least': 'at least {value}',
  'qualifier.more-than': 'more than {value}',

  'country.heading': '{country}: what was found',
  'country.description':
    'What the Pegasus Project found about {country}, with sources and NSO Group’s response, and what its lawmakers can be asked.',
  'country.client':
    'Forbidden Stories and its media partners identified a potential client of NSO Group here. NSO Group neither confirms nor denies who its clients are, and says that these assumptions are wrong.',
  'country.notClient':
    'The consortium did not name a potential client here. The findings below concern people who lived here or what happened here.',
  'country.findings': 'Findings',
  'country.ask': 'What its lawmakers can be asked',
  'country.ask.intro':
    'These questions follow from the findings and from the call. They are ours, not those of the sources.',
  'country.ask.moratorium':
    'Will you support an immediate moratorium on the export, sale, transfer and use of surveillance technology, until the industry shows that it can respect human rights?',
  'country.ask.use':
    'Has an authority of this country bought or used Pegasus or spyware like it? On what legal ground, and who oversees it?',
  'country.ask.journalists':
    'Journalists were selected as potential targets. Will parliament inquire into it, and will those who were selected be told?',
  'country.ask.case':
    'Will the cases named here be investigated independently, and will the people concerned be heard?',
  'country.ask.remedy':
    'What can people do here who were placed under surveillance without a lawful reason, and who pays for the harm?',
  'country.signatures': 'Signatures from here',
  'country.signaturesCount':
    '{count, plural, one {# confirmed signature} other {# confirmed signatures}} from {country}',
  'country.signaturesFew':
    'None, or too few to be told: countries with fewer than 10 signatures are counted together.',
  'country.sign': 'To the petition',
  'country.risk':
    'If you live here, signing can be a risk. The form says more before anything is stored.',
  'country.others': 'Other countries',

  'timeline.heading': 'Timeline, 2016 to 2021',
  'timeline.description':
    'What happened when, from 2016 to the publication of the Pegasus Project on 18 July 2021.',
  'timeline.intro':
    'Bars show periods, diamonds show single days. Each leads to its finding and the source. Where the source gives only a year or a month, the whole of it is drawn.',
  'timeline.entries': 'In order',

  'method.heading': 'How it was investigated, and what the words mean',
  'method.description':
    'How the Pegasus Project was done, what selected, targeted and infected mean, and what the findings do not say.',
  'method.how': 'The investigation',
  'method.how.leak':
    'It starts from a leak of 50,000 phone numbers of potential surveillance targets.',
  'method.how.who':
    'More than 80 journalists of 17 media organisations in 10 countries worked on it. Forbidden Stories, a non-profit newsroom in Paris, coordinated them.',
  'method.how.forensic':
    'Amnesty International gave technical support. Its Security Lab did forensic tests on phones, and published its methodology and the domains related to Pegasus.',
  'method.how.clients':
    'Forbidden Stories and its media partners identified potential clients of NSO Group in 11 countries.',
  'method.words': 'The words',
  'method.words.intro':
    'A number in a list is not an attack, and an attack is not always an infection. So each finding about targets or clients says how sure it is, in these words.',
  'method.not': 'What the findings do not say',
  'method.not.list':
    'The leaked list is no list of infected phones. How many phones were infected is not known to us.',
  'method.ours': 'How we tell it',
  'method.ours.words':
    'We tell the facts in our own words and never say more than the source does. Where two words would do, we take the milder one.',
  'method.ours.speech':
    'What somebody says is told in indirect speech, with the name of the speaker.',
  'method.ours.response':
    'NSO Group’s response stands beside every finding that it answers.',
  'method.ours.source':
    'Every finding names its source and date. Where a source’s title or address is not known to us, we give none.',
  'method.ours.corrections':
    'When a published text is changed, the change and the reason are public.',

  'corrections.heading': 'Corrections',
  'corrections.description':
    'Every change to a published finding: what stood there, what stands there now, when and why.',
  'corrections.intro':
    'Every change to a published finding is listed here, newest first: what stood there before, what stands there now, and why. The program does not let a published text change without an entry.',
  'corrections.none': 'Nothing has been changed since it was published.',
  'corrections.subject.finding': 'Finding {id}',
  'corrections.subject.response': 'NSO Group’s response {id}',
  'corrections.subject.source': 'Source {id}',
  'corrections.subject.named': 'Name {id}',
  'corrections.subject.event': 'Timeline {id}',
  'corrections.language': 'In {language}',
  'corrections.field': 'Changed: {field}',
  'corrections.why': 'Why: {why}',
  'corrections.before': 'Before',
  'corrections.after': 'After',
  'corrections.nothing': 'Nothing',
  'corrections.newer': 'Newer',
  'corrections.older': 'Older',
} as const
