import type { privacy as english } from '../en/privacy.ts'

/** What is kept about signers, and what is not. */
export const privacy: Record<keyof typeof english, string> = {
  'privacy.link': 'Ce que deviennent vos données',
  'privacy.heading': 'Ce que deviennent vos données',
  'privacy.intro':
    'Cette page dit ce que nous demandons aux personnes qui signent, ce qui est conservé, qui peut le lire et pendant combien de temps, et de quoi nous ne pouvons pas vous protéger.',

  'privacy.who.heading': 'Qui gère ce site',
  'privacy.who.tryOut':
    'Personne : ceci est une version d’essai sur une seule machine, et non une campagne. Ce que vous écrivez reste sur cette machine, tout comme les clés qui permettent de l’ouvrir. La suite de cette page décrit ce qu’il en est dans une vraie campagne.',
  'privacy.who.by': 'Responsable de cette campagne et de vos données :',
  'privacy.who.contact': 'Contact :',

  'privacy.ask.heading': 'Ce que nous demandons, et pourquoi',
  'privacy.ask.email':
    'Votre adresse e-mail : pour nous assurer que c’était bien vous, ne compter chaque adresse qu’une fois, vous envoyer un seul rappel si vous n’avez pas confirmé, et vous envoyer des nouvelles si vous avez coché cette case.',
  'privacy.ask.country':
    'Votre pays : pour compter les signatures par pays, et vous avertir là où signer peut présenter un risque.',
  'privacy.ask.name':
    'Votre nom : pour que la campagne puisse montrer qu’il y a des personnes derrière le décompte. Il n’apparaît sur ce site que si vous avez coché la case.',
  'privacy.ask.rest':
    'Votre code postal et vos raisons, si vous le souhaitez : pour dire aux parlementaires d’où viennent les soutiens, et pourquoi.',
  'privacy.ask.consent':
    'Tout cela repose sur votre consentement. Signer révèle une opinion : vous pouvez donc revenir sur ce consentement à tout moment.',

  'privacy.sealed.heading': 'Ce qui est enregistré, et qui peut l’ouvrir',
  'privacy.sealed.campaign':
    'Votre nom, votre adresse e-mail, votre code postal et vos raisons sont scellés par chiffrement pour la campagne avant d’être enregistrés. Ce serveur peut les sceller ; il n’a aucune des clés qui les ouvrent. Ces clés sont entre les mains de personnes désignées par la campagne, qui ouvrent la liste sur leur propre machine.',
  'privacy.sealed.mail':
    'Votre adresse e-mail et le contenu de nos e-mails sont scellés une seconde fois, pour le programme qui envoie les e-mails : jusqu’à l’envoi d’un e-mail, jusqu’à votre confirmation, et aussi longtemps que vous recevez des nouvelles. Ce programme peut les ouvrir. Il est possible qu’il fonctionne sur la même machine que ce site.',
  'privacy.sealed.print':
    'Une empreinte de votre adresse e-mail permet de repérer les signatures répétées. Elle est calculée à l’aide d’un secret qui n’est pas dans la base de données. Sans ce secret, elle ne dit rien. Toute personne qui possède les deux peut vérifier si une adresse qu’elle connaît a servi à signer.',
  'privacy.sealed.clear':
    'Sont lisibles dans la base de données : la pétition, votre pays et votre langue, l’état de votre signature et ses dates, la version du texte que vous avez accepté, votre nom s’il est public, l’indication des champs facultatifs que vous avez remplis, le nombre d’e-mails que vous avez reçus, votre fournisseur de messagerie si c’est un grand fournisseur (pour les autres, une empreinte), et à quel point la signature paraît inhabituelle, avec les raisons. Pendant 72 heures, s’y ajoutent l’heure exacte, une empreinte du réseau que vous avez utilisé et le lien ou le site qui vous a conduit ici (jamais là où signer peut présenter un risque).',

  'privacy.public.heading': 'Ce qui est public',
  'privacy.public.count':
    'Le nombre de signatures, et leur nombre par pays. Les pays qui en comptent moins de 10 sont regroupés.',
  'privacy.public.name':
    'Votre nom et la date, si vous avez coché la case, sans votre pays. Vous pouvez le masquer ensuite ; d’autres peuvent l’avoir copié entre-temps.',
  'privacy.public.nothing': 'Rien d’autre.',

  'privacy.time.heading': 'Combien de temps les données sont conservées',
  'privacy.time.what': 'Données',
  'privacy.time.long': 'Durée',
  'privacy.time.pending': 'Une signature que personne n’a confirmée',
  'privacy.time.pendingLong':
    '7 jours entiers : elle disparaît une fois le septième jour terminé (UTC)',
  'privacy.time.withdrawn': 'Une signature retirée',
  'privacy.time.withdrawnLong':
    'Ce que vous avez écrit : supprimé au moment du retrait. Les empreintes de votre adresse e-mail et de vos liens, le pays, la langue, les dates et le nombre d’e-mails : 7 jours',
  'privacy.time.erased': 'Une signature effacée',
  'privacy.time.erasedLong':
    'Supprimée aussitôt. Restent une entrée vide et des nombres aléatoires qui ne mènent à personne',
  'privacy.time.exact': 'Les heures exactes, l’empreinte du réseau',
  'privacy.time.exactLong': '72 heures',
  'privacy.time.mail': 'Les e-mails qui vous sont adressés',
  'privacy.time.mailLong':
    'L’adresse et le texte : jusqu’à l’envoi, ou jusqu’à l’abandon de l’envoi. Le fait qu’il y a eu un e-mail, le fournisseur si c’est l’un des grands, et si le message est revenu : 30 jours de plus',
  'privacy.time.news': 'Votre adresse e-mail pour les nouvelles',
  'privacy.time.newsLong':
    'Jusqu’à ce que vous y mettiez fin, et au plus aussi longtemps que vos données',
  'privacy.time.secret': 'Le secret qui sert aux empreintes des adresses',
  'privacy.time.secretLong': '30 jours après la clôture de la pétition',
  'privacy.time.rest': 'Toutes les autres données de votre signature',
  'privacy.time.restLong':
    '6 mois après la clôture de la pétition. Restent le pays, l’état et les dates de la signature, pour le décompte',
  'privacy.time.open':
    'Tant que la fin d’une pétition n’est pas fixée, ce qui doit être supprimé après cette fin est conservé jusqu’à ce que vous retiriez ou effaciez votre signature.',
  'privacy.time.backup':
    'Il se peut que la campagne garde des sauvegardes ; les données y restent jusqu’à ce que ces sauvegardes soient supprimées. Si l’une d’elles est restaurée, tout ce qui a été effacé entre-temps est effacé de nouveau avant l’ouverture du site.',
  'privacy.time.copies':
    'Il se peut que la campagne ait extrait la liste scellée avant que vous effaciez ou retiriez votre signature. Elle doit alors supprimer ces copies et en extraire une nouvelle : ce site ne peut pas le faire.',

  'privacy.letters.heading': 'Si vous écrivez à des parlementaires',
  'privacy.letters.own':
    'Si vous envoyez vous-même une lettre, nous n’en savons rien. Si vous nous le dites ensuite, nous ajoutons une unité au décompte de cette chambre et de ce mois, et nous n’enregistrons rien sur vous.',
  'privacy.letters.postcode':
    'Le code postal que vous saisissez pour trouver vos parlementaires sert à la recherche, puis il est oublié.',
  'privacy.letters.seen':
    'Si vous faites envoyer une lettre d’ici, chaque parlementaire reçoit votre nom, votre adresse e-mail et votre texte. Ce que les parlementaires en font ne dépend que d’eux. Leurs réponses vous parviennent ; nous ne les voyons pas.',
  'privacy.letters.sealed':
    'Votre nom, votre adresse e-mail, votre pays et votre lettre sont enregistrés sous une forme scellée pour le programme qui envoie les e-mails. Le serveur qui affiche ces pages ne peut pas les ouvrir. Une lettre mise en attente, parce que beaucoup de lettres semblables sont arrivées ou que sa provenance n’est pas claire, peut être lue par les responsables de la campagne, mais seulement là où se trouve la clé de ce programme.',
  'privacy.letters.clear':
    'Sont lisibles dans la base de données : à qui la lettre est adressée, sa langue, les dates, ce qu’elle est devenue, et deux empreintes. L’une est celle de votre adresse e-mail, calculée à l’aide du même secret que celle des signatures, mais sans lui être identique ; elle évite qu’une même personne reçoive deux lettres de vous. L’autre est celle du texte, pour repérer les lettres toutes semblables. Pendant 72 heures, s’y ajoutent les heures exactes.',
  'privacy.letters.pending':
    'Une lettre que personne ne confirme est supprimée après 7 jours. Son code fonctionne pendant 24 heures.',
  'privacy.letters.time':
    'Votre nom et votre adresse e-mail sont supprimés lorsque plus rien n’attend d’être envoyé, et la lettre 28 jours après le dernier envoi ou son abandon. L’indication des parlementaires qui ont reçu une lettre liée à cette empreinte est conservée jusqu’à la suppression du secret qui sert aux empreintes, 30 jours après la clôture de la pétition.',
  'privacy.letters.back':
    'Avec le lien contenu dans notre e-mail, vous pouvez voir ce qu’est devenue chaque lettre, et retirer ce qui n’est pas encore parti.',
  'privacy.letters.public':
    'Sont publics les nombres de lettres par pays et par mois. Les nombres inférieurs à 10 sont regroupés.',

  'privacy.donations.heading': 'Si vous faites un don',
  'privacy.donations.stripe':
    'Stripe, une entreprise de paiement, prend en charge le paiement sur sa propre page. Elle apprend votre nom, votre adresse e-mail, comment vous payez, combien, et d’où vous vous connectez. Elle conserve ces informations selon ses propres règles et selon la loi, et permet à la campagne de voir qui a donné.',
  'privacy.donations.bank':
    'Votre banque apprend combien vous avez donné, quand et à qui. Toute personne qui voit votre relevé l’apprend aussi.',
  'privacy.donations.clear':
    'Notre base de données contient les numéros que Stripe attribue au paiement et à la personne qui paie, le montant et la devise, votre pays, la langue de la page, les dates et heures, le numéro du reçu, et ce qu’est devenu le paiement, mais ni nom ni adresse.',
  'privacy.donations.apart':
    'Rien ne relie un don à une signature ou à une lettre : ni empreinte de votre adresse e-mail ni indication de votre réseau ne sont enregistrées avec lui. Si vous signez et donnez à quelques minutes d’intervalle, les heures seules pourraient laisser supposer un lien pendant 72 heures.',
  'privacy.donations.mail':
    'Pour un reçu ou un autre e-mail au sujet de votre don, nous demandons à Stripe votre nom et votre adresse e-mail. Ils sont enregistrés sous une forme scellée pour le programme qui envoie les e-mails, jusqu’à ce que cet e-mail soit envoyé ou abandonné.',
  'privacy.donations.network':
    'Pour que personne ne teste ici des cartes volées, le programme compte pendant une journée les paiements commencés depuis un même réseau. Ce décompte se fait en mémoire, et rien n’en est enregistré.',
  'privacy.donations.time':
    'Ce que Stripe nous communique sur les paiements est supprimé 60 jours après avoir été traité. Les écritures relatives aux dons eux-mêmes sont conservées, comme doit l’être une comptabilité ; elles ne mènent à une personne que par l’intermédiaire de Stripe.',
  'privacy.donations.public':
    'Sont publics les nombres et les sommes des dons par mois et par devise. Les nombres inférieurs à 10 dons sont regroupés.',

  'privacy.seized.heading': 'Si quelqu’un s’empare du serveur',
  'privacy.seized.database':
    'La base de données, ou une sauvegarde de celle-ci, livre ce qui y est lisible, ainsi que des textes scellés qu’elle ne permet pas d’ouvrir. Elle ne dit pas si une adresse a servi à signer.',
  'privacy.seized.web':
    'La machine qui fait fonctionner ce site livre aussi le secret : une adresse déjà connue peut alors être testée, tant que le secret existe. Elle livre également ce qui est saisi à partir de ce moment.',
  'privacy.seized.mail':
    'La machine qui envoie les e-mails possède elle aussi ce secret. Avec la base de données, elle livre les adresses et les textes des e-mails en attente, ceux des signatures pas encore confirmées, et les adresses des personnes qui reçoivent des nouvelles.',
  'privacy.seized.key':
    'La clé propre à la campagne et la base de données, réunies, livrent tout. C’est pourquoi cette clé doit être conservée ailleurs.',

  'privacy.limits.heading': 'Ce dont nous ne pouvons pas vous protéger',
  'privacy.limits.mail':
    'Votre fournisseur de messagerie peut lire les e-mails que nous vous envoyons. Toute personne qui dispose des liens qu’ils contiennent peut utiliser votre page.',
  'privacy.limits.device':
    'Une personne qui surveille votre appareil voit ce que vous voyez et ce que vous saisissez.',
  'privacy.limits.network':
    'Votre fournisseur d’accès à internet voit que vous visitez ce site. Quiconque héberge le site, ou se trouve placé devant lui, voit votre adresse IP pendant votre visite. Ce programme ne l’enregistre pas et ne l’inscrit pas dans son journal ; la campagne doit régler son serveur mandataire (proxy) pour qu’il ne le fasse pas non plus. Vous pouvez aussi passer par Tor.',
  'privacy.limits.server':
    'Un serveur dont quelqu’un a pris le contrôle lit ce qui y est saisi, tant que cela dure. Le scellement protège ce qui était là avant, pas ce qui arrive alors.',

  'privacy.risk.heading': 'Si signer peut présenter un risque pour vous',
  'privacy.risk.less':
    'Si vous choisissez un pays où un client potentiel de NSO Group a été identifié, nous vous avertissons avant tout enregistrement, nous demandons moins d’informations, nous n’affichons jamais votre nom et nous n’envoyons pas de rappel. L’objet et les premières lignes de nos e-mails ne disent rien de la campagne, pas plus que le nom de l’expéditeur ; l’adresse de l’expéditeur, les liens et le reste du texte, eux, en parlent.',
  'privacy.risk.advice':
    'Utilisez une adresse e-mail qui ne contient pas votre nom et un appareil en lequel vous avez confiance, et supprimez nos e-mails quand vous avez terminé. Si votre liberté peut en dépendre, mieux vaut ne pas signer.',

  'privacy.rights.heading': 'Ce que vous pouvez faire',
  'privacy.rights.page':
    'Nos e-mails contiennent un lien vers une page qui vous est propre. Vous pouvez y voir ce qui est lisible, masquer votre nom, demander ou arrêter les nouvelles, retirer votre signature, l’effacer et télécharger les données. Une fois la signature confirmée, vous pouvez aussi remplacer votre nom ou vos raisons, et afficher votre nom ; avant cela, signez de nouveau.',
  'privacy.rights.lost':
    'Vous avez perdu le lien ? Demandez-en un nouveau ici :',
  'privacy.rights.lostLink': 'Recevoir le lien vers ma page',
  'privacy.rights.until':
    'Cela fonctionne jusqu’à la suppression du secret qui sert aux empreintes. Ensuite, seuls les liens envoyés par e-mail fonctionnent.',
  'privacy.rights.sealed':
    'Votre page ne peut pas montrer ce qui est scellé, car ce site ne peut pas l’ouvrir. Pour le voir, écrivez à la campagne : elle ouvre vos données avec sa propre clé.',
  'privacy.rights.complain':
    'Pensez-vous que nous traitons mal vos données ? Dites-le-nous. Vous pouvez aussi déposer une réclamation auprès de l’autorité de protection des données du pays où vous vivez.',

  'privacy.others.heading': 'Cookies, traceurs, autres entreprises',
  'privacy.others.none':
    'Ce site ne dépose pas de cookies chez les personnes qui le visitent, n’a pas de traceurs et ne charge rien depuis d’autres entreprises. Il fonctionne sans JavaScript. Son journal ne contient ni adresses IP, ni noms, ni adresses e-mail.',

  'privacy.others.check':
    'Ce que vous collez sur la page « Vérifier un lien » est comparé en mémoire ; rien n’en est enregistré ni inscrit dans un journal. Ce que vous cherchez dans la liste des domaines figure ensuite dans l’adresse de la page, et la campagne doit régler son serveur mandataire (proxy) pour qu’il ne l’inscrive pas dans son journal.',

  'privacy.faults.heading': 'Vous avez trouvé une faille dans notre sécurité ?',
  'privacy.faults.write':
    'Veuillez nous en informer avant d’en parler à d’autres, ne touchez pas aux données d’autrui et laissez-nous le temps de la corriger. Écrivez ici :',
  'privacy.faults.contact':
    'Veuillez nous en informer avant d’en parler à d’autres, ne touchez pas aux données d’autrui et laissez-nous le temps de la corriger. Écrivez au contact indiqué ci-dessus.',
  'privacy.faults.more':
    'Le fonctionnement de tout cela, et les tests qui le vérifient, sont décrits dans le fichier docs/security.md du code source.',
}
