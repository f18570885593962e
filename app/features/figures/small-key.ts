/**
 * Stands in figures by day for what languages, sources or providers had that was
 * too small to be kept (forget.server.ts). No language, source or provider is
 * called so.
 */
export const SMALL_KEY = '*'

/** What it is called. */
export const SMALL_TOGETHER = 'Small numbers together'
