import type { LetterSetting } from '../../letters/thresholds.ts'

type Words = { label: string; does: string }

/** What each threshold does, in the groups in which they are shown. */
export const settingGroups: {
  title: string
  settings: [LetterSetting, Words][]
}[] = [
  {
    title: 'How many at a time',
    settings: [
      [
        'target_hour',
        {
          label: 'To one address in 60 minutes',
          does: 'More wait for their turn. A small office reads so many.',
        },
      ],
      [
        'target_day',
        {
          label: 'To one address in 24 hours',
          does: 'More wait for their turn.',
        },
      ],
      [
        'domain_minute',
        {
          label: 'To one mail domain in 60 seconds',
          does: 'A parliament has one server for all who sit there.',
        },
      ],
      [
        'overall_minute',
        {
          label: 'Altogether in 60 seconds',
          does: 'Over all addresses. 0: none go out.',
        },
      ],
    ],
  },
  {
    title: 'The day’s cap and the warm-up',
    settings: [
      [
        'day_cap',
        {
          label: 'On one day',
          does: 'The day is that of UTC. More wait for the next day.',
        },
      ],
      [
        'warm_up_first',
        {
          label: 'On the first day of sending',
          does:
            'Doubles with each day of sending up to the cap, so that mail ' +
            'servers come to know the sender.',
        },
      ],
    ],
  },
  {
    title: 'Quiet hours',
    settings: [
      [
        'quiet_from',
        {
          label: 'No letters from this hour on',
          does:
            'By the clock where the lawmaker sits; weekends there are quiet ' +
            'too. The same hour in both fields: letters go at any time.',
        },
      ],
      [
        'quiet_to',
        { label: 'Until this hour', does: 'By the clock where they sit.' },
      ],
    ],
  },
  {
    title: 'What is looked at, and what is given up',
    settings: [
      [
        'alike_most',
        {
          label: 'Alike letters to one address that go without a look',
          does: 'More are held for a person to decide.',
        },
      ],
      [
        'alike_days',
        {
          label: 'Counted over so many days',
          does: 'Older ones are no reason to hold a letter.',
        },
      ],
      [
        'alike_bits',
        {
          label: 'Alike: in how many of 64 bits their fingerprints may differ',
          does: '0: only the same text. More: also texts with changed words.',
        },
      ],
      [
        'wait_days',
        {
          label: 'Days after which a waiting letter is given up',
          does: 'Its turn never came; it is not sent any more.',
        },
      ],
    ],
  },
]
