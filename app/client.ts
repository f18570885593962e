/** What is known of who sent a request. It never holds an address. */
export type Client = {
  /** `192.0.2.0/24` or `2001:db8::/56`; none where it would say nothing. */
  readonly network?: string
  /** Whether it comes from an exit of the Tor network. */
  readonly isTor: boolean
  /** Whether many people share its network: a university, a mobile carrier. */
  readonly isShared: boolean
}
