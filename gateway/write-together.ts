let waiting: (() => void)[] = []

/**
 * Runs `write` at the end of this turn of the event loop, right after and before everything else that is to be written
 * then. Who reads at the other end is woken by the first write and still awake for the next: writes that are strewn
 * between other work wake it each time, which costs as much as making an answer. With one request under way nothing
 * waits: the end of the turn is when it has nothing more to do. `write` must not throw.
 */
export function writeTogether(write: () => void): void {
  if (waiting.push(write) === 1) setImmediate(writeAll)
}

function writeAll(): void {
  const writes = waiting
  waiting = []
  for (const write of writes) write()
}
