/** The order that all gateways are asked for: about 1 KB with three lines, 2.1 KB with eight. */
export function order(lines: number) {
  return {
    orderId: 'ord_01JZ3M8Q4T9V5W6X7Y8Z9A0B1C',
    channelOrderId: 'WEB-2026-000123456',
    state: 'accepted',
    placedAt: '2026-11-21T09:30:00.000Z',
    currency: 'EUR',
    lines: Array.from({ length: lines }, (_, index) => ({
      lineId: String(index + 1),
      sku: `SKU-${10_000 + index}`,
      title: 'Mug, white, dishwasher-safe, with a handle that fits a whole hand',
      quantity: index + 1,
      unitPrice: { currency: 'EUR', amount: '12.50' },
      total: { currency: 'EUR', amount: `${(12.5 * (index + 1)).toFixed(2)}` },
    })),
    shipTo: {
      name: 'Ada Lovelace',
      line1: 'Unter den Linden 1',
      postalCode: '10117',
      country: 'DE',
    },
    total: { currency: 'EUR', amount: '450.00' },
  }
}

/** What is posted: 1.5 KB. */
export function newOrder() {
  const { channelOrderId, currency, lines, shipTo } = order(6)
  return {
    channelOrderId,
    currency,
    lines: lines.map(({ sku, title, quantity, unitPrice, total }) => ({
      sku,
      title,
      quantity,
      unitPrice,
      total,
    })),
    shipTo,
    email: 'ada@example.com',
    note: 'Please ring twice; the dog is friendly and the neighbour takes parcels.',
  }
}
