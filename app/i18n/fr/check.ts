import type { check as english } from '../en/check.ts'

/** “Check a link”. Read by people who may be in danger: calm and exact. */
export const check: Record<keyof typeof english, string> = {
  'check.heading': 'Vérifier un lien',
  'check.description':
    'Comparez un lien ou un message avec la liste publiée des noms internet liés à des attaques avec Pegasus. Rien n’est enregistré.',
  'check.first': 'N’ouvrez pas le lien.',
  'check.intro':
    'Collez-le plutôt ici, seul ou avec tout le message. Nous comparons les noms internet qui s’y trouvent avec une liste publiée de noms liés à des attaques avec Pegasus.',
  'check.text': 'Lien, domaine, adresse e-mail ou message',
  'check.textHint':
    '100 000 caractères au maximum. Vous pouvez écrire [.] ou « dot » à la place d’un point.',
  'check.submit': 'Comparer avec la liste',
  'check.kept':
    'Ce que vous collez est comparé dans la mémoire de ce serveur, puis oublié. Rien n’en est enregistré ni inscrit dans un journal. Aucun lien n’est ouvert et aucun autre service n’est interrogé.',
  'check.traces':
    'L’historique de votre navigateur et votre réseau peuvent montrer que vous avez visité ce site. Sur un téléphone ou un ordinateur que d’autres utilisent, ouvrez une fenêtre de navigation privée et fermez-la quand vous avez terminé. Ce que vous avez copié reste dans le presse-papiers : copiez ensuite autre chose.',

  'check.copy.heading': 'Comment copier un lien sans l’ouvrir',
  'check.copy.type':
    'Le plus sûr : sur un autre appareil, saisissez ce qui se trouve entre // et le / suivant. Dans https://news.example.org/abc, c’est news.example.org. Si le reste du lien contient une autre adresse, saisissez-la aussi.',
  'check.copy.hold':
    'Sur le téléphone : appuyez longuement sur le message, à côté du lien et non sur le lien lui-même, puis choisissez « Copier ». Un appui prolongé sur un lien peut charger un aperçu de la page, ce qui donne des informations sur vous à qui la possède.',
  'check.copy.computer':
    'Sur un ordinateur : cliquez sur le lien avec le bouton droit de la souris et choisissez de copier son adresse.',

  'check.none.heading': 'La comparaison n’est pas encore possible',
  'check.none.text':
    'La liste publiée n’a pas encore été importée ici : rien ne peut donc être vérifié. Veuillez ne rien coller. Ce qu’il faut faire d’un message qui ne vous inspire pas confiance est indiqué ci-dessous.',

  'check.problem.empty': 'Collez un lien ou un message.',
  'check.problem.too-long':
    'Ce texte est trop long : 100 000 caractères au maximum. Collez la partie qui contient le lien.',
  'check.problem.no-address':
    'Rien dans ce texte ne ressemble à une adresse internet. Collez un lien comme https://example.org/abc, un domaine comme example.org, ou une adresse e-mail.',
  'check.problem.note': 'Ce que vous avez collé a été oublié.',

  'check.match.heading':
    '{count, plural, one {Une adresse figure dans la liste} many {# adresses figurent dans la liste} other {# adresses figurent dans la liste}}',
  'check.match.entry': 'Dans la liste',
  'check.match.address': 'Adresse',
  'check.match.generation': 'Version de l’infrastructure',
  'check.match.more': 'Seules les {shown, number} premières sont affichées.',
  'check.match.means':
    'L’adresse, ou le domaine auquel elle appartient, figure dans une liste publiée de noms liés à des attaques avec Pegasus. La personne qui a envoyé cette adresse a peut-être voulu attaquer votre appareil.',
  'check.match.not':
    'Cela ne signifie pas que votre appareil est infecté. Cela ne signifie pas non plus qu’il ne l’est pas.',
  'check.match.changed':
    'Un nom peut appartenir désormais à quelqu’un d’autre. Lorsque seul un domaine parent figure dans la liste, il se peut que d’autres utilisent aussi des noms sous ce domaine.',
  'check.clear.heading':
    '{count, plural, one {L’adresse lue ne figure pas dans la liste} many {Aucune des # adresses lues ne figure dans la liste} other {Aucune des # adresses lues ne figure dans la liste}}',
  'check.clear.not': 'Cela ne veut pas dire que tout danger est écarté.',
  'check.clear.why':
    'La liste n’est pas complète. Les attaquants changent de noms, d’autres logiciels espions utilisent d’autres noms, et certaines attaques n’ont besoin d’aucun lien ni d’aucun appui sur l’écran.',
  'check.others.heading':
    '{count, plural, one {Une adresse ne figure pas dans la liste} many {# adresses ne figurent pas dans la liste} other {# adresses ne figurent pas dans la liste}}',
  'check.others.addresses': 'Adresses absentes de la liste',
  'check.others.more': 'Seules les {shown, number} premières sont affichées.',
  'check.others.not':
    'Ne pas figurer dans la liste ne veut pas dire être sans danger.',
  'check.odd.heading': 'Une apparence peut-être trompeuse',
  'check.odd.text':
    'Ces adresses contiennent des lettres autres que a à z, qui peuvent ressembler à celles-ci, ou un nom placé avant un @, alors que ce n’est pas là que mène le lien. Certaines sont légitimes. Comparez :',
  'check.odd.looks': 'Ressemble à',
  'check.odd.opens': 'Ouvre en réalité',

  'check.lists.heading': 'Avec quoi nous comparons',
  'check.lists.count':
    '{count, plural, one {# domaine ou adresse e-mail en tout.} many {# domaines et adresses e-mail en tout.} other {# domaines et adresses e-mail en tout.}}',
  'check.lists.published': '{name} : {publisher}, liste publiée le {day}',
  'check.lists.imported':
    '{name} : {publisher}, liste importée ici le {day} ; sa date de publication n’est pas enregistrée',
  'check.lists.link': 'Lire la liste',

  'check.next.match': 'Que faire maintenant',
  'check.next.doubt': 'Si un message vous semble suspect',
  'check.next.leave':
    'N’ouvrez pas le lien, ne répondez pas, ne transférez pas le message et ne le supprimez pas.',
  'check.next.photo':
    'Photographiez l’écran avec un autre appareil, de façon que l’expéditeur, le numéro, la date et le lien soient lisibles. Une capture d’écran risque d’être copiée sur un compte en ligne que d’autres peuvent consulter ; la photo aussi.',
  'check.next.note':
    'Notez sur papier quand le message est arrivé, de qui et par quel service. Gardez ce papier là où il ne met personne en danger.',
  'check.next.phone':
    'Ne réinitialisez pas le téléphone et n’y installez rien pour le nettoyer : des traces dont les spécialistes ont besoin seraient perdues. Avant de le redémarrer ou de le mettre à jour, demandez-leur conseil.',
  'check.next.ask':
    'Demandez de l’aide depuis un autre appareil, qui n’utilise pas les mêmes comptes.',
  'check.opened.heading': 'Si le lien a déjà été ouvert',
  'check.opened.calm':
    'Ouvrir un lien n’infecte pas toujours un téléphone. Restez calme ; vous avez le temps de bien faire les choses.',
  'check.opened.away':
    'N’ayez pas de conversations sensibles sur ce téléphone ni à proximité. Mettez-le dans une autre pièce quand vous parlez, et ne l’utilisez pas pour demander de l’aide.',
  'check.opened.people':
    'Pensez aux personnes qui vous ont écrit sur ce téléphone : il faut peut-être les prévenir, mais pas par ce téléphone.',
  'check.opened.when':
    'Notez quand le lien a été ouvert, et gardez le téléphone.',
  'check.help.heading': 'À qui s’adresser',
  'check.help.lab':
    'Le Security Lab d’Amnesty International examine les appareils de personnes qui défendent les droits humains :',
  'check.help.line':
    'Le service d’assistance en sécurité numérique d’Access Now (Digital Security Helpline) conseille des activistes, des journalistes et d’autres personnes, en plusieurs langues :',
  'check.help.mvt':
    'Le Mobile Verification Toolkit (MVT), un programme du Security Lab, recherche des traces dans la sauvegarde d’un téléphone. Il demande de l’expérience et n’est pas fait pour examiner soi-même son téléphone. Ne rien trouver ne veut pas dire non plus que tout danger est écarté. Son site :',
  'check.help.traces':
    'Ces liens mènent à d’autres sites. Les ouvrir laisse une trace dans l’historique de votre navigateur et sur votre réseau.',

  'check.about.heading': 'Ce que fait Pegasus',
  'check.about.text':
    'Installé secrètement sur un téléphone, Pegasus donne à l’attaquant un accès complet aux messages, aux e-mails, aux fichiers multimédias, au microphone, à la caméra, aux appels et aux contacts de ce téléphone. Le Security Lab d’Amnesty International a publié une description de l’évolution de ces attaques à partir de 2018, ainsi que les noms qui leur sont liés.',
  'check.nso.heading': 'La réponse de NSO Group',
  'check.nso.denies':
    'NSO Group dément fermement les affirmations du Projet Pegasus et les qualifie de fausses. L’entreprise dit qu’elles reposent sur des hypothèses erronées et des théories non corroborées, et met en doute la fiabilité des sources.',
  'check.nso.mission':
    'NSO Group dit accomplir une mission qui sauve des vies et affirme que son produit n’est utilisé que pour des enquêtes légitimes sur la criminalité et le terrorisme.',
  'check.nso.undetectable':
    'NSO Group dit, selon ce que rapporte Etienne Maynier, d’Amnesty International, que son logiciel espion ne peut pas être détecté et n’est utilisé que pour des enquêtes pénales légales.',
}
