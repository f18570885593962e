import type { infrastructure as english } from '../en/infrastructure.ts'

/** The published list of domains, and its download. */
export const infrastructure: Record<keyof typeof english, string> = {
  'infra.heading': 'Dominios relacionados con Pegasus',
  'infra.description':
    'La lista publicada de dominios de internet relacionados con Pegasus, para buscar en ella y descargarla.',
  'infra.lead':
    'Los servidores que hay detrás de Pegasus tienen nombres en internet: los dominios. El Laboratorio sobre Seguridad de Amnistía Internacional describió cómo han evolucionado los ataques con Pegasus desde 2018 y publicó dominios relacionados con ellos.',
  'infra.figures':
    'El comunicado de prensa de Amnistía Internacional del 18 de julio de 2021 habla de más de 700 dominios. La lista publicada tiene sus propios recuentos, y aquí no se mezclan las dos cifras.',

  'infra.meaning': 'Qué dice la lista y qué no dice',
  'infra.meaning.not':
    'Que alguien abriera un dominio de la lista no prueba que un teléfono fuera infectado. Que un dominio no figure en la lista no quiere decir que sea seguro: quienes atacan cambian de dominios.',
  'infra.meaning.now':
    'Es posible que, entretanto, un dominio haya pasado a otras manos. No visites estos dominios. Nada en esta página lleva a ellos.',
  'infra.check': 'Comprobar un enlace sin abrirlo',

  'infra.counts': 'Dominios por versión de la infraestructura',
  'infra.counts.description':
    'Quien publica la lista distingue versiones de la infraestructura. Un dominio puede pertenecer a varias.',
  'infra.unit': 'Dominios',
  'infra.total':
    '{domains, plural, one {# dominio} many {# de dominios} other {# dominios}} en total; cada uno se cuenta una sola vez. En un recuento aparte, y solo en las descargas: {emails, plural, one {# dirección de correo electrónico} many {# de direcciones de correo electrónico} other {# direcciones de correo electrónico}}.',
  'infra.group.v2': 'Versión 2',
  'infra.group.v3': 'Versión 3',
  'infra.group.v4': 'Versión 4',
  'infra.group.v4-validation': 'Versión 4, validación',
  'infra.group.unassigned': 'Sin versión asignada',

  'infra.search': 'Buscar en la lista',
  'infra.search.label': 'Dominio, o una parte de él',
  'infra.search.hint':
    'En lugar de un punto puedes escribir [.]. Lo que buscas pasa a formar parte de la dirección de la página siguiente y, por tanto, del historial de tu navegador.',
  'infra.search.button': 'Buscar',
  'infra.filter': 'Elegir una versión',
  'infra.all': 'Todas las versiones',
  'infra.found':
    '{count, plural, one {# dominio} many {# de dominios} other {# dominios}}',
  'infra.none':
    'Ningún dominio de la lista coincide. Eso no quiere decir que un dominio sea seguro.',
  'infra.showAll': 'Mostrar toda la lista',
  'infra.domain': 'Dominio',
  'infra.versions': 'Versión',
  'infra.pages': 'Páginas de la lista',
  'infra.page': 'Página {page, number} de {pages, number}',
  'infra.previous': 'Página anterior',
  'infra.next': 'Página siguiente',

  'infra.source': 'De dónde procede la lista',
  'infra.source.publisher':
    'Publicada por {publisher}. Licencia: {licence}. {entries, plural, one {# entrada} many {# de entradas} other {# entradas}}.',
  'infra.source.published': 'Publicada el {day}.',
  'infra.source.imported': 'Importada aquí el {day}.',
  'infra.source.changed':
    'Todos los nombres se escriben de la misma forma, y cada uno se cuenta una sola vez. No se cambió nada más.',
  'infra.source.licence': 'Texto de la licencia {licence}',
  'infra.csv': 'Descargar la lista en forma de tabla (CSV)',
  'infra.json': 'Descargar la lista en forma de datos (JSON)',

  'infra.empty': 'La lista aún no se ha importado aquí.',
  'infra.empty.tryOut':
    'Esto es una prueba. Quien la gestiona puede importar la lista con este comando:',
}
