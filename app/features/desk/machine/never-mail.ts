/** What ended without being sent, and is no fault: its cause was gone. */
export const neverMail = ['superseded', 'too many', 'nobody']
