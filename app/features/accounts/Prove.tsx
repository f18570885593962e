import { Button } from '#app/ui/Button.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import type { Refused } from '#app/http/form.ts'
import { CodeField } from './CodeField.tsx'
import { PasskeyForm } from './PasskeyForm.tsx'

type Props = {
  /** What the browser is asked, as JSON, where somebody has a passkey. */
  asked?: string
  takesCode: boolean
  to: string
  refused?: Refused
}

/** Before what cannot be taken back. */
export function Prove({ asked, takesCode, to, refused }: Props) {
  const problems = refused?.problems ?? {}
  const way = <input type="hidden" name="to" value={to} />
  return (
    <div className="entry">
      <h1>Show that it is you</h1>
      <p className="lead">
        What comes next needs it, so that nobody can do it at a screen that you
        left open. For some minutes you are not asked again.
      </p>
      <ErrorSummary problems={problems} />
      <div className="entry-ways">
        {asked && (
          <section>
            <h2>With a passkey</h2>
            <PasskeyForm
              kind="show"
              asked={asked}
              label="Use my passkey"
              problem={problems.passkey}
            >
              {way}
            </PasskeyForm>
          </section>
        )}
        {takesCode && (
          <section>
            <h2>With a code</h2>
            <form method="post">
              <input type="hidden" name="way" value="code" />
              {way}
              <CodeField problem={problems.code} />
              <Button quiet={asked !== undefined}>Use this code</Button>
            </form>
          </section>
        )}
      </div>
    </div>
  )
}
