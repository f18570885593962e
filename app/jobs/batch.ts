/** How many rows one statement takes; more gain little. */
const LARGEST_BATCH = 500
/** Two keep the database busy while the next rows gather; more only queue. */
const IN_FLIGHT = 2

type Waiting<Row, Result> = {
  row: Row
  resolve: (result: Result) => void
  reject: (error: unknown) => void
}

export type Batcher<Row, Result> = {
  /** Resolves when the batch that holds the row has committed. */
  add(row: Row): Promise<Result>
  /** Resolves when nothing waits and nothing is in flight. */
  drain(): Promise<void>
}

/**
 * Group commit without a timer: rows that arrive while a statement is in flight
 * share the next one. It costs nothing when alone and saves most of the
 * database's work under load.
 *
 * Rows with the same key in one batch are folded: the last one is stored and
 * all of them get its result. When a batch fails by the fault of a row
 * ({@link isRowFault}), its rows are tried one by one, so that a poisoned row
 * fails alone; any other failure fails the batch at once.
 */
export function createBatcher<Row, Result>(options: {
  /** One transaction; answers in the order of `rows`. */
  run: (rows: Row[]) => Promise<Result[]>
  keyOf: (row: Row) => string
  isRowFault: (error: unknown) => boolean
}): Batcher<Row, Result> {
  const waiting: Waiting<Row, Result>[] = []
  const idle: (() => void)[] = []
  let inFlight = 0

  function next(): void {
    while (inFlight < IN_FLIGHT && waiting.length > 0) {
      inFlight += 1
      void flush(waiting.splice(0, LARGEST_BATCH))
    }
    if (inFlight === 0) for (const tell of idle.splice(0)) tell()
  }

  async function flush(batch: Waiting<Row, Result>[]): Promise<void> {
    const groups = Map.groupBy(batch, ({ row }) => options.keyOf(row))
    await store([...groups.values()])
    inFlight -= 1
    next()
  }

  async function store(groups: Waiting<Row, Result>[][]): Promise<void> {
    try {
      const results = await options.run(groups.map((same) => same.at(-1)!.row))
      groups.forEach((same, at) => {
        for (const { resolve } of same) resolve(results[at]!)
      })
    } catch (error) {
      if (groups.length > 1 && options.isRowFault(error)) {
        for (const group of groups) await store([group])
      } else {
        for (const { reject } of groups.flat()) reject(error)
      }
    }
  }

  return {
    add(row) {
      return new Promise((resolve, reject) => {
        waiting.push({ row, resolve, reject })
        next()
      })
    },
    drain() {
      if (inFlight === 0 && waiting.length === 0) return Promise.resolve()
      return new Promise((resolve) => idle.push(resolve))
    },
  }
}
