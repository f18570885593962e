/**
 * Takes back how people keep a name from becoming a link: `evil[.]example`,
 * `evil(dot)example`, `me[at]evil.example`.
 */
export function refang(text: string): string {
  return text
    .replace(/[[({]\s*(?:\.|dot)\s*[\])}]/gi, '.')
    .replace(/[[({]\s*(?:@|at)\s*[\])}]/gi, '@')
}
