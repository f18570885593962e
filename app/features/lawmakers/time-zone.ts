import { getCountry } from 'countries-and-timezones'

/**
 * Where the parliament sits, for countries with several zones or none in the
 * package (IANA time zone database, zone.tab), and for codes of no country. Of
 * territories without one, where they are governed from.
 */
const seats: Record<string, string> = {
  AQ: 'UTC',
  AR: 'America/Argentina/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  BV: 'Europe/Oslo',
  CA: 'America/Toronto',
  CD: 'Africa/Kinshasa',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  CY: 'Asia/Nicosia',
  DE: 'Europe/Berlin',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  EU: 'Europe/Brussels',
  FM: 'Pacific/Pohnpei',
  GL: 'America/Nuuk',
  HM: 'Australia/Sydney',
  ID: 'Asia/Jakarta',
  KI: 'Pacific/Tarawa',
  KZ: 'Asia/Almaty',
  MH: 'Pacific/Majuro',
  MN: 'Asia/Ulaanbaatar',
  MX: 'America/Mexico_City',
  MY: 'Asia/Kuala_Lumpur',
  NZ: 'Pacific/Auckland',
  PF: 'Pacific/Tahiti',
  PG: 'Pacific/Port_Moresby',
  PS: 'Asia/Hebron',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  TF: 'Indian/Reunion',
  UA: 'Europe/Kyiv',
  UM: 'America/New_York',
  US: 'America/New_York',
  UZ: 'Asia/Tashkent',
  VN: 'Asia/Ho_Chi_Minh',
  XK: 'Europe/Belgrade',
}

/** When a country's lawmakers sleep: IANA name of the zone their seat is in. */
export function timeZoneOf(country: string): string {
  const seat = seats[country]
  if (seat) return seat
  const [zone] = getCountry(country)?.timezones ?? []
  if (!zone) throw new RangeError(`No time zone is known for ${country}.`)
  return zone
}

/** Whether it is an IANA name; offsets are none, their sign is read both ways. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
