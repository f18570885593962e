/** Whether gifts can be paid here, and with what money. */
export type DonationSetUp = 'not-set-up' | 'stand-in' | 'test' | 'live'
