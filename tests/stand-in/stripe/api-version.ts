/** The version that the installed SDK asks for and its types describe. */
export const API_VERSION = '2026-10-28.endive'
