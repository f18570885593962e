import type { privacy as english } from '../en/privacy.ts'

/** What is kept about signers, and what is not. */
export const privacy: Record<keyof typeof english, string> = {
  'privacy.link': 'Qué ocurre con tus datos',
  'privacy.heading': 'Qué ocurre con tus datos',
  'privacy.intro':
    'Esta página explica qué pedimos a quienes firman, qué se conserva, quién puede leerlo y durante cuánto tiempo, y de qué no podemos protegerte.',

  'privacy.who.heading': 'Quién gestiona este sitio',
  'privacy.who.tryOut':
    'Nadie: esto es una prueba en un solo equipo, no una campaña. Lo que escribes se queda en este equipo, y también las claves que lo descifran. El resto de esta página explica cómo es en una campaña real.',
  'privacy.who.by': 'Responsable de esta campaña y de tus datos:',
  'privacy.who.contact': 'Contacto:',

  'privacy.ask.heading': 'Qué pedimos y por qué',
  'privacy.ask.email':
    'Tu dirección de correo electrónico: para asegurarnos de que fuiste tú, contar cada dirección una sola vez, recordártelo una vez si no has confirmado y enviarte novedades si marcaste esa casilla.',
  'privacy.ask.country':
    'Tu país: para contar las firmas por país y avisarte allí donde firmar puede ser un riesgo.',
  'privacy.ask.name':
    'Tu nombre: para que la campaña pueda demostrar que detrás del recuento hay personas. Solo aparece en este sitio si marcaste la casilla.',
  'privacy.ask.rest':
    'Tu código postal y tus motivos, si quieres darlos: para mostrar a quienes legislan de dónde viene el apoyo y por qué.',
  'privacy.ask.consent':
    'Todo esto se basa en tu consentimiento. Firmar expresa una opinión, así que puedes retirarlo en cualquier momento.',

  'privacy.sealed.heading': 'Qué se guarda y quién puede descifrarlo',
  'privacy.sealed.campaign':
    'Tu nombre, tu dirección de correo, tu código postal y tus motivos se cifran para la campaña antes de guardarse. Este servidor puede cifrarlos, pero no tiene ninguna clave que los descifre. Esas claves las tienen personas designadas por la campaña, que abren la lista en un equipo propio.',
  'privacy.sealed.mail':
    'Tu dirección y el contenido de nuestros correos se cifran una segunda vez, para el programa que envía el correo: hasta que se envía un mensaje, hasta que confirmas y mientras recibes novedades. Este programa puede descifrarlos. Es posible que funcione en el mismo equipo que este sitio.',
  'privacy.sealed.print':
    'Una huella criptográfica de tu dirección permite encontrar las firmas repetidas. Se genera con un secreto que no está en la base de datos. Sin ese secreto no dice nada. Quien tenga ambas cosas puede comprobar si ha firmado una dirección que conoce.',
  'privacy.sealed.clear':
    'En la base de datos se puede leer lo siguiente: la petición, tu país y tu idioma, el estado de tu firma y sus fechas, la versión del texto que aceptaste, tu nombre si es público, qué campos opcionales completaste, cuántos correos recibiste, tu proveedor de correo si es un proveedor grande (de los demás, una huella) y hasta qué punto la firma parece inusual, con las razones. Durante 72 horas, también la hora exacta, una huella de la red desde la que llegaste y qué enlace o sitio te trajo aquí (nunca donde firmar pueda suponer un riesgo).',

  'privacy.public.heading': 'Qué es público',
  'privacy.public.count':
    'El número de firmas y el número por país. Los países con menos de 10 se cuentan juntos.',
  'privacy.public.name':
    'Tu nombre y el día, si marcaste la casilla, sin tu país. Puedes volver a ocultarlo; entretanto, otras personas pueden haberlo copiado.',
  'privacy.public.nothing': 'Nada más.',

  'privacy.time.heading': 'Cuánto tiempo se conserva',
  'privacy.time.what': 'Qué',
  'privacy.time.long': 'Cuánto tiempo',
  'privacy.time.pending': 'Una firma que nadie confirmó',
  'privacy.time.pendingLong':
    '7 días completos: se elimina una vez terminado el séptimo día (UTC)',
  'privacy.time.withdrawn': 'Una firma retirada',
  'privacy.time.withdrawnLong':
    'Lo que escribiste se elimina al retirarla. Las huellas de tu dirección y de los enlaces, el país, el idioma, las fechas y el número de correos: 7 días',
  'privacy.time.erased': 'Una firma borrada',
  'privacy.time.erasedLong':
    'Se elimina de inmediato. Quedan una entrada vacía y números aleatorios que no conducen a nadie',
  'privacy.time.exact': 'Las horas exactas y la huella de la red',
  'privacy.time.exactLong': '72 horas',
  'privacy.time.mail': 'El correo que te enviamos',
  'privacy.time.mailLong':
    'La dirección y el texto: hasta que se envía o se desiste de enviarlo. El dato de que lo hubo, el proveedor si es uno de los grandes, y si el mensaje volvió: 30 días más',
  'privacy.time.news': 'Tu dirección para recibir novedades',
  'privacy.time.newsLong':
    'Hasta que dejes de recibirlas; como máximo, el mismo tiempo que tus datos',
  'privacy.time.secret':
    'El secreto con el que se generan las huellas de las direcciones',
  'privacy.time.secretLong': 'Hasta 30 días después del cierre de la petición',
  'privacy.time.rest': 'Todos los demás datos de tu firma',
  'privacy.time.restLong':
    'Hasta 6 meses después del cierre de la petición. Quedan su país, su estado y las fechas, para el recuento',
  'privacy.time.open':
    'Mientras una petición no tenga fecha de cierre, lo que se elimina después del cierre se conserva hasta que retires o borres tu firma.',
  'privacy.time.backup':
    'La campaña puede hacer copias de seguridad, y los datos permanecen en ellas hasta que se desechan. Si se restaura una, todo lo que se borró entretanto se vuelve a borrar antes de que se abra el sitio.',
  'privacy.time.copies':
    'Es posible que la campaña haya extraído la lista cifrada antes de que borraras o retiraras tu firma. En ese caso tiene que eliminar esas copias y extraer una nueva: este sitio no puede hacerlo.',

  'privacy.letters.heading': 'Si escribes a quienes legislan',
  'privacy.letters.own':
    'Si envías una carta por tu cuenta, no sabemos nada de ella. Si después nos lo comunicas, sumamos una al recuento de esa cámara y ese mes, y no guardamos nada sobre ti.',
  'privacy.letters.postcode':
    'El código postal que escribes para encontrar a quienes te representan se consulta y después se olvida.',
  'privacy.letters.seen':
    'Si pides que una carta se envíe desde aquí, cada persona a la que va dirigida recibe tu nombre, tu dirección de correo electrónico y tus palabras. Lo que haga con todo ello depende de ella. Sus respuestas te llegan a ti; aquí no las vemos.',
  'privacy.letters.sealed':
    'Tu nombre, tu dirección, tu país y tu carta se guardan cifrados para el programa que envía el correo. El servidor que muestra estas páginas no puede descifrarlos. Si una carta queda retenida porque han llegado muchas parecidas o porque su recorrido no está claro, la campaña solo puede leerla donde está la clave de ese programa.',
  'privacy.letters.clear':
    'En la base de datos se puede leer lo siguiente: a quién va dirigida, su idioma, las fechas, qué ha pasado con ella y dos huellas criptográficas. Una es de tu dirección: se genera con el mismo secreto que para las firmas, pero no es la misma que allí, y evita que una persona reciba dos cartas tuyas. La otra es del texto, para detectar cartas muy parecidas entre sí. Durante 72 horas, también las horas exactas.',
  'privacy.letters.pending':
    'Una carta que nadie confirma se elimina después de 7 días. Su código es válido durante 24 horas.',
  'privacy.letters.time':
    'Tu nombre y tu dirección se eliminan cuando ya no queda nada por enviar; la carta, 28 días después de que se envíe la última o se desista de enviarla. El dato de que alguien recibió una carta de esta huella se conserva hasta que se elimina el secreto con el que se genera, 30 días después del cierre de la petición.',
  'privacy.letters.back':
    'Con el enlace de nuestro correo puedes ver qué ha pasado con cada carta y retirar lo que aún no se ha enviado.',
  'privacy.letters.public':
    'Es público el número de cartas por país y mes. Las cifras inferiores a 10 se cuentan juntas.',

  'privacy.donations.heading': 'Si donas dinero',
  'privacy.donations.stripe':
    'Stripe, una empresa de pagos, gestiona el pago en su propia página. Conoce tu nombre, tu dirección de correo electrónico, cómo pagas, cuánto y desde dónde te conectas. Lo conserva según sus propias normas y según la ley, y muestra a la campaña quién donó.',
  'privacy.donations.bank':
    'Tu banco sabe cuánto donaste, cuándo y a quién. También lo sabe cualquier persona que vea tu extracto bancario.',
  'privacy.donations.clear':
    'Nuestra base de datos contiene los números que Stripe asigna al pago y a quien paga, el importe y la moneda, tu país, el idioma de la página, las fechas y horas, el número del recibo y qué ha pasado con el pago, pero ningún nombre ni ninguna dirección.',
  'privacy.donations.apart':
    'Nada relaciona una donación con una firma o una carta: junto con ella no se guarda ninguna huella de tu dirección ni dato alguno de la red. Si firmas y donas con pocos minutos de diferencia, las horas por sí solas podrían sugerir una relación durante 72 horas.',
  'privacy.donations.mail':
    'Para un recibo u otro correo sobre tu donación, pedimos a Stripe tu nombre y tu dirección. Se guardan cifrados para el programa que envía el correo, hasta que se envía ese mensaje o se desiste de enviarlo.',
  'privacy.donations.network':
    'Para que nadie pruebe aquí tarjetas robadas, el programa cuenta durante un día cuántos pagos se iniciaron desde una misma red. Los cuenta en la memoria y no guarda nada de ello.',
  'privacy.donations.time':
    'Lo que Stripe nos comunica sobre los pagos se elimina 60 días después de haberse tramitado. Los asientos de las propias donaciones se conservan, como es obligatorio en la contabilidad; solo a través de Stripe conducen a una persona.',
  'privacy.donations.public':
    'Son públicas las sumas y el número de donaciones por mes y moneda. Las cifras inferiores a 10 donaciones se cuentan juntas.',

  'privacy.seized.heading': 'Si alguien se apodera del servidor',
  'privacy.seized.database':
    'La base de datos, o una copia de seguridad, revela lo que en ella es legible y contiene textos cifrados que no permite descifrar. No dice si una dirección ha firmado.',
  'privacy.seized.web':
    'El equipo que sirve este sitio revela además el secreto: mientras este exista, permite comprobar si ha firmado una dirección que alguien conoce. También revela lo que se escribe a partir de ese momento.',
  'privacy.seized.mail':
    'El equipo que envía el correo también tiene ese secreto. Junto con la base de datos, revela las direcciones y los textos de los correos pendientes y de las firmas aún sin confirmar, así como las direcciones de quienes reciben novedades.',
  'privacy.seized.key':
    'La clave de la propia campaña y la base de datos, juntas, lo revelan todo. Por eso esa clave tiene que guardarse en otro lugar.',

  'privacy.limits.heading': 'De qué no podemos protegerte',
  'privacy.limits.mail':
    'Tu proveedor de correo puede leer los mensajes que te enviamos. Quien tenga los enlaces que contienen puede usar tu página.',
  'privacy.limits.device':
    'Quien vigila tu dispositivo ve lo que ves y lo que escribes.',
  'privacy.limits.network':
    'Tu proveedor de internet ve que visitas este sitio. Quien aloja el sitio, o actúa como intermediario delante de él, ve tu dirección IP durante la visita. Este programa no la guarda ni la anota en sus registros; la campaña tiene que configurar su proxy para que tampoco lo haga. También puedes entrar a través de Tor.',
  'privacy.limits.server':
    'Un servidor del que alguien ha tomado el control lee lo que se escribe en él mientras dura esa situación. El cifrado protege lo que llegó antes, no lo que llega entonces.',

  'privacy.risk.heading': 'Si firmar puede ser un riesgo para ti',
  'privacy.risk.less':
    'Si eliges un país en el que se identificó a un posible cliente de NSO Group, te avisamos antes de guardar nada, pedimos menos datos, nunca mostramos tu nombre y no enviamos ningún recordatorio. Ni el asunto ni las primeras líneas de nuestro correo ni el nombre del remitente delatan la campaña; la dirección del remitente, los enlaces y el resto del texto, sí.',
  'privacy.risk.advice':
    'Usa una dirección que no contenga tu nombre y un dispositivo en el que confíes, y elimina nuestros mensajes cuando hayas terminado. Si tu libertad pudiera depender de ello, es mejor que no firmes.',

  'privacy.rights.heading': 'Qué puedes hacer',
  'privacy.rights.page':
    'Nuestro correo contiene un enlace a tu propia página. Allí puedes ver lo que es legible, ocultar tu nombre, empezar o dejar de recibir novedades, retirar tu firma, borrarla y descargar los datos. Una vez confirmada, también puedes sustituir tu nombre o tus motivos y mostrar tu nombre; si aún no la has confirmado, firma de nuevo.',
  'privacy.rights.lost': '¿Has perdido el enlace? Pide uno nuevo aquí:',
  'privacy.rights.lostLink': 'Pedir el enlace a mi página',
  'privacy.rights.until':
    'Es posible hasta que se elimina el secreto con el que se generan las huellas. Después solo funcionan los enlaces enviados por correo.',
  'privacy.rights.sealed':
    'Tu página no puede mostrar lo que está cifrado, porque este sitio no puede descifrarlo. Para verlo, escribe a la campaña: ella descifra tus datos con su propia clave.',
  'privacy.rights.complain':
    '¿Crees que tratamos tus datos de forma incorrecta? Dínoslo. También puedes presentar una queja ante la autoridad de protección de datos del país en el que vives.',

  'privacy.others.heading': 'Cookies, rastreadores y otras empresas',
  'privacy.others.none':
    'Este sitio no instala cookies en el navegador de quienes lo visitan, no tiene rastreadores y no carga nada de otras empresas. Funciona sin JavaScript. Sus registros no contienen direcciones IP, nombres ni direcciones de correo.',

  'privacy.others.check':
    'Lo que pegas en la página «Comprobar un enlace» se compara en la memoria; no se guarda ni se anota en ningún registro. Lo que buscas en la lista de dominios pasa a formar parte de la dirección de la página, y la campaña tiene que configurar su proxy para que no lo anote en sus registros.',

  'privacy.faults.heading': '¿Has encontrado un fallo en nuestra seguridad?',
  'privacy.faults.write':
    'Por favor, avísanos antes de contárselo a otras personas, no toques los datos de nadie más y danos tiempo para corregirlo. Escribe aquí:',
  'privacy.faults.contact':
    'Por favor, avísanos antes de contárselo a otras personas, no toques los datos de nadie más y danos tiempo para corregirlo. Escribe al contacto indicado arriba.',
  'privacy.faults.more':
    'El archivo docs/security.md del código fuente explica cómo funciona todo esto y qué pruebas lo verifican.',
}
