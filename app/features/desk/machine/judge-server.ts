import { HOUR_MS, isOlder, momentText, type Sign } from './health-sign.ts'

const GB = 1024 ** 3

/** A look at one row takes a few; pages make some of them each. */
const SLOW_MS = 250
const LEAST_FREE_SHARE = 0.1
const LEAST_FREE_GB = 1
/** A day, and time for it to run. */
const BACKUP_HOURS = 26

export function judgeDatabase(seen: {
  ms: number | null
  bytes: number
}): Sign {
  const { ms, bytes } = seen
  const isOk = ms !== null && ms <= SLOW_MS
  const answer = ms === null ? 'does not answer in time' : `answers in ${ms} ms`
  return {
    name: 'Database',
    state: isOk ? 'ok' : 'bad',
    says: `It ${answer} and holds ${sizeText(bytes)}.`,
    ...(!isOk && {
      todo:
        'Whoever runs the server looks at its load and its disk. Pages and ' +
        'signatures are slow until then.',
    }),
  }
}

type DiskSeen = { free: number; size: number } | 'missing' | null

/** @param seen nothing where the program was not told of a folder */
export function judgeDisk(seen: DiskSeen): Sign {
  const name = 'Disk'
  if (!seen) return { name, state: 'unknown', says: 'Not known here.' }
  if (seen === 'missing') {
    return {
      name,
      state: 'bad',
      says: 'The folder where the program keeps its data is not there.',
      todo: 'Look at once whether its disk is mounted: secrets lie there.',
    }
  }
  const { free, size } = seen
  const isOk = free >= LEAST_FREE_GB * GB && free >= LEAST_FREE_SHARE * size
  return {
    name,
    state: isOk ? 'ok' : 'bad',
    says: `${sizeText(free)} of ${sizeText(size)} are free where the program keeps its data.`,
    ...(!isOk && {
      todo:
        'Make room soon: when the disk is full nobody can sign, and nothing ' +
        'can be erased.',
    }),
  }
}

/** @param madeAt nothing where nobody has told of one */
export function judgeBackup(madeAt: Date | null, now: Date): Sign {
  const name = 'Backup'
  if (!madeAt) {
    return { name, state: 'unknown', says: 'Nobody has told of a backup here.' }
  }
  const isOld = isOlder(madeAt, BACKUP_HOURS * HOUR_MS, now)
  return {
    name,
    state: isOld ? 'bad' : 'ok',
    says: `The last one was made ${momentText(madeAt)}.`,
    ...(isOld && {
      todo: 'Whoever runs the server looks why none was made since.',
    }),
  }
}

export function versionsSign(seen: {
  version: string
  node: string
  postgres: string
}): Sign {
  const { version, node, postgres } = seen
  return {
    name: 'Versions',
    state: 'ok',
    says: `This program ${version}, Node.js ${node}, PostgreSQL ${postgres}.`,
  }
}

/** In units of 1024, as `df -h` has them. */
function sizeText(bytes: number): string {
  if (bytes >= GB) return `${(bytes / GB).toFixed(1)} GB`
  return `${Math.round(bytes / 1024 ** 2)} MB`
}
