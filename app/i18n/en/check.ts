/** "Check a link". Read by people who may be in danger: calm and exact. */
export const check = {
  'check.heading': 'Check a link',
  'check.description':
    'Compare a link or a message with the published list of internet names that are related to Pegasus attacks. Nothing is stored.',
  'check.first': 'Do not open the link.',
  'check.intro':
    'Paste it here instead, or the whole message. We compare the internet names in it with a published list of names that are related to Pegasus attacks.',
  'check.text': 'Link, domain, email address or message',
  'check.textHint':
    'At most 100,000 characters. You may write [.] or “dot” for a dot.',
  'check.submit': 'Compare with the list',
  'check.kept':
    'What you paste is compared in the memory of this server and then forgotten. It is not stored and not logged. No link is opened, and no other service is asked.',
  'check.traces':
    'Your browser’s history and your network can show that you visited this site. On a phone or computer that others use, open a private window and close it when you are done. What you copied stays in the clipboard: copy something else afterwards.',

  'check.copy.heading': 'How to copy a link without opening it',
  'check.copy.type':
    'Safest: on another device, type what stands between // and the next /. Of https://news.example.org/abc that is news.example.org. If the rest of the link holds another address, type that too.',
  'check.copy.hold':
    'On the phone: press and hold the message beside the link, not the link itself, and choose “Copy”. Holding a finger on a link can load a preview of the page, which tells its owner about you.',
  'check.copy.computer':
    'On a computer: press the right mouse button on the link and choose to copy its address.',

  'check.none.heading': 'Nothing to compare with yet',
  'check.none.text':
    'The published list has not been imported here yet, so nothing can be checked. Please do not paste anything. What to do with a message that you do not trust is below.',

  'check.problem.empty': 'Paste a link or a message.',
  'check.problem.too-long':
    'This is too long: at most 100,000 characters. Paste the part that holds the link.',
  'check.problem.no-address':
    'Nothing in this text looks like an internet address. Paste a link such as https://example.org/abc, a domain such as example.org, or an email address.',
  'check.problem.note': 'What you pasted has been forgotten.',

  'check.match.heading':
    '{count, plural, one {One address is in the list} other {# addresses are in the list}}',
  'check.match.entry': 'In the list',
  'check.match.address': 'Address',
  'check.match.generation': 'Version of the infrastructure',
  'check.match.more': 'The first {shown, number} are shown.',
  'check.match.means':
    'The address, or the domain that it belongs to, is in a published list of names that are related to Pegasus attacks. Whoever sent it may have meant to attack your device.',
  'check.match.not':
    'It does not mean that your device is infected. It does not mean that it is not.',
  'check.match.changed':
    'A name may belong to somebody else since. Where only a parent domain is in the list, others may use names below it too.',
  'check.clear.heading':
    '{count, plural, one {The address that was read is not in the list} other {None of the # addresses that were read is in the list}}',
  'check.clear.not': 'This is not an all-clear.',
  'check.clear.why':
    'The list is not complete. Attackers change their names, other spyware uses other names, and some attacks need no link and no tap at all.',
  'check.others.heading':
    '{count, plural, one {One address is not in the list} other {# addresses are not in the list}}',
  'check.others.addresses': 'Addresses not in the list',
  'check.others.more': 'The first {shown, number} are shown.',
  'check.others.not': 'This does not mean that they are safe.',
  'check.odd.heading': 'Perhaps not what it looks like',
  'check.odd.text':
    'These addresses hold letters other than a to z, which can look like those, or a name before an @, which is not where the link leads. Some are honest. Compare:',
  'check.odd.looks': 'Looks like',
  'check.odd.opens': 'Really opens',

  'check.lists.heading': 'What we compare with',
  'check.lists.count':
    '{count, plural, one {One domain or email address in all.} other {# domains and email addresses in all.}}',
  'check.lists.published': '{name}: {publisher}, published on {day}',
  'check.lists.imported':
    '{name}: {publisher}, imported here on {day}; when it was published is not recorded',
  'check.lists.link': 'Read the list',

  'check.next.match': 'What to do now',
  'check.next.doubt': 'If a message seems wrong to you',
  'check.next.leave':
    'Do not open the link, do not answer, do not forward the message, and do not delete it.',
  'check.next.photo':
    'Take a photo of the screen with another device, so that sender, number, date and link can be read. A screenshot may be copied to an online account that others can look into; so may the photo.',
  'check.next.note':
    'Write down on paper when it came, from whom and over which service. Keep the paper where it puts nobody in danger.',
  'check.next.phone':
    'Do not reset the phone and do not install anything on it to clean it: traces that experts need would be lost. Before you restart or update it, ask them.',
  'check.next.ask':
    'Ask for help from another device, one that does not use the same accounts.',
  'check.opened.heading': 'If the link has been opened already',
  'check.opened.calm':
    'Opening a link does not always infect a phone. Stay calm; you have time to do this well.',
  'check.opened.away':
    'Hold no sensitive talks on this phone or near it. Put it in another room when you speak, and do not use it to ask for help.',
  'check.opened.people':
    'Think of those who wrote to you there: they may need to know, but not by this phone.',
  'check.opened.when': 'Write down when it was opened, and keep the phone.',
  'check.help.heading': 'Whom to ask',
  'check.help.lab':
    'Amnesty International’s Security Lab examines devices of people who defend human rights:',
  'check.help.line':
    'Access Now’s Digital Security Helpline advises activists, journalists and others, in several languages:',
  'check.help.mvt':
    'The Mobile Verification Toolkit (MVT), a program by the Security Lab, searches a phone’s backup for traces. It needs experience and is not made for examining oneself, and finding nothing is not an all-clear either:',
  'check.help.traces':
    'These links lead to other sites. Opening them leaves a trace in your browser’s history and with your network.',

  'check.about.heading': 'What Pegasus does',
  'check.about.text':
    'Pegasus, secretly installed on a phone, gives the attacker full access to its messages, email, media, microphone, camera, calls and contacts. Amnesty International’s Security Lab published how such attacks developed from 2018 on, and the names that are related to them.',
  'check.nso.heading': 'NSO Group’s response',
  'check.nso.denies':
    'NSO Group firmly denies the claims of the Pegasus Project and calls them false. It says that they rest on wrong assumptions and uncorroborated theories, and doubts the reliability of the sources.',
  'check.nso.mission':
    'NSO says that it is on a life-saving mission and that its product is used only for legitimate investigations of crime and terror.',
  'check.nso.undetectable':
    'NSO says, as Amnesty’s Etienne Maynier reports it, that its spyware cannot be detected and is used only for lawful criminal investigations.',
} as const
