import type { ReactNode } from 'react'
import { Button } from '#app/ui/Button.tsx'
import { Checkbox } from '#app/ui/Checkbox.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import type { Problems } from '#app/ui/problems.ts'
import { TextArea } from '#app/ui/TextArea.tsx'
import { NameField, SignedWithField } from './fields.tsx'
import type { OwnAct } from './own-form.ts'
import type { OwnView } from './own-view.ts'

/** A form of the page that came back. */
export type OwnProblems = {
  act?: OwnAct
  problems?: Problems
  values?: Record<string, string>
}

type Props = { own: OwnView } & OwnProblems

/** What can be changed of a signature that stands; each a form of its own. */
export function OwnChanges({ own, ...refused }: Props) {
  const { t } = useLanguage()
  return (
    <section>
      <h2>{t('own.change.heading')}</h2>
      {own.publicName && <Act act="hide-name" label={t('own.change.hide')} />}
      {own.news && <Act act="news-off" label={t('own.change.noNews')} />}
      {own.state === 'pending' ? (
        <Again slug={own.slug} />
      ) : (
        <Words own={own} {...refused} />
      )}
      {mayAskForNews(own) && <News {...refused} />}
    </section>
  )
}

function mayAskForNews({ discreet, news, comparable, hasNews }: OwnView) {
  return hasNews && !discreet && !news && comparable
}

/** Our mail still holds what was written: only a new form replaces it. */
function Again({ slug }: { slug: string }) {
  const { t, path } = useLanguage()
  return (
    <p>
      {t('own.change.again')}{' '}
      <a href={path(`/petitions/${slug}`)}>{t('token.toPetition')}</a>
    </p>
  )
}

function Words({ own, ...refused }: Props) {
  const { t } = useLanguage()
  return (
    <>
      <Name own={own} {...refused} />
      {!own.discreet && <Comment {...refused} />}
      {own.discreet && own.sealed.comment && (
        <Act act="comment" label={t('own.change.noComment')} />
      )}
    </>
  )
}

function Name({ own, act, problems, values }: Props) {
  const { t } = useLanguage()
  const typed = act === 'name' ? values : undefined
  const { name, show_name } = typed ?? shown(own)
  const title = own.discreet ? 'own.change.nameOnly' : 'own.change.name'
  return (
    <Unfold title={t(title)} open={typed !== undefined}>
      <p>{t('own.change.nameText')}</p>
      <form method="post" noValidate>
        <input type="hidden" name="act" value="name" />
        <NameField name="name" value={name} problem={problems?.name} required />
        {!own.discreet && (
          <Checkbox
            name="show_name"
            label={t('sign.showName')}
            value={show_name}
          />
        )}
        <Button quiet>{t('own.change.nameSubmit')}</Button>
      </form>
    </Unfold>
  )
}

/** As if its owner had just typed it. */
function shown({ publicName }: OwnView): Record<string, string> {
  return publicName ? { name: publicName, show_name: 'yes' } : {}
}

function Comment({ act, problems, values }: OwnProblems) {
  const { t } = useLanguage()
  const typed = act === 'comment' ? values : undefined
  return (
    <Unfold title={t('own.change.comment')} open={typed !== undefined}>
      <p>{t('own.change.commentText')}</p>
      <form method="post" noValidate>
        <input type="hidden" name="act" value="comment" />
        <TextArea
          name="comment"
          label={t('sign.comment')}
          hint={t('sign.commentHint')}
          value={typed?.comment}
          problem={problems?.comment}
        />
        <Button quiet>{t('own.change.commentSubmit')}</Button>
      </form>
    </Unfold>
  )
}

function News({ act, problems, values }: OwnProblems) {
  const { t } = useLanguage()
  const typed = act === 'news-on' ? values : undefined
  return (
    <Unfold title={t('own.change.news')} open={typed !== undefined}>
      <p>{t('own.change.newsText')}</p>
      <form method="post" noValidate>
        <input type="hidden" name="act" value="news-on" />
        <SignedWithField
          name="email"
          value={typed?.email}
          problem={problems?.email}
        />
        <Button quiet>{t('own.change.newsSubmit')}</Button>
      </form>
    </Unfold>
  )
}

function Unfold(props: { title: string; open: boolean; children: ReactNode }) {
  return (
    <details open={props.open}>
      <summary>{props.title}</summary>
      {props.children}
    </details>
  )
}

function Act({ act, label }: { act: OwnAct; label: string }) {
  return (
    <form method="post">
      <input type="hidden" name="act" value={act} />
      <Button quiet>{label}</Button>
    </form>
  )
}
