import type { own as english } from '../en/own.ts'

/** The page of one's own, and the way there. */
export const own: Record<keyof typeof english, string> = {
  'own.heading': 'Votre signature',
  'own.keep':
    'Toute personne qui a l’adresse de cette page peut faire la même chose que vous. Ne la transmettez pas.',
  'own.state': 'État',
  'own.state.pending':
    'Pas encore confirmée : elle ne compte donc pas. Confirmez-la avec le lien ou le code contenu dans notre e-mail.',
  'own.state.held':
    'Vous l’avez confirmée. Comme pour certaines signatures, les responsables de la campagne l’examinent avant qu’elle ne compte.',
  'own.state.confirmed': 'Confirmée : elle compte.',
  'own.state.invalidated':
    'Les responsables de la campagne ont décidé qu’elle ne compte pas. Si vous pensez que c’est une erreur, écrivez-leur.',
  'own.state.withdrawn':
    'Retirée : elle ne compte pas, et ce qui avait été écrit en signant a été supprimé.',
  'own.since': 'Depuis le {day}',
  'own.asked': 'Date de signature',
  'own.country': 'Pays',
  'own.publicName': 'Nom affiché sur ce site',
  'own.hidden': 'Aucun',
  'own.never': 'Aucun – et jamais, en raison du pays',
  'own.soon': 'Sera affiché lorsque la signature comptera :',
  'own.news': 'Nouvelles par e-mail',
  'own.yes': 'Oui',
  'own.no': 'Non',
  'own.sealed': 'Informations scellées',
  'own.sealed.name': 'Nom',
  'own.sealed.address': 'Adresse e-mail',
  'own.sealed.postcode': 'Code postal',
  'own.sealed.comment': 'Votre texte',
  'own.sealed.note':
    'Personne ne peut lire les parties scellées sur ce site, et cette page ne peut pas les montrer. Seule la campagne peut les ouvrir, avec une clé conservée ailleurs.',
  'own.change.heading': 'Modifier votre signature',
  'own.change.again':
    'Pour modifier ce que vous avez écrit, signez de nouveau : le nouveau formulaire remplace celui-ci.',
  'own.change.name': 'Modifier votre nom, l’afficher ou non',
  'own.change.nameOnly': 'Modifier votre nom',
  'own.change.nameText': 'Le nouveau nom remplace l’ancien.',
  'own.change.nameSubmit': 'Remplacer mon nom',
  'own.change.hide': 'Ne plus afficher mon nom',
  'own.change.comment': 'Remplacer ou supprimer votre texte',
  'own.change.commentText':
    'Ce que vous écrivez remplace votre texte précédent. Laissez le champ vide pour supprimer ce texte.',
  'own.change.commentSubmit': 'Remplacer mon texte',
  'own.change.noComment': 'Supprimer mon texte',
  'own.change.news': 'Recevoir des nouvelles par e-mail',
  'own.change.newsText':
    'Saisissez encore une fois l’adresse avec laquelle vous avez signé : celle qui est enregistrée est scellée.',
  'own.change.newsSubmit': 'Recevoir des nouvelles',
  'own.change.noNews': 'Ne plus recevoir de nouvelles',
  'own.leave.heading': 'Ce n’était pas moi, ou j’ai changé d’avis',
  'own.leave.text':
    'La signature ne compte plus, et ce qui a été écrit en signant est supprimé aussitôt. Pendant une semaine, nous gardons la trace de l’envoi d’un message à cette adresse, avec son pays, sa langue et ses dates, pour que personne ne puisse l’importuner de nouveau.',
  'own.leave.submit': 'Retirer la signature',
  'own.erase.heading': 'Tout effacer',
  'own.erase.text':
    'La signature est retirée, et tout ce qui est enregistré à son sujet est supprimé. Ce lien cesse de fonctionner, et il n’est pas possible de revenir en arrière.',
  'own.erase.rest':
    'Tout ce qui est encore enregistré au sujet de cette signature est supprimé. Ce lien cesse de fonctionner, et il n’est pas possible de revenir en arrière.',
  'own.erase.sure': 'Oui, effacer tout ce qui concerne cette signature',
  'own.erase.submit': 'Tout effacer',
  'own.data.heading': 'Vos données',
  'own.data.text':
    'Un fichier contenant tout ce qui est enregistré sur votre signature sans être scellé.',
  'own.data.sealed':
    'Si vous voulez aussi les parties scellées, demandez-les aux responsables de la campagne : personne d’autre ne peut les ouvrir.',
  'own.data.reach': 'Comment joindre les responsables de la campagne',
  'own.data.link': 'Télécharger vos données (JSON)',
  'own.done.name':
    'Votre nom a été remplacé. Vous voyez ci-dessous s’il est affiché.',
  'own.done.hide-name': 'Votre nom n’est plus affiché.',
  'own.done.comment': 'Votre texte a été remplacé ou supprimé.',
  'own.done.news-on': 'Vous recevrez des nouvelles.',
  'own.done.news-off': 'Vous ne recevrez plus de nouvelles.',
  'own.done.withdraw':
    'La signature est retirée. Elle ne compte pas, et ce qui avait été écrit en signant a été supprimé.',
  'own.unknown.heading': 'Ce lien n’ouvre rien',
  'own.unknown.text':
    'Il a peut-être été coupé, ou remplacé par le lien d’un e-mail plus récent, ou son délai est peut-être écoulé. Si tout a été effacé, plus aucun lien ne fonctionne. Vous pouvez faire envoyer un nouveau lien à l’adresse avec laquelle vous avez signé.',
  'own.unknown.ask': 'Demander un nouveau lien',
  'own.erased.heading': 'Tout est effacé',
  'own.erased.text':
    'Plus rien de ce que vous avez écrit n’est enregistré ici, et la signature ne compte pas. Vous n’avez plus rien à faire.',
  'own.ask.heading': 'Voir, modifier ou effacer votre signature',
  'own.ask.text':
    'Chaque signature a sa propre page, et chacun de nos e-mails en contient le lien. Si vous n’avez plus l’e-mail, nous vous envoyons un lien.',
  'own.ask.submit': 'Recevoir le lien',
  'own.sent.heading': 'Consultez votre boîte de réception',
  'own.sent.text':
    'Si quelqu’un a signé avec cette adresse, et qu’elle n’a pas déjà reçu tous les messages que nous pouvons lui envoyer, un message contenant un lien est en route. Le lien fonctionne pendant 24 heures.',
  'own.sent.why':
    'Nous ne disons pas ici si une adresse a servi à signer : seule la personne à qui elle appartient l’apprend.',
  'problem.sure.empty': 'Cochez la case si vous voulez tout effacer.',
  'problem.email.other':
    'Ce n’est pas l’adresse avec laquelle vous avez signé.',
  'error.signature-not-found': 'Nous ne connaissons pas ce lien.',
}
