/** How a mail provider reads a local part, as far as it is known for certain. */
export type MailProvider = {
  domains: string[]
  /** Stands for all the domains, where each mailbox has them all. */
  home?: string
  /** Characters that the provider does not look at. */
  ignored?: RegExp
  /** A dot and a hyphen are the same to the provider. */
  dotIsHyphen?: true
  /** `tag@name.domain` is `name+tag@domain`. */
  subdomains?: true
}

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}

function under(name: string, endings: string): string[] {
  return words(endings).map((ending) => `${name}.${ending}`)
}

/**
 * At these providers mail to `name+tag` reaches `name`; no account can have a
 * plus in its name. Domains of one provider stay different unless a mailbox has
 * them all.
 *
 * Anywhere else nothing is removed. Only the host may interpret a local part
 * (RFC 5321 §2.3.11), and `a+b` of a family's or a company's domain can be
 * another person than `a`: to be refused as somebody else is worse than that
 * somebody signs twice, which any owner of a domain can do anyway.
 *
 * Left out for that reason: Yahoo, whose names may hold a plus and a hyphen
 * (Nokia Mail powered by Yahoo, FAQ FA134980), and whose `base-keyword` has a
 * base that is not the account's name (help.yahoo.com/kb/SLN28815.html).
 *
 * A version that was used never changes, because stored hashes depend on it:
 * new knowledge is a new version.
 */
export const providersV1: MailProvider[] = [
  // support.google.com/mail/answer/7436150 for dots and /22370 for the plus.
  {
    domains: ['gmail.com', 'googlemail.com'],
    home: 'gmail.com',
    ignored: /\./g,
  },
  // Domains as in validator.js 13. Each ending is a set of names of its own.
  {
    domains: [
      ...under(
        'hotmail',
        `at be ca cl co.il co.nz co.th co.uk com com.ar com.au com.br com.gr
        com.mx com.pe com.tr com.vn cz de dk es fr hu id ie in it jp kr lv my ph
        pt sa sg sk`,
      ),
      ...under('live', 'be co.uk com com.ar com.mx de es eu fr it nl'),
      ...under(
        'outlook',
        `at be cl co.il co.nz co.th com com.ar com.au com.br com.gr com.pe
        com.tr com.vn cz de dk es fr hu id ie in it jp kr lv my ph pt sa sg sk`,
      ),
      'msn.com',
    ],
  },
  // support.apple.com/118230: me.com and mac.com are older names of a mailbox.
  { domains: ['icloud.com', 'me.com', 'mac.com'], home: 'icloud.com' },
  // `canonizeEmail` of Proton's own program: github.com/ProtonMail/WebClients,
  // packages/shared/lib/helpers/email.ts. A name is given away once for all
  // domains: proton.me/support/addresses-and-aliases.
  {
    domains: ['proton.me', 'protonmail.com', 'protonmail.ch', 'pm.me'],
    home: 'proton.me',
    ignored: /[._-]/g,
  },
  // fastmail.help/hc/en-us/articles/360060591053
  { domains: ['fastmail.com', 'fastmail.fm'], subdomains: true },
  // yandex.com/support/domain/additional/mailbox-alias.xml: a mailbox has all
  // these domains, listed in github.com/validatorjs/validator.js/pull/807. Who
  // registers `i.petrov` also gets `i-petrov`: yandex.com/support/mail/reg.html.
  {
    domains: [...under('yandex', 'ru com by kz ua'), 'ya.ru'],
    home: 'yandex.ru',
    dotIsHyphen: true,
  },
  // Names hold letters, digits, `-`, `_` and `.`:
  // help.mail.ru/mail-help/registration/name.
  { domains: words('mail.ru inbox.ru list.ru bk.ru') },
  // Not documented by Zoho; as in github.com/gmr/email-normalize.
  { domains: ['zoho.com', 'zohomail.com'] },
  // kb.mailbox.org/en/private/e-mail/mail-extensions
  { domains: ['mailbox.org'] },
]

/**
 * The only mail domains that may be kept in clear: with the many users
 * that they have, the name tells nothing about one of them. Azerbaijan, Rwanda
 * and Togo have no provider of their own of that size; the international,
 * Russian and French ones are common there.
 */
export const bigProviders: ReadonlySet<string> = new Set([
  ...words('gmail.com googlemail.com icloud.com me.com aol.com proton.me'),
  ...words('protonmail.com zoho.com tutanota.com gmx.com gmx.net gmx.de'),
  ...words('web.de t-online.de ymail.com msn.com libero.it qq.com'),
  ...under('outlook', 'com fr in sa hu'),
  ...under('hotmail', 'com co.uk fr es it'),
  ...under('live', 'com com.mx fr'),
  ...under('yahoo', 'com com.mx co.in in fr co.uk es'),
  // France, and so Morocco, Rwanda and Togo
  ...words('orange.fr free.fr laposte.net wanadoo.fr'),
  // Russia, and so Azerbaijan and Kazakhstan
  ...words('mail.ru inbox.ru list.ru bk.ru yandex.ru yandex.com yandex.kz'),
  // Hungary, India, Mexico, Morocco, United Arab Emirates
  ...words('freemail.hu citromail.hu rediffmail.com prodigy.net.mx'),
  ...words('menara.ma emirates.net.ae'),
])
