import type { check as english } from '../en/check.ts'

/** "Check a link". Read by people who may be in danger: calm and exact. */
export const check: Record<keyof typeof english, string> = {
  'check.heading': 'Comprobar un enlace',
  'check.description':
    'Compara un enlace o un mensaje con la lista publicada de nombres de internet relacionados con ataques de Pegasus. No se guarda nada.',
  'check.first': 'No abras el enlace.',
  'check.intro':
    'En lugar de abrirlo, pégalo aquí, o pega el mensaje completo. Comparamos los nombres de internet que contiene con una lista publicada de nombres relacionados con ataques de Pegasus.',
  'check.text': 'Enlace, dominio, dirección de correo electrónico o mensaje',
  'check.textHint':
    'Máximo 100.000 caracteres. En lugar de un punto puedes escribir [.] o la palabra inglesa «dot».',
  'check.submit': 'Comparar con la lista',
  'check.kept':
    'Lo que pegas se compara en la memoria de este servidor y después se olvida. No se guarda ni se anota en ningún registro. No se abre ningún enlace ni se consulta a ningún otro servicio.',
  'check.traces':
    'Tanto el historial de tu navegador como tu red pueden revelar que visitaste este sitio. En un teléfono o un equipo que usan otras personas, abre una ventana privada y ciérrala cuando hayas terminado. Lo que copiaste queda en el portapapeles: después, copia otra cosa.',

  'check.copy.heading': 'Cómo copiar un enlace sin abrirlo',
  'check.copy.type':
    'Lo más seguro: en otro dispositivo, escribe lo que aparece entre // y la siguiente /. En https://news.example.org/abc es news.example.org. Si el resto del enlace contiene otra dirección, escríbela también.',
  'check.copy.hold':
    'En el teléfono: mantén el dedo sobre el mensaje, al lado del enlace y no sobre el propio enlace, y elige «Copiar». Si mantienes el dedo sobre un enlace, puede cargarse una vista previa de la página, y eso da información sobre ti a quien la controla.',
  'check.copy.computer':
    'En un equipo de escritorio o portátil: pulsa el botón derecho del ratón sobre el enlace y elige copiar su dirección.',

  'check.none.heading': 'Aún no hay nada con lo que comparar',
  'check.none.text':
    'La lista publicada aún no se ha importado aquí, así que no se puede comprobar nada. Por favor, no pegues nada. Más abajo se explica qué hacer con un mensaje del que desconfías.',

  'check.problem.empty': 'Pega un enlace o un mensaje.',
  'check.problem.too-long':
    'Es demasiado largo: máximo 100.000 caracteres. Pega la parte que contiene el enlace.',
  'check.problem.no-address':
    'Nada en este texto parece una dirección de internet. Pega un enlace como https://example.org/abc, un dominio como example.org o una dirección de correo electrónico.',
  'check.problem.note': 'Lo que pegaste se ha olvidado.',

  'check.match.heading':
    '{count, plural, one {Una dirección está en la lista} many {# de direcciones están en la lista} other {# direcciones están en la lista}}',
  'check.match.entry': 'En la lista',
  'check.match.address': 'Dirección',
  'check.match.generation': 'Versión de la infraestructura',
  'check.match.more': 'Se muestran las primeras {shown, number}.',
  'check.match.means':
    'La dirección, o el dominio al que pertenece, está en una lista publicada de nombres relacionados con ataques de Pegasus. Es posible que quien la envió quisiera atacar tu dispositivo.',
  'check.match.not':
    'Eso no significa que tu dispositivo esté infectado. Tampoco significa que no lo esté.',
  'check.match.changed':
    'Es posible que, entretanto, un nombre haya pasado a otras manos. Si en la lista solo figura un dominio superior, es posible que otras personas también usen nombres que dependen de él.',
  'check.clear.heading':
    '{count, plural, one {La dirección leída no está en la lista} many {Ninguna de las # de direcciones leídas está en la lista} other {Ninguna de las # direcciones leídas está en la lista}}',
  'check.clear.not': 'Esto no quiere decir que no haya peligro.',
  'check.clear.why':
    'La lista no está completa. Quienes atacan cambian de nombres, otros programas espía usan otros nombres y algunos ataques no necesitan ningún enlace ni que pulses nada.',
  'check.others.heading':
    '{count, plural, one {Una dirección no está en la lista} many {# de direcciones no están en la lista} other {# direcciones no están en la lista}}',
  'check.others.addresses': 'Direcciones que no están en la lista',
  'check.others.more': 'Se muestran las primeras {shown, number}.',
  'check.others.not': 'Eso no significa que sean seguras.',
  'check.odd.heading': 'Quizá no sea lo que parece',
  'check.odd.text':
    'Estas direcciones contienen letras distintas de las que van de la «a» a la «z», que pueden parecerse a ellas, o un nombre delante de una @, que no es el lugar al que lleva el enlace. Algunas no buscan engañar. Compara:',
  'check.odd.looks': 'Parece',
  'check.odd.opens': 'En realidad abre',

  'check.lists.heading': 'Con qué comparamos',
  'check.lists.count':
    '{count, plural, one {Un dominio o una dirección de correo en total.} many {# de dominios y direcciones de correo en total.} other {# dominios y direcciones de correo en total.}}',
  'check.lists.published': '{name}: {publisher}, publicada el {day}',
  'check.lists.imported':
    '{name}: {publisher}, importada aquí el {day}; no consta cuándo se publicó',
  'check.lists.link': 'Leer la lista',

  'check.next.match': 'Qué hacer ahora',
  'check.next.doubt': 'Si desconfías de un mensaje',
  'check.next.leave':
    'No abras el enlace, no respondas, no reenvíes el mensaje y no lo elimines.',
  'check.next.photo':
    'Fotografía la pantalla con otro dispositivo, de modo que se puedan leer el remitente, el número, la fecha y el enlace. Una captura de pantalla puede acabar copiada en una cuenta en línea que otras personas puedan ver; la foto, también.',
  'check.next.note':
    'Anota en un papel cuándo llegó, de quién y por qué servicio. Guarda el papel donde no ponga en peligro a nadie.',
  'check.next.phone':
    'No restablezcas el teléfono ni instales nada en él para limpiarlo: se perderían rastros que las personas expertas necesitan. Antes de reiniciarlo o actualizarlo, pregúntales.',
  'check.next.ask':
    'Pide ayuda desde otro dispositivo, uno que no use las mismas cuentas.',
  'check.opened.heading': 'Si el enlace ya se ha abierto',
  'check.opened.calm':
    'Abrir un enlace no siempre infecta un teléfono. Mantén la calma; tienes tiempo para hacer esto bien.',
  'check.opened.away':
    'No mantengas conversaciones delicadas por este teléfono ni cerca de él. Déjalo en otra habitación cuando hables, y no lo uses para pedir ayuda.',
  'check.opened.people':
    'Piensa en quienes te escribieron a este teléfono: quizá necesiten saberlo, pero no se lo digas por este teléfono.',
  'check.opened.when': 'Anota cuándo se abrió y conserva el teléfono.',
  'check.help.heading': 'A quién acudir',
  'check.help.lab':
    'El Laboratorio sobre Seguridad de Amnistía Internacional examina dispositivos de personas que defienden los derechos humanos:',
  'check.help.line':
    'La Línea de Ayuda en Seguridad Digital de Access Now asesora a activistas, periodistas y otras personas, en varios idiomas:',
  'check.help.mvt':
    'Mobile Verification Toolkit (MVT), un programa del Laboratorio sobre Seguridad, busca rastros en la copia de seguridad de un teléfono. Requiere experiencia y no está pensado para que cada cual examine su propio teléfono, y no encontrar nada tampoco quiere decir que no haya peligro:',
  'check.help.traces':
    'Estos enlaces llevan a otros sitios. Si los abres, queda un rastro en el historial de tu navegador y en tu red.',

  'check.about.heading': 'Qué hace Pegasus',
  'check.about.text':
    'Pegasus, instalado en secreto en un teléfono, da a quien ataca acceso completo a sus mensajes, su correo, sus archivos multimedia, su micrófono, su cámara, sus llamadas y sus contactos. El Laboratorio sobre Seguridad de Amnistía Internacional publicó cómo evolucionaron estos ataques a partir de 2018 y los nombres relacionados con ellos.',
  'check.nso.heading': 'Respuesta de NSO Group',
  'check.nso.denies':
    'NSO Group niega con firmeza las acusaciones del Proyecto Pegasus y las califica de falsas. Dice que se basan en suposiciones erróneas y teorías no corroboradas, y pone en duda la fiabilidad de las fuentes.',
  'check.nso.mission':
    'NSO Group dice que cumple una misión que salva vidas y que su producto se usa únicamente para investigaciones legítimas de delitos y terrorismo.',
  'check.nso.undetectable':
    'NSO Group dice, según relata Etienne Maynier, de Amnistía Internacional, que su programa espía no se puede detectar y que se usa únicamente para investigaciones penales lícitas.',
}
