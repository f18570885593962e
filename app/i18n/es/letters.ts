import type { letters as english } from '../en/letters.ts'

/** Writing to lawmakers: choosing, writing, sending, and what became of it. */
export const letters: Record<keyof typeof english, string> = {
  'nav.write': 'Escribir una carta',
  'nav.letters': 'Confirmar cartas con un código',
  'footer.letters': 'Tus cartas',

  'write.heading': 'Escribe a quienes deciden',
  'write.ask': 'Pregunta a quienes legislan: escribe una carta',
  'write.description':
    'Elige un país, mira quién decide allí sobre la tecnología de vigilancia y escribe una carta con tus propias palabras.',
  'write.intro':
    'Una moratoria requiere que los gobiernos detengan las ventas y que quienes legislan se lo pidan. Elige un país, mira quién decide allí y escribe una carta con tus propias palabras.',
  'write.anywhere':
    'Puedes escribir a quienes legislan en cualquier país, vivas donde vivas.',
  'write.clients': 'Dónde se identificó a posibles clientes de NSO Group',
  'write.clients.note':
    'A quienes legislan allí se les puede pedir una investigación y salvaguardias. Si vives en uno de estos países, lee primero la advertencia en la página del país.',
  'write.exporters': 'Dónde se decide sobre las exportaciones',
  'write.exporters.note':
    'Cada Estado decide por sí mismo qué exportan sus empresas; la Unión Europea dicta normas para sus miembros. Quienes legislan pueden hacer preguntas y cambiar la ley.',
  'write.others': 'Otros países con lista de quienes legislan',
  'write.all': 'Todos los países',
  'write.country': 'País',
  'write.country.unknown': 'Elige un país de la lista.',
  'write.country.go': 'Mostrar quién decide',
  'write.listed': 'lista disponible',
  'write.sample': 'ejemplo',
  'write.counts': 'Cartas hasta ahora',
  'write.counts.sent':
    '{count, plural, one {# carta enviada desde aquí} many {# de cartas enviadas desde aquí} other {# cartas enviadas desde aquí}}',
  'write.counts.own':
    '{count, plural, one {# aviso de cartas enviadas por otras vías} many {# de avisos de cartas enviadas por otras vías} other {# avisos de cartas enviadas por otras vías}}',
  'write.counts.none': 'Aún ninguna, o demasiado pocas para indicar cuántas.',
  'write.counts.caption': 'Cartas por país de quienes las recibieron',
  'write.counts.fromHere': 'Enviadas desde aquí',
  'write.counts.reported': 'Avisos',
  'write.counts.note':
    'Un aviso es lo que nos comunica quien ha enviado cartas por su cuenta, una vez por cada cámara. Las cifras inferiores a 10 se cuentan juntas, para que nadie destaque entre quienes escriben.',

  'write.country.heading': '{country}: quién decide',
  'write.country.description':
    '{country}: quién decide allí sobre la tecnología de vigilancia y cómo escribirle.',
  'write.off':
    'La campaña ha dejado de enviar cartas a este país. En este momento no sale ninguna desde aquí.',
  'write.decides': 'Quién decide sobre las exportaciones',
  'write.decides.body': 'Quién decide',
  'write.decides.legislature': 'Poder legislativo',
  'write.decides.lever': 'Qué puede hacer',
  'write.decides.sources': 'Fuentes: {sources}. Situación a {day}.',
  'write.decides.unknown': 'Aún no hemos comprobado quién decide allí.',
  'write.chambers': 'Quienes legislan',
  'write.bodies': 'Otros órganos a los que se puede escribir',
  'write.kind.lower': 'Cámara baja',
  'write.kind.upper': 'Cámara alta',
  'write.kind.single': 'Parlamento',
  'write.kind.ministry': 'Ministerio',
  'write.kind.committee': 'Comisión',
  'write.members':
    '{count, plural, one {# persona} many {# de personas} other {# personas}}',
  'write.withAddress':
    '{count, plural, one {# con dirección de correo electrónico} many {# con dirección de correo electrónico} other {# con dirección de correo electrónico}}',
  'write.source': 'Fuente: {source}. Licencia: {licence}. Situación a {day}.',
  'write.termEnds': 'El mandato termina el {day}.',
  'write.mark.sample': 'Ejemplo: personas inventadas, para probar el programa.',
  'write.stale.term-over':
    'El mandato de esta lista ha terminado. Puede que algunas de estas personas hayan dejado el cargo.',
  'write.stale.old':
    'Esta lista tiene más de 12 meses. Puede que algunas de estas personas hayan dejado el cargo.',
  'write.stale.notMailed':
    'Hasta que la campaña la haya comprobado, desde aquí no se les envían cartas. Tú puedes escribirles por tu cuenta.',
  'write.postcode.heading': 'Encuentra a quienes te representan',
  'write.postcode.label': 'Código postal de donde vives',
  'write.postcode.hint': 'Se consulta y después se olvida.',
  'write.postcode.submit': 'Buscar',
  'write.postcode.unknown':
    'No conocemos este código postal. Revísalo o elige en las listas.',
  'write.postcode.found': 'Quienes te representan',
  'write.postcode.several':
    'Este código postal abarca varias circunscripciones. Elige a quienes representan a la circunscripción en la que vives.',
  'write.nobody':
    'Aquí aún no hay ninguna lista de quienes legislan en este país. Pero hay algo que puedes hacer:',
  'write.instead': 'Qué más puedes hacer',
  'write.instead.eu': 'Escribe al Parlamento Europeo',
  'write.instead.countries': 'Escribe a quienes legislan en otro país',
  'write.instead.petition': 'Firma la petición y difúndela',
  'write.instead.findings': 'Lee lo que se descubrió allí',
  'write.instead.allFindings': 'Lee los hallazgos',
  'write.instead.country': 'Elige otro país',

  'write.warning.short':
    '¿Vives en este país? Lee antes lo que afecta a tu seguridad.',
  'write.warning.heading': 'Si vives en este país: tu seguridad',
  'write.warning.text':
    'Forbidden Stories y sus medios asociados identificaron a un posible cliente de NSO Group en este país. NSO Group no confirma ni desmiente quiénes son sus clientes, y dice que esas suposiciones son erróneas. Si vives en este país, una carta con tu nombre puede ponerte en riesgo.',
  'write.warning.advice':
    'Escribe con tu nombre únicamente si has sopesado todo esto. Si tu libertad pudiera depender de ello, es mejor que no lo hagas.',
  'write.warning.traces':
    'Usa una ventana privada: de lo contrario, esta visita queda en el historial de tu navegador. Si es posible que tu teléfono esté infectado, usa otro dispositivo.',
  'write.anonymous': 'Qué puedes hacer sin dar tu nombre',
  'write.anonymous.abroad':
    'Pide a alguien que viva en otro país que escriba. Solo necesita la dirección de este sitio.',
  'write.anonymous.paper':
    'Copia el texto de una carta y envíalo en papel sin tu nombre.',

  'write.choose.heading': '¿A quién quieres escribir?',
  'write.choose.description':
    '{chamber}: elige a quién escribir y redacta una carta con tus propias palabras.',
  'write.choose.most':
    'Elige como máximo a 20 personas. Unas pocas cartas con tus propias palabras logran más que muchas parecidas entre sí.',
  'write.choose.marks':
    'También puedes elegir a personas sin dirección de correo electrónico: en ese caso, te damos el texto para que lo copies.',
  'write.choose.submit': 'Escribir a las personas elegidas',
  'write.choose.all':
    '{count, plural, one {Escribir a la persona mostrada} many {Escribir a las # de personas mostradas} other {Escribir a las # personas mostradas}}',
  'write.search.heading': 'Buscar en esta lista',
  'write.search.q': 'Nombre, circunscripción o partido',
  'write.search.area': 'Circunscripción',
  'write.search.anyArea': 'Todas las circunscripciones',
  'write.search.submit': 'Buscar',
  'write.search.found':
    '{count, plural, one {# persona encontrada} many {# de personas encontradas} other {# personas encontradas}}',
  'write.search.none': 'Nadie en esta lista coincide.',
  'write.search.showAll': 'Mostrar toda la lista',
  'write.search.more':
    'Se muestran las primeras {shown, number} personas. Busca o elige una circunscripción para ver a las demás.',
  'write.back': 'Elegir de nuevo',
  'write.mark.no-address': 'sin dirección comprobada',
  'write.mark.form': 'solo formulario de contacto',
  'write.mark.bounced': 'la dirección no funciona',
  'write.mark.opted-out': 'no quiere cartas desde aquí',
  'write.mark.stale': 'la lista puede estar desactualizada',
  'write.mark.country-off': 'se han detenido las cartas a este país',
  'write.mark.shared': 'tiene la misma dirección que alguien de arriba',

  'write.letter.heading': 'Tu carta',
  'write.letter.to': 'Para',
  'write.letter.change': 'Elegir a otras personas',
  'write.letter.language': 'Idioma de la carta',
  'write.letter.languageNote':
    'Elige uno que tú también puedas leer: tú respondes de lo que dice.',
  'write.letter.openings': 'Tres formas de empezar',
  'write.letter.opening': 'Comienzo {number}',
  'write.letter.anew': 'Si eliges otra opción aquí, el texto empieza de cero.',
  'write.letter.own':
    'Por favor, cambia este texto. Tus propias palabras cuentan más, y es posible que se retengan las cartas muy parecidas entre sí.',
  'write.letter.salutation':
    'Cada carta empieza con su propio saludo y termina con tu nombre. Esta empezaría así:',
  'write.letter.subject': 'Asunto',
  'write.letter.subjectHint': 'Máximo 150 caracteres.',
  'write.letter.body': 'Lo que escribes',
  'write.letter.bodyHint':
    'Entre 140 y 4.000 caracteres, como texto sin formato. Sin saludo.',
  'write.letter.next': 'Continuar: cómo enviarla',
  'write.letter.nothing': 'Todavía no se ha guardado ni enviado nada.',
  'write.letter.tooMany':
    '{count, plural, one {Has elegido a # persona. Desmarca alguna y continúa.} many {Has elegido a # de personas. Desmarca algunas y continúa.} other {Has elegido a # personas. Desmarca algunas y continúa.}}',
  'write.letter.goOn': 'Continuar con las personas marcadas',

  'write.how.heading': '¿Cómo quieres enviarla?',
  'write.how.edit': 'Cambiar el texto',
  'write.own.heading': 'Envíala por tu cuenta',
  'write.own.text':
    'No sabremos nada de ella. La carta termina con un espacio para tu nombre: complétalo.',
  'write.own.links':
    'Los enlaces abren tu programa de correo, o Gmail u Outlook en la web, con la carta ya escrita. Gmail pertenece a Google, y Outlook, a Microsoft.',
  'write.own.long':
    'Esta carta es demasiado larga para un enlace: los enlaces solo completan la dirección y el asunto. Copia el texto y pégalo allí.',
  'write.own.mail': 'Programa de correo',
  'write.own.gmail': 'Gmail',
  'write.own.outlook': 'Outlook',
  'write.own.form': 'Formulario de contacto',
  'write.own.linkFor': '{way}: {name}',
  'write.own.copy': 'Texto para copiar',
  'write.own.address': 'Dirección',
  'write.own.letterTo': 'Carta a {name}',
  'write.own.none':
    'No conocemos ninguna dirección que funcione. Puedes copiar el texto.',
  'write.own.formOnly':
    'Solo se conoce un formulario de contacto: ábrelo y pega el texto.',
  'write.own.yourName': '[Tu nombre]',
  'write.own.sent.heading': '¿La has enviado?',
  'write.own.sent.text':
    'Dínoslo y la contamos: por país, cámara y mes. No se guarda nada sobre ti.',
  'write.own.sent.submit': 'Ya la he enviado',
  'write.send.heading': 'Envíala desde este sitio',
  'write.send.to':
    '{count, plural, one {Desde aquí puede salir una carta, para:} many {Desde aquí pueden salir # de cartas, una para cada persona:} other {Desde aquí pueden salir # cartas, una para cada persona:}}',
  'write.send.others': 'Desde aquí no se envía a:',
  'write.send.nobody':
    'Desde aquí no puede salir ninguna carta para las personas que elegiste. Por favor, envíala por tu cuenta.',
  'write.send.closed':
    'En este momento no salen cartas desde aquí. Por favor, envía la tuya por tu cuenta.',
  'write.send.stopped':
    'El envío está detenido en este momento. Las cartas que confirmes esperarán hasta que se reanude.',
  'write.send.confirm':
    'Primero te enviamos un correo. No se envía ninguna carta hasta que confirmes que fuiste tú.',
  'write.send.seen':
    'Las personas a las que escribes ven tu nombre y tu dirección de correo electrónico. Sus respuestas te llegan a ti, no a este sitio.',
  'write.send.once': 'Cada una recibe una sola carta tuya en esta campaña.',
  'write.send.slow':
    'Las cartas salen poco a poco, y solo cuando es de día en el lugar en el que trabaja quien las recibe. Puede tardar unos días.',
  'write.send.deleted':
    'Tu carta se guarda cifrada y se elimina 28 días después del último envío.',
  'write.send.email': 'Tu dirección de correo electrónico',
  'write.send.emailHint':
    'Allí llegan ahora nuestro correo y, más adelante, las respuestas.',
  'write.send.countryHint':
    'En algunos países, escribir puede ser un riesgo. En esos casos lo advertimos primero.',
  'write.send.consent':
    '{count, plural, one {Enviar mi nombre, mi dirección de correo electrónico y esta carta a esa única persona.} many {Enviar mi nombre, mi dirección de correo electrónico y esta carta a esas # de personas.} other {Enviar mi nombre, mi dirección de correo electrónico y esta carta a esas # personas.}}',
  'write.send.submit': 'Recibir el correo para confirmar',
  'write.risk.heading': 'Antes de enviarla desde aquí: tu seguridad',
  'write.risk.target':
    'Si vives en el país al que escribes, vuelve a leer la advertencia de arriba.',
  'write.risk.resident':
    'Forbidden Stories y sus medios asociados identificaron a un posible cliente de NSO Group en el país en el que vives. NSO Group no confirma ni desmiente quiénes son sus clientes, y dice que esas suposiciones son erróneas. Escribir puede ponerte en riesgo si alguien lee tu correo o si las personas a las que escribes comunican tu nombre a otras.',
  'write.risk.other':
    'Las formas más seguras están al principio de la página: las que no requieren tu nombre.',
  'write.risk.mail':
    'Si continúas: ni el asunto del correo que te enviamos ni el nombre del remitente delatan esta campaña. Indica una dirección que no contenga tu nombre. Elimina nuestro correo cuando hayas terminado.',

  'letters.inbox.text':
    'Si esta dirección aún puede recibir correos nuestros, hay un mensaje en camino. Todavía no se ha enviado ninguna carta.',
  'letters.inbox.missing':
    '¿No ha llegado ningún mensaje después de unos minutos? Mira en la carpeta de correo no deseado y comprueba que diste la dirección correcta: puedes simplemente escribir de nuevo.',
  'letters.pending.text':
    'Cuando pulses el botón, tu carta se enviará a estas personas, con tu nombre y tu dirección de correo electrónico:',
  'letters.pending.sealed':
    'Esta página no puede mostrar la carta en sí: se guarda cifrada, para la parte del programa que envía el correo.',
  'letters.pending.submit':
    '{count, plural, one {Enviar mi carta} many {Enviar mis # de cartas} other {Enviar mis # cartas}}',
  'letters.pending.why':
    'Aquí hay un botón para que los programas que abren los enlaces de los correos no puedan enviarla por ti.',
  'letters.delete.heading': 'No fui yo, o he cambiado de opinión',
  'letters.delete.text':
    'En ese caso no se envía nada, y lo que se escribió se elimina de inmediato.',
  'letters.delete.submit': 'Eliminar la carta',
  'letters.own.heading': 'Tus cartas',
  'letters.confirmed.text':
    'Confirmado. Tus cartas salen poco a poco, y solo cuando es de día en el lugar en el que trabaja quien las recibe. Esta página indica qué ha pasado con ellas.',
  'letters.own.text':
    'Quien tenga la dirección de esta página puede hacer lo mismo que tú. No la reenvíes.',
  'letters.own.next': 'Qué puedes hacer ahora',
  'letters.own.nobody':
    'No sale ninguna carta nueva. Para cada una de las personas que elegiste ya hay una carta tuya, enviada o en espera, o bien ya no se le puede escribir desde aquí.',
  'letters.state.queued': 'Espera su turno',
  'letters.state.held': 'La campaña la revisa antes de que salga',
  'letters.state.sending': 'Se está enviando',
  'letters.state.sent': 'Enviada',
  'letters.state.bounced': 'Devuelta: no se pudo entregar',
  'letters.state.refused': 'El servidor de correo de destino no la aceptó',
  'letters.state.unknown': 'Se interrumpió la conexión: no se sabe si llegó',
  'letters.state.dropped': 'No enviada',
  'letters.back.heading': 'Retirar lo que aún no se ha enviado',
  'letters.back.text':
    'Las cartas que aún esperan se eliminan. Las que ya se enviaron no se pueden retirar.',
  'letters.back.submit': 'Retirar las cartas pendientes',
  'letters.unknown.heading': 'Este enlace no abre nada',
  'letters.unknown.text':
    'Es posible que se haya cortado, que haya caducado o que se haya eliminado lo que se escribió. Las cartas que nadie confirma se eliminan después de 7 días; todas las demás, 28 días después de su envío.',
  'letters.deleted.heading': 'La carta se ha eliminado',
  'letters.deleted.text':
    'Lo que se escribió se ha eliminado, y no se enviará nada más.',
  'letters.code.heading': 'Confirmar cartas con un código',
  'letters.code.intro':
    'Escribe el código de nuestro correo si no puedes abrir el enlace, por ejemplo porque lees el correo en otro dispositivo. Después salen tus cartas.',
  'letters.code.email': 'Dirección de correo que diste',
  'letters.code.submit': 'Enviar mis cartas',
  'letters.thanks.heading': 'Gracias por escribir',
  'letters.thanks.text':
    'Las cartas que salen desde aquí se envían poco a poco. El enlace de nuestro correo indica qué ha pasado con ellas. Las respuestas te llegan a ti, no a este sitio.',
  'letters.thanks.own':
    'Tu aviso se ha contado: por país, cámara y mes. No se ha guardado nada sobre ti.',
  'letters.thanks.again': 'Escribe a otro país',

  'problem.to.none': 'Elige al menos a una persona a la que escribir.',
  'problem.to.too-many': 'Elige como máximo a 20 personas.',
  'problem.subject.empty': 'Escribe un asunto.',
  'problem.subject.too-long':
    'El asunto es demasiado largo: máximo 150 caracteres.',
  'problem.subject.unreadable':
    'Quita los caracteres que no se pueden imprimir.',
  'problem.body.too-short':
    'Tu carta es demasiado corta: mínimo 140 caracteres.',
  'problem.body.too-long':
    'Tu carta es demasiado larga: máximo 4.000 caracteres.',
  'problem.body.unreadable': 'Quita los caracteres que no se pueden imprimir.',
  'problem.body.html':
    'La carta contiene HTML. Escribe texto sin formato, sin etiquetas como <p>.',
  'problem.writer.too-long':
    'Tu nombre es demasiado largo: máximo 100 caracteres.',
  'problem.writer.link': 'Un nombre no lleva enlaces, direcciones ni comillas.',
  'problem.country.residents-off':
    'En este momento, desde aquí no se envían cartas de personas que viven en este país. Por favor, envía la tuya por tu cuenta.',
  'problem.consent.missing':
    'Marca la casilla si quieres que se envíe. De lo contrario, no sale de aquí.',

  'error.letter-not-sent':
    'Esta carta no puede salir desde aquí. No se ha guardado nada. Por favor, vuelve atrás y envíala por tu cuenta.',
  'error.chamber-not-found':
    'No hay ninguna lista en esta dirección. Es posible que haya cambiado de nombre.',
  'error.target-country-unknown': 'Ese país no existe.',

  'data.letters': 'Cartas',
  'data.letters.json':
    'Cartas a quienes legislan, por país y mes, con las cifras pequeñas agrupadas',
  'data.letters.csv': 'Lo mismo en forma de tabla',
}
