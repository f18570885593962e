import type { evidence as english } from '../en/evidence.ts'

/** The findings, and the pages that stand around them. */
export const evidence: Record<keyof typeof english, string> = {
  'kind.scale': 'La fuite de données',
  'kind.investigation': 'L’enquête',
  'kind.capability': 'Le logiciel espion',
  'kind.clients': 'Clients potentiels',
  'kind.journalists': 'Journalistes',
  'kind.case': 'Cas individuels',
  'kind.infrastructure': 'Infrastructure',
  'kind.conclusion': 'Conclusion',
  'kind.responsibility': 'Responsabilité',
  'kind.caveat': 'Réserve',

  'confidence.selected': 'Sélection comme cible potentielle',
  'confidence.reported': 'Personne visée, selon la source',
  'confidence.confirmed': 'Infection confirmée par analyse forensique',
  'confidence.client': 'Client potentiel identifié',
  'confidence.selected.meaning':
    'Le numéro de téléphone figure dans la liste issue de la fuite. Cela n’indique pas que le téléphone a été attaqué ou infecté.',
  'confidence.reported.meaning':
    'La source dit que la personne a été visée. Une infection n’est pas confirmée.',
  'confidence.confirmed.meaning':
    'Une analyse forensique du téléphone y a confirmé la présence de Pegasus. Ce n’est que dans ce cas que nous écrivons qu’un téléphone a été infecté.',
  'confidence.client.meaning':
    'Le consortium a identifié un client potentiel de NSO Group dans ce pays. NSO Group ne confirme ni ne dément l’identité de ses clients.',

  'findings.all': 'Tous les résultats',
  'findings.more': 'Lire tous les résultats',
  'findings.filter': 'Choisir des résultats',
  'findings.byCountry': 'Par pays',
  'findings.byKind': 'Par thème',
  'findings.chosen':
    '{count, plural, one {# résultat} many {# résultats} other {# résultats}} : {choice}',
  'findings.noneChosen':
    'Aucun résultat de l’enquête ne correspond à ce choix.',
  'findings.showAll': 'Afficher tous les résultats',
  'findings.description':
    'Les résultats du Projet Pegasus, un par un, chacun avec sa source et la réponse de NSO Group.',
  'findings.words':
    'Trois mots sont distingués ici, du plus faible au plus fort : « sélectionné », « visé », « infecté ».',
  'findings.wordsLink': 'Ce qu’ils veulent dire',

  'finding.known': 'Ce que l’on sait',
  'finding.basis': 'Comment on le sait',
  'finding.period': 'Quand',
  'finding.named': 'Personnes et organisations citées',
  'finding.countries': 'Pays',
  'finding.world': 'Ne concerne pas un pays en particulier',
  'finding.sources': 'Sources',
  'finding.related': 'Résultats liés',
  'finding.responses': 'Ce que dit NSO Group',
  'finding.toAll': 'Sur l’ensemble des résultats',
  'finding.toThis': 'Sur ce résultat',
  'finding.corrected': 'Ce résultat a été corrigé.',
  'finding.correctedLink': 'Ce qui a été modifié',
  'finding.data': 'Ce résultat sous forme de données (JSON)',
  'finding.list': 'La liste publiée des domaines',
  'finding.sourceUnknown':
    'Nous ne connaissons ni le titre exact ni l’adresse de cette source : nous n’en indiquons donc pas.',
  'finding.archived': 'Copie archivée',
  'finding.licence': 'Licence : {licence}',
  'error.finding-not-found':
    'Il n’y a pas de résultat de l’enquête à cette adresse.',
  'error.country-not-found':
    'Aucun résultat ne cite ce pays. Tous les résultats se trouvent sur une même page.',

  'map.title': 'Où se trouvent les clients potentiels de NSO Group',
  'map.description':
    'Une carte du monde. Elle signale les 11 pays dans lesquels Forbidden Stories et ses médias partenaires ont identifié des clients potentiels de NSO Group.',
  'map.caption':
    'Clients potentiels de NSO Group dans 11 pays, identifiés par Forbidden Stories et ses médias partenaires, d’après la publication du 18 juillet 2021. NSO Group ne confirme ni ne dément l’identité de ses clients, et dit que les hypothèses à ce sujet sont erronées.',
  'journalists.title':
    'Journalistes sélectionnés comme cibles potentielles, par pays',
  'journalists.description':
    'Des barres pour les pays pour lesquels notre source donne un chiffre. Les périodes diffèrent : les barres ne mesurent donc pas la même durée.',
  'journalists.unit': 'Journalistes',
  'journalists.caption':
    'Notre source donne un chiffre pour trois pays ; au moins 180 journalistes ont été sélectionnés dans 20 pays. Cette sélection ne signifie pas qu’un téléphone a été infecté.',
  'qualifier.exactly': '{value}',
  'qualifier.at-least': 'au moins {value}',
  'qualifier.more-than': 'plus de {value}',

  'country.heading': '{country} : les résultats de l’enquête',
  'country.description':
    '{country} : les résultats du Projet Pegasus, avec leurs sources et la réponse de NSO Group, et ce que l’on peut demander aux parlementaires.',
  'country.client':
    'Forbidden Stories et ses médias partenaires ont identifié un client potentiel de NSO Group dans ce pays. NSO Group ne confirme ni ne dément l’identité de ses clients, et dit que ces hypothèses sont erronées.',
  'country.notClient':
    'Le consortium n’a pas nommé de client potentiel dans ce pays. Les résultats ci-dessous concernent des personnes qui y vivaient ou des faits qui s’y sont produits.',
  'country.findings': 'Résultats',
  'country.ask': 'Ce que l’on peut demander aux parlementaires de ce pays',
  'country.ask.intro':
    'Ces questions découlent des résultats de l’enquête et de l’appel. Elles viennent de nous, et non des sources.',
  'country.ask.moratorium':
    'Soutiendrez-vous un moratoire immédiat sur l’exportation, la vente, le transfert et l’utilisation des technologies de surveillance, jusqu’à ce que le secteur montre sa capacité à respecter les droits humains ?',
  'country.ask.use':
    'Une autorité de ce pays a-t-elle acheté ou utilisé Pegasus, ou un logiciel espion comparable ? Sur quelle base légale, et qui en contrôle l’utilisation ?',
  'country.ask.journalists':
    'Des journalistes ont été sélectionnés comme cibles potentielles. Le parlement enquêtera-t-il à ce sujet, et les personnes sélectionnées en seront-elles informées ?',
  'country.ask.case':
    'Les cas cités ici feront-ils l’objet d’une enquête indépendante, et les personnes concernées seront-elles entendues ?',
  'country.ask.remedy':
    'Que peuvent faire, dans ce pays, les personnes qui ont été placées sous surveillance sans motif légal, et qui répare le préjudice ?',
  'country.signatures': 'Signatures de ce pays',
  'country.signaturesCount':
    '{count, plural, one {# signature confirmée} many {# signatures confirmées} other {# signatures confirmées}} ({country})',
  'country.signaturesFew':
    'Aucune, ou trop peu pour en indiquer le nombre : les pays qui comptent moins de 10 signatures sont regroupés.',
  'country.sign': 'Voir la pétition',
  'country.risk':
    'Si vous vivez dans ce pays, signer peut présenter un risque. Le formulaire vous en dit plus avant tout enregistrement.',
  'country.others': 'Autres pays',

  'timeline.heading': 'Chronologie, de 2016 à 2021',
  'timeline.description':
    'Ce qui s’est passé, et quand, de 2016 à la publication du Projet Pegasus le 18 juillet 2021.',
  'timeline.intro':
    'Les barres représentent des périodes, les losanges des jours précis. Chaque élément mène au résultat correspondant et à sa source. Lorsque la source n’indique qu’une année ou un mois, cette année ou ce mois est représenté en entier.',
  'timeline.entries': 'Dans l’ordre chronologique',

  'method.heading':
    'Comment l’enquête a été menée, et ce que les mots veulent dire',
  'method.description':
    'Comment le Projet Pegasus a été mené, ce que veulent dire « sélectionné », « visé » et « infecté », et ce que les résultats ne disent pas.',
  'method.how': 'L’enquête',
  'method.how.leak':
    'Elle part d’une fuite de données qui contient 50 000 numéros de téléphone de cibles potentielles de surveillance.',
  'method.how.who':
    'Plus de 80 journalistes de 17 médias, dans 10 pays, y ont travaillé. Forbidden Stories, une rédaction à but non lucratif établie à Paris, a coordonné leur travail.',
  'method.how.forensic':
    'Amnesty International a apporté un appui technique. Son Security Lab a réalisé des analyses forensiques de téléphones et a publié sa méthodologie ainsi que les domaines liés à Pegasus.',
  'method.how.clients':
    'Forbidden Stories et ses médias partenaires ont identifié des clients potentiels de NSO Group dans 11 pays.',
  'method.words': 'Les mots',
  'method.words.intro':
    'Un numéro dans une liste n’est pas une attaque, et une attaque n’est pas toujours une infection. C’est pourquoi chaque résultat qui porte sur des cibles ou des clients indique son degré de certitude, à l’aide de ces expressions.',
  'method.not': 'Ce que les résultats ne disent pas',
  'method.not.list':
    'La liste issue de la fuite n’est pas une liste de téléphones infectés. Nous ne savons pas combien de téléphones ont été infectés.',
  'method.ours': 'Comment nous présentons les faits',
  'method.ours.words':
    'Nous racontons les faits avec nos propres mots et n’en disons jamais plus que la source. Quand deux mots conviennent, nous choisissons le plus mesuré.',
  'method.ours.speech':
    'Les propos sont rapportés au style indirect, avec le nom de leur auteur.',
  'method.ours.response':
    'La réponse de NSO Group figure à côté de chaque résultat sur lequel elle porte.',
  'method.ours.source':
    'Chaque résultat indique sa source et sa date. Lorsque nous ne connaissons pas le titre ou l’adresse d’une source, nous n’en indiquons pas.',
  'method.ours.corrections':
    'Lorsqu’un texte publié est modifié, la modification et sa raison sont publiques.',

  'corrections.heading': 'Corrections',
  'corrections.description':
    'Toutes les modifications apportées aux résultats publiés : ce qui figurait auparavant, ce qui figure maintenant, quand et pourquoi.',
  'corrections.intro':
    'Toutes les modifications apportées aux résultats publiés sont énumérées ici, les plus récentes d’abord : ce qui figurait auparavant, ce qui figure maintenant, et pourquoi. Le programme ne permet pas de modifier un texte publié sans que cela soit inscrit ici.',
  'corrections.none': 'Rien n’a été modifié depuis la publication.',
  'corrections.subject.finding': 'Résultat {id}',
  'corrections.subject.response': 'Réponse {id} de NSO Group',
  'corrections.subject.source': 'Source {id}',
  'corrections.subject.named': 'Nom {id}',
  'corrections.subject.event': 'Chronologie {id}',
  'corrections.language': 'Langue : {language}',
  'corrections.field': 'Élément modifié : {field}',
  'corrections.why': 'Raison : {why}',
  'corrections.before': 'Avant',
  'corrections.after': 'Après',
  'corrections.nothing': 'Rien',
  'corrections.newer': 'Plus récentes',
  'corrections.older': 'Plus anciennes',
}
