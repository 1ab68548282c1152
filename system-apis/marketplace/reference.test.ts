import { testSystems } from '../reference-systems.suite.ts'
import { marketplaceSuite } from './contract.suite.ts'

const systems = await testSystems()
await marketplaceSuite('reference', {
  ...systems.rig('marketplace'),
  async buy() {
    const placed = await systems.admin('POST', '/marketplace/orders', {
      boughtAt: '2026-11-21T09:28:00Z',
      currency: 'EUR',
      buyer: { name: 'Ada Lovelace' },
      deliverTo: {
        name: 'Ada Lovelace',
        street: ['Lindenstraße 4'],
        city: 'Berlin',
        zip: '10969',
        country: 'DE',
      },
      positions: [
        {
          position: '1',
          article: 'MUG-WHITE',
          name: 'Mug, white',
          pieces: 1,
          net: '10.50',
          tax: '2.00',
          gross: '12.50',
        },
      ],
      shipping: { net: '4.12', tax: '0.78', gross: '4.90' },
      total: '17.40',
    })
    return (placed as { number: string }).number
  },
})
