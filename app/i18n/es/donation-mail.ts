import type { donationMail as english } from '../en/donation-mail.ts'

/** The mails to those who gave money. */
export const donationMail: Record<keyof typeof english, string> = {
  'mail.donation.receipt.subject': 'Recibo de tu donación del {day}',
  'mail.donation.receipt.opening':
    'Gracias. Tu donación ha llegado, y este mensaje es el recibo.',
  'mail.donation.receipt.heading': 'Recibo',
  'mail.donation.receipt.statement':
    'El extracto de tu cuenta o de tu tarjeta muestra el pago con nuestro nombre, normalmente abreviado, y en la moneda de tu cuenta.',
  'mail.donation.receipt.tax':
    'Que una donación reduzca o no tus impuestos depende de dónde vivas. No damos asesoramiento al respecto.',
  'mail.donation.receipt.certificate':
    'Si necesitas un certificado para la administración tributaria, consúltanos.',

  'mail.donation.refund.subject': 'Reembolso de tu donación del {day}',
  'mail.donation.refund.opening': 'Te reembolsamos {amount} de tu donación.',
  'mail.donation.refund.time':
    'El dinero vuelve a la tarjeta o la cuenta con la que pagaste. Los bancos suelen tardar de 5 a 10 días en reflejarlo.',

  'mail.donation.failed.subject': 'Tu donación mensual no se ha realizado',
  'mail.donation.failed.opening':
    'Tu donación mensual de {amount} no se ha realizado esta vez. Tu banco o tu tarjeta no hizo el pago, y no se ha cobrado nada.',
  'mail.donation.failed.again':
    'Stripe, que gestiona nuestros pagos, lo intentará de nuevo el {day}.',
  'mail.donation.failed.mend':
    'Para solucionarlo, abre el enlace de este mensaje y cambia la forma de pago. Allí también puedes simplemente poner fin a la donación.',
  'mail.donation.failed.ended':
    'Tu donación mensual ha terminado, y no se cobrará nada más.',

  'mail.donation.gift': 'Tu donación',
  'mail.donation.receiver': 'Recibida por',
  'mail.donation.number': 'Número del recibo',
  'mail.donation.day': 'Fecha',
  'mail.donation.amount': 'Importe',
  'mail.donation.how': 'Frecuencia',
  'mail.donation.once': 'una vez',
  'mail.donation.monthly': 'cada mes',

  'mail.donation.own.heading': 'La página de tu donación',
  'mail.donation.own.see':
    'La página que abre este enlace indica qué ha pasado con tu donación.',
  'mail.donation.own.manage':
    'La página que abre este enlace indica qué ha pasado con tu donación. Desde allí puedes cambiar la forma de pago o poner fin a la donación mensual.',
  'mail.donation.own.button': 'Abrir la página de mi donación',
  'mail.donation.own.valid':
    '{days, plural, one {El enlace de este mensaje es válido durante # día.} many {El enlace de este mensaje es válido durante # de días.} other {El enlace de este mensaje es válido durante # días.}} No lo reenvíes: quien lo tenga puede hacer lo mismo que tú.',
  'mail.donation.tryOut':
    'Esto es una prueba: no se ha cobrado a ninguna tarjeta ni se ha movido dinero. Un mensaje real diría:',
  'mail.donation.questions': '¿Tienes preguntas? Nuestro contacto: {contact}',
  'mail.donation.footer':
    'Recibes este mensaje porque alguien usó tu dirección para donar dinero. No contiene imágenes ni rastreadores.',
}
