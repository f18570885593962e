import type { donations as english } from '../en/donations.ts'

/** Giving money: the form, what became of a payment, the page of a gift. */
export const donations: Record<keyof typeof english, string> = {
  'nav.donate': 'Donar',
  'donate.heading': 'Dona a la campaña',
  'donate.description':
    'Apoya con dinero la campaña a favor de una moratoria: una vez o cada mes, en tu propia moneda.',
  'donate.intro':
    'Las donaciones mantienen este sitio en funcionamiento y pagan la revisión de sus recuentos y sus textos, así como la campaña a favor de una moratoria.',
  'donate.who': 'Quién recibe el dinero:',
  'donate.who.tryOut': 'nadie, esto es una prueba',
  'donate.standIn': 'Esto es una prueba: aquí no se mueve dinero real.',
  'donate.product': 'Donación a {receiver}',
  'donate.productPlain': 'Donación',

  'donate.form.heading': 'Tu donación',
  'donate.interval': '¿Con qué frecuencia?',
  'donate.interval.once': 'Una vez',
  'donate.interval.monthly': 'Cada mes',
  'donate.interval.hint':
    'Una donación mensual continúa hasta que le pongas fin. Puedes hacerlo en cualquier momento con el enlace de nuestros correos.',
  'donate.amount': '¿Cuánto? ({currency})',
  'donate.amount.other': 'Otro importe',
  'donate.other': 'El otro importe, en cifras',
  'donate.other.hint': 'Mínimo {least}, máximo {most}.',
  'donate.submit': 'Donar en la página de Stripe',
  'donate.next': 'Allí ves el importe una vez más antes de pagar.',
  'donate.nothingCharged': 'No se ha cobrado nada.',
  'donate.busy':
    'Esto no funciona en este momento. No se ha cobrado nada. Lo que elegiste sigue aquí: por favor, inténtalo de nuevo más tarde.',

  'donate.choose': 'Otro país u otra moneda',
  'donate.choose.hint':
    'Tu país determina la moneda y se guarda con la donación.',
  'donate.choose.submit': 'Mostrar los importes',
  'donate.choose.currencies': 'O elige una moneda',

  'donate.safety.heading': 'Si nadie debe saberlo',
  'donate.safety.text':
    'Una donación deja rastros con tu nombre: en Stripe, en tu banco y en tu extracto bancario. Si el Estado en el que vives no debe saberlo, no dones. Firmar es más seguro.',

  'donate.safety.here':
    'Según los hallazgos, en {country} hay un posible cliente de NSO Group. Piénsalo dos veces antes de donar desde allí.',

  'donate.how': 'Cómo funciona el pago',
  'donate.how.stripe':
    'Stripe, una empresa de pagos, gestiona el pago en su propia página. Lo que escribes allí no llega a este sitio.',
  'donate.how.learns':
    'Stripe conoce tu nombre, tu dirección de correo electrónico, cómo pagas y desde dónde te conectas. Tu banco sabe cuánto donaste, cuándo y a quién. Stripe muestra a la campaña quién donó.',
  'donate.how.keep':
    'Junto con tu donación, nuestra base de datos no guarda ningún nombre ni ninguna dirección, ni nada que la relacione con una firma.',
  'donate.how.receipt':
    'El recibo llega por correo electrónico. El enlace que contiene lleva a una página de tu donación.',

  'donate.notOpen': 'Aún no se aceptan donaciones.',
  'donate.notOpen.local':
    'Estás en el equipo en el que funciona este sitio. Para aceptar donaciones, define {key} y {secret}, y vuelve a iniciar el programa. El archivo {file} explica más.',
  'donate.stopped':
    'En este momento no se aceptan donaciones nuevas. Las mensuales continúan como están.',
  'donate.instead': 'Qué puedes hacer ahora',

  'donate.totals': 'Donaciones hasta ahora',
  'donate.totals.count':
    '{count, plural, one {# donación en total} many {# de donaciones en total} other {# donaciones en total}}',
  'donate.totals.caption': 'Por mes y moneda',
  'donate.totals.month': 'Mes',
  'donate.totals.gifts': 'Donaciones',
  'donate.totals.sum': 'Suma',
  'donate.totals.few': 'demasiado pocas en cada moneda',
  'donate.totals.note':
    'Meses ya terminados, sin lo reembolsado. Las monedas con menos de 10 donaciones en un mes se cuentan juntas, para que nadie destaque entre quienes donan; las sumas no las incluyen.',
  'donate.goal.heading': 'Cuánto hemos avanzado',
  'donate.goal.reached':
    'Al menos {reached} de {goal}: {share, number, percent}',

  'donate.thanks.paid': 'Gracias por tu donación',
  'donate.thanks.once': 'Has donado {amount}.',
  'donate.thanks.monthly': 'Donas {amount} cada mes.',
  'donate.thanks.receipt':
    'El recibo llegará por correo electrónico, a la dirección que diste a Stripe.',
  'donate.thanks.manage':
    'El enlace que contiene lleva a una página en la que puedes cambiar tu donación mensual o ponerle fin.',
  'donate.thanks.processing': 'Tu pago está en camino',
  'donate.thanks.processingText':
    'Los débitos bancarios tardan unos días. No tienes que hacer nada más: el recibo llegará por correo electrónico cuando se haya recibido el dinero. Si tu banco no paga, no llegará ningún recibo y no se cobrará nada.',
  'donate.thanks.processingOnce': 'Tu donación: {amount}.',
  'donate.thanks.processingMonthly': 'Tu donación: {amount} cada mes.',
  'donate.thanks.not-completed': 'El pago no se ha completado',
  'donate.thanks.again': 'Volver al formulario, tal como estaba',
  'donate.thanks.in-doubt': 'Aún no lo sabemos',
  'donate.thanks.inDoubtText':
    'En este momento no podemos preguntar a Stripe si tu pago se ha realizado. Por favor, no pagues otra vez todavía; vuelve a cargar esta página en unos minutos: con eso no se cobra nada.',
  'donate.thanks.inDoubtReceipt':
    'Si has pagado, el recibo llegará por correo electrónico.',
  'donate.thanks.unknown': 'No nos consta ese pago',
  'donate.thanks.unknownText':
    'Es posible que la dirección de esta página se haya cortado. Si has pagado, el recibo llegará por correo electrónico.',

  'donate.cancelled.heading': 'No se ha cobrado nada',
  'donate.cancelled.text':
    'Has vuelto de la página de Stripe sin pagar. Lo que elegiste sigue aquí.',

  'donate.own.heading': 'Tu donación',
  'donate.own.number': 'Número del recibo',
  'donate.own.amount': 'Importe',
  'donate.own.day': 'Fecha de pago',
  'donate.own.receiver': 'Donación a',
  'donate.own.refunded': 'Reembolsado',
  'donate.own.monthly': 'Donación mensual',
  'donate.own.each': '{amount} cada mes',
  'donate.own.cancels': 'Termina el {day}',
  'donate.own.ended': 'Terminó el {day}',
  'donate.own.manage': 'Cambiarla o ponerle fin',
  'donate.own.manageText':
    'En las páginas de Stripe puedes poner fin a la donación mensual o cambiar la forma de pago. Esta página puede tardar unos minutos en mostrarlo.',
  'donate.own.submit': 'Cambiar la donación o ponerle fin en Stripe',
  'donate.own.away':
    'En este momento no se pueden abrir las páginas de Stripe. No se ha cambiado nada. Por favor, inténtalo de nuevo más tarde.',
  'donate.own.contact':
    '¿Tienes alguna pregunta sobre tu donación? Escríbenos:',
  'donate.own.tooOld.heading': 'Este enlace es demasiado antiguo',
  'donate.own.tooOld':
    'Los enlaces de nuestros correos abren la página de una donación durante unos tres meses. Un correo más reciente contiene un enlace más reciente.',
  'donate.own.tooOldContact':
    'Si no tienes un correo más reciente, escríbenos e indica el número del recibo:',
  'donate.own.unknown':
    'Es posible que se haya cortado. Cada uno de nuestros correos sobre una donación contiene un enlace a su página.',
  'donate.state.created': 'No pagada',
  'donate.state.processing':
    'En camino: los débitos bancarios tardan unos días',
  'donate.state.paid': 'Pagada',
  'donate.state.partly-refunded': 'Pagada, y reembolsada en parte',
  'donate.state.refunded': 'Reembolsada',
  'donate.state.disputed':
    'El banco ha pedido la devolución del dinero. Aún no está decidido.',
  'donate.state.lost': 'El banco ha recuperado el dinero',
  'donate.state.failed': 'No pagada: el pago ha fallado',
  'donate.state.expired': 'No pagada',
  'donate.subscription.active': 'Continúa',
  'donate.subscription.past-due':
    'El último pago ha fallado. Puedes cambiar la forma de pago.',
  'donate.subscription.cancelled': 'Terminada',

  'thanks.donate': 'Si quieres, y si es seguro para ti: dona a la campaña',

  'problem.gift.none': 'Elige un importe o escribe otro.',
  'problem.gift.two':
    'Elegiste un importe y escribiste otro. Borra lo que escribiste o elige «Otro importe».',
  'problem.gift.unreadable': 'Escribe el importe en cifras, como 25 o 12,50.',
  'problem.gift.ambiguous':
    'Esto se puede leer de dos formas. Escribe, por ejemplo, 1500 o 1,50.',
  'problem.gift.fraction':
    'Esta moneda no tiene tantos decimales. Escribe el importe con menos.',
  'problem.gift.too-small': 'Es inferior al importe mínimo.',
  'problem.gift.too-large':
    'Supera el importe máximo. Si quieres donar más, escríbenos.',
  'problem.gift.currency': 'Aquí no se acepta esta moneda. Elige otra.',
  'problem.gift.interval': 'Elige si donas una vez o cada mes.',
  'error.donations-not-open':
    'En este momento no se aceptan donaciones. No se ha cobrado nada.',
}
