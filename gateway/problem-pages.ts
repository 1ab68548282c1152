import type { FastifyInstance } from 'fastify'
import { problems, problemType, Problem, type ProblemCode } from '../openapi/problem.ts'
import { escapeHtml, proseHtml, sendPage, wantsHtml } from './page.ts'

/** What `type` of a problem leads to: /problems/{code} says what happened and what to do, to people and programs. */
export function problemPages(app: FastifyInstance, _options: object, done: () => void): void {
  const codes = Object.keys(problems) as ProblemCode[]

  app.get('/problems', async (request, reply) => {
    reply.header('vary', 'accept')
    if (!wantsHtml(request.headers.accept)) {
      return reply.header('cache-control', 'no-cache').send({ problems: codes.map(explain) })
    }
    const rows = codes
      .map(explain)
      .map(
        ({ code, status, title }) =>
          `<tr><td>${status}</td><td><a href="/problems/${code}"><code>${code}</code></a></td><td>${escapeHtml(title)}</td></tr>`,
      )
    return sendPage(reply, {
      title: 'Problems',
      body: `<p>Every error answer is an RFC 9457 problem document. Decide by its <code>code</code>.</p>
<table><thead><tr><th>Status</th><th>Code</th><th>Title</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`,
    })
  })

  app.get('/problems/:code', async (request, reply) => {
    const { code } = request.params as { code: string }
    if (!Object.hasOwn(problems, code)) throw new Problem('not-found')
    const explained = explain(code as ProblemCode)
    reply.header('vary', 'accept')
    if (!wantsHtml(request.headers.accept)) {
      return reply.header('cache-control', 'no-cache').send(explained)
    }
    const { type, status, title, help, retryable, effect } = explained
    return sendPage(reply, {
      title,
      body: `<p>${proseHtml(help)}</p>
<dl>
<dt>Code</dt><dd><code>${code}</code></dd>
<dt>Status</dt><dd>${status}</dd>
<dt>Type</dt><dd><code>${escapeHtml(type)}</code></dd>
<dt>Trying again</dt><dd>${retryable ? 'The same request may succeed later.' : 'The same request gets the same answer.'}</dd>
<dt>Effect</dt><dd>${effect === 'none' ? 'Nothing was done.' : 'What you asked for may have been done: look before you repeat it, or repeat it with the same Idempotency-Key.'}</dd>
</dl>`,
    })
  })
  done()
}

function explain(code: ProblemCode) {
  const { status, title, help } = problems[code]
  const { retryable, effectUnknown } = new Problem(code)
  return {
    type: problemType(code),
    code,
    title,
    status,
    help,
    retryable,
    effect: effectUnknown ? 'unknown' : 'none',
  }
}
