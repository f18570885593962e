/** Who read a catalogue as a speaker of its language, and when. */
export type Review = { by: string; on: string } | null

/**
 * The argument names of an ICU message, found at compile time: what stands
 * between `{` and the next `,` or `}`. A plural's branches are told apart by
 * holding a `#` or a space, so a branch is never a single bare word.
 */
export type ArgumentNames<Text extends string> =
  Text extends `${string}{${infer Rest}`
    ? NameAtStart<Rest> | ArgumentNames<Rest>
    : never

type NameAtStart<Text extends string> = Text extends `${infer Head}}${string}`
  ? WithoutFormat<Head> extends infer Name extends string
    ? Name extends `${string}#${string}` | `${string} ${string}` | ''
      ? never
      : Name
    : never
  : never

type WithoutFormat<Head extends string> = Head extends `${infer Name},${string}`
  ? Name
  : Head
