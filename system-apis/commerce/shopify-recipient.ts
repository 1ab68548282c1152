import { isCountry } from '../../openapi/canonical/country.ts'
import type { Address, NewOrder, NewOrderLine } from '../../openapi/generated/canonical.d.ts'
import { isEmail, isPhone, isText } from '../contact.ts'
import { known, type Note } from '../unknown-values.ts'
import { idOf, type ShopifyAddress, type ShopifyOrder } from './shopify-vendor-order.ts'

/** Who ordered, as far as the shop says. */
export function customerOf(from: ShopifyOrder, note: Note): NewOrder['customer'] {
  const { customer, shipping_address: shipTo, billing_address: billTo } = from
  const id = customer && idOf(customer)
  const email = [from.email, from.contact_email, customer?.email].find(isEmail)
  const phone = [from.phone, customer?.phone, shipTo?.phone, billTo?.phone].find(isPhone)
  const own = [customer?.first_name, customer?.last_name].filter(isText).join(' ')
  const name = [own, shipTo?.name, billTo?.name].find(isText)
  const guest =
    customer === undefined ? true : known(note, customerStates, 'customer.state', customer.state)
  if (id === undefined && email === undefined && phone === undefined && name === undefined) {
    return undefined
  }
  return {
    ...(id !== undefined && { id }),
    ...(email !== undefined && { email }),
    ...(name !== undefined && { name: name.slice(0, 200) }),
    ...(phone !== undefined && { phone }),
    ...(guest !== undefined && { guest }),
  }
}

/** How the goods get there: by the title or code of the way of shipping where that is a store of ours. */
export function deliveryOf(
  from: ShopifyOrder,
  lines: readonly NewOrderLine[],
  stores: Readonly<Record<string, string>>,
  note: Note,
): NewOrder['delivery'] {
  const [way] = from.shipping_lines?.filter(line => line.is_removed !== true) ?? []
  const names = [way?.title, way?.code].filter(isText)
  const store = names.find(name => Object.hasOwn(stores, name))
  const locationId = store === undefined ? undefined : stores[store]
  if (locationId !== undefined) return { method: 'clickAndCollect', locationId }

  const owed = lines.some(({ quantity, alreadyFulfilled = 0 }) => alreadyFulfilled < quantity)
  // Where nothing is left to bring, the bill's address says as much about the place as is needed.
  const to = from.shipping_address ?? (owed ? undefined : from.billing_address)
  const address = to && addressOf(to, note)
  if (address === undefined && owed) note('shipping_address', names.join(', '))
  const [serviceLevel] = names
  return {
    method: 'shipToHome',
    ...(address !== undefined && { address }),
    ...(serviceLevel !== undefined && { serviceLevel: serviceLevel.slice(0, 60) }),
  }
}

function addressOf(to: ShopifyAddress, note: Note): Address | undefined {
  const lines = [to.address1, to.address2].filter(isText)
  const { company, city, zip, country_code: country, phone } = to
  const own = [to.first_name, to.last_name].filter(isText).join(' ')
  const name = [to.name, own].find(isText)
  const region = [to.province_code, to.province].find(isText)
  if (lines.length === 0 || !isText(city) || !isText(country)) return undefined
  if (!isCountry(country)) {
    note('shipping_address.country_code', country)
    return undefined
  }
  return {
    ...(name !== undefined && { name: name.slice(0, 200) }),
    ...(isText(company) && { company: company.slice(0, 200) }),
    lines: lines.map(line => line.slice(0, 200)),
    locality: city.slice(0, 120),
    ...(region !== undefined && { region: region.slice(0, 100) }),
    ...(isText(zip) && { postalCode: zip.slice(0, 20) }),
    country,
    ...(isPhone(phone) && { phone }),
    ...(isText(phone) && !isPhone(phone) && { raw: JSON.stringify(to).slice(0, 2_000) }),
  }
}

/** What the shopper wrote, to the shop and on the goods. Attributes that begin with `_` are for programs. */
export function notesOf(from: ShopifyOrder): string {
  const { note, note_attributes: attributes = [], po_number: purchaseOrder } = from
  return [
    note?.trim() ?? '',
    isText(purchaseOrder) ? `Purchase order: ${purchaseOrder}` : '',
    ...attributes.map(({ name, value }) => attribute('', name, value)),
    ...from.line_items.flatMap(({ sku, title = '', properties = [] }) =>
      properties.map(({ name, value }) => attribute(` of ${sku ?? title}`, name, value)),
    ),
  ]
    .filter(line => line !== '')
    .join('\n')
    .slice(0, 2_000)
}

function attribute(of: string, name = '', value: unknown): string {
  const words = typeof value === 'string' ? value : JSON.stringify(value ?? '')
  return name === '' || name.startsWith('_') || words.trim() === '' ? '' : `${name}${of}: ${words}`
}

/** Whether somebody in that state ordered without an account. */
const customerStates = { enabled: false, disabled: true, invited: true, declined: true }
