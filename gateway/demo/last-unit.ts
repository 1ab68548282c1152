import type { Problem, ShopOrder } from '../../openapi/generated/storefront.v1.d.ts'
import type { Chapter } from './chapter.ts'
import { euros, mugs, send } from './checkout.ts'
import type { Answer } from './client.ts'
import type { Stage } from './stage.ts'
import type { SystemDocument } from './switchboard.ts'
import { available, exactly } from './stock.ts'
import { duration } from './teller.ts'

const callers = 50
const place = { sku: 'LAST-ONE', locationId: 'WH-BERLIN' }

/** Fifty checkouts at the same moment for the one piece there is. */
export const lastUnit: Chapter = {
  title: 'The last one',
  about: `There is one piece left. ${callers} shoppers press the button at the same moment.`,
  needs: ['switchboard'],
  async tell(stage) {
    for (const locationId of ['ST-BERLIN', 'ST-HAMBURG', 'ST-MUNICH']) {
      await exactly(stage, { sku: place.sku, locationId }, 0)
    }
    await exactly(stage, place, 1)
    const before = new Set((await authorisations(stage)).map(({ id }) => id))

    const start = performance.now()
    const answers = await Promise.all(
      Array.from({ length: callers }, () =>
        send(stage, theLastOne(stage.reference('last')), { quiet: true }),
      ),
    )
    const took = performance.now() - start
    const winners = answers.filter(({ status }) => status === 201) as Answer<ShopOrder>[]
    stage.say(
      `${callers} × POST /storefront/v1/orders for one ${place.sku}, answered within ${duration(took)}:`,
    )
    stage.table(outcomes(answers))
    stage.claim('one shopper gets it', { expected: 1, found: winners.length })
    stage.claim('every other is told which line cannot be had', {
      expected: Array.from(
        { length: callers - 1 },
        () => '409 insufficient-stock /items/0/quantity',
      ),
      found: answers.filter(({ status }) => status !== 201).map(refusal),
    })
    stage.claim('nothing is left, and nothing is owed', {
      expected: 0,
      found: await available(stage, place),
    })
    const charged = (await authorisations(stage)).filter(({ id }) => !before.has(id))
    stage.claim('the payment provider has held money for the winner, and for nobody else', {
      expected: winners.map(({ body }) => `${body.orderId}:authorise`),
      found: charged.map(({ reference }) => reference),
    })
  },
}

function theLastOne(orderNumber: string) {
  return mugs(orderNumber, {
    items: [{ sku: place.sku, quantity: 1, price: euros('49.00') }],
    shippingPrice: euros('0.00'),
  })
}

/** Authorisations over the price of the last one. */
async function authorisations({ systems }: Stage): Promise<SystemDocument[]> {
  const documents = await systems.documents('payment', { type: 'authorization' }, { quiet: true })
  return documents.filter(({ facts }) => facts['amount'] === '4900')
}

function refusal({ status, body, broken }: Answer): string {
  if (status === 0) return broken ?? 'no answer'
  const { code, errors = [] } = body as Problem
  return [status, code, ...errors.map(({ pointer }) => pointer)].join(' ')
}

/** How often each answer was given, and how fast. */
function outcomes(answers: readonly Answer[]): string[][] {
  const groups = Map.groupBy(answers, answer =>
    answer.status === 201 ? '201 confirmed' : refusal(answer),
  )
  return [...groups].map(([what, alike]) => {
    const slowest = Math.max(...alike.map(({ milliseconds }) => milliseconds))
    return [String(alike.length).padStart(4), what, `slowest ${duration(slowest)}`]
  })
}
