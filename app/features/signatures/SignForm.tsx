import { Button } from '#app/ui/Button.tsx'
import { Checkbox } from '#app/ui/Checkbox.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import type { Problems } from '#app/ui/problems.ts'
import { TextArea } from '#app/ui/TextArea.tsx'
import { Trap } from '#app/ui/Trap.tsx'
import { typedFields } from '#app/ui/typed-fields.ts'
import {
  CountryField,
  EmailField,
  NameField,
  PostcodeField,
} from './fields.tsx'
import { StoppedSigning } from '../switches/StoppedSigning.tsx'
import { SafetyWarning } from './SafetyWarning.tsx'

type Props = {
  slug: string
  problems?: Problems
  values?: Record<string, string>
  /** The chosen country is a potential client: warn first and ask for less. */
  warned?: boolean
  /** Which link led here, as text; a form that comes back keeps its own. */
  source?: string
  /** What campaigners have stopped of it; a form that was sent stays. */
  signing: { isStopped: boolean; hasNews: boolean }
}

/** Posts to `/petitions/:slug/sign`. Works without script. */
export function SignForm({
  slug,
  problems,
  values,
  warned,
  source,
  signing,
}: Props) {
  const { t, path } = useLanguage()
  if (signing.isStopped && !values) return <StoppedSigning />
  const typed = values ?? {}
  return (
    <section className="sign" id="sign" aria-labelledby="sign-heading">
      <h2 id="sign-heading">{t('sign.heading')}</h2>
      {signing.isStopped && <Stopped />}
      <ErrorSummary problems={problems} note={t('errors.nothingStored')} />
      <form method="post" action={path(`/petitions/${slug}/sign`)} noValidate>
        {warned ? (
          <ShortForm slug={slug} problems={problems} values={typed} />
        ) : (
          <>
            <FullForm problems={problems} values={typed} {...signing} />
            <Source text={typed.source ?? source} />
          </>
        )}
        <p className="data">
          {t(warned ? 'sign.dataShort' : 'sign.data')}{' '}
          <a href={path('/privacy')}>{t('privacy.link')}</a>
        </p>
        <Trap />
        {/* Kept by a form that comes back: nothing has spent it yet. */}
        <input
          type="hidden"
          name="proof"
          defaultValue={typed.proof}
          autoComplete="off"
        />
        <Button>{t('sign.submit')}</Button>
      </form>
    </section>
  )
}

/** Takes the focus of a form that could not be taken, and can be sent later. */
function Stopped() {
  const { t } = useLanguage()
  return (
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus>
      <p>{t('error.signing-stopped')}</p>
    </div>
  )
}

type FormProps = { problems?: Problems; values: Record<string, string> }

function FullForm(props: FormProps & { hasNews: boolean }) {
  const { problems, values, hasNews } = props
  const { t } = useLanguage()
  const field = typedFields({ problems, values })
  return (
    <>
      <NameField {...field('name')} required />
      <EmailField {...field('email')} />
      <CountryField {...field('country')} />
      <PostcodeField {...field('postcode')} />
      <TextArea
        {...field('comment')}
        label={t('sign.comment')}
        hint={t('sign.commentHint')}
      />
      <Checkbox {...field('show_name')} label={t('sign.showName')} />
      {hasNews && <Checkbox {...field('news')} label={t('sign.news')} />}
    </>
  )
}

function Source({ text }: { text?: string }) {
  if (!text) return null
  return <input type="hidden" name="source" defaultValue={text} />
}

/**
 * Where signing can be a risk: no comment, no postcode, no public name, and
 * nothing that says which link led here.
 */
function ShortForm({ slug, problems, values }: FormProps & { slug: string }) {
  const isFirst = values.warned !== '1'
  const field = typedFields({ problems, values })
  return (
    <>
      <SafetyWarning slug={slug} isFirst={isFirst} />
      <input type="hidden" name="warned" value="1" />
      <EmailField {...field('email')} />
      <CountryField {...field('country')} isWarned />
      {/* What was typed before the warning was typed without knowing. */}
      <NameField {...field('name')} {...(isFirst && { value: undefined })} />
    </>
  )
}
