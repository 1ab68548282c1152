import { flushCompileCache } from 'node:module'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * What a process does once when its start is over: keeps the code it has compiled for the next start, which otherwise
 * happens at an orderly end only, and gives back the memory that starting took. A process with little to do would
 * hold on to that for hours: half of what it has.
 * https://nodejs.org/docs/latest-v24.x/api/module.html#moduleflushcompilecache
 */
export function settle(): void {
  flushCompileCache()
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as (options: { type: 'major'; execution: 'async' }) => void
  setFlagsFromString('--no-expose-gc')
  collect({ type: 'major', execution: 'async' })
}
