/** The campaign's own petition, which the first page is about. */
export const CAMPAIGN_SLUG = 'moratorium'
