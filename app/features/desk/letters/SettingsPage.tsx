import type { ListedSetting } from '#app/jobs/settings.server.ts'
import { Button } from '#app/ui/Button.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { Moment } from '#app/ui/desk/Moment.tsx'
import { SaidWord } from '#app/ui/desk/Said.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import {
  type LetterSetting,
  letterSettingRanges,
} from '../../letters/thresholds.ts'
import { Places } from './Places.tsx'
import { settingGroups } from './setting-words.ts'
import { number } from './words.ts'

type Setting = ListedSetting<LetterSetting>
type Props = {
  settings: Setting[]
  word: string | null
  problems?: Record<string, string>
  values?: Record<string, string>
}

const said: Record<string, string> = {
  changed: 'Changed. The next letters follow it.',
  same: 'Nothing was typed otherwise than before, so nothing changed.',
}

/** Every limit of letters, with what it does, its usual value and its bounds. */
export function SettingsPage({ settings, word, problems, values }: Props) {
  return (
    <>
      <h1>Limits of letters</h1>
      <Places here="/desk/letters/settings" />
      <SaidWord word={word} sentences={said} />
      <ErrorSummary problems={problems} />
      <p>
        Every process follows a change with the next letters. An empty field
        brings the usual value back.
      </p>
      <form method="post" noValidate>
        {settingGroups.map(({ title, settings: those }) => (
          <Section key={title} title={title}>
            {those.map(([name, words]) => (
              <Threshold
                key={name}
                setting={settings.find((one) => one.name === name)!}
                {...words}
                problem={problems?.[name]}
                typed={values?.[name]}
              />
            ))}
          </Section>
        ))}
        <Button>Save the limits</Button>
      </form>
    </>
  )
}

function Threshold(given: {
  setting: Setting
  label: string
  does: string
  problem?: string
  typed?: string
}) {
  const { setting, label, does, problem, typed } = given
  const { name, value, usual, changedAt } = setting
  const [least, most] = letterSettingRanges[name]
  return (
    <>
      <input type="hidden" name={`was-${name}`} value={value} />
      <TextField
        name={name}
        label={label}
        hint={`${does} From ${number(least)} to ${number(most)}, usually ${number(usual)}.`}
        problem={problem}
        value={typed ?? String(value)}
        inputMode="numeric"
        autoComplete="off"
        required
      />
      {changedAt && (
        <p className="hint">
          Changed <Moment at={changedAt} />.
        </p>
      )}
    </>
  )
}
