type Props = {
  status?: number
  /** Of the refusal, as `desk-proof-too-old`. */
  code?: string
  message?: string
  id?: string
}

/** Of a page of the desk: what was refused and why, or a fault's number. */
export function DeskError({ status, code, message, id }: Props) {
  if (status === undefined || (status >= 500 && !message)) {
    return (
      <>
        <h1>Something went wrong on our side</h1>
        <p>
          Nothing is known to be lost. If it happens again, give this number to
          whoever runs the server: <code>{id}</code>
        </p>
      </>
    )
  }
  const heading = status === 404 ? 'There is nothing here' : 'This was not done'
  return (
    <>
      <h1>{heading}</h1>
      <p className="lead">{message ?? 'There is nothing at this address.'}</p>
      {code === 'desk-proof-too-old' && (
        <p>
          <a href="/desk/prove" target="_blank" rel="noopener">
            Show that it is you
          </a>
        </p>
      )}
      <p>
        <a href="/desk">Back to the overview</a>
      </p>
    </>
  )
}
