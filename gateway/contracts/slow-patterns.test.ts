import t from 'tap'
import { giftContract, giftUpstream, testBoard } from '../governance/governance.suite.ts'

// A pattern that takes exponential time for some text is found before the contract runs, not by whoever sends the text.
await t.test('a contract with a pattern that backtracks is not published', async t => {
  const { url } = await giftUpstream(t)
  const board = await testBoard(t)
  const wish = (pattern: string) =>
    giftContract({ url, members: { wish: { type: 'string', maxLength: 5_000, pattern } } })
  for (const pattern of ['^(a+)+$', '^(a|a)*b$', String.raw`^(\w+\s?)*$`]) {
    const { id, gate } = await board.submit('gifts.v1', wish(pattern))
    t.match(
      gate?.blocks.find(({ code }) => code === 'not-served'),
      { text: /wish\/pattern the pattern can go round/ },
      pattern,
    )
    await t.rejects(board.pass(id), /state-conflict/, 'whoever signs it off')
  }
  const { id } = await board.submit('gifts.v1', wish('^[a-z ]{1,40}$'))
  t.equal((await board.pass(id)).state, 'published')
})
