import type { site as english } from '../en/site.ts'

/** The frame of every page, and what has no file of its own. */
export const site: Record<keyof typeof english, string> = {
  'site.name': 'Moratoria',
  'page.skip': 'Ir al contenido',
  'nav.label': 'Menú principal',
  'nav.petitions': 'Peticiones',
  'nav.confirm': 'Confirmar con código',
  'nav.languages': 'Idiomas',
  'footer.sealed':
    'Lo que nos comunican quienes firman se guarda cifrado. La clave que descifra la lista de firmantes no forma parte de este sitio.',
  'footer.tryOut':
    'Esto es una prueba, no una campaña real: lo que escribes se queda en este equipo, y también la clave que lo descifra.',
  'tryOut.strip':
    'Esto es una prueba, no una campaña real. El correo se queda en este equipo:',
  'footer.trackers':
    'Sin rastreadores, sin cookies para quienes visitan el sitio y sin cargar nada de otras empresas.',
  'footer.quoted':
    'Amnistía Internacional y Forbidden Stories se citan como fuentes. No gestionan este sitio.',
  'footer.source': 'Software libre con licencia AGPL, versión 3 o posterior.',
  'footer.sourceLink': 'Código fuente',
  'footer.unreviewed':
    'Esta traducción aún no ha sido revisada por una segunda persona.',
  'home.signLink': 'Firma la petición',
  'findings.heading': 'Los hallazgos',
  'findings.intro':
    'El Proyecto Pegasus es una investigación periodística sobre Pegasus, el programa espía de NSO Group, publicada el 18 de julio de 2021. Cada una de las cifras siguientes va acompañada de su fuente y de la respuesta de NSO Group.',
  'findings.source': 'Fuente: {publisher}, {day}',
  'findings.sourceTitled': 'Fuente: {publisher}, {title}, {day}',
  'findings.responseToAll': 'Respuesta de NSO Group a todos estos hallazgos',
  'findings.response': 'Respuesta de NSO Group',

  'petitions.heading': 'Peticiones',
  'petitions.empty': 'En este momento no hay ninguna petición.',
  'petition.label': 'Petición',
  'petition.background': 'Por qué',
  'petition.demands': 'Qué pedimos',
  'petition.to': 'A {to}',
  'petition.full': 'Leer la petición completa',
  'petition.upcoming': 'Puedes firmar a partir del {day}.',
  'petition.upcomingUndated': 'Esta petición aún no está abierta.',
  'petition.closed':
    'Esta petición se cerró el {day}. Gracias a todas las personas que firmaron.',
  'petition.closedUndated':
    'Esta petición está cerrada. Gracias a todas las personas que firmaron.',
  'state.open': 'Abierta',
  'state.upcoming': 'Aún no abierta',
  'state.closed': 'Cerrada',
  'count.heading': 'El recuento',
  'count.confirmed':
    '{count, plural, one {firma confirmada} many {de firmas confirmadas} other {firmas confirmadas}}',
  'count.none':
    'Todavía no ha firmado nadie. La primera firma puede ser la tuya.',
  'count.noneClosed': 'No firmó nadie.',
  'count.goal': 'Meta: {goal, number}',
  'count.progress': '{count, number} de {goal, number} firmas',
  'count.how':
    'Una firma cuenta cuando su titular la ha confirmado por correo electrónico. Cada dirección de correo cuenta una sola vez.',
  'countries.heading': 'Firmas por país',
  'countries.country': 'País',
  'countries.signatures': 'Firmas',
  'countries.other': 'Otros países',
  'countries.note':
    'Los países con menos de 10 firmas se cuentan juntos, para que nadie destaque entre quienes firman.',
  'names.heading': 'Nombres más recientes',
  'names.note': 'Solo aparecen las personas que eligieron mostrar su nombre.',
  'names.none': 'Hasta ahora nadie ha elegido mostrar su nombre.',

  'field.optional': '(opcional)',
  'errors.heading':
    '{count, plural, one {Hay # problema} many {Hay # de problemas} other {Hay # problemas}}',
  'sign.heading': 'Firma la petición',
  'sign.name': 'Nombre completo',
  'sign.email': 'Dirección de correo electrónico',
  'sign.emailHint':
    'Te enviamos un enlace. Tu firma contará cuando la hayas confirmado allí.',
  'sign.country': 'País en el que vives',
  'sign.countryChoose': 'Elige un país',
  'sign.countryHint':
    'En algunos países, firmar puede ser un riesgo. En esos casos lo advertimos primero y pedimos menos datos.',
  'sign.postcode': 'Código postal',
  'sign.postcodeHint':
    'Ayuda a mostrar a quienes legislan de dónde viene el apoyo.',
  'sign.comment': '¿Por qué firmas?',
  'sign.commentHint': 'Máximo 500 caracteres. No se muestra en este sitio.',
  'sign.showName': 'Mostrar mi nombre en este sitio',
  'sign.trap': 'Deja este campo vacío',
  'sign.news': 'Quiero recibir novedades de esta campaña por correo',
  'sign.data':
    'Lo que escribes aquí se cifra antes de guardarse. Son públicos el recuento, el número de firmantes por país y, solo si marcas la casilla, tu nombre. Puedes anular tu firma con el enlace de nuestro correo.',
  'sign.dataShort':
    'Lo que escribes aquí se cifra antes de guardarse. Solo son públicos el recuento y el número de firmantes por país. Puedes anular tu firma con el enlace de nuestro correo.',
  'sign.submit': 'Firmar la petición',
  'sign.warning.heading': 'Antes de firmar: tu seguridad',
  'sign.warning.text':
    'Forbidden Stories y sus medios asociados identificaron a un posible cliente de NSO Group en el país que elegiste. NSO Group no confirma ni desmiente quiénes son sus clientes, y dice que esas suposiciones son erróneas. Firmar puede ponerte en riesgo si alguien lee tu correo o vigila tu dispositivo o tu conexión.',
  'sign.warning.less':
    'Por eso aquí pedimos menos datos: tu nombre es opcional y nunca se muestra. Ni el asunto de nuestro correo ni el nombre del remitente delatan esta campaña ni la petición. No enviamos ningún recordatorio.',
  'sign.warning.dropped':
    'Si antes diste un nombre, un código postal o un texto, o pediste novedades, esos datos se han descartado.',
  'sign.warning.advice':
    'Firma únicamente si has sopesado todo esto. Si tu libertad pudiera depender de ello, es mejor que no firmes. Es más segura una dirección de correo que no contenga tu nombre, abierta en un dispositivo en el que confíes.',
  'sign.warning.traces':
    'Usa una ventana privada: de lo contrario, esta visita queda en el historial de tu navegador. Elimina nuestros mensajes cuando hayas terminado.',
  'sign.warning.leave': 'No firmar y volver a la petición',
  'problem.other': 'Revisa este campo.',
  'errors.nothingStored': 'Todavía no se ha guardado nada.',
  'problem.name.empty': 'Escribe tu nombre.',
  'problem.name.too-long':
    'Tu nombre es demasiado largo: máximo 200 caracteres.',
  'problem.name.link':
    'Un nombre que se muestra no puede contener un enlace ni una dirección. Quítalos o no muestres tu nombre.',
  'problem.email.empty': 'Escribe tu dirección de correo electrónico.',
  'problem.email.invalid':
    'Escribe una dirección de correo como nombre@example.org.',
  'problem.country.unknown': 'Elige el país en el que vives.',
  'problem.postcode.too-long':
    'El código postal es demasiado largo: máximo 20 caracteres.',
  'problem.comment.too-long':
    'Tu texto es demasiado largo: máximo 500 caracteres.',
  'problem.name.unreadable': 'Quita los caracteres que no se pueden imprimir.',
  'problem.code.empty': 'Escribe el código de nuestro correo.',
  'problem.code.wrong':
    'Este código no corresponde a esta dirección, o tiene más de 24 horas. Un código tiene ocho letras y números, como ABCD-EFGH. Si ya has confirmado, no hace falta que hagas nada.',
  'problem.postcode.empty': 'Escribe un código postal o deja el campo vacío.',
  'problem.postcode.unreadable':
    'Quita los caracteres que no se pueden imprimir.',
  'problem.comment.unreadable':
    'Quita los caracteres que no se pueden imprimir.',
  'problem.email.too-long':
    'Esta dirección de correo es demasiado larga. Revísala.',
  'problem.email.unreadable': 'Quita los caracteres que no se pueden imprimir.',
  'error.petition-not-found': 'No hay ninguna petición en esta dirección.',
  'error.petition-closed':
    'Esta petición está cerrada. Ya no admite más firmas.',
  'error.petition-not-open-yet': 'Esta petición aún no está abierta.',
  'error.cross-site':
    'Este formulario se envió desde otro sitio, así que no se ha hecho nada. Abre la página aquí y envíalo de nuevo.',
  'error.method-not-allowed':
    'Esta dirección no admite solicitudes de ese tipo.',
  'error.body-too-large':
    'Se envió más de lo que admite este formulario. No se ha guardado nada.',
  'error.wrong-content-type':
    'Este formulario solo admite los campos de un formulario web. No se ha guardado nada.',
  'error.form-unreadable':
    'El formulario no llegó completo. No se ha guardado nada. Vuelve atrás y envíalo de nuevo.',
  'error.inbox-not-yours':
    'La bandeja de entrada solo se puede leer en el equipo en el que funciona el programa.',
  'thanks.heading': 'Gracias. Tu firma está confirmada.',
  'thanks.looked':
    'Algunas firmas se revisan antes de que cuenten. La página de tu firma, enlazada en nuestro correo, te lo indica.',
  'share.heading': 'Pídeselo a una persona más',
  'share.intro':
    'Estos enlaces abren el otro servicio con un texto que aún puedes cambiar. Esta página no comunica nada a esos servicios hasta que sigues un enlace.',
  'share.text': 'Una petición: {action}',
  'share.safe': 'Comparte únicamente si es seguro para ti.',
  'share.subject': '¿Firmas tú también esta petición?',
  'share.email': 'Correo electrónico',
  'share.copy': 'Enlace para copiar y reenviar',
  'thanks.next': 'Qué puedes hacer ahora',
  'thanks.forward':
    'Reenvía el enlace a un amigo o una amiga que valore la libertad de prensa.',
  'thanks.findings': 'Lee los hallazgos y la respuesta de NSO Group',
}
