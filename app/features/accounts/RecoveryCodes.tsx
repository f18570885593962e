import { Button } from '#app/ui/Button.tsx'

type Props = {
  /** Only in the answer that made them. */
  made?: string[]
  left: number
  /** Whether somebody new is led here. */
  isFirst: boolean
}

/** The way in for the day when passkey and app are lost. */
export function RecoveryCodes({ made, left, isFirst }: Props) {
  return made ? <Made codes={made} /> : <Make left={left} isFirst={isFirst} />
}

function Make({ left, isFirst }: Omit<Props, 'made'>) {
  return (
    <>
      <h1>Your recovery codes</h1>
      <p className="lead">
        A recovery code takes the place of your authenticator app, once. Keep
        the list on paper or in a password manager, not on the device that you
        sign in with.
      </p>
      {left > 0 && (
        <p>
          You have {left} left. New ones end these: strike out the old list.
        </p>
      )}
      <form method="post">
        <Button>
          {left > 0 ? 'Make new recovery codes' : 'Show my recovery codes'}
        </Button>
      </form>
      {!isFirst && (
        <p>
          <a href="/desk/account">Back to your account</a>
        </p>
      )}
    </>
  )
}

function Made({ codes }: { codes: string[] }) {
  return (
    <>
      <h1>Your recovery codes</h1>
      <p className="lead">
        They are shown this once. Print this page, or copy them to where you
        keep what matters.
      </p>
      <ol className="codes" id="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p>Each works once, together with a mailed link.</p>
      <div className="row">
        <a className="button" href="/desk">
          I have kept them
        </a>
        <button
          type="button"
          className="button quiet"
          hidden
          data-copy="codes"
          aria-live="polite"
        >
          Copy them
        </button>
      </div>
    </>
  )
}
