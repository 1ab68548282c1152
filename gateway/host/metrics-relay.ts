import { gathered, type Part } from './relay.ts'

/**
 * In a server process: gives its metrics to the keeper when asked, and those of all processes to who scrapes it.
 * With one process, or by itself, they are its own.
 */
export function sharedMetrics(own: () => Promise<string>): {
  readonly all: () => Promise<string>
  readonly close: () => void
} {
  const { all, close } = gathered('metrics', own)
  return {
    async all() {
      const found = await all()
      // A keeper that does not answer must not make a scrape fail.
      return found === undefined ? own() : merged(found.parts, found.count)
    },
    close,
  }
}

/**
 * One exposition of several: each metric once, each of its samples with the label `server`. With a sum instead, a
 * process that ends would look like a counter that was set back.
 * https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format
 */
function merged(parts: readonly Part[], count: number): string {
  const [only, ...others] = parts
  if (only !== undefined && others.length === 0 && count === 1) return only.text
  const families = new Map<string, { readonly comments: string[]; readonly samples: string[] }>()
  for (const { server, text } of parts) {
    let family: { readonly comments: string[]; readonly samples: string[] } | undefined
    const known = new Set(families.keys())
    for (const line of text.split('\n')) {
      const name = /^# (?:HELP|TYPE) (\S+)/.exec(line)?.[1]
      if (name !== undefined) {
        family = families.get(name)
        if (family === undefined) families.set(name, (family = { comments: [], samples: [] }))
        if (!known.has(name)) family.comments.push(line)
      } else if (line !== '' && !line.startsWith('#')) {
        family?.samples.push(labelled(line, server))
      }
    }
  }
  return `${[...families.values()]
    .map(({ comments, samples }) => [...comments, ...samples].join('\n'))
    .join('\n\n')}\n`
}

function labelled(sample: string, server: number): string {
  const label = `server="${server}"`
  const labels = /^[a-zA-Z_:][\w:]*\{/.exec(sample)?.[0]
  if (labels !== undefined) {
    const rest = sample.slice(labels.length)
    return `${labels}${label}${rest.startsWith('}') ? '' : ','}${rest}`
  }
  const space = sample.indexOf(' ')
  return `${sample.slice(0, space)}{${label}}${sample.slice(space)}`
}
