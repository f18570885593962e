import type { Tool } from './main.server.ts'
import { PlainError } from './plain-error.ts'

export async function runTool(args: string[], _tool: Tool): Promise<void> {
  throw new PlainError(`There is no ${args[0]}.`)
}
