import { encodeQR } from 'qr'

/** Of white around the code, in modules (ISO/IEC 18004:2024, section 5.3.8). */
const QUIET_ZONE = 4

/**
 * A QR code of `text` as the path of an SVG: dark on light, a module is one
 * unit, the quiet zone is within `size`. Error correction M, of which 15 % of
 * the code may be covered.
 *
 * @throws Error when the text has more than 2,331 bytes
 */
export function qrPath(text: string): { path: string; size: number } {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET_ZONE })
  const path = rows.map((row, y) => runsOf(row, y)).join('')
  return { path, size: rows.length }
}

/** Neighbours as one rectangle, so that no hair shows between them. */
function runsOf(row: boolean[], y: number): string {
  let runs = ''
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue
    const start = x
    while (row[x + 1]) x++
    const width = x - start + 1
    runs += `M${start} ${y}h${width}v1h-${width}z`
  }
  return runs
}

/**
 * The code of `text` as a file of its own, for printers: black on white, as
 * large as it is opened.
 */
export function qrSvg(text: string): string {
  const { path, size } = qrPath(text)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">`,
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/>`,
    `<path fill="#000" d="${path}"/>`,
    '</svg>\n',
  ].join('')
}
