import { languages, nameOf } from '#app/i18n/translate.ts'
import { Button } from '#app/ui/Button.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import type { Problems } from '#app/ui/problems.ts'
import { QrCode } from '#app/ui/QrCode.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { typedFields } from '#app/ui/typed-fields.ts'
import type { LinkView } from './link-view.ts'

type Props = LinkView & { problems?: Problems }

/** Makes links that say where they stand, and codes for posters. */
export function LinkPage({ made, problems, ...form }: Props) {
  const isMade = made && !problems
  return (
    <>
      <h1>Links and QR codes</h1>
      <ErrorSummary problems={problems} note="No link was made." />
      <p className="lead">
        A link of its own for each newsletter, post or poster: the{' '}
        <a href="/desk/sources">sources</a> then tell them apart.
      </p>
      {isMade && <Made {...made} />}
      <Section title={isMade ? 'Another one' : 'Make a link'}>
        <LinkForm problems={problems} {...form} />
      </Section>
    </>
  )
}

function Made({ link, search, source }: NonNullable<LinkView['made']>) {
  return (
    <Section title="The link">
      <div className="made-link">
        <div>
          <div className="field">
            <label htmlFor="link">Use it as it is</label>
            <input id="link" type="url" value={link} readOnly dir="ltr" />
          </div>
          <button
            type="button"
            className="button quiet small"
            data-copy="link"
            hidden
          >
            Copy the link
          </button>
          <p>
            Its name among the sources, in small letters and with hyphens, is{' '}
            <code>{source}</code>.
          </p>
          <p>
            <a href={link}>Try it out</a>: visits of campaigners count like all
            others.
          </p>
        </div>
        <div>
          <QrCode text={link} label="QR code of the link" />
          <p>
            <a href={`/desk/sources/qr.svg${search}`} download>
              Download the code for print (SVG)
            </a>
          </p>
          <p className="hint">
            Print it dark on light, two centimetres wide or more, with its white
            edge, and read it with a phone before a thousand are printed.
          </p>
        </div>
      </div>
    </Section>
  )
}

function LinkForm({ choices, values, problems }: Omit<Props, 'made'>) {
  const field = typedFields({ problems, values })
  return (
    <form method="post" action="/desk/sources/link" noValidate>
      <SelectField
        {...field('page')}
        label="Where it leads"
        hint="The first page and the petitions’ pages have the form, so only they can tell what a link brought."
        choose="Choose a page"
        options={choices}
        required
      />
      <TextField
        {...field('address')}
        label="Or the address of another page of ours"
        dir="ltr"
        autoComplete="off"
      />
      <SelectField
        {...field('language')}
        value={values.language ?? 'en'}
        label="Language of the page"
        choose="Choose a language"
        options={languages.map((language) => ({
          value: language,
          label: nameOf(language),
        }))}
        required
      />
      <TextField
        {...field('source')}
        label="Source"
        hint="Where the link stands: newsletter, poster, mastodon."
        autoComplete="off"
        autoCapitalize="none"
        required
      />
      <TextField
        {...field('medium')}
        label="Medium"
        hint="Of which kind that is: mail, print, social."
        autoComplete="off"
        autoCapitalize="none"
      />
      <TextField
        {...field('campaign')}
        label="Campaign"
        hint="What it belongs to: berlin-2026, first-week. Never who reads it: one link for all."
        autoComplete="off"
        autoCapitalize="none"
      />
      <Button>Make the link</Button>
    </form>
  )
}
