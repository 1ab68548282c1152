import { places, type RulePage } from './rule-page.ts'

const { order, request, post, list, one } = places
const body = `${one}/responses/200/content/application~1json`

/** Types and the words of retail. */
export const typePages: readonly RulePage[] = [
  {
    id: 'number-format',
    level: 'error',
    title: 'Numbers say how large they may be',
    why: 'Without it one side reads 32 bits where the other writes 64, and it fails on the day of the largest number.',
    fix: 'Add format (int32, int64, double), or minimum and maximum.',
    cites: ['Zalando 171'],
    bad: { [`${order}/parcels`]: { type: 'integer', description: 'How many.' } },
  },
  {
    id: 'money-object',
    level: 'error',
    title: 'Money is an exact amount with its currency',
    why: '0.1 + 0.2 is not 0.3 in floating numbers, and 12.50 of nobody knows what is no price.',
    fix: 'Use { amount: "12.50", currency: EUR }.',
    cites: ['Zalando 173'],
    bad: {
      [`${order}/shippingPrice`]: {
        type: 'number',
        format: 'double',
        description: 'For shipping.',
      },
    },
  },
  {
    id: 'currency-country-language',
    level: 'error',
    title: 'Currencies, countries and languages are codes',
    why: 'Germany, germany and Deutschland are one country in no program.',
    fix: 'Use ISO 4217, ISO 3166-1 alpha-2 and BCP 47, with a format or pattern.',
    cites: ['Zalando 128', 'adidas'],
    bad: { [`${order}/country`]: { type: 'string', description: 'Where to.' } },
  },
  {
    id: 'gtin-sku',
    level: 'warn',
    title: 'Article numbers are texts, and GTINs are checked',
    why: 'Numbers lose their leading zeros, and a mistyped GTIN is another article.',
    fix: 'Use type: string; for a GTIN, format: gtin.',
    cites: ['canonical model'],
    bad: { [`${order}/gtin`]: { type: 'string', description: 'The article.' } },
  },
  {
    id: 'quantity-uom',
    level: 'warn',
    title: 'What is measured has a unit',
    why: '1.5 may be kilos, metres or litres.',
    fix: 'Put the unit beside it, as a code of UN/ECE recommendation 20; pieces are integers.',
    cites: ['canonical model'],
    bad: {
      [`${order}/weight`]: { type: 'number', format: 'double', description: 'Of all of it.' },
    },
  },
  {
    id: 'datetime-rfc3339',
    level: 'error',
    title: 'Instants are RFC 3339 with an offset',
    why: 'A time without an offset is 24 different instants.',
    fix: 'Use type: string, format: date-time, and examples such as 2026-11-21T09:30:00Z.',
    cites: ['Zalando 169', 'Zalando 238', 'adidas'],
    bad: {
      [`${order}/shippedAt`]: { type: 'integer', format: 'int64', description: 'When it left.' },
    },
  },
  {
    id: 'top-level-object',
    level: 'error',
    title: 'Bodies are objects',
    why: 'Nothing can be added to a list later, not even where the next page is.',
    fix: 'Put the list into an object: { items: [...] }.',
    cites: ['Zalando 110'],
    bad: {
      [body]: {
        schema: { type: 'array', items: { $ref: '#/components/schemas/Order' } },
        example: [],
      },
    },
  },
  {
    id: 'open-enum',
    level: 'warn',
    title: 'Answers say whether there can be more values',
    why: 'Consumers that switch over all values break when one is added, unless they were told.',
    fix: 'Add x-extensible-enum: true where values may be added, or x-closed-enum: true as a promise.',
    cites: ['Zalando 107', 'Zalando 112'],
    bad: {
      [`${order}/status`]: { type: 'string', enum: ['open', 'shipped'], description: 'How far.' },
    },
  },
  {
    id: 'no-null-bool-array',
    level: 'warn',
    title: 'Booleans and lists are never null',
    why: 'null, absent, false and empty would be four answers to a question with two.',
    fix: 'Leave the boolean out, or give an empty list.',
    cites: ['Zalando 122', 'Zalando 124'],
    bad: { [`${order}/isGift`]: { type: ['boolean', 'null'], description: 'With ribbon.' } },
  },
  {
    id: 'bounded-inputs',
    level: 'warn',
    title: 'What is taken has an end',
    why: 'A request without bounds is as large as an attacker likes, and the database column is not.',
    fix: 'Give texts maxLength, lists maxItems, numbers minimum and maximum.',
    cites: ['OWASP API4:2023', 'Zalando S005–S007'],
    bad: { [`${request}/note`]: { type: 'string', description: 'Words to go with it.' } },
  },
  {
    id: 'no-additional-with-props',
    level: 'info',
    title: 'An object is a record or a map',
    why: 'Where any member is taken beside the known ones, a mistyped name is a new member.',
    fix: 'Put what is free into a map of its own.',
    cites: ['Azure additional-properties'],
    bad: { '/components/schemas/Order/additionalProperties': { type: 'string' } },
  },
  {
    id: 'readonly-writeonly',
    level: 'warn',
    title: 'Who sets a member is said',
    why: 'What the server sets and the caller may send is either ignored or a hole; secrets that are given back are leaked.',
    fix: 'Add readOnly: true to what the server sets, writeOnly: true to secrets.',
    cites: ['AIP-203'],
    bad: { [`${order}/secret`]: { type: 'string', description: 'Of the hook.' } },
  },
  {
    id: 'pii-tagged',
    level: 'warn',
    title: 'Personal data is marked',
    why: 'Logs, samples and traces leave out what is marked; what is not marked stays in them for months.',
    fix: 'Add x-data-class: pii to the property or to the object it is in.',
    cites: ['GDPR article 25'],
    bad: { [`${order}/email`]: { type: 'string', description: 'Of the buyer.' } },
  },
  {
    id: 'no-use-of-deprecated',
    level: 'warn',
    title: 'Nothing new stands on something old',
    why: 'What is deprecated goes, and takes with it what is built on it.',
    fix: 'Refer to the successor.',
    cites: ['Zalando 191'],
    bad: {
      '/components/schemas/Fax': {
        type: 'object',
        deprecated: true,
        description: 'Nobody has one.',
      },
      [`${order}/fax`]: { $ref: '#/components/schemas/Fax' },
    },
  },
  {
    id: 'problem-type-registered',
    level: 'warn',
    title: 'Problems have a page',
    why: 'type leads whoever gets the problem to what happened and what to do.',
    fix: 'Use a type of /problems, or add one there.',
    cites: ['RFC 9457 section 3.1.1'],
    bad: {
      '/components/responses/Problem/content/application~1problem+json/example/type':
        '/problems/oops',
    },
  },
  {
    id: 'examples-valid',
    level: 'error',
    title: 'Examples keep their schema',
    why: 'People copy examples; one that is refused costs more than none.',
    fix: 'Correct the example, or the schema.',
    cites: ['Spectral oas3-valid-media-example'],
    bad: {
      [`${post}/requestBody/content/application~1json/example`]: {
        sku: 'MUG-WHITE',
        quantity: 'four',
      },
    },
  },
  {
    id: 'examples-present',
    level: 'warn',
    title: 'Requests and successes have an example',
    why: 'An example is read first, and often it is all that is read.',
    fix: 'Add example or examples to the media type.',
    cites: ['Redocly'],
    bad: { [`${list}/responses/200/content/application~1json/example`]: undefined },
  },
]
