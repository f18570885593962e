import type { site as english } from '../en/site.ts'

export const site: Record<keyof typeof english, string> = {
  'site.name': 'Moratoire',
  'page.skip': 'Aller au contenu',
  'nav.label': 'Menu principal',
  'nav.petitions': 'Pétitions',
  'nav.confirm': 'Confirmer avec un code',
  'nav.languages': 'Langues',
  'footer.sealed':
    'Ce que les signataires nous communiquent est conservé sous une forme scellée par chiffrement. La clé qui ouvre la liste des signataires ne fait pas partie de ce site.',
  'footer.tryOut':
    'Ceci est une version d’essai, et non une vraie campagne : ce que vous écrivez reste sur cette machine, tout comme la clé qui permet de l’ouvrir.',
  'tryOut.strip':
    'Version d’essai, et non une vraie campagne. Les e-mails restent sur cette machine :',
  'footer.trackers':
    'Pas de traceurs, pas de cookies pour qui visite le site, rien qui soit chargé depuis d’autres entreprises.',
  'footer.quoted':
    'Amnesty International et Forbidden Stories sont citées comme sources. Ces organisations ne gèrent pas ce site.',
  'footer.source': 'Logiciel libre sous licence AGPL, version 3 ou ultérieure.',
  'footer.sourceLink': 'Code source',
  'footer.unreviewed':
    'Cette traduction n’a pas encore été relue par une deuxième personne.',
  'home.signLink': 'Signer la pétition',
  'findings.heading': 'Les résultats de l’enquête',
  'findings.intro':
    'Le Projet Pegasus est une enquête de journalistes sur Pegasus, le logiciel espion de NSO Group, publiée le 18 juillet 2021. Chaque chiffre ci-dessous est accompagné de sa source et de la réponse de NSO Group.',
  'findings.source': 'Source : {publisher}, {day}',
  'findings.sourceTitled': 'Source : {publisher}, {title}, {day}',
  'findings.responseToAll':
    'La réponse de NSO Group à l’ensemble de ces résultats',
  'findings.response': 'La réponse de NSO Group',

  'petitions.heading': 'Pétitions',
  'petitions.empty': 'Il n’y a pas de pétition en ce moment.',
  'petition.label': 'Pétition',
  'petition.background': 'Pourquoi',
  'petition.demands': 'Ce que nous demandons',
  'petition.to': 'Destinataire : {to}',
  'petition.full': 'Lire toute la pétition',
  'petition.upcoming': 'Vous pourrez signer à partir du {day}.',
  'petition.upcomingUndated': 'Cette pétition n’est pas encore ouverte.',
  'petition.closed':
    'Cette pétition a été close le {day}. Merci à toutes les personnes qui ont signé.',
  'petition.closedUndated':
    'Cette pétition est close. Merci à toutes les personnes qui ont signé.',
  'state.open': 'Ouverte',
  'state.upcoming': 'Pas encore ouverte',
  'state.closed': 'Close',
  'count.heading': 'Le décompte',
  'count.confirmed':
    '{count, plural, one {signature confirmée} many {signatures confirmées} other {signatures confirmées}}',
  'count.none':
    'Personne n’a encore signé. Votre signature peut être la première.',
  'count.noneClosed': 'Personne n’a signé.',
  'count.goal': 'Objectif : {goal, number}',
  'count.progress':
    '{count, plural, one {# signature} many {# signatures} other {# signatures}} sur {goal, number}',
  'count.how':
    'Une signature compte lorsque la personne qui a signé l’a confirmée par e-mail. Chaque adresse e-mail ne compte qu’une fois.',
  'countries.heading': 'Signatures par pays',
  'countries.country': 'Pays',
  'countries.signatures': 'Signatures',
  'countries.other': 'Autres pays',
  'countries.note':
    'Les pays qui comptent moins de 10 signatures sont regroupés, pour que personne ne ressorte du lot.',
  'names.heading': 'Noms les plus récents',
  'names.note':
    'Seules figurent ici les personnes qui ont choisi d’afficher leur nom.',
  'names.none': 'Personne n’a encore choisi d’afficher son nom.',

  'field.optional': '(facultatif)',
  'errors.heading':
    '{count, plural, one {Il y a # problème} many {Il y a # problèmes} other {Il y a # problèmes}}',
  'sign.heading': 'Signer la pétition',
  'sign.name': 'Nom complet',
  'sign.email': 'Adresse e-mail',
  'sign.emailHint':
    'Nous vous envoyons un lien. Votre signature compte lorsque vous l’avez confirmée sur la page qu’il ouvre.',
  'sign.country': 'Pays où vous vivez',
  'sign.countryChoose': 'Choisissez un pays',
  'sign.countryHint':
    'Dans certains pays, signer peut présenter un risque. Dans ce cas, nous vous le disons d’abord et nous demandons moins d’informations.',
  'sign.postcode': 'Code postal',
  'sign.postcodeHint':
    'Il aide à montrer aux parlementaires d’où viennent les soutiens.',
  'sign.comment': 'Pourquoi signez-vous ?',
  'sign.commentHint':
    '500 caractères au maximum. Ce texte n’est pas affiché sur ce site.',
  'sign.showName': 'Afficher mon nom sur ce site',
  'sign.trap': 'Laissez ce champ vide',
  'sign.news': 'Recevoir des nouvelles de cette campagne par e-mail',
  'sign.data':
    'Ce que vous écrivez ici est scellé par chiffrement avant d’être enregistré. Sont publics le nombre de signatures, le nombre de signataires par pays et, seulement si vous avez coché la case, votre nom. Vous pouvez retirer votre signature avec le lien contenu dans notre e-mail.',
  'sign.dataShort':
    'Ce que vous écrivez ici est scellé par chiffrement avant d’être enregistré. Seuls le nombre de signatures et le nombre de signataires par pays sont publics. Vous pouvez retirer votre signature avec le lien contenu dans notre e-mail.',
  'sign.submit': 'Signer la pétition',
  'sign.warning.heading': 'Avant de signer : votre sécurité',
  'sign.warning.text':
    'Forbidden Stories et ses médias partenaires ont identifié un client potentiel de NSO Group dans le pays que vous avez choisi. NSO Group ne confirme ni ne dément l’identité de ses clients, et dit que ces hypothèses sont erronées. Signer peut vous mettre en danger si quelqu’un lit vos e-mails ou surveille votre appareil ou votre connexion.',
  'sign.warning.less':
    'C’est pourquoi nous demandons ici moins d’informations : votre nom est facultatif et n’est jamais affiché. L’objet de notre e-mail et le nom de son expéditeur ne disent rien de cette campagne ni de la pétition. Nous n’envoyons pas de rappel.',
  'sign.warning.dropped':
    'Si vous aviez déjà indiqué un nom, un code postal, un texte ou le souhait de recevoir des nouvelles, ces informations ont été écartées.',
  'sign.warning.advice':
    'Ne signez qu’après avoir pesé ce risque. Si votre liberté peut en dépendre, mieux vaut ne pas signer. Une adresse e-mail qui ne contient pas votre nom, ouverte sur un appareil en lequel vous avez confiance, est plus sûre.',
  'sign.warning.traces':
    'Utilisez une fenêtre de navigation privée : sinon, cette visite reste dans l’historique de votre navigateur. Supprimez nos e-mails quand vous avez terminé.',
  'sign.warning.leave': 'Ne pas signer et revenir à la pétition',
  'problem.other': 'Vérifiez ce champ.',
  'errors.nothingStored': 'Rien n’a encore été enregistré.',
  'problem.name.empty': 'Indiquez votre nom.',
  'problem.name.too-long':
    'Votre nom est trop long : 200 caractères au maximum.',
  'problem.name.link':
    'Un nom affiché ne peut contenir ni lien ni adresse. Retirez-les, ou n’affichez pas votre nom.',
  'problem.email.empty': 'Indiquez votre adresse e-mail.',
  'problem.email.invalid':
    'Indiquez une adresse e-mail, par exemple nom@example.org.',
  'problem.country.unknown': 'Choisissez le pays où vous vivez.',
  'problem.postcode.too-long':
    'Le code postal est trop long : 20 caractères au maximum.',
  'problem.comment.too-long':
    'Votre texte est trop long : 500 caractères au maximum.',
  'problem.name.unreadable': 'Retirez les caractères non imprimables.',
  'problem.code.empty': 'Saisissez le code contenu dans notre e-mail.',
  'problem.code.wrong':
    'Ce code et cette adresse ne vont pas ensemble, ou le code date de plus de 24 heures. Un code compte huit caractères, lettres et chiffres, par exemple ABCD-EFGH. Si vous avez déjà confirmé votre signature, vous n’avez rien à faire.',
  'problem.postcode.empty':
    'Indiquez un code postal, ou laissez le champ vide.',
  'problem.postcode.unreadable': 'Retirez les caractères non imprimables.',
  'problem.comment.unreadable': 'Retirez les caractères non imprimables.',
  'problem.email.too-long':
    'Cette adresse e-mail est trop longue. Vérifiez-la.',
  'problem.email.unreadable': 'Retirez les caractères non imprimables.',
  'error.petition-not-found': 'Il n’y a pas de pétition à cette adresse.',
  'error.petition-closed':
    'Cette pétition est close. Elle ne recueille plus de signatures.',
  'error.petition-not-open-yet': 'Cette pétition n’est pas encore ouverte.',
  'error.cross-site':
    'Ce formulaire a été envoyé depuis un autre site : rien n’a donc été fait. Ouvrez la page ici et envoyez-le de nouveau.',
  'error.method-not-allowed':
    'Cette adresse n’accepte pas les requêtes de ce type.',
  'error.body-too-large':
    'L’envoi dépasse ce que ce formulaire accepte. Rien n’a été enregistré.',
  'error.wrong-content-type':
    'Ce formulaire accepte les champs d’un formulaire web et rien d’autre. Rien n’a été enregistré.',
  'error.form-unreadable':
    'Le formulaire n’est pas arrivé en entier. Rien n’a été enregistré. Revenez en arrière et envoyez-le de nouveau.',
  'error.inbox-not-yours':
    'La boîte de réception ne peut être lue que sur la machine qui exécute le programme.',
  'thanks.heading': 'Merci. Votre signature est confirmée.',
  'thanks.looked':
    'Certaines signatures sont examinées avant d’être comptées. La page de votre signature, dont le lien figure dans notre e-mail, vous l’indique.',
  'share.heading': 'Sollicitez une personne de plus',
  'share.intro':
    'Ces liens ouvrent l’autre service avec un texte que vous pouvez encore modifier. Cette page ne dit rien à ces services tant que vous ne suivez pas un lien.',
  'share.text': 'Une pétition : « {action} »',
  'share.safe': 'Ne partagez que si c’est sans danger pour vous.',
  'share.subject': 'Signerez-vous aussi cette pétition ?',
  'share.email': 'E-mail',
  'share.copy': 'Lien à copier et à transmettre',
  'thanks.next': 'Ce que vous pouvez faire ensuite',
  'thanks.forward':
    'Transmettez le lien à une personne de votre entourage qui tient à la liberté de la presse.',
  'thanks.findings':
    'Lire les résultats de l’enquête et ce que répond NSO Group',
}
