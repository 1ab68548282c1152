import type { FastifyInstance } from 'fastify'
import { escapeHtml, proseHtml, sendPage } from './page.ts'
import { policyReference, type KindReference } from './policy-reference.ts'

/** /docs/policies: every kind of policy with its options, for people who write policies. */
export function policyPages(app: FastifyInstance, _options: object, done: () => void): void {
  let body: string | undefined
  app.get('/docs/policies', async (_request, reply) => {
    body ??= policyReference().map(section).join('\n')
    return sendPage(reply, { title: 'Kinds of policies', body })
  })
  done()
}

function section({ kind, description, moments, needs, options, example }: KindReference): string {
  const rows = options.map(
    ({ name, type, required, default: value, description: text }) =>
      `<tr><td><code>${escapeHtml(name)}</code></td><td>${proseHtml(type)}</td><td>${required ? 'required' : escapeHtml(value ?? '')}</td><td>${proseHtml(text)}</td></tr>`,
  )
  const table =
    rows.length === 0
      ? '<p>No options.</p>'
      : `<table><thead><tr><th>Option</th><th>Type</th><th>Default</th><th>What for</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`
  return `<h2 id="${kind}">${escapeHtml(kind)}</h2>
<p>${proseHtml(description)}</p>
<p>Acts at: ${moments.map(moment => `<code>${moment}</code>`).join(', ')}.${needs.length > 0 ? ` Needs above it: ${escapeHtml(needs.join(', '))}.` : ''}</p>
${table}
<pre><code>${escapeHtml(example)}</code></pre>`
}
