/** The first that fits: most browsers also say that they are others. */
const browsers: [RegExp, string][] = [
  [/\bEdg(A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOPiOS\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrom(e|ium)\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const systems: [RegExp, string][] = [
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b|\biPod\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
]

/**
 * A browser so that its owner knows it again among others, as `Firefox on
 * Linux`: no version and no model, of which too much can be told.
 */
export function browserWords(userAgent: string | null): string {
  const browser = wordFor(browsers, userAgent) ?? 'A browser'
  const system = wordFor(systems, userAgent)
  return system ? `${browser} on ${system}` : browser
}

function wordFor(words: [RegExp, string][], userAgent: string | null) {
  return words.find(([sign]) => sign.test(userAgent ?? ''))?.[1]
}
