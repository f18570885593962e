import type { infrastructure as english } from '../en/infrastructure.ts'

/** The published list of domains, and its download. */
export const infrastructure: Record<keyof typeof english, string> = {
  'infra.heading': 'Domaines liés à Pegasus',
  'infra.description':
    'La liste publiée des domaines internet liés à Pegasus : recherche et téléchargement.',
  'infra.lead':
    'Les serveurs sur lesquels repose Pegasus portent des noms sur internet : des domaines. Le Security Lab d’Amnesty International a décrit comment les attaques avec Pegasus ont évolué depuis 2018 et a publié des domaines liés à ces attaques.',
  'infra.figures':
    'Le communiqué de presse d’Amnesty International du 18 juillet 2021 parle de plus de 700 domaines. La liste publiée a ses propres décomptes, et les deux chiffres ne sont pas mêlés ici.',

  'infra.meaning': 'Ce que dit la liste, et ce qu’elle ne dit pas',
  'infra.meaning.not':
    'Le fait qu’une personne ait ouvert un domaine de la liste ne prouve pas qu’un téléphone a été infecté. Le fait qu’un domaine ne figure pas dans la liste ne le rend pas sûr : les attaquants changent de domaines.',
  'infra.meaning.now':
    'Un domaine peut avoir changé de mains depuis. Ne visitez pas ces domaines. Rien sur cette page n’y mène.',
  'infra.check': 'Vérifier un lien sans l’ouvrir',

  'infra.counts': 'Domaines par version de l’infrastructure',
  'infra.counts.description':
    'L’organisation qui publie la liste distingue plusieurs versions de l’infrastructure. Un même domaine peut appartenir à plusieurs d’entre elles.',
  'infra.unit': 'Domaines',
  'infra.total':
    '{domains, plural, one {# domaine} many {# domaines} other {# domaines}} en tout, chacun compté une seule fois. Décompte à part, et seulement dans les fichiers à télécharger : {emails, plural, one {# adresse e-mail} many {# adresses e-mail} other {# adresses e-mail}}.',
  'infra.group.v2': 'Version 2',
  'infra.group.v3': 'Version 3',
  'infra.group.v4': 'Version 4',
  'infra.group.v4-validation': 'Version 4, validation',
  'infra.group.unassigned': 'Sans version attribuée',

  'infra.search': 'Chercher dans la liste',
  'infra.search.label': 'Domaine, ou partie d’un domaine',
  'infra.search.hint':
    'Vous pouvez écrire [.] à la place d’un point. Ce que vous cherchez figure ensuite dans l’adresse de la page suivante, et donc dans l’historique de votre navigateur.',
  'infra.search.button': 'Chercher',
  'infra.filter': 'Choisir une version',
  'infra.all': 'Toutes les versions',
  'infra.found':
    '{count, plural, one {# domaine} many {# domaines} other {# domaines}}',
  'infra.none':
    'Aucun domaine de la liste ne correspond. Cela ne veut pas dire qu’un domaine est sûr.',
  'infra.showAll': 'Afficher toute la liste',
  'infra.domain': 'Domaine',
  'infra.versions': 'Version',
  'infra.pages': 'Pages de la liste',
  'infra.page': 'Page {page, number} sur {pages, number}',
  'infra.previous': 'Page précédente',
  'infra.next': 'Page suivante',

  'infra.source': 'D’où vient la liste',
  'infra.source.publisher':
    'Liste publiée par {publisher}. Licence : {licence}. {entries, plural, one {# entrée} many {# entrées} other {# entrées}}.',
  'infra.source.published': 'Publiée le {day}.',
  'infra.source.imported': 'Importée ici le {day}.',
  'infra.source.changed':
    'Les noms sont écrits sous une forme unique, et chacun n’est compté qu’une fois. Rien d’autre n’a été modifié.',
  'infra.source.licence': 'Texte de la licence {licence}',
  'infra.csv': 'Télécharger la liste sous forme de tableau (CSV)',
  'infra.json': 'Télécharger la liste sous forme de données (JSON)',

  'infra.empty': 'La liste n’a pas encore été importée ici.',
  'infra.empty.tryOut':
    'Ceci est une version d’essai. La personne qui la gère peut importer la liste avec cette commande :',
}
