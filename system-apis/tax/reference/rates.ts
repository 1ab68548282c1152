/** A rate in millionths: 19 % is 190,000. An empty state is the whole country. */
export type SeedRate = {
  readonly country: string
  readonly state: string
  readonly category: string
  readonly authority: string
  readonly kind: string
  readonly ppm: number
}

/**
 * The rates the reference tax engine starts with: good enough for a demonstration, not for a tax return.
 * A country that is not here owes nothing.
 */
export const rates: readonly SeedRate[] = [
  ...valueAdded('AT', 200_000, 100_000),
  ...valueAdded('BE', 210_000, 60_000),
  ...valueAdded('CH', 81_000, 26_000),
  ...valueAdded('DE', 190_000, 70_000),
  ...valueAdded('DK', 250_000, 250_000),
  ...valueAdded('ES', 210_000, 100_000),
  ...valueAdded('FR', 200_000, 55_000),
  ...valueAdded('GB', 200_000, 50_000),
  ...valueAdded('IE', 230_000, 135_000),
  ...valueAdded('IT', 220_000, 100_000),
  ...valueAdded('JP', 100_000, 80_000, 'consumption'),
  ...valueAdded('NL', 210_000, 90_000),
  ...valueAdded('PL', 230_000, 80_000),
  ...valueAdded('SE', 250_000, 120_000),
  ...sales('US', 'CA', { 'US-CA': 72_500 }),
  ...sales('US', 'NY', { 'US-NY': 40_000, 'New York City': 45_000, MCTD: 3_750 }),
  ...sales('US', 'TX', { 'US-TX': 62_500 }),
  ...sales('US', 'WA', { 'US-WA': 65_000, Seattle: 38_500 }),
  ...sales('CA', 'ON', { 'CA-ON': 130_000 }),
  ...sales('CA', 'QC', { CA: 50_000, 'CA-QC': 99_750 }),
]

function valueAdded(country: string, standard: number, reduced: number, kind = 'vat'): SeedRate[] {
  const entry = (category: string, ppm: number) =>
    ({ country, state: '', category, authority: country, kind, ppm }) as const
  return [entry('standard', standard), entry('reduced', reduced)]
}

function sales(country: string, state: string, byAuthority: Record<string, number>): SeedRate[] {
  return Object.entries(byAuthority).flatMap(([authority, ppm]) =>
    ['standard', 'reduced'].map(category => ({
      country,
      state,
      category,
      authority,
      kind: 'sales',
      ppm,
    })),
  )
}
