import type { own as english } from '../en/own.ts'

/** The page of one's own, and the way there. */
export const own: Record<keyof typeof english, string> = {
  'own.heading': 'Tu firma',
  'own.keep':
    'Quien tenga la dirección de esta página puede hacer lo mismo que tú. No la reenvíes.',
  'own.state': 'Estado',
  'own.state.pending':
    'Aún sin confirmar, así que no cuenta. Confírmala con el enlace o el código de nuestro correo.',
  'own.state.held':
    'Ya la has confirmado. La campaña la revisa antes de que cuente, como hace con algunas firmas.',
  'own.state.confirmed': 'Confirmada: cuenta.',
  'own.state.invalidated':
    'La campaña ha decidido que no cuenta. Si crees que es un error, escribe a la campaña.',
  'own.state.withdrawn':
    'Retirada: no cuenta, y lo que se escribió con ella se ha eliminado.',
  'own.since': 'Desde el {day}',
  'own.asked': 'Fecha de la firma',
  'own.country': 'País',
  'own.publicName': 'Nombre que se muestra en este sitio',
  'own.hidden': 'Ninguno',
  'own.never': 'Ninguno: nunca se muestra, debido al país',
  'own.soon': 'Se mostrará cuando la firma cuente:',
  'own.news': 'Novedades por correo',
  'own.yes': 'Sí',
  'own.no': 'No',
  'own.sealed': 'Se guarda cifrado',
  'own.sealed.name': 'Nombre',
  'own.sealed.address': 'Dirección de correo electrónico',
  'own.sealed.postcode': 'Código postal',
  'own.sealed.comment': 'Tu texto',
  'own.sealed.note':
    'Nadie puede leer las partes cifradas en este sitio, y esta página no puede mostrarlas. Solo la campaña puede descifrarlas, con una clave que se guarda en otro lugar.',
  'own.change.heading': 'Cambiar la firma',
  'own.change.again':
    'Para cambiar lo que escribiste, firma de nuevo: el nuevo formulario sustituye a este.',
  'own.change.name': 'Cambiar tu nombre, mostrarlo o no',
  'own.change.nameOnly': 'Cambiar tu nombre',
  'own.change.nameText': 'El nombre nuevo sustituye al anterior.',
  'own.change.nameSubmit': 'Sustituir mi nombre',
  'own.change.hide': 'Dejar de mostrar mi nombre',
  'own.change.comment': 'Sustituir o eliminar tu texto',
  'own.change.commentText':
    'Lo que escribas sustituye a tu texto anterior. Si dejas el campo vacío, ese texto se elimina.',
  'own.change.commentSubmit': 'Sustituir mi texto',
  'own.change.noComment': 'Eliminar mi texto',
  'own.change.news': 'Recibir novedades por correo',
  'own.change.newsText':
    'Escribe otra vez la dirección con la que firmaste: la que guardamos está cifrada.',
  'own.change.newsSubmit': 'Recibir novedades',
  'own.change.noNews': 'Dejar de recibir novedades',
  'own.leave.heading': 'No fui yo, o quiero retirar la firma',
  'own.leave.text':
    'La firma deja de contar, y lo que se escribió con ella se elimina de inmediato. Durante una semana conservamos el dato de que se envió correo a esta dirección, con su país, su idioma y sus fechas, para que nadie pueda volver a importunar a quien la usa.',
  'own.leave.submit': 'Retirar la firma',
  'own.erase.heading': 'Borrar todo',
  'own.erase.text':
    'Retira la firma y elimina todo lo que se guarda sobre ella. Este enlace deja de funcionar. Esta acción no se puede deshacer.',
  'own.erase.rest':
    'Elimina todo lo que aún se guarda sobre la firma. Este enlace deja de funcionar. Esta acción no se puede deshacer.',
  'own.erase.sure': 'Sí, borrar todo lo relacionado con esta firma',
  'own.erase.submit': 'Borrar todo',
  'own.data.heading': 'Tus datos',
  'own.data.text':
    'Un archivo con todo lo que se guarda sin cifrar sobre tu firma.',
  'own.data.sealed':
    'Si también quieres las partes cifradas, pídelas a la campaña: solo ella puede descifrarlas.',
  'own.data.reach': 'Cómo comunicarte con la campaña',
  'own.data.link': 'Descargar tus datos (JSON)',
  'own.done.name':
    'Tu nombre se ha sustituido. Abajo puedes ver si se muestra.',
  'own.done.hide-name': 'Tu nombre ya no se muestra.',
  'own.done.comment': 'Tu texto se ha sustituido o eliminado.',
  'own.done.news-on': 'Recibirás novedades.',
  'own.done.news-off': 'No recibirás más novedades.',
  'own.done.withdraw':
    'La firma se ha retirado. No cuenta, y lo que se escribió con ella se ha eliminado.',
  'own.unknown.heading': 'Este enlace no abre nada',
  'own.unknown.text':
    'Es posible que se haya cortado, que lo haya sustituido el enlace de un correo más reciente o que haya caducado. Si se borró todo, ya no funciona ningún enlace. Puedes pedir que enviemos un enlace nuevo a la dirección con la que firmaste.',
  'own.unknown.ask': 'Pedir un enlace nuevo',
  'own.erased.heading': 'Todo está borrado',
  'own.erased.text':
    'Aquí ya no se guarda nada de lo que escribiste, y la firma no cuenta. No tienes que hacer nada más.',
  'own.ask.heading': 'Ver, cambiar o borrar tu firma',
  'own.ask.text':
    'Cada firma tiene su propia página, y todos nuestros correos contienen un enlace a ella. Si ya no tienes el correo, te enviamos un enlace.',
  'own.ask.submit': 'Pedir el enlace',
  'own.sent.heading': 'Revisa tu bandeja de entrada',
  'own.sent.text':
    'Si alguien firmó con esta dirección, y si esta no ha recibido ya todos los correos que le podemos enviar, hay un mensaje con un enlace en camino. El enlace es válido durante 24 horas.',
  'own.sent.why':
    'Aquí no decimos si una dirección ha firmado: solo lo sabrá su titular.',
  'problem.sure.empty': 'Marca la casilla si quieres borrar todo.',
  'problem.email.other': 'Esta no es la dirección con la que firmaste.',
  'error.signature-not-found': 'No reconocemos este enlace.',
}
