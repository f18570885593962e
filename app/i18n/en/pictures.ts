/** On the pictures that other sites show beside a link to this one. */
export const pictures = {
  'picture.petition': 'Petition',
  'picture.finding': 'Finding · Pegasus Project, July 2021',
  'picture.site': 'Findings and petition',
  'picture.siteHeadline':
    'The findings of the Pegasus Project, and the call for a moratorium on surveillance technology',
} as const
