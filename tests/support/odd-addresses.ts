/** Row or rule; the field; what is kept; what is not, and why. */
type OddField = [string, string, string[], string[]]

/**
 * Invented examples of the odd rows about addresses in FORMATS.md, section 4.
 */
export const oddFields: OddField[] = [
  [
    '1: glued by mailto:',
    'ann@house.examplemailto:a.lee@party.example',
    ['ann@house.example', 'a.lee@party.example'],
    [],
  ],
  [
    '1: three glued',
    'ann@eu.examplemailto:ann@house.examplemailto:lee@party.example',
    ['ann@eu.example', 'ann@house.example', 'lee@party.example'],
    [],
  ],
  [
    '2: a display form inside',
    'mayor@town.example <mayor@town.example>mailto:ann@house.example',
    ['mayor@town.example', 'ann@house.example'],
    [],
  ],
  ['3: mailto:', 'mailto:ann@house.example', ['ann@house.example'], []],
  [
    '4: mailto: in capitals',
    'MAILTO:A.LEE@HOUSE.EXAMPLE',
    ['A.LEE@house.example'],
    [],
  ],
  [
    '4: a comma for the dot',
    'mailto:ann@house,org.example',
    [],
    ['ann@house,org.example: not-apart'],
  ],
  [
    '5: two mailto:',
    'mailto:ann@house.example; mailto:ann@party.example',
    ['ann@house.example', 'ann@party.example'],
    [],
  ],
  [
    '5: the same but for case',
    'mailto:Ann.Lee@House.example; mailto:ann.lee@house.EXAMPLE',
    ['Ann.Lee@house.example'],
    [],
  ],
  [
    '6: nothing between',
    'ann@house.exampleann@party.example',
    [],
    ['ann@house.exampleann@party.example: several-at'],
  ],
  [
    '6: three, nothing between',
    'ann@house.examplelee@a.examplelee@b.example',
    [],
    ['ann@house.examplelee@a.examplelee@b.example: several-at'],
  ],
  [
    '7: semicolon',
    'ann@house.example;lee@party.example',
    ['ann@house.example', 'lee@party.example'],
    [],
  ],
  [
    '7: semicolon in spaces',
    'ann@house.example ; lee@party.example',
    ['ann@house.example', 'lee@party.example'],
    [],
  ],
  [
    '7: comma without a space',
    'ann@house.example,lee@party.example',
    ['ann@house.example', 'lee@party.example'],
    [],
  ],
  [
    '7: colon and space',
    'ann.lee@house.example: lee_ann@party.example',
    ['ann.lee@house.example', 'lee_ann@party.example'],
    [],
  ],
  [
    '7: slash, white space, or',
    'a@b.example/c@b.example d@b.example or e@b.example',
    ['a@b.example', 'c@b.example', 'd@b.example', 'e@b.example'],
    [],
  ],
  ['8: a comma after it', 'ann@house.example,', ['ann@house.example'], []],
  ['8: a dot after it', 'ann@house.example.', ['ann@house.example'], []],
  ['9: a marker before it', '(i)ann@house.example', ['ann@house.example'], []],
  [
    '9: two with markers',
    '(i) ann@house.example (ii) lee@house.example',
    ['ann@house.example', 'lee@house.example'],
    [],
  ],
  [
    '10: two @',
    'ann@house@gov.example',
    [],
    ['ann@house@gov.example: several-at'],
  ],
  ['11: the local part only', 'annlee', [], ['annlee: no-at']],
  ['12: no @', 'annlee.house.example', [], ['annlee.house.example: no-at']],
  ['13: no dot in the domain', 'ann@house', [], ['ann@house: no-domain']],
  [
    '13: a dot too many',
    'ann@.house.example',
    [],
    ['ann@.house.example: empty-label'],
  ],
  ['13: nothing before the dot', 'ann@.com', [], ['ann@.com: empty-label']],
  [
    '14: a social network',
    'https://twitter.com/@ann_lee',
    [],
    ['https://twitter.com/@ann_lee: social-page'],
  ],
  [
    '14: another',
    'http://www.facebook.com/AnnLee.official',
    [],
    ['http://www.facebook.com/AnnLee.official: social-page'],
  ],
  [
    '14: a page',
    'https://lee.house.example/contact',
    [],
    ['https://lee.house.example/contact: web-address'],
  ],
  ['15: the word for "has"', 'има', [], ['има: placeholder']],
  ['15: the words for "has none"', 'No tiene', [], ['No tiene: placeholder']],
  ['15: a sign', '-', [], ['-: placeholder']],
  ['15: a letter', 'j', [], ['j: placeholder']],
  [
    '16: an accent',
    'andré@house.example',
    [],
    ['andré@house.example: not-ascii'],
  ],
  ['16: Cyrillic', 'ann@house.bу', [], ['ann@house.bу: not-ascii']],
  [
    '17: a space inside',
    'ann_lee @mail.example',
    [],
    ['ann_lee @mail.example: not-apart'],
  ],
  ['20: mixed case', 'Ann.LEE@House.Example', ['Ann.LEE@house.example'], []],
  [
    '40: a misspelt scheme',
    'hhttps://lee.house.example/contact',
    [],
    ['hhttps://lee.house.example/contact: no-web-address'],
  ],
  ['45: nothing', ' ', [], []],
]

const long = 'a'.repeat(63)
const hosts = `${long}.${long}.${long}.example`

/** RFC 5321 §4.5.3.1: 64 before the @, 254 in all. */
const tooLong: OddField[] = [
  ['5: a long local part', `${long}a@b.example`, [`${long}a@b.example`], []],
  [
    '5: a longer one',
    `${long}aa@b.example`,
    [],
    [`${long}aa@b.example: bad-local-part`],
  ],
  [
    '5: a long address',
    `${long.slice(8)}@${hosts}`,
    [],
    [`${long.slice(8)}@${hosts}: bad-domain`],
  ],
  [
    '5: one that just fits',
    `${long.slice(9)}@${hosts}`,
    [`${long.slice(9)}@${hosts}`],
    [],
  ],
]

/** Rules of FORMATS.md, section 3, that no row of section 4 shows. */
export const moreRules: OddField[] = [
  [
    '1: what nobody sees',
    '\u00a0ann\u200b@house.example\ufeff ',
    ['ann@house.example'],
    [],
  ],
  ['1: a label', 'E-mail : ann@house.example', ['ann@house.example'], []],
  [
    '3: a page at the end',
    'ann@house.examplehttp://192.0.2.1/inbox',
    ['ann@house.example'],
    ['http://192.0.2.1/inbox: web-address'],
  ],
  [
    '5: a top-level domain of digits',
    'ann@192.0.2.1',
    [],
    ['ann@192.0.2.1: bad-domain'],
  ],
  ...tooLong,
  ['5: two dots', 'a..b@c.example', [], ['a..b@c.example: bad-local-part']],
  [
    '5: one good, one bad',
    'ann@house.example; lee@house',
    ['ann@house.example'],
    ['lee@house: no-domain'],
  ],
  // `lee@house.example` may be somebody else's.
  [
    '5: a name broken by a space',
    'ann lee@house.example',
    [],
    ['ann lee@house.example: not-apart'],
  ],
  [
    '5: a name before the address',
    '"Lee, Ann" <ann@house.example>',
    ['ann@house.example'],
    [],
  ],
]
