import type { letter as english } from '../en/letter.ts'

/** The draft of a letter to a lawmaker, and what stands around its text. */
export const letter: Record<keyof typeof english, string> = {
  'letter.subject.client':
    'Demande d’enquête sur l’utilisation de Pegasus et de soutien à un moratoire',
  'letter.subject.decides':
    'Demande d’arrêt des exportations de technologies de surveillance jusqu’au respect des droits humains',
  'letter.subject.other':
    'Demande de soutien à un moratoire sur les technologies de surveillance',

  // Two lines: a name after both titles would fit only one of them.
  'letter.salutation.lower':
    'À l’attention de {name},\nMadame la Députée, Monsieur le Député,',
  'letter.salutation.upper':
    'À l’attention de {name},\nMadame la Sénatrice, Monsieur le Sénateur,',
  'letter.salutation.single':
    'À l’attention de {name},\nMadame la Députée, Monsieur le Député,',
  'letter.salutation.ministry': 'Madame, Monsieur,',
  'letter.salutation.committee':
    'Mesdames et Messieurs les membres de la commission,',

  'letter.opening.1':
    'Je vous écris au sujet du commerce des logiciels espions, et de l’usage qui en est fait.',
  'letter.opening.2':
    'Un téléphone contient toute une vie : des messages, des photos, des lieux, des amitiés. Un logiciel espion livre tout cela à quelqu’un d’autre.',
  'letter.opening.3':
    'Plus de 80 journalistes de 17 médias, dans 10 pays, ont enquêté sur le commerce des logiciels espions. Ce que ces journalistes ont publié en juillet 2021 ne me sort pas de l’esprit.',

  'letter.findings.country':
    'Voici ce que le Projet Pegasus a publié sur ce pays ({country}) :',
  'letter.findings.all': 'Voici ce que le Projet Pegasus a publié :',
  'letter.findings.source':
    'Source : {source}. La suite, avec toutes les réponses : {url}',
  'letter.response': 'Voici ce que répond l’autre partie :',

  'letter.demand.client':
    'Je vous demande d’agir pour qu’une enquête indépendante établisse si de tels logiciels espions ont été utilisés dans ce pays ({country}), et contre qui, et pour que des règles en protègent les journalistes, les activistes et toutes les autres personnes.',
  'letter.demand.decides':
    'Je vous demande d’intervenir auprès de votre gouvernement pour qu’il suspende l’exportation des technologies de surveillance. Ce que nous demandons, c’est un moratoire immédiat sur leur exportation, leur vente, leur transfert et leur utilisation, jusqu’à ce que NSO Group et l’ensemble du secteur montrent leur capacité à respecter les droits humains.',
  'letter.demand.all':
    'Je vous demande de soutenir un moratoire immédiat sur l’exportation, la vente, le transfert et l’utilisation des technologies de surveillance, jusqu’à ce que NSO Group et l’ensemble du secteur montrent leur capacité à respecter les droits humains.',
  'letter.lever':
    'Un parlement peut agir : par la loi, par des questions au gouvernement, dans ses commissions et par le budget.',
  'letter.request':
    'Je vous saurais gré de me dire ce que vous allez faire, et ce que vous pensez d’un moratoire.',
  'letter.closing':
    'Je vous prie d’agréer l’expression de ma haute considération.',

  'letter.via':
    'Cette lettre a été envoyée via le site {site} ({origin}). Si vous répondez, votre réponse parvient à la personne qui a écrit la lettre, et non au site.',
  'letter.stop':
    'Vous ne souhaitez pas recevoir de lettres de cette campagne ? Dites-le-nous, et plus aucune ne vous sera envoyée : {contact}',
}
