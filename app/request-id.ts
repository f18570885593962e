import { createContext } from 'react'

/** Names the request on the page of a fault, as it is named in the log. */
export const RequestId = createContext('')
