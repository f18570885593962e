import type { tokens as english } from '../en/tokens.ts'

/** The pages around the confirmation, the errors and the try-out inbox. */
export const tokens: Record<keyof typeof english, string> = {
  'inbox.check.heading': 'Consultez maintenant vos e-mails',
  'inbox.check.text':
    'Si cette adresse peut encore recevoir des messages de notre part, un message est en route. Votre signature ne compte pas encore.',
  'inbox.check.tryOut':
    'Ceci est une version d’essai : aucun e-mail ne quitte cette machine. Le message se trouve ici :',
  'inbox.check.open': 'Ouvrez le message et suivez le lien qu’il contient.',
  'inbox.check.press': 'Appuyez sur le bouton de la page qui s’ouvre.',
  'inbox.check.code': 'Ou saisissez le code contenu dans le message :',
  'inbox.check.missing':
    'Toujours pas de message après quelques minutes ? Regardez dans vos courriers indésirables et vérifiez que vous avez indiqué la bonne adresse : vous pouvez simplement signer de nouveau.',
  'inbox.check.valid':
    'Le lien fonctionne pendant 7 jours. Ensuite, ce que vous avez écrit est supprimé.',
  'confirm.heading': 'Une dernière étape',
  'confirm.text': 'Vous confirmez votre signature pour cette pétition :',
  'confirm.submit': 'Confirmer ma signature',
  'confirm.why':
    'Ce bouton est là pour que les programmes qui ouvrent les liens des e-mails ne puissent pas signer à votre place.',
  'code.heading': 'Confirmer avec un code',
  'code.intro':
    'Saisissez le code contenu dans notre e-mail si vous ne pouvez pas en ouvrir le lien, par exemple parce que vous lisez vos messages sur un autre appareil.',
  'code.email': 'Adresse e-mail avec laquelle vous avez signé',
  'code.code': 'Code',
  'code.codeHint':
    'Huit caractères, lettres et chiffres, par exemple ABCD-EFGH. Le code fonctionne pendant 24 heures.',
  'code.submit': 'Confirmer ma signature',

  'token.unknown.heading': 'Nous ne connaissons pas ce lien',
  'token.unknown.text':
    'Avez-vous signé plus d’une fois ? Dans ce cas, seuls les liens de notre e-mail le plus récent fonctionnent. S’il n’y a qu’un seul e-mail, votre logiciel de messagerie a peut-être coupé le lien : copiez-le en entier dans la barre d’adresse, ou saisissez le code.',
  'token.used.heading': 'Vous avez déjà confirmé votre signature',
  'token.used.text': 'Vous n’avez plus rien à faire.',
  'token.expired.heading': 'Ce lien a expiré',
  'token.expired.text':
    'Le lien a fonctionné pendant 7 jours. Ce que vous avez écrit a été supprimé. Si vous voulez que votre signature compte, veuillez signer de nouveau.',
  'token.withdrawn.heading': 'Cette signature a été retirée',
  'token.withdrawn.text':
    'Elle ne compte pas, et ce qui avait été écrit en signant a été supprimé. Si c’était une erreur, vous pouvez signer de nouveau.',
  'token.toPetition': 'Voir la pétition',
  'token.signAgain': 'Signer de nouveau',
  'error.home': 'Aller à la page d’accueil',
  'error.notFound.heading': 'Il n’y a pas de page à cette adresse',
  'error.notFound.text':
    'Le lien est peut-être ancien ou incomplet. Toutes les pétitions se trouvent sur une même page.',
  'error.refused.heading': 'Ce n’est pas possible',
  'error.refused.text': 'Le site n’a pas pu accepter cette requête.',
  'error.fault.heading': 'Une erreur s’est produite de notre côté',
  'error.fault.text':
    'Vous n’y êtes pour rien. Ce que vous avez envoyé n’a peut-être pas été enregistré : veuillez réessayer dans quelques minutes.',
  'error.fault.id': 'Si vous nous écrivez à ce sujet, indiquez ce numéro :',

  'tryout.heading': 'Boîte de réception d’essai',
  'tryout.notice':
    'Cette page n’existe que sur une machine d’essai. Aucun e-mail ne part d’ici : les messages sont affichés sur cette page.',
  'tryout.empty':
    'Pas encore de message. Signez une pétition, puis revenez voir ici.',
  'tryout.at': 'Heure',
  'tryout.to': 'À',
  'tryout.notSent': 'Non envoyé : {reason}',
  'tryout.back': 'Tous les messages',
}
