import type { switches as english } from '../en/switches.ts'

export const switches: Record<keyof typeof english, string> = {
  'switches.signing':
    'Az aláírásgyűjtés jelenleg szünetel. Kérjük, látogasson vissza később; a petíció folytatódik.',
  'switches.signing.confirm':
    'Semmi sem veszett el: minden megerősített aláírás számít, és ha kapott tőlünk e-mailt, azzal most is megerősítheti az aláírását.',
  'switches.news':
    'Jelenleg senki sem iratkozhat fel a hírekre. Semmi sem változott. Kérjük, látogasson vissza később.',
  'switches.countries':
    'Az aláírásokat jelenleg nem mutatjuk országonként. Az összesítésben mindenki benne van.',
  'error.signing-stopped':
    'Az aláírásgyűjtés jelenleg szünetel. Semmit sem tároltunk. Kérjük, látogasson vissza később.',
}
