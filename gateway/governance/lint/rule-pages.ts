import type { FastifyInstance } from 'fastify'
import { Problem } from '../../../openapi/problem.ts'
import { escapeHtml, proseHtml, sendPage, wantsHtml } from '../../page.ts'
import { rulePages } from './rules/index.ts'
import { examplesOf } from './rules/examples-of.ts'
import type { RulePage } from './rules/rule-page.ts'

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
