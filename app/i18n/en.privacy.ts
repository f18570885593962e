/** What is kept about signers, and what is not. */
export const privacy = {} as const
