import type { mail as english } from '../en/mail.ts'

/** The sentences of the e-mails. */
export const mail: Record<keyof typeof english, string> = {
  'mail.confirm.subject': 'Confirmez votre signature : « {action} »',
  'mail.remind.subject': 'Votre signature attend toujours : « {action} »',
  'mail.already.subject': 'Vous avez déjà signé : « {action} »',
  'mail.discreet.subject': 'Votre code',
  'mail.discreet.already': 'Un message pour vous',
  'mail.discreet.valid':
    '{hours, plural, one {Le lien ci-dessous fonctionne pendant # heure.} many {Le lien ci-dessous fonctionne pendant # heures.} other {Le lien ci-dessous fonctionne pendant # heures.}} Ne le transférez pas : toute personne qui en dispose peut faire la même chose que vous.',
  'mail.discreet.own':
    'Ce lien mène à la page de votre signature. Vous pouvez y voir cette signature, la modifier, la retirer ou effacer tout ce qui la concerne.',
  'mail.discreet.delete': 'Supprimez ce message quand vous avez terminé.',
  'mail.hello': 'Bonjour {name},',
  'mail.helloNobody': 'Bonjour,',
  'mail.confirm.opening':
    'Merci d’avoir signé. Il reste une étape : confirmez que c’était bien vous. D’ici là, votre signature ne compte pas.',
  'mail.remind.opening':
    'Vous avez signé une pétition, mais vous n’avez pas encore confirmé votre signature : elle ne compte donc pas. Ceci est le seul rappel que nous envoyons.',
  'mail.petition': 'La pétition',
  'mail.signed': 'Ce que vous avez indiqué en signant',
  'mail.name': 'Nom',
  'mail.country': 'Pays',
  'mail.comment': 'Votre texte',
  'mail.nameShown': 'Votre nom sera affiché sur le site.',
  'mail.nameHidden': 'Votre nom ne sera pas affiché sur le site.',
  'mail.newsYes': 'Vous avez demandé à recevoir des nouvelles de la campagne.',
  'mail.newsNo':
    'Vous n’avez pas demandé à recevoir de nouvelles : vous n’en recevrez donc pas.',
  'mail.link': 'Ouvrez ce lien et appuyez sur le bouton de la page :',
  'mail.button': 'Confirmer ma signature',
  'mail.linkValid':
    '{days, plural, one {Le lien fonctionne pendant # jour.} many {Le lien fonctionne pendant # jours.} other {Le lien fonctionne pendant # jours.}}',
  'mail.code': 'Ou bien ouvrez cette page et saisissez le code :',
  'mail.codeFirst': 'Ouvrez cette page et saisissez le code :',
  'mail.linkOr': 'Ou bien ouvrez ce lien et appuyez sur le bouton de la page :',
  'mail.codeValid':
    '{hours, plural, one {Le code fonctionne pendant # heure.} many {Le code fonctionne pendant # heures.} other {Le code fonctionne pendant # heures.}}',
  'mail.notMe': 'Ce n’était pas moi, ou j’ai changé d’avis',
  'mail.notMeText':
    'Si vous n’avez pas signé, ou si vous avez changé d’avis, ouvrez ce lien, qui mène à la page propre à cette signature. Vous pouvez y voir la signature, la modifier, la retirer ou effacer tout ce qui la concerne :',
  'mail.notMeIgnore':
    'Si vous ne faites rien, rien n’est compté, et les données sont supprimées à l’expiration du lien.',
  'mail.already.text':
    'Quelqu’un, probablement vous, a signé cette pétition avec votre adresse e-mail. Vous l’aviez déjà signée. Votre signature compte une seule fois, et rien n’a été modifié.',
  'mail.already.notMe':
    'Si ce n’était pas vous, vous n’avez rien à faire : votre signature reste telle quelle.',
  'mail.own.subject': 'Votre signature : « {action} »',
  'mail.own.text':
    'Quelqu’un, probablement vous, a demandé le lien vers la page de votre signature.',
  'mail.own.heading': 'La page de votre signature',
  'mail.own.link':
    'Vous pouvez y voir cette signature, la modifier, la retirer ou effacer tout ce qui la concerne :',
  'mail.own.valid':
    '{hours, plural, one {Le lien fonctionne pendant # heure.} many {Le lien fonctionne pendant # heures.} other {Le lien fonctionne pendant # heures.}} Ne le transférez pas : toute personne qui en dispose peut faire la même chose.',
  'mail.own.ignore':
    'Si ce n’était pas vous, vous n’avez rien à faire : rien n’a été modifié.',
  'mail.letter.subject':
    'Confirmez votre lettre à des parlementaires : {country}',
  'mail.letter.opening':
    'Quelqu’un, probablement vous, a écrit une lettre avec votre adresse e-mail. Il reste une étape : confirmez que c’était bien vous. Rien n’est envoyé avant cela.',
  'mail.letter.button': 'Voir les destinataires et confirmer',
  'mail.letter.to': 'À',
  'mail.letter.seen':
    'Chaque destinataire verra votre nom et votre adresse e-mail, et les réponses vous parviendront.',
  'mail.letter.about': 'Objet',
  'mail.letter.text': 'Texte de la lettre',
  'mail.letter.hidden':
    'Pour votre sécurité, ce message n’indique ni ce que dit la lettre ni à qui elle est adressée. La page montre à qui elle est adressée avant que vous confirmiez.',
  'mail.letter.notMe': 'Ce n’était pas moi, ou j’ai changé d’avis',
  'mail.letter.notMeText':
    'Ne faites rien, et rien ne sera envoyé : ce qui a été écrit est supprimé à l’expiration du lien. Ou bien ouvrez le lien maintenant et supprimez la lettre sur la page.',
  'mail.letter.footer':
    'Vous recevez ce message parce que votre adresse a été utilisée pour écrire une lettre. Il ne contient ni images ni traceurs.',
  'mail.html.link': 'Le bouton ne fonctionne pas ? Copiez ce lien :',
  'mail.footer':
    'Vous recevez ce message parce que votre adresse a été utilisée pour signer. Il ne contient ni images ni traceurs.',
}
