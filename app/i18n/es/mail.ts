import type { mail as english } from '../en/mail.ts'

/** The sentences of the emails. */
export const mail: Record<keyof typeof english, string> = {
  'mail.confirm.subject': 'Confirma tu firma: {action}',
  'mail.remind.subject': 'Tu firma sigue pendiente: {action}',
  'mail.already.subject': 'Ya habías firmado: {action}',
  'mail.discreet.subject': 'Tu código',
  'mail.discreet.already': 'Un mensaje para ti',
  'mail.discreet.valid':
    '{hours, plural, one {El enlace de abajo es válido durante # hora.} many {El enlace de abajo es válido durante # de horas.} other {El enlace de abajo es válido durante # horas.}} No lo reenvíes: quien lo tenga puede hacer lo mismo que tú.',
  'mail.discreet.own':
    'Lleva a la página de tu firma. Allí puedes verla, cambiarla, retirarla o borrar todo lo relacionado con ella.',
  'mail.discreet.delete': 'Elimina este mensaje cuando hayas terminado.',
  'mail.hello': 'Hola, {name}:',
  'mail.helloNobody': 'Hola:',
  'mail.confirm.opening':
    'Gracias por firmar. Falta un paso: confirma que fuiste tú. Mientras no lo hagas, tu firma no cuenta.',
  'mail.remind.opening':
    'Firmaste una petición, pero aún no has confirmado tu firma, así que no cuenta. Este es el único recordatorio que enviamos.',
  'mail.petition': 'La petición',
  'mail.signed': 'Los datos con los que firmaste',
  'mail.name': 'Nombre',
  'mail.country': 'País',
  'mail.comment': 'Tu texto',
  'mail.nameShown': 'Tu nombre se mostrará en el sitio.',
  'mail.nameHidden': 'Tu nombre no se mostrará en el sitio.',
  'mail.newsYes': 'Pediste recibir novedades de la campaña.',
  'mail.newsNo': 'No pediste novedades, así que no recibirás ninguna.',
  'mail.link': 'Abre este enlace y pulsa el botón de la página:',
  'mail.button': 'Confirmar mi firma',
  'mail.linkValid':
    '{days, plural, one {El enlace es válido durante # día.} many {El enlace es válido durante # de días.} other {El enlace es válido durante # días.}}',
  'mail.code': 'O abre esta página y escribe el código:',
  'mail.codeFirst': 'Abre esta página y escribe el código:',
  'mail.linkOr': 'O abre este enlace y pulsa el botón de la página:',
  'mail.codeValid':
    '{hours, plural, one {El código es válido durante # hora.} many {El código es válido durante # de horas.} other {El código es válido durante # horas.}}',
  'mail.notMe': 'No fui yo, o quiero retirar la firma',
  'mail.notMeText':
    'Si no firmaste o has cambiado de opinión, abre el enlace de abajo. Lleva a la página de tu firma, donde puedes verla, cambiarla, retirarla o borrar todo lo relacionado con ella:',
  'mail.notMeIgnore':
    'Si no haces nada, no se cuenta nada, y los datos se eliminan cuando caduca el enlace.',
  'mail.already.text':
    'Alguien, probablemente tú, ha firmado esta petición con tu dirección de correo electrónico. Ya la habías firmado antes. Tu firma cuenta una sola vez y no se ha cambiado nada.',
  'mail.already.notMe':
    'Si no fuiste tú, no hace falta que hagas nada: tu firma queda como está.',
  'mail.own.subject': 'Tu firma: {action}',
  'mail.own.text':
    'Alguien, probablemente tú, ha pedido el enlace a la página de tu firma.',
  'mail.own.heading': 'La página de tu firma',
  'mail.own.link':
    'Allí puedes verla, cambiarla, retirarla o borrar todo lo relacionado con ella:',
  'mail.own.valid':
    '{hours, plural, one {El enlace es válido durante # hora.} many {El enlace es válido durante # de horas.} other {El enlace es válido durante # horas.}} No lo reenvíes: quien lo tenga puede hacer lo mismo.',
  'mail.own.ignore':
    'Si no fuiste tú, no hace falta que hagas nada: no se ha cambiado nada.',
  'mail.letter.subject': 'Confirma tu carta a quienes legislan: {country}',
  'mail.letter.opening':
    'Alguien, probablemente tú, ha escrito una carta con tu dirección de correo electrónico. Falta un paso: confirma que fuiste tú. Hasta entonces no se envía nada.',
  'mail.letter.button': 'Ver a quién va y confirmar',
  'mail.letter.to': 'Para',
  'mail.letter.seen':
    'Cada una de estas personas verá tu nombre y tu dirección de correo electrónico, y las respuestas te llegarán a ti.',
  'mail.letter.about': 'Asunto',
  'mail.letter.text': 'Qué dice la carta',
  'mail.letter.hidden':
    'Por tu seguridad, este mensaje no indica qué dice la carta ni a quién va dirigida. La página muestra a quién va dirigida antes de que confirmes.',
  'mail.letter.notMe': 'No fui yo, o he cambiado de opinión',
  'mail.letter.notMeText':
    'Si no haces nada, no se envía nada, y lo que se escribió se elimina cuando caduca el enlace. También puedes abrir el enlace ahora y eliminar allí la carta.',
  'mail.letter.footer':
    'Recibes este mensaje porque alguien usó tu dirección para escribir una carta. No contiene imágenes ni rastreadores.',
  'mail.html.link': '¿El botón no funciona? Copia este enlace:',
  'mail.footer':
    'Recibes este mensaje porque alguien usó tu dirección para firmar. No contiene imágenes ni rastreadores.',
}
