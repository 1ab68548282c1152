import t from 'tap'
import { sendRaw, toyGateway } from './gateway.suite.ts'

await t.test('a path that could be read in two ways is refused before anything else', async t => {
  const { ask } = await toyGateway(t)
  const refused = [
    '//toys/v1/toys',
    '/toys/v1//toys',
    '/toys/v1/./toys',
    '/toys/v1/x/../toys',
    '/toys/v1/%2e%2e/toys',
    '/toys/v1/.%2E/toys',
    '/toys/v1/toys%2Ftoy-1',
    '/toys/v1/toys%5ctoy-1',
    '/toys/v1/toys;v=1',
    '/toys/v1/toys\\toy-1',
    '/toys/v1/toys/%00',
    '/toys/v1/toys/%0d%0aX:1',
    '/toys/v1/toys/%c0%af',
    '/toys/v1/toys/%ff',
    '/toys/v1/toys/%e0%80%af',
    '/toys/v1/toys/%4',
    '/toys/v1/toys/%zz',
    '/toys/v1/toys/a|b',
    '/toys/v1/toys/..',
  ]
  for (const path of refused) {
    const answer = await ask('GET', path, { key: null })
    t.match(answer.json, { status: 400, errors: [{ pointer: 'path', keyword: 'path' }] }, path)
    t.match(answer.headers, { 'content-type': 'application/problem+json' })
  }
})

await t.test('an ordinary path is taken, also in absolute form', async t => {
  const { ask, url, port, key } = await toyGateway(t)
  for (const path of [
    '/toys/v1/toys/toy-1',
    '/toys/v1/toys/toy-%41',
    '/toys/v1/toys/toy-~a.b_c@d:e',
  ]) {
    t.equal((await ask('GET', path)).status, 200, path)
  }
  t.equal((await ask('GET', `${url}/toys/v1/toys`)).status, 200)
  const foreign = await ask('GET', 'http://other.example/toys/v1/toys')
  t.match(foreign.json, { status: 400 }, 'another host than the Host field')
  const authorization = `authorization: Bearer ${key}`
  const noHost = await sendRaw(
    port,
    `GET /toys/v1/toys HTTP/1.1\r\n${authorization}\r\nconnection: close\r\n\r\n`,
  )
  t.match(noHost, /^HTTP\/1\.1 400 .*application\/problem\+json/s)
})
