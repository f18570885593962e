/** What to do with a sealed export; the file docs/sealed-export.md says more. */
export function HowToOpen() {
  return (
    <>
      <ol className="steps">
        <li>
          Download it. The first time it has to be written first, which takes
          some minutes where millions have signed. If a download breaks off, let
          your browser resume it. If that is refused,{' '}
          <a href="/desk/prove?to=/desk/exports">show that it is you</a>, and
          resume then.
        </li>
        <li>
          Compare the SHA-256 of your file with the one above, if it went over a
          line that broke.
        </li>
        <li>
          Take it to a machine that is offline and has the private key, and open
          it there:{' '}
          <code>
            npm run vault -- open --identity key.txt --state confirmed --output
            list.csv list.sealed
          </code>
        </li>
        <li>
          Delete earlier exports wherever they are: they still hold who has
          withdrawn or was erased since.
        </li>
      </ol>
      <p>
        The file <code>docs/sealed-export.md</code> of this program describes
        the format, and how to open it without our program.
      </p>
    </>
  )
}
