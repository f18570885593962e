import type { evidence as english } from '../en/evidence.ts'

/** The findings, and the pages that stand around them. */
export const evidence: Record<keyof typeof english, string> = {
  'kind.scale': 'La filtración',
  'kind.investigation': 'La investigación',
  'kind.capability': 'El programa espía',
  'kind.clients': 'Posibles clientes',
  'kind.journalists': 'Periodistas',
  'kind.case': 'Casos',
  'kind.infrastructure': 'Infraestructura',
  'kind.conclusion': 'Conclusión',
  'kind.responsibility': 'Responsabilidad',
  'kind.caveat': 'Salvedad',

  'confidence.selected': 'Seleccionado como posible objetivo',
  'confidence.reported': 'Objetivo de ataques, según la fuente',
  'confidence.confirmed': 'Confirmado mediante análisis forense',
  'confidence.client': 'Identificado como posible cliente',
  'confidence.selected.meaning':
    'El número de teléfono figura en la lista filtrada. Eso no indica que el teléfono fuera atacado o infectado.',
  'confidence.reported.meaning':
    'La fuente dice que la persona fue objetivo de ataques con el programa espía. No está confirmado que hubiera una infección.',
  'confidence.confirmed.meaning':
    'Un análisis forense del teléfono confirmó la presencia de Pegasus en él. Solo en ese caso escribimos que un teléfono fue infectado.',
  'confidence.client.meaning':
    'El consorcio identificó a un posible cliente de NSO Group en el país. NSO Group no confirma ni desmiente quiénes son sus clientes.',

  'findings.all': 'Todos los hallazgos',
  'findings.more': 'Leer todos los hallazgos',
  'findings.filter': 'Elegir hallazgos',
  'findings.byCountry': 'Por país',
  'findings.byKind': 'Por tema',
  'findings.chosen':
    '{count, plural, one {# hallazgo} many {# de hallazgos} other {# hallazgos}}: {choice}',
  'findings.noneChosen': 'Ningún hallazgo corresponde a esta selección.',
  'findings.showAll': 'Mostrar todos los hallazgos',
  'findings.description':
    'Los hallazgos del Proyecto Pegasus, uno por uno, cada uno con su fuente y con la respuesta de NSO Group.',
  'findings.words':
    'Aquí se distinguen tres términos, en orden creciente: seleccionado, objetivo de ataques, infectado.',
  'findings.wordsLink': 'Qué significan',

  'finding.known': 'Qué se sabe',
  'finding.basis': 'Cómo se sabe',
  'finding.period': 'Cuándo',
  'finding.named': 'Personas y organizaciones mencionadas',
  'finding.countries': 'Países',
  'finding.world': 'No se refiere a un solo país',
  'finding.sources': 'Fuentes',
  'finding.related': 'Hallazgos relacionados',
  'finding.responses': 'Qué dice NSO Group',
  'finding.toAll': 'Sobre todos los hallazgos',
  'finding.toThis': 'Sobre este hallazgo',
  'finding.corrected': 'Este hallazgo se ha corregido.',
  'finding.correctedLink': 'Qué se cambió',
  'finding.data': 'Este hallazgo en forma de datos (JSON)',
  'finding.list': 'La lista publicada de dominios',
  'finding.sourceUnknown':
    'No conocemos el título exacto ni la dirección de esta fuente, por lo que no los indicamos.',
  'finding.archived': 'Copia archivada',
  'finding.licence': 'Licencia: {licence}',
  'error.finding-not-found': 'No hay ningún hallazgo en esta dirección.',
  'error.country-not-found':
    'Ningún hallazgo menciona este país. Todos los hallazgos están en una misma página.',

  'map.title': 'Dónde están los posibles clientes de NSO Group',
  'map.description':
    'Mapa del mundo. Están marcados los 11 países en los que Forbidden Stories y sus medios asociados identificaron a posibles clientes de NSO Group.',
  'map.caption':
    'Posibles clientes de NSO Group en 11 países, identificados por Forbidden Stories y sus medios asociados, según lo publicado el 18 de julio de 2021. NSO Group no confirma ni desmiente quiénes son sus clientes, y dice que las suposiciones al respecto son erróneas.',
  'journalists.title':
    'Periodistas seleccionados como posibles objetivos, por país',
  'journalists.description':
    'Barras de los países de los que nuestra fuente da una cifra. Los periodos son distintos, así que las barras no abarcan el mismo tiempo.',
  'journalists.unit': 'Periodistas',
  'journalists.caption':
    'Nuestra fuente da la cifra de tres países; en 20 países fueron seleccionados al menos 180 periodistas. Que alguien fuera seleccionado no indica que su teléfono fuera infectado.',
  'qualifier.exactly': '{value}',
  'qualifier.at-least': 'al menos {value}',
  'qualifier.more-than': 'más de {value}',

  'country.heading': '{country}: los hallazgos',
  'country.description':
    '{country}: los hallazgos del Proyecto Pegasus, con sus fuentes y la respuesta de NSO Group, y qué se puede preguntar a quienes legislan en este país.',
  'country.client':
    'Forbidden Stories y sus medios asociados identificaron a un posible cliente de NSO Group en este país. NSO Group no confirma ni desmiente quiénes son sus clientes, y dice que esas suposiciones son erróneas.',
  'country.notClient':
    'El consorcio no nombró a ningún posible cliente en este país. Los hallazgos que siguen se refieren a personas que vivían aquí o a hechos que ocurrieron aquí.',
  'country.findings': 'Hallazgos',
  'country.ask': 'Qué se puede preguntar a quienes legislan en este país',
  'country.ask.intro':
    'Estas preguntas se derivan de los hallazgos y del llamamiento. Son nuestras, no de las fuentes.',
  'country.ask.moratorium':
    '¿Apoyará usted una moratoria inmediata sobre la exportación, la venta, la transferencia y el uso de tecnología de vigilancia, hasta que el sector demuestre que puede respetar los derechos humanos?',
  'country.ask.use':
    '¿Alguna autoridad de este país ha comprado o usado Pegasus o un programa espía similar? ¿Con qué fundamento jurídico, y quién supervisa su uso?',
  'country.ask.journalists':
    'Hubo periodistas que fueron seleccionados como posibles objetivos. ¿Lo investigará el parlamento? ¿Se informará a quienes fueron seleccionados?',
  'country.ask.case':
    '¿Se investigarán de forma independiente los casos que se mencionan aquí, y se escuchará a las personas afectadas?',
  'country.ask.remedy':
    '¿Qué pueden hacer en este país las personas que fueron sometidas a vigilancia sin un motivo lícito, y quién paga por el daño causado?',
  'country.signatures': 'Firmas de este país',
  'country.signaturesCount':
    '{country}: {count, plural, one {# firma confirmada} many {# de firmas confirmadas} other {# firmas confirmadas}}',
  'country.signaturesFew':
    'Ninguna, o demasiado pocas para indicar cuántas: los países con menos de 10 firmas se cuentan juntos.',
  'country.sign': 'Ir a la petición',
  'country.risk':
    'Si vives en este país, firmar puede ser un riesgo. El formulario lo explica con más detalle antes de que se guarde nada.',
  'country.others': 'Otros países',

  'timeline.heading': 'Cronología, de 2016 a 2021',
  'timeline.description':
    'Qué ocurrió y cuándo, desde 2016 hasta la publicación del Proyecto Pegasus el 18 de julio de 2021.',
  'timeline.intro':
    'Las barras muestran periodos; los rombos, días concretos. Cada elemento lleva a su hallazgo y a la fuente. Cuando la fuente solo indica un año o un mes, se representa completo.',
  'timeline.entries': 'En orden',

  'method.heading': 'Cómo se investigó y qué significan los términos',
  'method.description':
    'Cómo se llevó a cabo el Proyecto Pegasus, qué significan seleccionado, objetivo de ataques e infectado, y qué no dicen los hallazgos.',
  'method.how': 'La investigación',
  'method.how.leak':
    'Parte de una filtración de 50.000 números de teléfono de posibles objetivos de vigilancia.',
  'method.how.who':
    'Trabajaron en ella más de 80 periodistas de 17 medios de comunicación de 10 países. Los coordinó Forbidden Stories, una redacción sin ánimo de lucro de París.',
  'method.how.forensic':
    'Amnistía Internacional prestó apoyo técnico. Su Laboratorio sobre Seguridad hizo análisis forenses de teléfonos, y publicó su metodología y los dominios relacionados con Pegasus.',
  'method.how.clients':
    'Forbidden Stories y sus medios asociados identificaron a posibles clientes de NSO Group en 11 países.',
  'method.words': 'Los términos',
  'method.words.intro':
    'Un número en una lista no es un ataque, y un ataque no siempre es una infección. Por eso cada hallazgo sobre objetivos o clientes indica su grado de certeza, con estos términos.',
  'method.not': 'Qué no dicen los hallazgos',
  'method.not.list':
    'La lista filtrada no es una lista de teléfonos infectados. No sabemos cuántos teléfonos fueron infectados.',
  'method.ours': 'Cómo lo contamos',
  'method.ours.words':
    'Contamos los hechos con nuestras propias palabras y nunca decimos más que la fuente. Si dos palabras son posibles, elegimos la más moderada.',
  'method.ours.speech':
    'Lo que alguien dice se cuenta en estilo indirecto, con el nombre de quien lo dice.',
  'method.ours.response':
    'La respuesta de NSO Group aparece junto a cada hallazgo al que responde.',
  'method.ours.source':
    'Cada hallazgo indica su fuente y la fecha. Si no conocemos el título o la dirección de una fuente, no los indicamos.',
  'method.ours.corrections':
    'Cuando se cambia un texto publicado, el cambio y el motivo son públicos.',

  'corrections.heading': 'Correcciones',
  'corrections.description':
    'Todos los cambios en los hallazgos publicados: qué decía el texto, qué dice ahora, cuándo se cambió y por qué.',
  'corrections.intro':
    'Aquí figuran todos los cambios en los hallazgos publicados, primero los más recientes: qué decía antes el texto, qué dice ahora y por qué. El programa no permite cambiar un texto publicado sin que quede anotado aquí.',
  'corrections.none': 'No se ha cambiado nada desde la publicación.',
  'corrections.subject.finding': 'Hallazgo {id}',
  'corrections.subject.response': 'Respuesta {id} de NSO Group',
  'corrections.subject.source': 'Fuente {id}',
  'corrections.subject.named': 'Nombre {id}',
  'corrections.subject.event': 'Cronología {id}',
  'corrections.language': 'Idioma: {language}',
  'corrections.field': 'Se cambió: {field}',
  'corrections.why': 'Motivo: {why}',
  'corrections.before': 'Antes',
  'corrections.after': 'Después',
  'corrections.nothing': 'Nada',
  'corrections.newer': 'Más recientes',
  'corrections.older': 'Más antiguas',
}
