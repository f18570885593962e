import type { switches as english } from '../en/switches.ts'

export const switches: Record<keyof typeof english, string> = {
  'switches.signing':
    'Les signatures sont suspendues pour le moment. Revenez plus tard : la pétition continue.',
  'switches.signing.confirm':
    'Rien n’est perdu : toutes les signatures confirmées comptent, et si vous avez reçu un e-mail de notre part, vous pouvez toujours confirmer la vôtre.',
  'switches.news':
    'Pour le moment, personne ne peut être ajouté pour recevoir des nouvelles. Rien n’a été modifié. Revenez plus tard.',
  'switches.countries':
    'Les signatures par pays ne sont pas affichées pour le moment. Tout le monde est compté dans le total.',
  'error.signing-stopped':
    'Les signatures sont suspendues pour le moment. Rien n’a été enregistré. Revenez plus tard.',
}
