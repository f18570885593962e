import { Button } from '#app/ui/Button.tsx'

/** One switch: whether names wait for a look. */
export function WaitForm({ isWaiting }: { isWaiting: boolean }) {
  return (
    <form method="post">
      <p>
        {isWaiting
          ? 'A name is shown only after somebody here has allowed it.'
          : 'Names are shown at once, unless somebody here hides them. If they are to wait, those that nobody has looked at disappear until then.'}
      </p>
      <input type="hidden" name="wait" value={isWaiting ? 'no' : 'yes'} />
      <Button quiet>
        {isWaiting
          ? 'Show names at once'
          : 'Let names wait until somebody allowed them'}
      </Button>
    </form>
  )
}
