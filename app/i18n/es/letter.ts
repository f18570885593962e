import type { letter as english } from '../en/letter.ts'

/** The draft of a letter to a lawmaker, and what stands around its text. */
export const letter: Record<keyof typeof english, string> = {
  'letter.subject.client':
    'Ruego que se examine el uso de Pegasus y se apoye una moratoria',
  'letter.subject.decides':
    'Ruego que cese la exportación de tecnología de vigilancia hasta que se respeten los derechos humanos',
  'letter.subject.other':
    'Ruego su apoyo a una moratoria sobre la tecnología de vigilancia',

  'letter.salutation.lower': 'Estimado/a diputado/a {name}:',
  'letter.salutation.upper': 'Estimado/a senador/a {name}:',
  'letter.salutation.single': 'Estimado/a diputado/a {name}:',
  'letter.salutation.ministry': 'Estimada señora, estimado señor:',
  'letter.salutation.committee':
    'Estimadas y estimados integrantes de la comisión:',

  'letter.opening.1':
    'Escribo en relación con el comercio de programas espía y con el uso que se les da.',
  'letter.opening.2':
    'En un teléfono cabe una vida entera: mensajes, fotos, lugares, amistades. Un programa espía deja todo ello al alcance de otra persona.',
  'letter.opening.3':
    'Más de 80 periodistas de 17 medios de comunicación de 10 países investigaron el comercio de programas espía. No consigo olvidar lo que publicaron en julio de 2021.',

  'letter.findings.country':
    'Esto es lo que publicó el Proyecto Pegasus sobre {country}:',
  'letter.findings.all': 'Esto es lo que publicó el Proyecto Pegasus:',
  'letter.findings.source':
    'Fuente: {source}. Más información, con todas las respuestas: {url}',
  'letter.response': 'También tiene la palabra la otra parte:',

  'letter.demand.client':
    'Solicito su intervención para que se investigue de forma independiente si en {country} se usaron programas espía de este tipo, y contra quién, y para que haya normas que protejan de ellos a periodistas, a activistas y a todas las demás personas.',
  'letter.demand.decides':
    'Solicito su intervención ante el gobierno de su país para que suspenda por ahora la exportación de tecnología de vigilancia. Lo que pedimos es una moratoria inmediata sobre la exportación, la venta, la transferencia y el uso de esa tecnología, hasta que NSO Group y el sector en su conjunto demuestren que pueden respetar los derechos humanos.',
  'letter.demand.all':
    'Solicito su apoyo a una moratoria inmediata sobre la exportación, la venta, la transferencia y el uso de tecnología de vigilancia, hasta que NSO Group y el sector en su conjunto demuestren que pueden respetar los derechos humanos.',
  'letter.lever':
    'Un parlamento puede actuar: con leyes, con preguntas al gobierno, en sus comisiones y mediante el presupuesto.',
  'letter.request':
    'Agradecería conocer sus próximos pasos y su opinión sobre una moratoria.',
  'letter.closing': 'Atentamente,',

  'letter.via':
    'Esta carta se envió a través de {site} ({origin}). Las respuestas llegan a quien la escribió, no al sitio.',
  'letter.stop':
    'Para no recibir más cartas de esta campaña, basta con avisarnos aquí: {contact}',
}
