export const switches = {
  'switches.signing':
    'Signing pauses at the moment. Please come back later; the petition goes on.',
  'switches.signing.confirm':
    'Nothing is lost: every signature that was confirmed counts, and if you have an email from us, you can still confirm with it.',
  'switches.news':
    'Nobody can be added for news at the moment. Nothing was changed. Please come back later.',
  'switches.countries':
    'Signatures by country are not shown at the moment. Everybody is counted in the total.',
  'error.signing-stopped':
    'Signing pauses at the moment. Nothing was stored. Please come back later.',
} as const
