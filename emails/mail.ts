import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

export type Mail = { subject: string; text: string; html: string }

/** Where a line of the text part ends at the latest, long links apart. */
const LINE_LENGTH = 72

/** Control characters, and those that reorder the text around them. */
const unruly =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/**
 * Wraps a body for sending. `paragraphs` are the text part, written with as
 * much care as the HTML: many people read only it.
 */
export function mail(
  subject: string,
  paragraphs: (string | false | null | undefined)[],
  body: ReactElement,
): Mail {
  return {
    subject: oneLine(subject),
    text: paragraphs.filter(Boolean).join('\n\n') + '\n',
    html: '<!doctype html>' + renderToStaticMarkup(body),
  }
}

/** Without line breaks and characters that change the reading direction. */
export function oneLine(text: string): string {
  return text
    .replace(/[\n\u2028\u2029]/g, ' ')
    .replace(unruly, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * What a person typed, fit for a message: it keeps its line breaks, cannot
 * reorder what stands around it, and holds nothing that a mail program makes a
 * link of. Who signs with another's address must not be able to advertise.
 */
export function harmless(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(unruly, ' ')
    .replace(/(?<=\S)[.:/@](?=\S)/g, '$&\u200b')
    .trim()
}

/** Isolates a text whose direction may differ from that of its surroundings. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`
}

/** Breaks a paragraph into lines; words, and so links, stay whole. */
export function wrap(paragraph: string): string {
  const lines: string[] = []
  for (const word of paragraph.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`
    if (lines.length === 0 || longer.length > LINE_LENGTH) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines.join('\n')
}

export function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ')
}
