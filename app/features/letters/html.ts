/** These also stand in formulas (`a<b and b>c`): they need more around them. */
const short =
  'a|b|br|dd|dl|dt|em|h[1-6]|hr|i|li|ol|p|q|rp|rt|s|td|th|tr|tt|u|ul|o:p'
const long =
  'abbr|address|article|aside|audio|base|big|blockquote|body|button|canvas|' +
  'caption|center|cite|code|col|colgroup|del|details|dialog|div|embed|' +
  'fieldset|figcaption|figure|font|footer|form|frame|frameset|head|header|' +
  'html|iframe|img|input|ins|kbd|label|legend|link|main|map|mark|marquee|' +
  'math|menu|meta|nav|noscript|object|option|param|picture|pre|samp|script|' +
  'section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|' +
  'table|tbody|template|textarea|tfoot|thead|time|title|track|var|video|wbr'
const tag = new RegExp(
  [
    '<!--|<!doctype\\b|<\\?xml\\b',
    `</(?:${short}|${long})\\s*>`,
    `<(?:${short})(?:\\s+[\\w:-]+\\s*=[^<>]*|\\s*/?)>`,
    `<(?:${long})(?=[\\s/>]|$)`,
  ].join('|'),
  'i',
)

/**
 * Whether a text holds markup, as it comes along when a page's source is
 * pasted. `a < b`, `<name@example.org>` and `<https://example.org>` are none.
 * The names are those of the HTML standard and its obsolete ones, and Word's.
 */
export function holdsHtml(text: string): boolean {
  return tag.test(text)
}
