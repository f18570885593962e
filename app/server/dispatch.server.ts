import type { Tool } from './main.server.ts'
import { PlainError } from './plain-error.ts'

/** Of one tool, by name; each is read when it is run. */
type Commands<Name extends string> = Record<
  Name,
  () => Promise<{ run(args: string[], tool: Tool, name: Name): Promise<void> }>
>

/**
 * Runs the command that `args` name, or says what there is.
 *
 * @param given.tool as `npm run` knows it
 * @throws PlainError where there is no such command
 */
export async function dispatch<Name extends string>(
  given: { tool: string; usage: string; commands: Commands<Name> },
  args: string[],
  tool: Tool,
): Promise<void> {
  const [name = '--help', ...rest] = args
  if (['--help', '-h', 'help'].includes(name) || rest.includes('--help')) {
    process.stdout.write(given.usage)
    return
  }
  if (!Object.hasOwn(given.commands, name)) {
    throw new PlainError(
      `There is no ${given.tool} command ${name}. npm run ${given.tool} lists ` +
        'what there is.',
    )
  }
  const { run } = await given.commands[name as Name]()
  await run(rest, tool, name as Name)
}
