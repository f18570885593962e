import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

export type Titled = {
  /** Of the suites around it and its own, as they stand in the source. */
  title: string
  file: string
  /** Whether it is left out, or is expected to fail. */
  isIdle: boolean
}

const SEPARATOR = ' > '
const IDLE = /\.(skip|skipIf|runIf|todo|fails|fixme|fail)\b/

/** Every test of the project, read from the sources without running them. */
export function titlesInSources(): Titled[] {
  const files = (readdirSync('tests', { recursive: true }) as string[])
    .filter((name) => /\.(test|spec)\.tsx?$/.test(name))
    .map((name) => join('tests', name))
  return files.flatMap((file) => titlesOf(file, readFileSync(file, 'utf8')))
}

export function titlesOf(file: string, text: string): Titled[] {
  const found: Titled[] = []
  function look(node: ts.Node, above: string[], isIdle: boolean): void {
    const call = ts.isCallExpression(node) ? called(node) : undefined
    if (!call) {
      return ts.forEachChild(node, (child) => look(child, above, isIdle))
    }
    const here = [...above, call.title]
    const idle = isIdle || IDLE.test(call.callee)
    if (call.isTest) {
      found.push({ title: here.join(SEPARATOR), file, isIdle: idle })
    }
    ts.forEachChild(node, (child) => look(child, here, idle))
  }
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  look(source, [], false)
  return found
}

/** `test('…')`, `it.each(…)('…')`, `describe('…')`, `test.describe('…')`. */
function called(node: ts.CallExpression) {
  const [first, ...others] = node.arguments
  const callee = node.expression.getText()
  const [, word, rest] = /^(test|it|describe)\b(.*)$/s.exec(callee) ?? []
  const isNamed = others.some((argument) => ts.isFunctionLike(argument))
  if (!word || !first || !isNamed) return undefined
  if (rest!.startsWith('.step')) return undefined
  const isTest = word !== 'describe' && !rest!.startsWith('.describe')
  // An argument of `each` may hold anything: only the words count.
  const words = callee.replace(/\([^]*\)/, '()')
  return { callee: words, isTest, title: wordsOf(first) }
}

function wordsOf(node: ts.Expression): string {
  if (ts.isStringLiteralLike(node)) return node.text
  const text = node.getText()
  return ts.isTemplateExpression(node) ? text.slice(1, -1) : `\${${text}}`
}
