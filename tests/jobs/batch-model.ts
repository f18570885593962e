export type Added = { key: string; bad: boolean; n: number }

/** What became of row `n`: which row was stored for it, or its error. */
export type Outcome =
  { n: number; stored: number } | { n: number; failed: unknown }

type Errors = { crash: unknown; rowFault: unknown }

/** Rows of one batch; `calls` is what the database is to be asked for next. */
type Flight = { calls: Added[][][] }

/** What the batcher promises, as plainly as possible. */
export class BatchModel {
  readonly told: Outcome[] = []
  readonly drains: boolean[] = []
  private readonly errors: Errors
  private waiting: Added[] = []
  private flights: Flight[] = []

  constructor(errors: Errors) {
    this.errors = errors
  }

  add(row: Added): void {
    this.waiting.push(row)
    this.next()
  }

  drain(): void {
    this.drains.push(false)
    this.next()
  }

  /** The rows of each statement under way, by number. */
  running(): number[][] {
    return this.flights.map(({ calls }) =>
      calls[0]!.map((same) => same.at(-1)!.n),
    )
  }

  /** Ends the statement whose first row has this number. */
  settle(first: number, how: 'work' | 'crash'): void {
    const flight = this.flights.find(
      ({ calls }) => calls[0]![0]!.at(-1)!.n === first,
    )!
    const groups = flight.calls.shift()!
    const isBad = groups.some((same) => same.at(-1)!.bad)
    if (how === 'crash') this.fail(groups, this.errors.crash)
    else if (!isBad) this.store(groups)
    else if (groups.length > 1) flight.calls.push(...groups.map((g) => [g]))
    else this.fail(groups, this.errors.rowFault)

    if (flight.calls.length === 0) {
      this.flights.splice(this.flights.indexOf(flight), 1)
    }
    this.next()
  }

  private store(groups: Added[][]): void {
    for (const same of groups) {
      const stored = same.at(-1)!.n
      this.told.push(...same.map(({ n }) => ({ n, stored })))
    }
  }

  private fail(groups: Added[][], failed: unknown): void {
    this.told.push(...groups.flat().map(({ n }) => ({ n, failed })))
  }

  private next(): void {
    while (this.flights.length < 2 && this.waiting.length > 0) {
      const rows = this.waiting.splice(0, 500)
      const groups = Map.groupBy(rows, ({ key }) => key)
      this.flights.push({ calls: [[...groups.values()]] })
    }
    if (this.flights.length === 0) this.drains.fill(true)
  }
}
