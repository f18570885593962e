import type { tokens as english } from '../en/tokens.ts'

/** The pages around the confirmation, the errors and the try-out inbox. */
export const tokens: Record<keyof typeof english, string> = {
  'inbox.check.heading': 'Ahora revisa tu correo',
  'inbox.check.text':
    'Si esta dirección aún puede recibir correos nuestros, hay un mensaje en camino. Tu firma todavía no cuenta.',
  'inbox.check.tryOut':
    'Esto es una prueba: ningún correo sale de este equipo. El mensaje está aquí:',
  'inbox.check.open': 'Abre el mensaje y sigue su enlace.',
  'inbox.check.press': 'Pulsa el botón de la página que se abre.',
  'inbox.check.code': 'O escribe el código del mensaje:',
  'inbox.check.missing':
    '¿No ha llegado ningún mensaje después de unos minutos? Mira en la carpeta de correo no deseado y comprueba que diste la dirección correcta: puedes simplemente firmar de nuevo.',
  'inbox.check.valid':
    'El enlace es válido durante 7 días. Después, lo que escribiste se elimina.',
  'confirm.heading': 'Un último paso',
  'confirm.text': 'Vas a confirmar tu firma en esta petición:',
  'confirm.submit': 'Confirmar mi firma',
  'confirm.why':
    'Aquí hay un botón para que los programas que abren los enlaces de los correos no puedan firmar por ti.',
  'code.heading': 'Confirmar con un código',
  'code.intro':
    'Escribe el código de nuestro correo si no puedes abrir el enlace, por ejemplo porque lees el correo en otro dispositivo.',
  'code.email': 'Dirección de correo con la que firmaste',
  'code.code': 'Código',
  'code.codeHint':
    'Ocho letras y números, como ABCD-EFGH. Es válido durante 24 horas.',
  'code.submit': 'Confirmar mi firma',

  'token.unknown.heading': 'No reconocemos este enlace',
  'token.unknown.text':
    '¿Firmaste más de una vez? Entonces solo funcionan los enlaces de nuestro correo más reciente. Si solo hay un correo, es posible que tu programa de correo haya cortado el enlace: cópialo entero en la barra de direcciones o escribe el código.',
  'token.used.heading': 'Ya has confirmado tu firma',
  'token.used.text': 'No tienes que hacer nada más.',
  'token.expired.heading': 'Este enlace ha caducado',
  'token.expired.text':
    'El enlace era válido durante 7 días. Lo que escribiste se ha eliminado. Si quieres que tu firma cuente, por favor, firma de nuevo.',
  'token.withdrawn.heading': 'Esta firma se retiró',
  'token.withdrawn.text':
    'No cuenta, y lo que se escribió con ella se ha eliminado. Si fue un error, puedes firmar de nuevo.',
  'token.toPetition': 'Ir a la petición',
  'token.signAgain': 'Firmar de nuevo',
  'error.home': 'Ir a la página de inicio',
  'error.notFound.heading': 'No hay ninguna página en esta dirección',
  'error.notFound.text':
    'Es posible que el enlace sea antiguo o esté incompleto. Todas las peticiones están en una misma página.',
  'error.refused.heading': 'Esto no es posible',
  'error.refused.text': 'El sitio no pudo aceptar esta solicitud.',
  'error.fault.heading': 'Algo ha fallado en nuestro sitio',
  'error.fault.text':
    'No es culpa tuya. Es posible que lo que enviaste no se haya guardado: por favor, inténtalo de nuevo en unos minutos.',
  'error.fault.id': 'Si nos escribes sobre este fallo, indica este número:',

  'tryout.heading': 'Bandeja de entrada de prueba',
  'tryout.notice':
    'Esta página solo existe en un equipo de prueba. Desde aquí no se envía correo: los mensajes se muestran en esta página.',
  'tryout.empty':
    'Aún no hay correo. Firma una petición y vuelve a mirar aquí.',
  'tryout.at': 'Hora',
  'tryout.to': 'Para',
  'tryout.notSent': 'No enviado: {reason}',
  'tryout.back': 'Todos los mensajes',
}
