import type { pages as english } from '../en/pages.ts'

/** Navigation, and the pages about the site itself. */
export const pages: Record<keyof typeof english, string> = {
  'nav.findings': 'Résultats de l’enquête',
  'nav.check': 'Vérifier un lien',
  'nav.more': 'Plus',
  'nav.timeline': 'Chronologie',
  'nav.method': 'Méthode et vocabulaire',
  'nav.infrastructure': 'Infrastructure',
  'nav.corrections': 'Corrections',
  'nav.data': 'Données ouvertes',
  'nav.about': 'À propos de ce site',
  'nav.contact': 'Contact',
  'nav.accessibility': 'Accessibilité',
  'footer.evidence': 'L’enquête',
  'footer.you': 'Votre signature',
  'footer.site': 'Ce site',

  'about.heading': 'À propos de ce site',
  'about.what':
    'Ce site présente les résultats du Projet Pegasus, publiés le 18 juillet 2021, et recueille des signatures pour un moratoire sur l’exportation, la vente, le transfert et l’utilisation des technologies de surveillance.',
  'about.who': 'Qui gère ce site',
  'about.who.tryOut':
    'Personne : ceci est une version d’essai sur une seule machine, et non une campagne. Lorsqu’une vraie campagne le gère, l’organisation est nommée ici.',
  'about.who.by': 'Responsable de cette campagne :',
  'about.not':
    'Amnesty International, Forbidden Stories et les médias nommés ici sont cités comme sources. Ils ne gèrent pas ce site et n’ont pas vérifié ses textes.',
  'about.count': 'Comment nous comptons',
  'about.count.confirmed':
    'Une signature compte lorsque la personne qui a signé l’a confirmée par e-mail. Chaque adresse e-mail ne compte qu’une fois. Les pays qui comptent moins de 10 signatures sont regroupés.',
  'about.count.moderation':
    'Les signatures qui semblent venir d’un programme sont examinées par des personnes avant d’être comptées.',
  'about.money': 'Argent',
  'about.money.text':
    'Les dons, lorsqu’ils sont acceptés, se paient sur la page de Stripe. La page des dons montre les sommes reçues, par mois et par devise.',
  'about.safety': 'Sécurité',
  'about.safety.text':
    'Il se peut que certaines des personnes qui signent vivent dans les États que citent les résultats de l’enquête. C’est pourquoi ce site demande peu d’informations, scelle celles qu’on lui confie, n’utilise pas de cookies pour qui le visite et ne charge rien depuis d’autres entreprises.',
  'about.texts': 'Les textes',
  'about.texts.licence':
    'Tout le monde peut utiliser nos propres textes sous licence CC BY 4.0, en indiquant le nom de ce site.',
  'about.texts.languages':
    'Les textes ont été écrits en anglais puis traduits. Lorsqu’une deuxième personne n’a pas encore relu une traduction, le bas de chaque page l’indique, et le texte anglais fait foi.',
  'about.program': 'Le programme',
  'about.program.text':
    'Le programme qui fait fonctionner ce site est un logiciel libre. Tout le monde peut lire comment il fonctionne, et l’utiliser.',

  'contact.heading': 'Contact',
  'contact.tryOut':
    'Ceci est une version d’essai sur une seule machine : il n’y a personne à qui écrire. Lorsqu’une vraie campagne gère ce site, son adresse figure ici.',
  'contact.campaign': 'Questions, presse, corrections',
  'contact.campaign.text': 'Écrivez aux responsables de la campagne :',
  'contact.correction':
    'Vous avez trouvé une erreur dans un résultat de l’enquête ? Dites-nous lequel, et ce que dit la source. Ce que nous modifions est énuméré sur la page des corrections.',
  'contact.signature': 'Votre signature',
  'contact.signature.text':
    'Vous pouvez vous-même voir, modifier, retirer et effacer votre signature. Nous pouvons vous envoyer de nouveau le lien :',
  'contact.security': 'Une faille dans notre sécurité',
  'contact.security.text':
    'Veuillez nous en informer avant d’en parler à d’autres. Écrivez ici :',
  'contact.phone': 'Vous craignez une attaque contre votre téléphone',
  'contact.phone.text':
    'Nous ne pouvons pas examiner de téléphones. La page qui permet de vérifier un lien indique qui peut vous aider, et ce qu’il faut faire d’abord.',
  'contact.safe':
    'S’il se peut que quelqu’un vous surveille, ne nous écrivez pas depuis l’appareil ou l’adresse que cette personne surveille peut-être.',

  'accessibility.heading': 'Accessibilité',
  'accessibility.aim':
    'Tout le monde doit pouvoir lire ces pages et signer. Notre référence est la norme WCAG 2.2, niveau AA.',
  'accessibility.done': 'Ce qui est fait pour cela',
  'accessibility.done.script':
    'Tout fonctionne sans JavaScript, avec le clavier seul, avec un zoom de 200 % et sur des écrans de 320 pixels de large.',
  'accessibility.done.charts':
    'Les cartes et les graphiques ont un titre, et un tableau avec les mêmes chiffres.',
  'accessibility.done.forms':
    'Les formulaires indiquent ce qui ne va pas à côté du champ et en haut de la page, et conservent ce que vous avez saisi.',
  'accessibility.done.look':
    'Les pages respectent vos réglages : couleurs sombres, animations réduites.',
  'accessibility.tested': 'Comment le site est testé',
  'accessibility.tested.text':
    'Un programme (axe) vérifie chaque page avant la sortie d’une version : en anglais et en arabe dans chacun de ses états, dans les autres langues telle qu’elle s’ouvre. Les principaux parcours sont essayés au clavier. Des personnes qui utilisent chaque jour un lecteur d’écran n’ont pas encore testé le site.',
  'accessibility.open': 'Ce qui ne fonctionne pas encore bien',
  'accessibility.open.languages':
    'Certaines traductions n’ont pas été relues par une deuxième personne.',
  'accessibility.open.pictures':
    'Les images que d’autres services affichent lorsqu’un lien est partagé contiennent du texte. La page à laquelle elles mènent contient le même texte.',
  'accessibility.tell': 'Quelque chose vous gêne ? Dites-le-nous :',
  'accessibility.tellTryOut':
    'Quelque chose vous gêne ? Lorsqu’une vraie campagne gère ce site, son adresse figure ici.',

  'data.heading': 'Données ouvertes',
  'data.description':
    'Les résultats de l’enquête, les décomptes de la pétition et les domaines publiés, en JSON et en CSV, pour tout le monde.',
  'data.intro':
    'Ce que montrent ces pages est aussi disponible sous forme de données : sans clé, depuis n’importe quel site (CORS), aussi souvent que cela reste raisonnable. Veuillez garder un certain temps ce que vous récupérez.',
  'data.address': 'Adresse',
  'data.holds': 'Contenu',
  'data.findings': 'Résultats de l’enquête',
  'data.findings.json':
    'Tous les résultats, avec les chiffres, le degré de certitude, les sources et les réponses',
  'data.findings.one': 'Un résultat',
  'data.findings.csv':
    'Tous les résultats sous forme de tableau, une ligne par résultat',
  'data.petitions': 'Pétitions',
  'data.petitions.json': 'Toutes les pétitions, 50 par page',
  'data.petitions.one': 'Une pétition, avec les signatures par pays',
  'data.petitions.count': 'Son nombre de signatures seulement',
  'data.infrastructure': 'Domaines',
  'data.infrastructure.csv':
    'Les domaines publiés, avec leur génération, sous forme de tableau',
  'data.infrastructure.json': 'Les mêmes données en JSON',
  'data.language':
    'Les résultats sont en anglais. Pour une autre langue, ajoutez {parameter} : {codes}.',
  'data.example': 'Un exemple',
  'data.example.text':
    'Les dates sont des années, des mois ou des jours au format ISO 8601, les pays deux lettres selon la norme ISO 3166-1, et le degré de certitude (confidence) contient un ou plusieurs des mots suivants, ou aucun : selected, reported, confirmed, client. Ces mots sont expliqués sur la page consacrée à la méthode.',
  'data.licence': 'Licence',
  'data.licence.ours':
    'Nos propres textes et les décomptes : CC BY 4.0. Indiquez le nom de ce site et son adresse.',
  'data.licence.domains':
    'Les listes de domaines : sous la licence qu’indiquent les données, avec le nom de l’organisation qui les publie. C’est cette organisation qu’il faut citer, et non ce site.',
  'data.small':
    'Les pays qui comptent moins de 10 signatures sont regroupés, dans les données aussi.',
}
