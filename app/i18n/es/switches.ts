import type { switches as english } from '../en/switches.ts'

export const switches: Record<keyof typeof english, string> = {
  'switches.signing':
    'En este momento no se recogen firmas. Vuelve más tarde: la petición continúa.',
  'switches.signing.confirm':
    'No se pierde nada: cuentan todas las firmas confirmadas y, si tienes un correo nuestro, todavía puedes confirmar la tuya con él.',
  'switches.news':
    'En este momento no se puede añadir a nadie para recibir noticias. No se ha cambiado nada. Vuelve más tarde.',
  'switches.countries':
    'En este momento no se muestran las firmas por país. Todas cuentan en el total.',
  'error.signing-stopped':
    'En este momento no se recogen firmas. No se ha guardado nada. Vuelve más tarde.',
}
