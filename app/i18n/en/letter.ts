/** The draft of a letter to a lawmaker, and what stands around its text. */
export const letter = {
  'letter.subject.client':
    'Please look into the use of Pegasus, and support a moratorium',
  'letter.subject.decides':
    'Please stop exports of surveillance technology until rights are respected',
  'letter.subject.other':
    'Please support a moratorium on surveillance technology',

  'letter.salutation.lower': 'Dear {name},',
  'letter.salutation.upper': 'Dear {name},',
  'letter.salutation.single': 'Dear {name},',
  'letter.salutation.ministry': 'Dear Sir or Madam,',
  'letter.salutation.committee': 'Dear members of the committee,',

  'letter.opening.1':
    'I am writing to you about the trade in spyware, and about what it is used for.',
  'letter.opening.2':
    'A phone holds a whole life: messages, pictures, places, friends. Spyware opens all of it to somebody else.',
  'letter.opening.3':
    'More than 80 journalists of 17 media organisations in 10 countries looked into the trade in spyware. What they published in July 2021 does not let me go.',

  'letter.findings.country':
    'This is what the Pegasus Project published about {country}:',
  'letter.findings.all': 'This is what the Pegasus Project published:',
  'letter.findings.source': 'Source: {source}. More, with all answers: {url}',
  'letter.response': 'The other side has its say too:',

  'letter.demand.client':
    'I ask you to press for an independent inquiry into whether such spyware was used in {country}, and against whom, and for rules that protect journalists, activists and everybody else from it.',
  'letter.demand.decides':
    'I ask you to press your government to stop the export of surveillance technology for now. What we ask for is an immediate moratorium on its export, sale, transfer and use, until NSO Group and the industry as a whole show that they can respect human rights.',
  'letter.demand.all':
    'I ask you to support an immediate moratorium on the export, sale, transfer and use of surveillance technology, until NSO Group and the industry as a whole show that they can respect human rights.',
  'letter.lever':
    'A parliament can act: by law, by questions to the government, in its committees and with its budget.',
  'letter.request':
    'Please tell me what you will do, and what you think of a moratorium.',
  'letter.closing': 'Yours sincerely,',

  'letter.via':
    'This letter was sent through {site} ({origin}). If you answer, your answer goes to its writer, not to the site.',
  'letter.stop':
    'Do you not want letters from this campaign? Tell us, and no more will be sent: {contact}',
} as const
