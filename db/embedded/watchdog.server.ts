import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Socket } from 'node:net'
import type { Lock } from './lock.server.ts'
import type { Place } from './place.server.ts'
import { bareEnvironment } from './process.server.ts'

export type Watchdog = {
  /** Names the initdb or pg_ctl at work, to be ended with us; 0 for none. */
  child(pid: number): void
  /** Lets it go: PostgreSQL is stopped. */
  dismiss(): Promise<void>
}

/**
 * Reads a pipe that ends when node does, however it does. Acts only as long as
 * the lock names its own node: a new owner clears up for itself, and must not
 * lose its PostgreSQL to the watchdog of the last one.
 */
const script = `
trap '' HUP INT TERM
pg=$1 lock=$2 token=$3 child=0

while read -r word pid; do
  [ "$word" = dismiss ] && exit
  child=$pid
done

in_charge() {
  read -r text < "$lock" && case $text in *"$token"*) ;; *) false ;; esac
}
serves() {
  if [ -d /proc/self ]; then [ "/proc/$1/cwd" -ef "$pg" ]; else kill -0 "$1"; fi
}

# A pg_ctl that was cut short may have started a postmaster that has not yet
# written down its number.
tries=0
[ "$child" = 0 ] || { kill -s KILL -- "-$child"; tries=20; }
until read -r pid < "$pg/postmaster.pid" && serves "$pid"; do
  [ $((tries -= 1)) -gt 0 ] && [ -d "$pg" ] && in_charge || break
  sleep 0.05
done

# First the clean way, after 0.3 s the quick one, which loses nothing either.
round=0
while serves "$pid" && in_charge; do
  case $round in
    0) kill -s INT "$pid" ;;
    6) kill -s QUIT "$pid" ;;
    100) kill -s KILL "$pid" ;;
  esac
  round=$((round + 1))
  sleep 0.05
done

# Back ends that outlived a postmaster which was killed together with node.
for process in /proc/[0-9]*; do
  [ "$process/cwd" -ef "$pg" ] || continue
  read -r name < "$process/comm" && [ "$name" = postgres ] || continue
  in_charge && kill -s KILL "\${process#/proc/}"
done
`

/** Starts the process that stops PostgreSQL when node is killed with -9. */
export function startWatchdog(
  { filesDir, pg, user }: Place,
  lock: Lock,
): Watchdog {
  if (process.platform === 'win32') return { child() {}, async dismiss() {} }

  const words = [pg, `${filesDir}/pg.lock`, lock.token]
  const sh = spawn('/bin/sh', ['-c', script, 'watchdog', ...words], {
    cwd: '/',
    detached: true, // a session of its own, out of reach of Ctrl+C
    env: bareEnvironment,
    stdio: ['pipe', 'ignore', 'ignore'],
    ...user,
  })
  const ended = once(sh, 'exit').catch(() => {})
  const pipe = sh.stdin as Socket
  pipe.on('error', () => {}) // somebody has killed the watchdog
  pipe.unref()
  sh.unref()
  return {
    child: (pid) => void pipe.write(`child ${pid}\n`),
    async dismiss() {
      sh.ref()
      pipe.end('dismiss\n')
      await ended
    },
  }
}
