/** Requests to a path or method that the contract of an API does not have, alike ones together. */
export type Unrouted = {
  readonly api: string
  readonly method: string
  /** Below the base path; `{}` where an id stood. */
  readonly path: string
  /** 404, or 405 where only the method is not there. */
  readonly status: number
  readonly calls: number
  readonly lastAt: string
}

/** Different paths of one API that are told apart; who tries out paths fills no memory. */
const mostPaths = 100

export function unroutedPaths({ clock }: { readonly clock: () => number }) {
  let seen = new Map<string, Unrouted>()
  const perApi = new Map<string, number>()

  return {
    note({ api, method, path, status }: Omit<Unrouted, 'calls' | 'lastAt'>): void {
      add({
        api,
        method: /^[A-Z]{1,10}$/.test(method) ? method : 'OTHER',
        path: templateOf(path),
        status,
        calls: 1,
        lastAt: new Date(clock()).toISOString(),
      })
    },
    take(): readonly Unrouted[] {
      const taken = [...seen.values()]
      seen = new Map()
      perApi.clear()
      return taken
    },
    giveBack(taken: readonly Unrouted[]): void {
      for (const one of taken) add(one)
    },
  }

  function add(one: Unrouted): void {
    const key = [one.api, one.method, one.path, one.status].join('\n')
    const known = seen.get(key)
    if (known !== undefined) {
      seen.set(key, { ...known, calls: known.calls + one.calls, lastAt: one.lastAt })
      return
    }
    const paths = perApi.get(one.api) ?? 0
    if (paths >= mostPaths) return
    perApi.set(one.api, paths + 1)
    seen.set(key, one)
  }
}

/** What looks like a word stays, everything else is an id or somebody's data. */
function templateOf(path: string): string {
  return path
    .split('/')
    .slice(0, 12)
    .map(segment => (segment === '' || /^[a-z][a-z-]{0,29}$/i.test(segment) ? segment : '{}'))
    .join('/')
}
