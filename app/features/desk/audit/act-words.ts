/** What each act of the log is, said of whoever did it. */
const words: Record<string, string> = {
  'sign-in': 'signed in',
  'sign-in.refused': 'somebody was not let in',
  'sign-in.slowed': 'too many wrong codes: none is taken for a while',
  'sign-in.links-used-up': 'so many links were asked for that none is mailed',
  'sign-out': 'signed out',
  'sign-out.everywhere': 'signed out everywhere',
  'sign-out.other': 'ended another session of their own',
  'sign-out.others': 'ended all other sessions of their own',
  proof: 'showed that it is them',
  'proof.refused': 'failed to show that it is them',
  'passkey.cloned': 'a passkey was refused: a copy of it seems to exist',
  'recovery-code.used': 'used a recovery code',
  'account.passkey-added': 'added a passkey',
  'account.passkey-removed': 'removed a passkey',
  'account.app-set-up': 'set up an authenticator app',
  'account.app-removed': 'removed the authenticator app',
  'account.codes-made': 'made new recovery codes',

  'owner-link': 'printed a link for an owner',
  'team.invited': 'invited somebody',
  'team.revoked': 'took an invitation back',
  'team.joined': 'accepted an invitation',
  'team.role-changed': 'changed a role',
  'team.reset': 'reset how somebody signs in',
  'team.removed': 'removed somebody',

  'approval.proposed': 'proposed something for two',
  'approval.approved': 'approved a proposal',
  'approval.refused': 'refused a proposal',
  'approval.withdrawn': 'withdrew a proposal',
  'approval.not-carried-out': 'approved what could not be done any more',
  'audit.exported': 'took the audit log as a file',
  'backup.told': 'told of a backup',

  'signatures.seen': 'looked at single signatures',
  'signatures.previewed': 'looked at what a condition would change',
  'signatures.clear': 'cleared held signatures',
  'signatures.invalidate': 'invalidated signatures',
  'signatures.reinstate': 'reinstated signatures',
  'signatures.undo': 'undid a change of signatures',
  'signatures.cancel': 'cancelled a change of signatures',
  'signatures.stopped':
    'a change of signatures was stopped: who decided it may not any more',
  'names.seen': 'looked at public names',
  'names.show': 'allowed public names',
  'names.hide': 'hid public names',
  'names.settings': 'changed when names are shown',
  'export.downloaded': 'downloaded a sealed export',
  'export.resumed': 'went on downloading a sealed export',
  'export.taken-back': 'took an approved export back',
  'export.cut-off': 'a download was cut off: it was not allowed any more',

  'letters.held.seen': 'looked at held letters',
  'letters.unknown.seen': 'looked at letters whose end is unknown',
  'letters.held.released': 'released held letters',
  'letters.held.dropped': 'dropped held letters',
  'letters.unknown.released': 'had letters sent again',
  'letters.unknown.dropped': 'left letters as they are',
  'letters.setting': 'changed a limit of letters',
  'letters.country': 'switched a country for letters',
  'lawmakers.import': 'imported a list of lawmakers',
  'lawmakers.discard': 'discarded a list before import',
  'lawmakers.accept-stale': 'accepted an old list',
  'lawmakers.state': 'changed what a mailbox is',
  'lawmakers.address': 'corrected a lawmaker’s address',
  'lawmakers.address-told':
    'owners are told of addresses that somebody entered',
  'lawmakers.address-removed': 'took back a corrected address',

  'donations.seen': 'looked at single donations',
  'donation.seen': 'looked at one donation',
  'donations.exported': 'took the ledger as a file',
  'donations.refund': 'refunded a donation',
  'donations.refund.unclear':
    'asked for a refund, and Stripe’s answer was lost: it may have gone back',
  'donations.goal': 'changed the goal',
  'donations.limit': 'changed a limit of donations',
  'switches.stop': 'stopped something',
  'switches.was-stopped': 'wanted to stop what was stopped already',
  'switches.go': 'let something go on',
  'sources.link': 'made a link',
  'figures.exported': 'took figures as a file',
  'sources.exported': 'downloaded the figures of sources',
  'machine.retry-mail': 'had failed mails tried again',
  'machine.retry-event': 'had failed payment events tried again',
  'machine.retry-job': 'had a scheduled job run at once',
}

const FAILED = '.failed'

/**
 * What an act is in words; one that has none is shown as it stands in the log.
 */
export function actWords(act: string): string {
  if (!act.endsWith(FAILED)) return words[act] ?? act
  const begun = act.slice(0, -FAILED.length)
  return `${actWords(begun)} – this failed`
}

/** The parts of the desk whose acts begin alike. */
export const actGroups: { value: string; label: string }[] = [
  { value: 'sign-', label: 'Signing in and out' },
  { value: 'proof', label: 'Showing that it is them' },
  { value: 'account.', label: 'Passkeys, apps and codes' },
  { value: 'recovery-code.', label: 'Recovery codes used' },
  { value: 'passkey.', label: 'Copied passkeys' },
  { value: 'team.', label: 'Team' },
  { value: 'owner-link', label: 'Links for an owner' },
  { value: 'approval.', label: 'For two people' },
  { value: 'signatures.', label: 'Signatures' },
  { value: 'names.', label: 'Public names' },
  { value: 'export.', label: 'Exports' },
  { value: 'letters.', label: 'Letters' },
  { value: 'lawmakers.', label: 'Lawmakers' },
  { value: 'donation', label: 'Donations' },
  { value: 'switches.', label: 'Stop switches' },
  { value: 'figures.', label: 'Figures, as files' },
  { value: 'sources.', label: 'Links that were made' },
  { value: 'machine.', label: 'Jobs' },
  { value: 'backup.', label: 'Backups' },
  { value: 'audit.', label: 'This log, as a file' },
]
