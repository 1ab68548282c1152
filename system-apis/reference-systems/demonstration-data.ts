/** A product of the demonstration shop, in canonical words. */
type DemonstrationProduct = {
  readonly sku: string
  readonly gtin: string
  readonly title: string
  readonly taxClass: 'standard' | 'reduced'
  /** The price of one piece by currency, with tax where that is the custom. */
  readonly prices: Readonly<Record<string, string>>
  /** On hand at the start, by location. */
  readonly stock: Readonly<Record<string, number>>
}

type DemonstrationLocation = {
  readonly id: string
  readonly type: 'warehouse' | 'store'
  readonly name: string
  readonly country: string
  readonly gln?: string
  readonly timeZone: string
}

export type DemonstrationData = {
  readonly locations: readonly DemonstrationLocation[]
  readonly products: readonly DemonstrationProduct[]
}

/**
 * A small shop: twenty products, one warehouse, three stores. The reference systems start with it, and
 * Crossdock's own inventory is seeded from the same figures. `LAST-ONE` is there once, in the warehouse.
 */
export function demonstrationData(): DemonstrationData {
  return {
    locations: [
      location('WH-BERLIN', 'warehouse', 'Warehouse Berlin', '4012345000009'),
      location('ST-BERLIN', 'store', 'Store Berlin', '4012345000016'),
      location('ST-HAMBURG', 'store', 'Store Hamburg', '4012345000023'),
      location('ST-MUNICH', 'store', 'Store Munich', '4012345000030'),
    ],
    products: [
      product(1, 'MUG-WHITE', 'Mug, white', '12.50', 500, 20),
      product(2, 'MUG-BLACK', 'Mug, black', '12.50', 500, 20),
      product(3, 'MUG-ENAMEL', 'Enamel mug', '16.90', 300, 10),
      product(4, 'TEE-BLACK-S', 'T-shirt, black, S', '24.90', 200, 10),
      product(5, 'TEE-BLACK-M', 'T-shirt, black, M', '24.90', 400, 20),
      product(6, 'TEE-BLACK-L', 'T-shirt, black, L', '24.90', 400, 20),
      product(7, 'TEE-WHITE-M', 'T-shirt, white, M', '24.90', 300, 10),
      product(8, 'HOODIE-GREY-M', 'Hoodie, grey, M', '59.00', 150, 8),
      product(9, 'HOODIE-GREY-L', 'Hoodie, grey, L', '59.00', 150, 8),
      product(10, 'SNEAKER-41', 'Sneaker, 41', '89.95', 80, 4),
      product(11, 'SNEAKER-42', 'Sneaker, 42', '89.95', 120, 6),
      product(12, 'SNEAKER-43', 'Sneaker, 43', '89.95', 80, 4),
      product(13, 'SOCKS-3PACK', 'Socks, three pairs', '9.99', 800, 30),
      product(14, 'CAP-NAVY', 'Cap, navy', '19.90', 250, 12),
      product(15, 'BAG-TOTE', 'Tote bag', '14.00', 600, 25),
      product(16, 'BACKPACK-20L', 'Backpack, 20 l', '74.50', 90, 5),
      product(17, 'NOTEBOOK-A5', 'Notebook, A5', '7.95', 900, 40),
      product(18, 'BOOK-RETAIL', 'A short history of retail', '22.00', 120, 6, 'reduced'),
      product(19, 'COFFEE-1KG', 'Coffee beans, 1 kg', '17.49', 200, 15, 'reduced'),
      { ...product(20, 'LAST-ONE', 'The last one', '49.00', 1, 0), stock: { 'WH-BERLIN': 1 } },
    ],
  }
}

function location(
  id: string,
  type: DemonstrationLocation['type'],
  name: string,
  gln: string,
): DemonstrationLocation {
  return { id, type, name, country: 'DE', gln, timeZone: 'Europe/Berlin' }
}

function product(
  number: number,
  sku: string,
  title: string,
  euros: string,
  inWarehouse: number,
  inEachStore: number,
  taxClass: DemonstrationProduct['taxClass'] = 'standard',
): DemonstrationProduct {
  return {
    sku,
    gtin: gtin(number),
    title,
    taxClass,
    prices: pricesFrom(euros),
    stock: {
      'WH-BERLIN': inWarehouse,
      'ST-BERLIN': inEachStore,
      'ST-HAMBURG': inEachStore,
      'ST-MUNICH': inEachStore,
    },
  }
}

/** List prices that follow the euro price; a shop would set them by hand. */
function pricesFrom(euros: string): Record<string, string> {
  const cents = BigInt(euros.replace('.', ''))
  return {
    EUR: euros,
    USD: hundredths((cents * 108n) / 100n),
    GBP: hundredths((cents * 86n) / 100n),
    JPY: ((cents * 160n) / 1_000n).toString() + '0',
  }
}

function hundredths(minor: bigint): string {
  const digits = minor.toString().padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/**
 * A GTIN-13 from the range that GS1 leaves to shops for their own use, with its check digit, as 14 digits.
 * https://www.gs1.org/services/how-calculate-check-digit-manually
 */
function gtin(number: number): string {
  const body = `0200000${number.toString().padStart(6, '0')}`
  const sum = Array.from(body).reduce(
    (total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 3 : 1),
    0,
  )
  return `${body}${(10 - (sum % 10)) % 10}`
}
