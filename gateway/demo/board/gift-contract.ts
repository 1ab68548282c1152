export type GiftContract = {
  /** Where it is served. */
  readonly basePath: string
  /** What is behind it. */
  readonly url: string
  readonly version: string
  readonly owner: string
  readonly audience: string
  readonly scope: string
  /** What it takes. */
  readonly kinds: readonly string[]
  /** Further members of a gift, asked for and answered. */
  readonly members?: Readonly<Record<string, object>>
  /** Further members of answers. */
  readonly answered?: Readonly<Record<string, object>>
  /** What is said of an answer. */
  readonly description: string
  /** The schema of a text with its description. Default: any text. */
  readonly text?: (description: string) => object
}

/** The contract of gift wrapping, the API that the demonstration and the tests of the board publish. */
export function giftContract({
  basePath,
  url,
  version,
  owner,
  audience,
  scope,
  kinds,
  members = {},
  answered = {},
  description,
  text = () => ({ type: 'string' }),
}: GiftContract): object {
  const gift = {
    type: 'object',
    required: ['id', 'kind'],
    properties: {
      id: { maxLength: 40, ...text('Its id.') },
      kind: text('How it is wrapped.'),
      ...answered,
      ...members,
    },
  }
  const kind = { ...text('How to wrap it.'), enum: kinds }
  const answer = (schema: object) => ({
    description,
    content: { 'application/json': { schema } },
  })
  return {
    openapi: '3.1.0',
    info: { title: 'Gift wrapping', version },
    servers: [{ url: basePath }],
    'x-upstream': { url, stripBasePath: true },
    'x-owner': owner,
    'x-audience': audience,
    security: [{ apiKey: [scope] }],
    paths: {
      '/gifts': {
        get: {
          operationId: 'listGifts',
          responses: { 200: answer({ type: 'array', items: gift }) },
        },
        post: {
          operationId: 'wrapGift',
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['kind'],
                  additionalProperties: false,
                  properties: { kind, ...members },
                },
              },
            },
          },
          responses: { 201: answer(gift) },
        },
      },
    },
  }
}
