/** What pages of the desk do in the browser, each only where it is needed. */
export {}
