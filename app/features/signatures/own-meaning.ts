/** What each column that is not sealed means, for the person whom it is about. */
export const meaning: Record<string, string> = {
  id: 'A random number for this signature.',
  first_id: 'The number that it began with; signing again gives a new one.',
  petition_id: 'Which petition.',
  state:
    'pending, confirmed, held (looked at before it counts), invalidated (the ' +
    'campaign decided that it does not count), or withdrawn.',
  state_since: 'Since when; after 72 hours the day only.',
  discreet: 'Whether our mail to this address names nothing from outside.',
  address_hash:
    'A fingerprint of the address, made with a secret that is not in the ' +
    'database.',
  country: 'The country that was chosen.',
  language: 'The language of our mail.',
  consent_version: 'Which wording of the form was agreed to.',
  public_name: 'The name that is shown, if there is one.',
  commitment: 'A fingerprint for the public log; it opens to nobody else.',
  code_made_at: 'When the newest code was made.',
  code_tries: 'How often a wrong code was typed.',
  mails: 'How many mails went to this address.',
  asked_at: 'When the form was sent; after 72 hours the day only.',
  reminded_at: 'When the reminder was sent.',
  confirmed_at: 'When it was confirmed; after 72 hours the day only.',
  is_exact: 'Whether a moment is still exact or the network still known.',
  purged_at: 'When what it held was deleted, after the petition’s end.',
  score: 'How unusual the form was; from 50 on somebody looks first.',
  reasons: 'What the score is made of.',
  network_tag: 'A fingerprint of the network that it came from, for 72 hours.',
  name_review: 'What was decided about showing your name, if anything was.',
  source_id: 'Which link led here, for 72 hours.',
  mail_domain: 'The mail provider if it is a big one, else a fingerprint.',
  access_id: 'The number of a later link to your page.',
  access_until: 'When that link ends, or the day when the last one ended.',
  moderation_id: 'The campaign’s act that brought it into its state.',
  moderated_from: 'Its state before that act.',
}
