import t from 'tap'
import { judgeMove } from './fulfilment-state.ts'

t.test('work moves forward, step by step or past steps nobody reported', async t => {
  t.equal(judgeMove('submitted', 'acknowledged'), 'move')
  t.equal(judgeMove('submitted', 'shipped'), 'move')
  t.equal(judgeMove('packed', 'readyForPickup'), 'move')
})

t.test('reports may overtake each other, and the answer to our submission', async t => {
  t.equal(judgeMove('planned', 'acknowledged'), 'move')
  t.equal(judgeMove('planned', 'shipped'), 'move')
  t.equal(judgeMove('submitted', 'pickedUp'), 'move')
  t.equal(judgeMove('pickedUp', 'readyForPickup'), 'stale')
})

t.test('a repeated report changes nothing, a late one is stale', async t => {
  t.equal(judgeMove('shipped', 'shipped'), 'repeated')
  t.equal(judgeMove('shipped', 'picking'), 'stale')
  t.equal(judgeMove('readyForPickup', 'acknowledged'), 'stale')
})

t.test('what is not listed is refused', async t => {
  t.equal(judgeMove('shipped', 'rejected'), 'refused')
  t.equal(judgeMove('cancelled', 'shipped'), 'refused')
  t.equal(judgeMove('submitted', 'unknown'), 'refused')
  t.equal(judgeMove('superseded', 'shipped'), 'refused')
})

t.test(
  'a late word about work that was given away is stale, goods that left all the same are trouble',
  async t => {
    t.equal(judgeMove('superseded', 'rejected'), 'stale')
    t.equal(judgeMove('superseded', 'acknowledged'), 'stale')
    t.equal(judgeMove('cancelled', 'rejected'), 'stale')
    t.equal(judgeMove('superseded', 'readyForPickup'), 'refused')
  },
)

t.test('goods that left while a cancellation was asked for have left', async t => {
  t.equal(judgeMove('cancelRequested', 'shipped'), 'move')
  t.equal(judgeMove('cancelRefused', 'shipped'), 'move')
})

t.test('what goes on while a cancellation is asked for is no answer to it', async t => {
  t.equal(judgeMove('cancelRequested', 'picking'), 'stale')
  t.equal(judgeMove('cancelRequested', 'rejected'), 'stale')
})
