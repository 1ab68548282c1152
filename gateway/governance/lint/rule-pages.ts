import type { FastifyInstance } from 'fastify'
import { stringify } from 'yaml'
import { Problem } from '../../../openapi/problem.ts'
import { escapeHtml, proseHtml, sendPage, wantsHtml } from '../../page.ts'
import { exampleContract } from './rules/example.ts'
import { rulePages } from './rules/index.ts'
import type { Changes, RulePage } from './rules/rule-page.ts'

/** What `documentation` of a finding leads to: /docs/rules/{id} says what a rule is for and how to keep it, to people and programs. */
export function rulePagesPlugin(app: FastifyInstance, _options: object, done: () => void): void {
  const pages = [...rulePages.values()]

  app.get('/docs/rules', async (request, reply) => {
    reply.header('vary', 'accept')
    if (!wantsHtml(request.headers.accept))
      return reply.header('cache-control', 'no-cache').send({ rules: pages.map(told) })
    const rows = pages.map(
      ({ id, level, title }) =>
        `<tr><td>${level}</td><td><a href="/docs/rules/${id}"><code>${id}</code></a></td><td>${escapeHtml(title)}</td></tr>`,
    )
    return sendPage(reply, {
      title: 'Rules for contracts',
      body: `<p><code>crossdock contracts lint</code> and the governance board judge contracts by these. Findings of level error stand in the way of a publication.</p>
<table><thead><tr><th>Level</th><th>Rule</th><th>What it asks for</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`,
    })
  })

  app.get('/docs/rules/:rule', async (request, reply) => {
    const page = rulePages.get((request.params as { rule: string }).rule)
    if (!page) throw new Problem('not-found')
    reply.header('vary', 'accept')
    if (!wantsHtml(request.headers.accept))
      return reply.header('cache-control', 'no-cache').send(told(page))
    const { bad, good } = examplesOf(page)
    return sendPage(reply, {
      title: page.title,
      body: `<p>${proseHtml(page.why)}</p>
<dl>
<dt>Rule</dt><dd><code>${page.id}</code></dd>
<dt>Level</dt><dd>${page.level}</dd>
<dt>What to do</dt><dd>${proseHtml(page.fix)}</dd>
${page.cites.length > 0 ? `<dt>Others ask for it too</dt><dd>${escapeHtml(page.cites.join(', '))}</dd>` : ''}
</dl>
<h2>Not like this</h2>
<pre><code>${escapeHtml(bad)}</code></pre>
<h2>But like this</h2>
<pre><code>${escapeHtml(good)}</code></pre>`,
    })
  })
  done()
}

function told(page: RulePage) {
  const { id, level, title, why, fix, cites } = page
  return { id, level, title, why, fix, cites, ...examplesOf(page) }
}

/** The two examples of a rule as YAML: only the places that differ, which a test lints in a whole contract. */
function examplesOf({ bad, good = {}, known }: RulePage): {
  readonly bad: string
  readonly good: string
} {
  if (known && Object.keys(bad).length === 0) {
    const facts = Object.entries(known).map(
      ([name, value]) => `# ${name}: ${JSON.stringify(value)}`,
    )
    return { bad: `${facts.join('\n')}\n`, good: '# What is known agrees with the contract.\n' }
  }
  const pointers = [...new Set([...Object.keys(bad), ...Object.keys(good)])]
  return { bad: placesOf(bad, pointers), good: placesOf(good, pointers) }
}

function placesOf(changes: Changes, pointers: readonly string[]): string {
  const contract = exampleContract(changes)
  return pointers
    .map(pointer => {
      const value = valueAt(contract, pointer)
      return `# ${pointer}\n${value === undefined ? '# is not there\n' : stringify(value)}`
    })
    .join('')
}

function valueAt(root: unknown, pointer: string): unknown {
  let value = root
  for (const raw of pointer.split('/').slice(1)) {
    const step = raw.replaceAll('~1', '/').replaceAll('~0', '~')
    value = (value as Record<string, unknown> | undefined)?.[step]
  }
  return value
}
