import type { donations as english } from '../en/donations.ts'

/** Giving money: the form, what became of a payment, the page of a gift. */
export const donations: Record<keyof typeof english, string> = {
  'nav.donate': 'Faire un don',
  'donate.heading': 'Faire un don à la campagne',
  'donate.description':
    'Soutenez par un don la campagne pour un moratoire : une fois ou chaque mois, dans votre propre devise.',
  'donate.intro':
    'Les dons servent à faire fonctionner ce site, à vérifier ce qu’il compte et ce qu’il dit, et à faire campagne pour un moratoire.',
  'donate.who': 'Qui reçoit les dons :',
  'donate.who.tryOut': 'personne, ceci est une version d’essai',
  'donate.standIn': 'Version d’essai : aucun argent réel ne circule ici.',
  'donate.product': 'Don à {receiver}',
  'donate.productPlain': 'Don',

  'donate.form.heading': 'Votre don',
  'donate.interval': 'À quelle fréquence ?',
  'donate.interval.once': 'Une fois',
  'donate.interval.monthly': 'Chaque mois',
  'donate.interval.hint':
    'Un don mensuel se poursuit jusqu’à ce que vous l’arrêtiez. Le lien contenu dans nos e-mails vous permet de le faire à tout moment.',
  'donate.amount': 'Quel montant ? ({currency})',
  'donate.amount.other': 'Un autre montant',
  'donate.other': 'L’autre montant, en chiffres',
  'donate.other.hint': 'Au moins {least}, au plus {most}.',
  'donate.submit': 'Donner sur la page de Stripe',
  'donate.next': 'Vous y verrez encore une fois le montant avant de payer.',
  'donate.nothingCharged': 'Rien n’a été débité.',
  'donate.busy':
    'Cela ne fonctionne pas en ce moment. Rien n’a été débité. Ce que vous avez choisi est toujours là : veuillez réessayer plus tard.',

  'donate.choose': 'Autre pays ou autre devise',
  'donate.choose.hint':
    'Votre pays détermine la devise, et il est enregistré avec le don.',
  'donate.choose.submit': 'Afficher les montants',
  'donate.choose.currencies': 'Ou choisir une devise',

  'donate.safety.heading': 'Si personne ne doit le savoir',
  'donate.safety.text':
    'Un don laisse des traces à votre nom : chez Stripe, à votre banque et sur votre relevé. Si l’État dans lequel vous vivez ne doit pas le savoir, ne donnez pas. Signer est plus sûr.',

  'donate.safety.here':
    '{country} : selon les résultats de l’enquête, un client potentiel de NSO Group s’y trouve. Réfléchissez à deux fois avant de donner depuis ce pays.',

  'donate.how': 'Comment fonctionne le paiement',
  'donate.how.stripe':
    'Stripe, une entreprise de paiement, prend en charge le paiement sur sa propre page. Ce que vous y saisissez ne parvient pas à ce site.',
  'donate.how.learns':
    'Stripe apprend votre nom, votre adresse e-mail, comment vous payez et d’où vous vous connectez. Votre banque apprend combien vous avez donné, quand et à qui. Stripe montre à la campagne qui a donné.',
  'donate.how.keep':
    'Avec votre don, notre base de données ne conserve ni nom, ni adresse, ni rien qui le relie à une signature.',
  'donate.how.receipt':
    'Le reçu vous est envoyé par e-mail. Le lien qu’il contient mène à la page de votre don.',

  'donate.notOpen': 'Ce site n’accepte pas encore de dons.',
  'donate.notOpen.local':
    'Vous êtes sur la machine qui fait fonctionner ce site. Pour accepter des dons, définissez {key} et {secret}, puis redémarrez le programme. Le fichier {file} en dit plus.',
  'donate.stopped':
    'Aucun nouveau don n’est accepté en ce moment. Les dons mensuels se poursuivent sans changement.',
  'donate.instead': 'Ce que vous pouvez faire maintenant',

  'donate.totals': 'Dons à ce jour',
  'donate.totals.count':
    '{count, plural, one {# don en tout} many {# dons en tout} other {# dons en tout}}',
  'donate.totals.caption': 'Par mois et par devise',
  'donate.totals.month': 'Mois',
  'donate.totals.gifts': 'Dons',
  'donate.totals.sum': 'Somme',
  'donate.totals.few': 'trop peu dans chaque devise',
  'donate.totals.note':
    'Mois terminés, sans ce qui a été remboursé. Les devises qui comptent moins de 10 dons au cours d’un mois sont regroupées, pour que personne ne se distingue ; les sommes ne les comprennent pas.',
  'donate.goal.heading': 'Où nous en sommes',
  'donate.goal.reached':
    'Au moins {reached} sur {goal} : {share, number, percent}',

  'donate.thanks.paid': 'Merci pour votre don',
  'donate.thanks.once': 'Vous avez donné {amount}.',
  'donate.thanks.monthly': 'Vous donnez {amount} chaque mois.',
  'donate.thanks.receipt':
    'Le reçu vous est envoyé par e-mail, à l’adresse que vous avez indiquée à Stripe.',
  'donate.thanks.manage':
    'Le lien qu’il contient mène à une page où vous pouvez modifier ou arrêter votre don mensuel.',
  'donate.thanks.processing': 'Votre paiement est en cours',
  'donate.thanks.processingText':
    'Les prélèvements bancaires prennent quelques jours. Vous n’avez plus rien à faire : le reçu vous sera envoyé par e-mail quand l’argent sera arrivé. Si votre banque ne paie pas, aucun reçu n’est envoyé et rien n’est débité.',
  'donate.thanks.processingOnce': 'Votre don : {amount}.',
  'donate.thanks.processingMonthly': 'Votre don : {amount} chaque mois.',
  'donate.thanks.not-completed': 'Le paiement n’a pas été finalisé',
  'donate.thanks.again': 'Revenir au formulaire, tel qu’il était',
  'donate.thanks.in-doubt': 'Nous ne savons pas encore',
  'donate.thanks.inDoubtText':
    'Nous ne pouvons pas vérifier en ce moment auprès de Stripe si votre paiement a abouti. Veuillez ne pas payer de nouveau pour l’instant, mais recharger cette page dans quelques minutes : cela n’entraîne aucun débit.',
  'donate.thanks.inDoubtReceipt':
    'Si vous avez payé, le reçu vous sera envoyé par e-mail.',
  'donate.thanks.unknown': 'Nous ne connaissons pas ce paiement',
  'donate.thanks.unknownText':
    'L’adresse de cette page a peut-être été coupée. Si vous avez payé, le reçu vous sera envoyé par e-mail.',

  'donate.cancelled.heading': 'Rien n’a été débité',
  'donate.cancelled.text':
    'Vous avez quitté la page de Stripe sans payer. Ce que vous avez choisi est toujours là.',

  'donate.own.heading': 'Votre don',
  'donate.own.number': 'Numéro du reçu',
  'donate.own.amount': 'Montant',
  'donate.own.day': 'Payé le',
  'donate.own.receiver': 'Bénéficiaire',
  'donate.own.refunded': 'Remboursé',
  'donate.own.monthly': 'Don mensuel',
  'donate.own.each': '{amount} chaque mois',
  'donate.own.cancels': 'Prend fin le {day}',
  'donate.own.ended': 'A pris fin le {day}',
  'donate.own.manage': 'Modifier ou arrêter le don',
  'donate.own.manageText':
    'Sur les pages de Stripe, vous pouvez arrêter le don mensuel ou changer de moyen de paiement. Cela peut mettre quelques minutes à apparaître sur cette page.',
  'donate.own.submit': 'Modifier ou arrêter sur les pages de Stripe',
  'donate.own.away':
    'Les pages de Stripe ne peuvent pas être ouvertes en ce moment. Rien n’a été modifié. Veuillez réessayer plus tard.',
  'donate.own.contact': 'Vous avez une question sur votre don ? Écrivez-nous :',
  'donate.own.tooOld.heading': 'Ce lien est trop ancien',
  'donate.own.tooOld':
    'Les liens contenus dans nos e-mails ouvrent la page d’un don pendant environ trois mois. Un e-mail plus récent contient un lien plus récent.',
  'donate.own.tooOldContact':
    'Si vous n’avez pas d’e-mail plus récent, écrivez-nous en indiquant le numéro du reçu :',
  'donate.own.unknown':
    'Il a peut-être été coupé. Chacun de nos e-mails au sujet d’un don contient un lien vers la page de ce don.',
  'donate.state.created': 'Non payé',
  'donate.state.processing':
    'En cours : un prélèvement bancaire prend quelques jours',
  'donate.state.paid': 'Payé',
  'donate.state.partly-refunded': 'Payé, et remboursé en partie',
  'donate.state.refunded': 'Remboursé',
  'donate.state.disputed':
    'La banque a réclamé la restitution de l’argent. Rien n’est encore décidé.',
  'donate.state.lost': 'La banque a repris l’argent',
  'donate.state.failed': 'Non payé : le paiement a échoué',
  'donate.state.expired': 'Non payé',
  'donate.subscription.active': 'Se poursuit',
  'donate.subscription.past-due':
    'Le dernier paiement a échoué. Vous pouvez changer de moyen de paiement.',
  'donate.subscription.cancelled': 'Arrêté',

  'thanks.donate':
    'Si vous le souhaitez et si c’est sans danger pour vous : donner à la campagne',

  'problem.gift.none': 'Choisissez un montant, ou saisissez-en un autre.',
  'problem.gift.two':
    'Vous avez choisi un montant et en avez saisi un autre. Effacez ce que vous avez saisi, ou choisissez « Un autre montant ».',
  'problem.gift.unreadable':
    'Écrivez le montant en chiffres, par exemple 25 ou 12,50.',
  'problem.gift.ambiguous':
    'Ce montant peut se lire de deux façons. Écrivez par exemple 1500 ou 1,50.',
  'problem.gift.fraction':
    'Cette devise n’a pas autant de décimales. Écrivez le montant avec moins de décimales.',
  'problem.gift.too-small': 'C’est moins que le montant minimal.',
  'problem.gift.too-large':
    'C’est plus que le montant maximal. Si vous voulez donner davantage, écrivez-nous.',
  'problem.gift.currency':
    'Cette devise n’est pas acceptée ici. Choisissez-en une autre.',
  'problem.gift.interval': 'Indiquez si vous donnez une fois ou chaque mois.',
  'error.donations-not-open':
    'Ce site n’accepte pas de dons en ce moment. Rien n’a été débité.',
}
