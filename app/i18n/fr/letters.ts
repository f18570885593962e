import type { letters as english } from '../en/letters.ts'

/** Writing to lawmakers: choosing, writing, sending, and what became of it. */
export const letters: Record<keyof typeof english, string> = {
  'nav.write': 'Écrire une lettre',
  'nav.letters': 'Confirmer des lettres avec un code',
  'footer.letters': 'Vos lettres',

  'write.heading': 'Écrire à qui décide',
  'write.ask': 'Écrire une lettre aux parlementaires de ce pays',
  'write.description':
    'Choisissez un pays, voyez qui y décide en matière de technologies de surveillance, et écrivez une lettre avec vos propres mots.',
  'write.intro':
    'Un moratoire suppose des gouvernements qui arrêtent les ventes, et des parlementaires qui le leur demandent. Choisissez un pays, voyez qui y décide, et écrivez une lettre avec vos propres mots.',
  'write.anywhere':
    'Vous pouvez écrire aux parlementaires de n’importe quel pays, où que vous viviez.',
  'write.clients': 'Où des clients potentiels de NSO Group ont été identifiés',
  'write.clients.note':
    'On peut y demander aux parlementaires une enquête et des garanties. Si vous vivez dans l’un de ces pays, lisez d’abord l’avertissement sur la page du pays.',
  'write.exporters': 'Où se décident les exportations',
  'write.exporters.note':
    'Chaque État décide lui-même de ce que ses entreprises exportent ; l’Union européenne fixe des règles pour ses membres. Les parlementaires peuvent poser des questions et modifier la loi.',
  'write.others': 'Autres pays dont des parlementaires figurent ici',
  'write.all': 'Tous les pays',
  'write.country': 'Pays',
  'write.country.unknown': 'Choisissez un pays dans la liste.',
  'write.country.go': 'Voir qui décide',
  'write.listed': 'liste de parlementaires',
  'write.sample': 'exemple',
  'write.counts': 'Lettres à ce jour',
  'write.counts.sent':
    '{count, plural, one {# lettre envoyée d’ici} many {# lettres envoyées d’ici} other {# lettres envoyées d’ici}}',
  'write.counts.own':
    '{count, plural, one {# déclaration de lettres envoyées autrement} many {# déclarations de lettres envoyées autrement} other {# déclarations de lettres envoyées autrement}}',
  'write.counts.none': 'Aucune, ou trop peu pour en indiquer le nombre.',
  'write.counts.caption': 'Lettres selon le pays des destinataires',
  'write.counts.fromHere': 'Envoyées d’ici',
  'write.counts.reported': 'Déclarations',
  'write.counts.note':
    'Une déclaration est ce que nous indique une personne qui a envoyé des lettres par ses propres moyens, une fois par chambre. Les nombres inférieurs à 10 sont regroupés, pour que personne ne ressorte du lot.',

  'write.country.heading': '{country} : qui décide',
  'write.country.description':
    '{country} : qui y décide en matière de technologies de surveillance, et comment écrire à ces personnes.',
  'write.off':
    'La campagne a cessé d’envoyer des lettres vers ce pays. Aucune ne part d’ici en ce moment.',
  'write.decides': 'Qui décide des exportations',
  'write.decides.body': 'Qui décide',
  'write.decides.legislature': 'Parlement',
  'write.decides.lever': 'Ce qu’il peut faire',
  'write.decides.sources': 'Sources : {sources}. État au {day}.',
  'write.decides.unknown': 'Nous n’avons pas encore vérifié qui y décide.',
  'write.chambers': 'Les parlementaires',
  'write.bodies': 'À qui d’autre on peut écrire',
  'write.kind.lower': 'Chambre basse',
  'write.kind.upper': 'Chambre haute',
  'write.kind.single': 'Parlement',
  'write.kind.ministry': 'Ministère',
  'write.kind.committee': 'Commission',
  'write.members':
    '{count, plural, one {# personne} many {# personnes} other {# personnes}}',
  'write.withAddress':
    '{count, plural, one {dont # avec une adresse e-mail} many {dont # avec une adresse e-mail} other {dont # avec une adresse e-mail}}',
  'write.source': 'Source : {source}. Licence : {licence}. État au {day}.',
  'write.termEnds': 'Le mandat se termine le {day}.',
  'write.mark.sample':
    'Exemple : des personnes inventées, pour essayer le programme.',
  'write.stale.term-over':
    'Le mandat des personnes de cette liste est terminé. Certaines ont peut-être quitté leurs fonctions.',
  'write.stale.old':
    'Cette liste date de plus de 12 mois. Certaines de ces personnes ont peut-être quitté leurs fonctions.',
  'write.stale.notMailed':
    'Tant que la campagne n’a pas vérifié cette liste, aucune lettre ne leur est envoyée d’ici. Vous pouvez quand même leur écrire vous-même.',
  'write.postcode.heading': 'Trouver vos parlementaires',
  'write.postcode.label': 'Code postal de votre domicile',
  'write.postcode.hint': 'Il sert à la recherche, puis il est oublié.',
  'write.postcode.submit': 'Trouver',
  'write.postcode.unknown':
    'Nous ne connaissons pas ce code postal. Vérifiez-le, ou choisissez plutôt dans les listes.',
  'write.postcode.found': 'Vos parlementaires',
  'write.postcode.several':
    'Ce code postal s’étend sur plusieurs circonscriptions. Choisissez les parlementaires de celle où vous vivez.',
  'write.nobody':
    'Les parlementaires de ce pays ne figurent pas encore ici. Mais voici ce que vous pouvez faire :',
  'write.instead': 'Ce que vous pouvez aussi faire',
  'write.instead.eu': 'Écrire au Parlement européen',
  'write.instead.countries': 'Écrire aux parlementaires d’un autre pays',
  'write.instead.petition': 'Signer la pétition et la transmettre',
  'write.instead.findings': 'Lire les résultats sur ce pays',
  'write.instead.allFindings': 'Lire les résultats de l’enquête',
  'write.instead.country': 'Choisir un autre pays',

  'write.warning.short':
    'Vous vivez dans ce pays ? Lisez d’abord ce qui concerne votre sécurité.',
  'write.warning.heading': 'Si vous vivez dans ce pays : votre sécurité',
  'write.warning.text':
    'Forbidden Stories et ses médias partenaires ont identifié un client potentiel de NSO Group dans ce pays. NSO Group ne confirme ni ne dément l’identité de ses clients, et dit que ces hypothèses sont erronées. Si vous vivez dans ce pays, une lettre qui porte votre nom peut vous mettre en danger.',
  'write.warning.advice':
    'N’écrivez sous votre nom qu’après avoir pesé ce risque. Si votre liberté peut en dépendre, mieux vaut ne pas le faire.',
  'write.warning.traces':
    'Utilisez une fenêtre de navigation privée : sinon, cette visite reste dans l’historique de votre navigateur. Si votre téléphone est peut-être infecté, utilisez un autre appareil.',
  'write.anonymous': 'Comment agir sans donner votre nom',
  'write.anonymous.abroad':
    'Demandez à une personne qui vit dans un autre pays d’écrire. Elle n’a besoin que de l’adresse de ce site.',
  'write.anonymous.paper':
    'Copiez le texte d’une lettre, et envoyez-la sur papier, sans votre nom.',

  'write.choose.heading': 'À qui voulez-vous écrire ?',
  'write.choose.description':
    '{chamber} : choisissez à qui écrire, et écrivez une lettre avec vos propres mots.',
  'write.choose.most':
    'Choisissez 20 personnes au maximum. Quelques lettres avec vos propres mots valent mieux que beaucoup de lettres semblables.',
  'write.choose.marks':
    'Vous pouvez aussi choisir des personnes sans adresse e-mail : vous obtenez alors le texte à copier.',
  'write.choose.submit': 'Écrire aux personnes choisies',
  'write.choose.all':
    '{count, plural, one {Écrire à la personne affichée} many {Écrire aux # personnes affichées} other {Écrire aux # personnes affichées}}',
  'write.search.heading': 'Chercher dans cette liste',
  'write.search.q': 'Nom, circonscription ou parti',
  'write.search.area': 'Circonscription',
  'write.search.anyArea': 'Toutes les circonscriptions',
  'write.search.submit': 'Chercher',
  'write.search.found':
    '{count, plural, one {# personne trouvée} many {# personnes trouvées} other {# personnes trouvées}}',
  'write.search.none': 'Personne dans cette liste ne correspond.',
  'write.search.showAll': 'Afficher toute la liste',
  'write.search.more':
    'Seules les {shown, number} premières personnes sont affichées. Pour voir les autres, cherchez, ou choisissez une circonscription.',
  'write.back': 'Choisir de nouveau',
  'write.mark.no-address': 'pas d’adresse vérifiée',
  'write.mark.form': 'formulaire de contact seulement',
  'write.mark.bounced': 'l’adresse ne fonctionne pas',
  'write.mark.opted-out': 'ne veut pas de lettres d’ici',
  'write.mark.stale': 'la liste n’est peut-être plus à jour',
  'write.mark.country-off': 'l’envoi de lettres vers ce pays est arrêté',
  'write.mark.shared': 'a la même adresse qu’une personne citée plus haut',

  'write.letter.heading': 'Votre lettre',
  'write.letter.to': 'À',
  'write.letter.change': 'Choisir d’autres personnes',
  'write.letter.language': 'Langue de la lettre',
  'write.letter.languageNote':
    'Choisissez-en une que vous savez lire aussi : vous répondez de ce que dit la lettre.',
  'write.letter.openings': 'Trois façons de commencer',
  'write.letter.opening': 'Début {number}',
  'write.letter.anew': 'Si vous changez de choix ici, le texte repart de zéro.',
  'write.letter.own':
    'Veuillez modifier ce texte. Vos propres mots comptent davantage, et des lettres toutes semblables peuvent être mises en attente.',
  'write.letter.salutation':
    'Chaque lettre commence par sa propre formule d’appel et se termine par votre nom. Celle-ci commencerait ainsi :',
  'write.letter.subject': 'Objet',
  'write.letter.subjectHint': '150 caractères au maximum.',
  'write.letter.body': 'Ce que vous écrivez',
  'write.letter.bodyHint':
    'Entre 140 et 4 000 caractères, en texte brut. Sans formule d’appel.',
  'write.letter.next': 'Continuer : comment l’envoyer',
  'write.letter.nothing': 'Rien n’est encore enregistré ni envoyé.',
  'write.letter.tooMany':
    '{count, plural, one {Vous avez choisi # personne. Décochez-en, puis continuez.} many {Vous avez choisi # personnes. Décochez-en, puis continuez.} other {Vous avez choisi # personnes. Décochez-en, puis continuez.}}',
  'write.letter.goOn': 'Continuer avec les personnes cochées',

  'write.how.heading': 'Comment voulez-vous l’envoyer ?',
  'write.how.edit': 'Modifier le texte',
  'write.own.heading': 'L’envoyer vous-même',
  'write.own.text':
    'Nous n’en saurons rien. La lettre se termine par un emplacement pour votre nom : remplissez-le.',
  'write.own.links':
    'Les liens ouvrent votre logiciel de messagerie, ou Gmail ou Outlook sur le web, et y placent la lettre. Gmail appartient à Google, et Outlook à Microsoft.',
  'write.own.long':
    'Cette lettre est trop longue pour un lien : les liens ne remplissent que l’adresse et l’objet. Copiez le texte et collez-le dans le message.',
  'write.own.mail': 'Logiciel de messagerie',
  'write.own.gmail': 'Gmail',
  'write.own.outlook': 'Outlook',
  'write.own.form': 'Formulaire de contact',
  'write.own.linkFor': '{way} : {name}',
  'write.own.copy': 'Texte à copier',
  'write.own.address': 'Adresse',
  'write.own.letterTo': 'Lettre pour {name}',
  'write.own.none':
    'Nous ne connaissons pas d’adresse qui fonctionne. Vous pouvez copier le texte.',
  'write.own.formOnly':
    'Seul un formulaire de contact est connu : ouvrez-le, et collez-y le texte.',
  'write.own.yourName': '[Votre nom]',
  'write.own.sent.heading': 'L’avez-vous envoyée ?',
  'write.own.sent.text':
    'Dites-le-nous, et nous la comptons : par pays, par chambre et par mois. Rien n’est enregistré sur vous.',
  'write.own.sent.submit': 'Je l’ai envoyée',
  'write.send.heading': 'La faire envoyer d’ici',
  'write.send.to':
    '{count, plural, one {Une lettre peut partir d’ici, adressée à :} many {# lettres peuvent partir d’ici, une pour chaque destinataire :} other {# lettres peuvent partir d’ici, une pour chaque destinataire :}}',
  'write.send.others': 'Pas d’envoi possible d’ici :',
  'write.send.nobody':
    'Aucune lettre ne peut être envoyée d’ici aux personnes que vous avez choisies. Veuillez envoyer la vôtre vous-même.',
  'write.send.closed':
    'Aucune lettre ne part d’ici en ce moment. Veuillez envoyer la vôtre vous-même.',
  'write.send.stopped':
    'L’envoi est arrêté en ce moment. Les lettres que vous confirmez attendent qu’il reprenne.',
  'write.send.confirm':
    'Nous vous envoyons d’abord un e-mail. Aucune lettre ne part avant que vous ayez confirmé que c’était bien vous.',
  'write.send.seen':
    'Les destinataires voient votre nom et votre adresse e-mail. Leurs réponses vous parviennent à vous, et non à nous.',
  'write.send.once':
    'Dans cette campagne, chaque destinataire reçoit une seule lettre de vous, pas davantage.',
  'write.send.slow':
    'Les lettres partent peu à peu, et seulement en journée, à l’heure locale des parlementaires. Cela peut prendre quelques jours.',
  'write.send.deleted':
    'Votre lettre est enregistrée sous une forme scellée, et supprimée 28 jours après le dernier envoi.',
  'write.send.email': 'Votre adresse e-mail',
  'write.send.emailHint': 'Notre e-mail y arrive d’abord, puis les réponses.',
  'write.send.countryHint':
    'Dans certains pays, écrire peut présenter un risque. Dans ce cas, nous vous le disons d’abord.',
  'write.send.consent':
    '{count, plural, one {Envoyer mon nom, mon adresse e-mail et cette lettre à cette seule personne.} many {Envoyer mon nom, mon adresse e-mail et cette lettre à ces # personnes.} other {Envoyer mon nom, mon adresse e-mail et cette lettre à ces # personnes.}}',
  'write.send.submit': 'Recevoir l’e-mail pour confirmer',
  'write.risk.heading': 'Avant de la faire envoyer d’ici : votre sécurité',
  'write.risk.target':
    'Si vous vivez dans le pays auquel vous écrivez, relisez l’avertissement qui figure plus haut.',
  'write.risk.resident':
    'Forbidden Stories et ses médias partenaires ont identifié un client potentiel de NSO Group dans le pays où vous vivez. NSO Group ne confirme ni ne dément l’identité de ses clients, et dit que ces hypothèses sont erronées. Écrire peut vous mettre en danger si quelqu’un lit vos e-mails, ou si les destinataires transmettent votre nom.',
  'write.risk.other':
    'Les moyens plus sûrs figurent en haut de la page : ceux qui ne demandent pas votre nom.',
  'write.risk.mail':
    'Si vous continuez : ni l’objet de l’e-mail que nous vous envoyons ni le nom de son expéditeur ne disent rien de cette campagne. Indiquez une adresse qui ne contient pas votre nom. Supprimez notre e-mail quand vous avez terminé.',

  'letters.inbox.text':
    'Si cette adresse peut encore recevoir des messages de notre part, un message est en route. Aucune lettre n’a encore été envoyée.',
  'letters.inbox.missing':
    'Toujours pas de message après quelques minutes ? Regardez dans vos courriers indésirables et vérifiez que vous avez indiqué la bonne adresse : vous pouvez simplement écrire de nouveau.',
  'letters.pending.text':
    'Quand vous appuyez sur le bouton, votre lettre est envoyée à ces destinataires, avec votre nom et votre adresse e-mail :',
  'letters.pending.sealed':
    'Cette page ne peut pas montrer la lettre elle-même : elle est enregistrée sous une forme scellée, pour la partie du programme qui envoie les e-mails.',
  'letters.pending.submit':
    '{count, plural, one {Envoyer ma lettre} many {Envoyer mes # lettres} other {Envoyer mes # lettres}}',
  'letters.pending.why':
    'Ce bouton est là pour que les programmes qui ouvrent les liens des e-mails ne puissent pas envoyer la lettre à votre place.',
  'letters.delete.heading': 'Ce n’était pas moi, ou j’ai changé d’avis',
  'letters.delete.text':
    'Rien n’est alors envoyé, et ce qui a été écrit est supprimé aussitôt.',
  'letters.delete.submit': 'Supprimer la lettre',
  'letters.own.heading': 'Vos lettres',
  'letters.confirmed.text':
    'C’est confirmé. Vos lettres partent peu à peu, et seulement en journée, à l’heure locale des parlementaires. Cette page indique ce qu’elles sont devenues.',
  'letters.own.text':
    'Toute personne qui a l’adresse de cette page peut faire la même chose que vous. Ne la transmettez pas.',
  'letters.own.next': 'Ce que vous pouvez faire ensuite',
  'letters.own.nobody':
    'Aucune nouvelle lettre ne part. Pour chaque personne choisie, il y a déjà une lettre de vous, envoyée ou en attente, ou bien on ne peut plus lui écrire d’ici.',
  'letters.state.queued': 'Attend son tour',
  'letters.state.held': 'La campagne l’examine avant l’envoi',
  'letters.state.sending': 'Envoi en cours',
  'letters.state.sent': 'Envoyée',
  'letters.state.bounced': 'Revenue : elle n’a pas pu être remise',
  'letters.state.refused': 'Refusée par le serveur de messagerie destinataire',
  'letters.state.unknown':
    'La connexion s’est interrompue : on ne sait pas si elle est arrivée',
  'letters.state.dropped': 'Non envoyée',
  'letters.back.heading': 'Retirer ce qui n’est pas encore parti',
  'letters.back.text':
    'Les lettres encore en attente sont supprimées. Ce qui a été envoyé ne peut pas être retiré.',
  'letters.back.submit': 'Retirer les lettres en attente',
  'letters.unknown.heading': 'Ce lien n’ouvre rien',
  'letters.unknown.text':
    'Il a peut-être été coupé, son délai est peut-être écoulé, ou ce qui a été écrit a été supprimé. Les lettres que personne ne confirme sont supprimées après 7 jours, toutes les autres 28 jours après leur envoi.',
  'letters.deleted.heading': 'C’est supprimé',
  'letters.deleted.text':
    'Ce qui a été écrit est supprimé, et plus rien ne sera envoyé.',
  'letters.code.heading': 'Confirmer des lettres avec un code',
  'letters.code.intro':
    'Saisissez le code contenu dans notre e-mail si vous ne pouvez pas en ouvrir le lien, par exemple parce que vous lisez vos messages sur un autre appareil. Vos lettres partent alors.',
  'letters.code.email': 'Adresse e-mail que vous avez indiquée',
  'letters.code.submit': 'Envoyer mes lettres',
  'letters.thanks.heading': 'Merci d’avoir écrit',
  'letters.thanks.text':
    'Les lettres qui partent d’ici sont envoyées peu à peu. Le lien contenu dans notre e-mail indique ce qu’elles sont devenues. Les réponses vous parviennent à vous, et non à nous.',
  'letters.thanks.own':
    'Votre déclaration est comptée : par pays, par chambre et par mois. Rien n’a été enregistré sur vous.',
  'letters.thanks.again': 'Écrire à un autre pays',

  'problem.to.none': 'Choisissez au moins une personne à qui écrire.',
  'problem.to.too-many': 'Choisissez 20 personnes au maximum.',
  'problem.subject.empty': 'Indiquez un objet.',
  'problem.subject.too-long':
    'L’objet est trop long : 150 caractères au maximum.',
  'problem.subject.unreadable': 'Retirez les caractères non imprimables.',
  'problem.body.too-short':
    'Votre lettre est trop courte : 140 caractères au minimum.',
  'problem.body.too-long':
    'Votre lettre est trop longue : 4 000 caractères au maximum.',
  'problem.body.unreadable': 'Retirez les caractères non imprimables.',
  'problem.body.html':
    'La lettre contient du HTML. Écrivez en texte brut, sans balises telles que <p>.',
  'problem.writer.too-long':
    'Votre nom est trop long : 100 caractères au maximum.',
  'problem.writer.link': 'Pas de lien, d’adresse ni de guillemets dans un nom.',
  'problem.country.residents-off':
    'Les personnes qui vivent dans ce pays ne peuvent pas faire envoyer de lettres d’ici en ce moment. Veuillez envoyer la vôtre vous-même.',
  'problem.consent.missing':
    'Cochez la case si la lettre doit être envoyée. Sans cela, elle ne part pas.',

  'error.letter-not-sent':
    'Cette lettre ne peut pas partir d’ici. Rien n’a été enregistré. Revenez en arrière et envoyez-la vous-même.',
  'error.chamber-not-found':
    'Cette liste de parlementaires n’existe pas. Elle a peut-être changé de nom.',
  'error.target-country-unknown': 'Ce pays n’existe pas.',

  'data.letters': 'Lettres',
  'data.letters.json':
    'Les lettres aux parlementaires, par pays et par mois, les petits nombres étant regroupés',
  'data.letters.csv': 'Les mêmes données sous forme de tableau',
}
