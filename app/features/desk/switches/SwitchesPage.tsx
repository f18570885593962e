import { Button } from '#app/ui/Button.tsx'
import { Facts } from '#app/ui/desk/Facts.tsx'
import { Moment } from '#app/ui/desk/Moment.tsx'
import { SaidWord } from '#app/ui/desk/Said.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { Tag } from '#app/ui/desk/Tag.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import type { Problems } from '#app/ui/problems.ts'
import { TextField } from '#app/ui/TextField.tsx'
import {
  type Stop,
  type Stops,
  type SwitchName,
  switchNames,
} from '../../switches/names.ts'
import { switchWords } from './words.ts'

const said: Record<string, string> = {
  stopped: 'It is stopped. Within two seconds no visitor gets past it.',
  'gone-on': 'It goes on.',
  'was-stopped': 'It was stopped already: the first reason stays.',
  'went-on': 'It went on already, so nothing changed.',
}

type Props = {
  stops: Stops
  mayChange: boolean
  /** What became of the form before. */
  word: string | null
  problems?: Problems
  values?: Record<string, string>
}

/** The five things that can be stopped at once. */
export function SwitchesPage({ word, problems, ...props }: Props) {
  return (
    <>
      <h1>Stop switches</h1>
      <SaidWord word={word} sentences={said} />
      <ErrorSummary problems={problems} />
      <p className="lead">
        For when something is wrong. A stop takes effect at once, everywhere,
        and nothing that people did before is lost.
      </p>
      {!props.mayChange && (
        <p>Your role includes looking at them, not changing them.</p>
      )}
      {switchNames.map((name) => (
        <Switch
          key={name}
          name={name}
          stop={props.stops[name]}
          problem={problems?.[`why-${name}`]}
          {...props}
        />
      ))}
    </>
  )
}

type One = Pick<Props, 'mayChange' | 'values'> & {
  name: SwitchName
  stop: Stop | null
  problem?: string
}

function Switch({ name, stop, mayChange, ...typed }: One) {
  const words = switchWords[name]
  return (
    <Section title={words.name} id={name}>
      <p>
        <Tag tone={stop ? 'bad' : 'good'}>{stop ? 'Stopped' : 'Goes on'}</Tag>
      </p>
      {stop && (
        <Facts
          facts={[
            ['Since', <Moment key="since" at={stop.since} />],
            ['Why', stop.why],
          ]}
        />
      )}
      <p>{stop ? `Stopped: ${words.stops}` : `A stop means: ${words.stops}`}</p>
      <p className="hint">Visitors then read: “{words.visitors}”</p>
      {mayChange && <Change name={name} stop={stop} {...typed} />}
    </Section>
  )
}

function Change({ name, stop, problem, values }: Omit<One, 'mayChange'>) {
  const what = switchWords[name].name.toLowerCase()
  const field = `why-${name}`
  return (
    <form method="post" action={`/desk/switches#${name}`} noValidate>
      <input type="hidden" name="name" value={name} />
      <input type="hidden" name="act" value={stop ? 'go' : 'stop'} />
      {!stop && (
        <TextField
          name={field}
          label="Why it is stopped"
          hint="For other campaigners. No names of signers, donors or writers."
          value={values?.[field]}
          problem={problem}
          autoComplete="off"
          required
        />
      )}
      <Button quiet={!stop}>
        {stop ? `Let ${what} go on` : `Stop ${what}`}
      </Button>
    </form>
  )
}
