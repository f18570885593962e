/** An act that cannot be; the message is for whoever wanted it. */
export class ModerationRefused extends Error {}
