import type { NewOrderLine } from '../../openapi/generated/canonical.d.ts'
import { known, type Note } from '../unknown-values.ts'
import type { SquareUnit } from './square-vendor-order.ts'

/** Pieces, or steps of a measure. */
export type SquareQuantity = {
  readonly quantity: number
  readonly measure?: NonNullable<NewOrderLine['measure']>
}

/**
 * A quantity as Square writes it, a decimal text: pieces, or, with a unit, steps of the precision it is sold in, so that 1.75 of
 * something sold to two decimals are 175. A unit nobody knows is noted, and counted all the same.
 */
export function squareQuantity(
  decimal: string,
  unit: SquareUnit | undefined,
  at: string,
  note: Note,
): SquareQuantity {
  const [whole = '', fraction = ''] = decimal.split('.')
  const scale = unit?.precision ?? (unit === undefined ? fraction.length : 3)
  const digits = fraction.replace(/0+$/, '')
  if (unit === undefined && digits === '') return { quantity: Number(whole) }

  const steps = Number(whole + fraction.slice(0, scale).padEnd(scale, '0'))
  if (digits.length > scale) note(`${at}.quantity`, decimal)
  const name = unitOf(unit)
  const code = known(note, units, `${at}.quantity_unit`, name ?? 'none')
  return code === undefined
    ? { quantity: steps }
    : { quantity: steps, measure: { scale, unit: code } }
}

/** Square's name of the unit: one of several members, by what is measured. */
function unitOf(unit: SquareUnit | undefined): string | undefined {
  const { type: _type, custom_unit: custom, ...members } = unit?.measurement_unit ?? {}
  const names = Object.values(members).filter(each => typeof each === 'string')
  if (custom === undefined) return names[0]
  return `custom ${JSON.stringify(custom)}`
}

/** Square's units in UN/ECE Recommendation 20 codes. */
const units: Readonly<Record<string, string>> = {
  IMPERIAL_WEIGHT_OUNCE: 'ONZ',
  IMPERIAL_POUND: 'LBR',
  IMPERIAL_STONE: 'STI',
  METRIC_MILLIGRAM: 'MGM',
  METRIC_GRAM: 'GRM',
  METRIC_KILOGRAM: 'KGM',
  IMPERIAL_INCH: 'INH',
  IMPERIAL_FOOT: 'FOT',
  IMPERIAL_YARD: 'YRD',
  IMPERIAL_MILE: 'SMI',
  METRIC_MILLIMETER: 'MMT',
  METRIC_CENTIMETER: 'CMT',
  METRIC_METER: 'MTR',
  METRIC_KILOMETER: 'KMT',
  IMPERIAL_SQUARE_INCH: 'INK',
  IMPERIAL_SQUARE_FOOT: 'FTK',
  IMPERIAL_SQUARE_YARD: 'YDK',
  IMPERIAL_SQUARE_MILE: 'MIK',
  METRIC_SQUARE_CENTIMETER: 'CMK',
  METRIC_SQUARE_METER: 'MTK',
  METRIC_SQUARE_KILOMETER: 'KMK',
  GENERIC_FLUID_OUNCE: 'OZA',
  GENERIC_CUP: 'G21',
  GENERIC_PINT: 'PTL',
  GENERIC_QUART: 'QTL',
  GENERIC_GALLON: 'GLL',
  IMPERIAL_CUBIC_INCH: 'INQ',
  IMPERIAL_CUBIC_FOOT: 'FTQ',
  IMPERIAL_CUBIC_YARD: 'YDQ',
  METRIC_MILLILITER: 'MLT',
  METRIC_LITER: 'LTR',
  GENERIC_SECOND: 'SEC',
  GENERIC_MINUTE: 'MIN',
  GENERIC_HOUR: 'HUR',
  GENERIC_DAY: 'DAY',
}
