import { isCountry } from '../../openapi/canonical/country.ts'
import type { Address, NewOrder } from '../../openapi/generated/canonical.d.ts'
import { isPhone, isText } from '../contact.ts'
import { known, type Note } from '../unknown-values.ts'
import type { AmazonAddress, AmazonOrder } from './amazon-vendor-order.ts'

/** How the goods get there; in a store of ours, where it is collected there. */
export function deliveryOf(
  from: AmazonOrder,
  stores: Readonly<Record<string, string>>,
  note: Note,
): NewOrder['delivery'] {
  const to = from.recipient?.deliveryAddress
  const word = from.fulfillment?.fulfillmentServiceLevel
  const serviceLevel = known(note, serviceLevels, 'fulfillment.fulfillmentServiceLevel', word)
  const level = serviceLevel === undefined ? {} : { serviceLevel }
  const address = to && addressOf(to, note)
  const where = address === undefined ? {} : { address }
  if (from.programs?.includes('IN_STORE_PICK_UP') !== true) {
    return { method: 'shipToHome', ...where, ...level }
  }
  const store = to?.name ?? ''
  const locationId = Object.hasOwn(stores, store) ? stores[store] : undefined
  if (locationId !== undefined) return { method: 'clickAndCollect', locationId, ...level }
  note('recipient.deliveryAddress.name', store)
  return { method: 'shipToHome', ...where, ...level }
}

/** The address as far as it is there: Amazon withholds it where it delivers itself, and after a while. */
function addressOf(to: AmazonAddress, note: Note): Address | undefined {
  known(note, addressTypes, 'recipient.deliveryAddress.addressType', to.addressType)
  const lines = [to.addressLine1, to.addressLine2, to.addressLine3].filter(isText)
  const { name, companyName, city, stateOrRegion, postalCode, countryCode, phone } = to
  if (lines.length === 0 || !isText(city) || !isText(countryCode)) return undefined
  if (!isCountry(countryCode)) {
    note('recipient.deliveryAddress.countryCode', countryCode)
    return undefined
  }
  return {
    ...(isText(name) && { name: name.slice(0, 200) }),
    ...(isText(companyName) && { company: companyName.slice(0, 200) }),
    lines: lines.map(line => line.slice(0, 200)),
    locality: city.slice(0, 120),
    ...(isText(stateOrRegion) && { region: stateOrRegion.slice(0, 100) }),
    ...(isText(postalCode) && { postalCode: postalCode.slice(0, 20) }),
    country: countryCode,
    ...(isPhone(phone) && { phone }),
    ...(hasMore(to) && { raw: JSON.stringify(to).slice(0, 2_000) }),
  }
}

/** Whether the address says something that the canonical one has no place for. */
function hasMore(to: AmazonAddress): boolean {
  return Object.entries(to).some(([name, value]) => {
    if (value === '') return false
    return name === 'phone' ? !isPhone(to.phone) : !addressMembers.has(name)
  })
}

const addressMembers = new Set([
  'name',
  'companyName',
  'addressLine1',
  'addressLine2',
  'addressLine3',
  'city',
  'stateOrRegion',
  'postalCode',
  'countryCode',
  'addressType',
])

/** What the people who pack and deliver should read, and Amazon's own words about the order. */
export function notesOf(from: AmazonOrder): string {
  const { buyer, recipient, programs: special = [], associatedOrders = [], orderItems } = from
  const { dropOffLocation, addressInstruction } = recipient?.deliveryPreference ?? {}
  return [
    labelled('Purchase order', buyer?.buyerPurchaseOrderNumber),
    labelled('Company', buyer?.buyerCompanyName),
    labelled('Leave at', dropOffLocation),
    labelled('How to get there', addressInstruction),
    ...orderItems.flatMap(({ product, fulfillment }) => {
      const { giftMessage, giftWrapLevel } = fulfillment?.packing?.giftOption ?? {}
      const name = product.sellerSku ?? product.asin ?? 'item'
      const constraints = Object.keys(fulfillment?.shipping?.shippingConstraints ?? {})
      return [
        labelled(`Gift message for ${name}`, giftMessage),
        labelled(`Gift wrap for ${name}`, giftWrapLevel),
        labelled(`Delivery of ${name} needs`, constraints.join(', ')),
      ]
    }),
    ...associatedOrders.map(({ orderId, associationType = 'Belongs to' }) =>
      labelled(associationType, orderId),
    ),
    labelled('Seller order', from.orderAliases?.map(({ aliasId }) => aliasId).join(', ')),
    labelled('Programs', special.join(', ')),
  ]
    .filter(line => line !== '')
    .join('\n')
    .slice(0, 2_000)
}

function labelled(label: string, words: string | undefined): string {
  return isText(words) ? `${label}: ${words.trim()}` : ''
}

const serviceLevels = {
  EXPEDITED: 'expedited',
  FREE_ECONOMY: 'economy',
  NEXT_DAY: 'next-day',
  PRIORITY: 'priority',
  SAME_DAY: 'same-day',
  SCHEDULED: 'scheduled',
  SECOND_DAY: 'second-day',
  STANDARD: 'standard',
} as const

const addressTypes = { COMMERCIAL: true, PICKUP_POINT: true, RESIDENTIAL: true }
