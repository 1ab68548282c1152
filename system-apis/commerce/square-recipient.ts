import { isCountry } from '../../openapi/canonical/country.ts'
import type { Address, NewOrder } from '../../openapi/generated/canonical.d.ts'
import { isEmail, isPhone, isText } from '../contact.ts'
import type { Note } from '../unknown-values.ts'
import type {
  SquareFulfillment,
  SquareFulfillmentDetails,
  SquareOrder,
} from './square-vendor-order.ts'

/** For whom it is, as far as Square says. */
export function customerOf(from: SquareOrder): Pick<NewOrder, 'customer'> {
  const { customer_id: id } = from
  const [{ display_name: name, email_address: email, phone_number: phone } = {}] = recipients(from)
  const customer = {
    ...(isText(id) && { id: id.slice(0, 200) }),
    ...(isEmail(email) && { email }),
    ...(isText(name) && { name: name.slice(0, 200) }),
    ...(isPhone(phone) && { phone }),
  }
  return Object.keys(customer).length === 0 ? {} : { customer: { ...customer, guest: !isText(id) } }
}

/** How the goods get there; our location is behind Square's. */
export function deliveryOf(
  from: SquareOrder,
  locations: Readonly<Record<string, string>>,
  note: Note,
): NewOrder['delivery'] {
  const ways = (from.fulfillments ?? []).map(({ type = '' }) => type)
  const toShip = ways.some(way => way === 'SHIPMENT' || way === 'DELIVERY')
  const locationId = Object.hasOwn(locations, from.location_id)
    ? locations[from.location_id]
    : undefined
  // Over the counter and collected are the same here: it is at the store.
  if (!toShip && locationId !== undefined) return { method: 'clickAndCollect', locationId }
  if (!toShip && ways.length > 0) note('location_id', from.location_id)
  const [address] = recipients(from).flatMap(({ address: to }) => {
    const one = to && addressOf(to, note)
    return one === undefined ? [] : [one]
  })
  if (toShip && address === undefined) note('fulfillments[].recipient.address', 'none')
  return { method: 'shipToHome', ...(address !== undefined && { address }) }
}

function addressOf(
  to: NonNullable<NonNullable<SquareFulfillmentDetails['recipient']>['address']>,
  note: Note,
): Address | undefined {
  const lines = [to.address_line_1, to.address_line_2, to.address_line_3].filter(isText)
  const { locality, country, postal_code: postalCode, organization: company } = to
  const region = to.administrative_district_level_1
  const name = [to.first_name, to.last_name].filter(isText).join(' ')
  if (lines.length === 0 || !isText(locality) || !isText(country)) return undefined
  if (!isCountry(country)) {
    note('fulfillments[].recipient.address.country', country)
    return undefined
  }
  return {
    ...(name !== '' && { name: name.slice(0, 200) }),
    ...(isText(company) && { company: company.slice(0, 200) }),
    lines: lines.map(line => line.slice(0, 200)),
    locality: locality.slice(0, 120),
    ...(isText(region) && { region: region.slice(0, 100) }),
    ...(isText(postalCode) && { postalCode: postalCode.slice(0, 20) }),
    country,
  }
}

function detailsOf(one: SquareFulfillment): SquareFulfillmentDetails {
  return one.shipment_details ?? one.delivery_details ?? one.pickup_details ?? {}
}

function recipients({ fulfillments = [] }: SquareOrder) {
  return fulfillments.flatMap(one => detailsOf(one).recipient ?? [])
}

/** What was written to the shop, on the goods and for whoever brings them. */
export function notesOf(from: SquareOrder): string {
  const labelled = (label: string, words: string | undefined) =>
    isText(words) ? `${label}: ${words.trim()}` : ''
  return [
    labelled('Ticket', from.ticket_name),
    labelled('Reference', from.reference_id),
    ...(from.line_items ?? []).map(line => labelled(line.name ?? 'Item', line.note)),
    ...(from.fulfillments ?? []).flatMap(one => {
      const { note, shipping_note: forCarrier, shipping_type: way } = detailsOf(one)
      return [
        labelled('Note', note),
        labelled('For the carrier', forCarrier),
        labelled('Shipping', way),
      ]
    }),
  ]
    .filter(line => line !== '')
    .join('\n')
    .slice(0, 2_000)
}
