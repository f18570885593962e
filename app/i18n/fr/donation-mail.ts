import type { donationMail as english } from '../en/donation-mail.ts'

/** The mails to those who gave money. */
export const donationMail: Record<keyof typeof english, string> = {
  'mail.donation.receipt.subject': 'Reçu pour votre don du {day}',
  'mail.donation.receipt.opening':
    'Merci. Votre don est arrivé, et ce message en est le reçu.',
  'mail.donation.receipt.heading': 'Reçu',
  'mail.donation.receipt.statement':
    'Votre relevé de compte ou de carte indique le paiement sous notre nom, généralement abrégé, et dans la devise de votre compte.',
  'mail.donation.receipt.tax':
    'Selon l’endroit où vous vivez, un don réduit ou non vos impôts. Nous ne donnons pas de conseils à ce sujet.',
  'mail.donation.receipt.certificate':
    'Adressez-vous à nous s’il vous faut une attestation pour les impôts.',

  'mail.donation.refund.subject': 'Remboursement de votre don du {day}',
  'mail.donation.refund.opening':
    'Nous vous remboursons {amount} au titre de votre don.',
  'mail.donation.refund.time':
    'La somme revient sur la carte ou le compte utilisé pour payer. Les banques mettent généralement de 5 à 10 jours à l’y faire apparaître.',

  'mail.donation.failed.subject':
    'Le paiement de votre don mensuel n’a pas abouti',
  'mail.donation.failed.opening':
    'Le paiement de votre don mensuel de {amount} n’a pas abouti cette fois. Votre banque ou votre carte n’a pas payé, et rien n’a été débité.',
  'mail.donation.failed.again':
    'Stripe, qui traite les paiements pour nous, fera une nouvelle tentative le {day}.',
  'mail.donation.failed.mend':
    'Pour y remédier, ouvrez le lien contenu dans ce message et changez de moyen de paiement. Vous pouvez aussi simplement y arrêter votre don.',
  'mail.donation.failed.ended':
    'Votre don mensuel a pris fin, et plus rien ne sera débité.',

  'mail.donation.gift': 'Votre don',
  'mail.donation.receiver': 'Bénéficiaire',
  'mail.donation.number': 'Numéro du reçu',
  'mail.donation.day': 'Date',
  'mail.donation.amount': 'Montant',
  'mail.donation.how': 'Fréquence',
  'mail.donation.once': 'une fois',
  'mail.donation.monthly': 'chaque mois',

  'mail.donation.own.heading': 'La page de votre don',
  'mail.donation.own.see':
    'La page à laquelle mène ce lien montre ce qu’est devenu votre don.',
  'mail.donation.own.manage':
    'La page à laquelle mène ce lien montre ce qu’est devenu votre don. De là, vous pouvez changer de moyen de paiement ou arrêter votre don.',
  'mail.donation.own.button': 'Ouvrir la page de mon don',
  'mail.donation.own.valid':
    '{days, plural, one {Le lien contenu dans ce message fonctionne pendant # jour.} many {Le lien contenu dans ce message fonctionne pendant # jours.} other {Le lien contenu dans ce message fonctionne pendant # jours.}} Ne le transférez pas : toute personne qui en dispose peut faire la même chose que vous.',
  'mail.donation.tryOut':
    'Ceci est une version d’essai : aucune carte n’a été débitée et aucun argent n’a circulé. Un vrai message dirait :',
  'mail.donation.questions': 'Des questions ? Pour nous joindre : {contact}',
  'mail.donation.footer':
    'Vous recevez ce message parce que votre adresse a été utilisée pour faire un don. Il ne contient ni images ni traceurs.',
}
