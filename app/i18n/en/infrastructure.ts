/** The published list of domains, and its download. */
export const infrastructure = {
  'infra.heading': 'Domains related to Pegasus',
  'infra.description':
    'The published list of internet domains that are related to Pegasus, to search and to download.',
  'infra.lead':
    'The servers behind Pegasus have names on the internet: domains. Amnesty International’s Security Lab described how Pegasus attacks evolved since 2018, and published domains that are related to them.',
  'infra.figures':
    'Amnesty International’s press release of 18 July 2021 speaks of more than 700 domains. The published list has counts of its own, and the two figures are not mixed here.',

  'infra.meaning': 'What the list says, and what it does not',
  'infra.meaning.not':
    'That somebody opened a listed domain does not prove that a phone was infected. That a domain is not listed does not make it safe: attackers change their domains.',
  'infra.meaning.now':
    'A domain may have changed hands since. Do not visit these domains. Nothing on this page leads to them.',
  'infra.check': 'Check a link without opening it',

  'infra.counts': 'Domains by version of the infrastructure',
  'infra.counts.description':
    'The publisher tells versions of the infrastructure apart. A domain can belong to several.',
  'infra.unit': 'Domains',
  'infra.total':
    '{domains, plural, one {# domain} other {# domains}} in all, each counted once. Counted apart, and only in the downloads: {emails, plural, one {# email address} other {# email addresses}}.',
  'infra.group.v2': 'Version 2',
  'infra.group.v3': 'Version 3',
  'infra.group.v4': 'Version 4',
  'infra.group.v4-validation': 'Version 4, validation',
  'infra.group.unassigned': 'Assigned to no version',

  'infra.search': 'Search the list',
  'infra.search.label': 'Domain, or a part of it',
  'infra.search.hint':
    'You may write [.] for a dot. What you look for becomes part of the address of the next page, and so of your browser’s history.',
  'infra.search.button': 'Search',
  'infra.filter': 'Choose a version',
  'infra.all': 'All versions',
  'infra.found': '{count, plural, one {# domain} other {# domains}}',
  'infra.none':
    'No domain on the list matches. That does not make a domain safe.',
  'infra.showAll': 'Show the whole list',
  'infra.domain': 'Domain',
  'infra.versions': 'Version',
  'infra.pages': 'Pages of the list',
  'infra.page': 'Page {page, number} of {pages, number}',
  'infra.previous': 'Previous page',
  'infra.next': 'Next page',

  'infra.source': 'Where the list is from',
  'infra.source.publisher':
    'Published by {publisher}. Licence: {licence}. {entries, plural, one {# entry} other {# entries}}.',
  'infra.source.published': 'Published on {day}.',
  'infra.source.imported': 'Imported here on {day}.',
  'infra.source.changed':
    'Names are written in one form, and each is counted once. Nothing else was changed.',
  'infra.source.licence': 'Text of the licence {licence}',
  'infra.csv': 'Download the list as a table (CSV)',
  'infra.json': 'Download the list as data (JSON)',

  'infra.empty': 'The list has not been imported here yet.',
  'infra.empty.tryOut':
    'This is a try-out. Whoever runs it can import the list with this command:',
} as const
