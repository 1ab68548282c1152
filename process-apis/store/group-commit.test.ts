import pg from 'pg'
import t from 'tap'
import { groupCommit } from './group-commit.ts'

const refusedBy = (code: string) => Object.assign(new pg.DatabaseError('no', 2, 'error'), { code })

/** A write that keeps what it was given, and fails as `failure` says. */
function recorded(failure: (items: readonly string[]) => Error | undefined = () => undefined) {
  const batches: string[] = []
  const commit = groupCommit<string, string>(async items => {
    batches.push(items.join(''))
    await new Promise(resolve => setImmediate(resolve))
    const error = failure(items)
    if (error !== undefined) throw error
    return items.map(item => item.toUpperCase())
  }, 4)
  return { batches, commit }
}

await t.test('what comes at once, and what comes meanwhile, is written together', async t => {
  const { batches, commit } = recorded()
  t.same(await Promise.all(['a', 'b', 'c', 'd', 'e'].map(commit)), ['A', 'B', 'C', 'D', 'E'])
  const first = commit('f')
  await new Promise(resolve => setImmediate(resolve))
  await Promise.all([first, commit('g'), commit('h')])
  t.same(batches, ['abcd', 'e', 'f', 'gh'])
})

await t.test('one that PostgreSQL refuses fails alone', async t => {
  const { batches, commit } = recorded(items =>
    items.includes('b') ? refusedBy('23505') : undefined,
  )
  const ends = await Promise.allSettled(['a', 'b', 'c'].map(commit))
  t.same(
    ends.map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled'],
  )
  t.same(batches, ['abc', 'a', 'b', 'c'])
})

await t.test('what may have been written is not written again', async t => {
  for (const lost of [new Error('Connection terminated'), refusedBy('57P01')]) {
    const { batches, commit } = recorded(() => lost)
    const ends = await Promise.allSettled(['a', 'b'].map(commit))
    t.same(
      ends.map(({ status }) => status),
      ['rejected', 'rejected'],
    )
    t.same(batches, ['ab'])
  }
})
