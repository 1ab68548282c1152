/**
 * Minor digits of every active ISO 4217 currency. Shipped with the product and not taken from `Intl`, whose figures
 * follow the host's CLDR data and usage rather than the standard (HUF 2, not 0).
 * https://www.six-group.com/en/products-services/financial-information/data-standards.html
 */
const digitsOf: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...listed(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'),
    ...listed(
      2,
      `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY
     COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS
     INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR
     MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP
     STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG`,
    ),
    ...listed(3, 'BHD IQD JOD KWD LYD OMR TND'),
    ...listed(4, 'CLF UYW'),
  }),
)

function listed(digits: number, codes: string): Record<string, number> {
  return Object.fromEntries(
    codes
      .trim()
      .split(/\s+/)
      .map(code => [code, digits]),
  )
}

/** How many decimals the currency has; undefined for what is not an active ISO 4217 code. */
export function minorDigits(currency: string): number | undefined {
  return digitsOf.get(currency)
}
