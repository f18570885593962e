import type { pages as english } from '../en/pages.ts'

/** Navigation, and the pages about the site itself. */
export const pages: Record<keyof typeof english, string> = {
  'nav.findings': 'Hallazgos',
  'nav.check': 'Comprobar un enlace',
  'nav.more': 'Más',
  'nav.timeline': 'Cronología',
  'nav.method': 'Método y términos',
  'nav.infrastructure': 'Infraestructura',
  'nav.corrections': 'Correcciones',
  'nav.data': 'Datos abiertos',
  'nav.about': 'Sobre este sitio',
  'nav.contact': 'Contacto',
  'nav.accessibility': 'Accesibilidad',
  'footer.evidence': 'La investigación',
  'footer.you': 'Tu firma',
  'footer.site': 'Este sitio',

  'about.heading': 'Sobre este sitio',
  'about.what':
    'Este sitio presenta los hallazgos del Proyecto Pegasus, publicados el 18 de julio de 2021, y reúne firmas a favor de una moratoria sobre la exportación, la venta, la transferencia y el uso de tecnología de vigilancia.',
  'about.who': 'Quién lo gestiona',
  'about.who.tryOut':
    'Nadie: esto es una prueba en un solo equipo, no una campaña. Cuando lo gestiona una campaña real, aquí figura el nombre de la organización.',
  'about.who.by': 'Responsable de esta campaña:',
  'about.not':
    'Amnistía Internacional, Forbidden Stories y los medios que se mencionan aquí se citan como fuentes. No gestionan este sitio ni han revisado sus textos.',
  'about.count': 'Cómo contamos',
  'about.count.confirmed':
    'Una firma cuenta cuando su titular la ha confirmado por correo electrónico. Cada dirección de correo cuenta una sola vez. Los países con menos de 10 firmas se cuentan juntos.',
  'about.count.moderation':
    'Las firmas que parecen hechas por un programa las revisan personas antes de que cuenten.',
  'about.money': 'Dinero',
  'about.money.text':
    'Las donaciones, cuando se aceptan, se pagan en Stripe. La página para donar muestra lo recibido, por mes y moneda.',
  'about.safety': 'Seguridad',
  'about.safety.text':
    'Es posible que algunas de las personas que firman vivan en los Estados mencionados en los hallazgos. Por eso este sitio pide pocos datos, cifra los que recibe, no instala cookies en el navegador de quienes lo visitan y no carga nada de otras empresas.',
  'about.texts': 'Los textos',
  'about.texts.licence':
    'Cualquier persona puede usar nuestros propios textos con la licencia CC BY 4.0, citando el nombre de este sitio.',
  'about.texts.languages':
    'Los textos se escribieron en inglés y se tradujeron. Cuando una segunda persona aún no ha revisado el texto en un idioma, se indica al pie de cada página, y prevalece el texto en inglés.',
  'about.program': 'El programa',
  'about.program.text':
    'El programa en el que se basa este sitio es software libre. Cualquier persona puede leer cómo funciona y ponerlo en marcha.',

  'contact.heading': 'Contacto',
  'contact.tryOut':
    'Esto es una prueba en un solo equipo: no hay nadie a quien escribir. Cuando lo gestiona una campaña real, aquí figura su dirección.',
  'contact.campaign': 'Preguntas, prensa, correcciones',
  'contact.campaign.text': 'Escribe a la campaña:',
  'contact.correction':
    '¿Has encontrado un error en un hallazgo? Dinos en cuál y qué dice la fuente. Lo que cambiamos figura en la página de correcciones.',
  'contact.signature': 'Tu firma',
  'contact.signature.text':
    'Puedes ver, cambiar, retirar y borrar tu firma sin ayuda de nadie. Podemos enviarte de nuevo el enlace:',
  'contact.security': 'Un fallo en nuestra seguridad',
  'contact.security.text':
    'Por favor, avísanos antes de contárselo a otras personas. Escribe aquí:',
  'contact.phone': 'Si temes que tu teléfono esté siendo atacado',
  'contact.phone.text':
    'No podemos examinar teléfonos. La página en la que puedes comprobar un enlace indica quién puede ayudarte y qué hacer primero.',
  'contact.safe':
    'Si es posible que alguien te vigile, no nos escribas desde el dispositivo ni desde la dirección de correo que pueda estar vigilando.',

  'accessibility.heading': 'Accesibilidad',
  'accessibility.aim':
    'Todas las personas deberían poder leer estas páginas y firmar. Nuestra referencia son las pautas WCAG 2.2, nivel AA.',
  'accessibility.done': 'Qué se hace para lograrlo',
  'accessibility.done.script':
    'Todo funciona sin JavaScript, solo con el teclado, con el zoom al 200 % y en pantallas de 320 píxeles de ancho.',
  'accessibility.done.charts':
    'Los mapas y los gráficos tienen un título y una tabla con las mismas cifras.',
  'accessibility.done.forms':
    'Los formularios indican los errores junto al campo y al principio de la página, y conservan lo que escribiste.',
  'accessibility.done.look':
    'Las páginas respetan tu configuración de colores oscuros y de menos movimiento.',
  'accessibility.tested': 'Cómo se comprueba',
  'accessibility.tested.text':
    'Antes de publicar cada versión, un programa (axe) revisa todas las páginas: en inglés y en árabe, en cada uno de sus estados; en los demás idiomas, tal como se abren. Los recorridos principales se hacen con el teclado. Quienes usan a diario un lector de pantalla aún no han probado el sitio.',
  'accessibility.open': 'Qué no funciona bien todavía',
  'accessibility.open.languages':
    'Algunas traducciones no han sido revisadas por una segunda persona.',
  'accessibility.open.pictures':
    'Las imágenes que otros servicios muestran cuando se comparte un enlace contienen texto. La página a la que llevan contiene el mismo texto.',
  'accessibility.tell': '¿Encuentras algún obstáculo? Dínoslo:',
  'accessibility.tellTryOut':
    '¿Encuentras algún obstáculo? Cuando una campaña real gestiona este sitio, aquí figura su dirección.',

  'data.heading': 'Datos abiertos',
  'data.description':
    'Los hallazgos, los recuentos de la petición y los dominios publicados, en JSON y CSV, para cualquier persona.',
  'data.intro':
    'Lo que muestran estas páginas también está disponible en forma de datos: sin clave de acceso, desde cualquier sitio (CORS) y con la frecuencia que sea razonable. Por favor, conserva durante un tiempo lo que descargues.',
  'data.address': 'Dirección',
  'data.holds': 'Qué contiene',
  'data.findings': 'Hallazgos',
  'data.findings.json':
    'Todos los hallazgos con cifras, grado de certeza, fuentes y respuestas',
  'data.findings.one': 'Un hallazgo',
  'data.findings.csv':
    'Todos los hallazgos en forma de tabla, una fila para cada uno',
  'data.petitions': 'Peticiones',
  'data.petitions.json': 'Todas las peticiones, 50 por página',
  'data.petitions.one': 'Una petición, con las firmas por país',
  'data.petitions.count': 'Solo su número de firmas',
  'data.infrastructure': 'Dominios',
  'data.infrastructure.csv':
    'Los dominios publicados con su generación, en forma de tabla',
  'data.infrastructure.json': 'Lo mismo en JSON',
  'data.language':
    'Los hallazgos están en inglés. Añade {parameter} para otro idioma: {codes}.',
  'data.example': 'Un ejemplo',
  'data.example.text':
    'Las fechas son años, meses o días en el formato de ISO 8601; los países se indican con dos letras según ISO 3166-1; el grado de certeza (confidence) contiene uno o varios de estos valores, o ninguno: selected, reported, confirmed, client. Estos términos se explican en la página sobre el método.',
  'data.licence': 'Licencia',
  'data.licence.ours':
    'Nuestros propios textos y los recuentos: CC BY 4.0. Cita este sitio y su dirección.',
  'data.licence.domains':
    'Las listas de dominios: con la licencia que indican los datos, junto con el nombre de quien las publica. Cita a quien las publica, no a este sitio.',
  'data.small':
    'Los países con menos de 10 firmas se cuentan juntos, también en los datos.',
}
