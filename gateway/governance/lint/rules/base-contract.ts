import type { Knowledge } from '../knowledge.ts'

/** A small contract that keeps every rule: the examples of the rules are changes of it. */
export const baseContract = {
  openapi: '3.1.0',
  info: {
    title: 'Orders',
    version: '1.2.0',
    description:
      'Orders of our partners: placed, read, changed and called back until they have left.',
    contact: { name: 'Order management', email: 'orders@example.com' },
    license: { name: 'Proprietary', url: 'https://example.com/terms' },
  },
  'x-api-id': '8e03978e-40d5-43e8-bc93-6894a57f9324',
  'x-audience': 'partner',
  'x-owner': 'order-management',
  'x-domain': 'sales',
  'x-stability-level': 'stable',
  servers: [{ url: 'https://api.example.com/orders/v1' }],
  tags: [{ name: 'Orders' }],
  paths: {
    '/orders': {
      get: {
        operationId: 'listOrders',
        summary: 'List your orders',
        description: 'Newest first.',
        tags: ['Orders'],
        security: [{ accessToken: ['orders:read'] }],
        parameters: [
          {
            name: 'limit',
            in: 'query',
            description: 'At most so many entries.',
            schema: { type: 'integer', minimum: 1, maximum: 200 },
            example: 50,
          },
          {
            name: 'cursor',
            in: 'query',
            description: '`nextCursor` of the page before.',
            schema: { type: 'string', minLength: 1, maxLength: 500 },
            example: 'b3Jk',
          },
        ],
        responses: {
          200: {
            description: 'A page of orders.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/OrderPage' },
                example: { items: [], nextCursor: 'b3Jk' },
              },
            },
          },
          ...errors(),
        },
      },
      post: {
        operationId: 'placeOrder',
        summary: 'Place an order',
        description: 'At the prices of now.',
        tags: ['Orders'],
        security: [{ accessToken: ['orders:write'] }],
        parameters: [{ $ref: '#/components/parameters/IdempotencyKey' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/OrderRequest' },
              example: { sku: 'MUG-WHITE', quantity: 4 },
            },
          },
        },
        responses: {
          201: {
            description: 'Placed.',
            headers: { Location: { schema: { type: 'string' } } },
            content: orderContent(),
          },
          ...errors(),
        },
      },
    },
    '/orders/{orderId}': {
      parameters: [{ $ref: '#/components/parameters/OrderId' }],
      get: {
        operationId: 'getOrder',
        summary: 'Read an order',
        description: 'As it is now.',
        tags: ['Orders'],
        security: [{ accessToken: ['orders:read'] }],
        responses: { 200: { description: 'The order.', content: orderContent() }, ...errors() },
      },
      patch: {
        operationId: 'changeOrder',
        summary: 'Change an order',
        description: 'What is named changes, the rest stays.',
        tags: ['Orders'],
        security: [{ accessToken: ['orders:write'] }],
        parameters: [
          { $ref: '#/components/parameters/IdempotencyKey' },
          {
            name: 'If-Match',
            in: 'header',
            description: '`ETag` of the order as it was read.',
            schema: { type: 'string', minLength: 1, maxLength: 80 },
            example: '"7"',
          },
        ],
        requestBody: {
          required: true,
          content: {
            'application/merge-patch+json': {
              schema: { $ref: '#/components/schemas/OrderRequest' },
              example: { sku: 'MUG-WHITE', quantity: 5 },
            },
          },
        },
        responses: { 200: { description: 'The order.', content: orderContent() }, ...errors() },
      },
      delete: {
        operationId: 'callBackOrder',
        summary: 'Call an order back',
        description: 'Possible until it has left.',
        tags: ['Orders'],
        security: [{ accessToken: ['orders:write'] }],
        responses: { 204: { description: 'Called back.' }, ...errors() },
      },
    },
    '/orders/{orderId}/note': {
      parameters: [{ $ref: '#/components/parameters/OrderId' }],
      get: {
        operationId: 'getNote',
        summary: 'Read the note',
        description: 'It stands in the order: use that instead.',
        deprecated: true,
        'x-deprecated-at': '2026-11-01',
        'x-sunset': '2027-11-01',
        'x-successor': '/orders/{orderId}',
        tags: ['Orders'],
        security: [{ accessToken: ['orders:read'] }],
        responses: {
          200: {
            description: 'The order.',
            headers: {
              Deprecation: { schema: { type: 'string' } },
              Sunset: { schema: { type: 'string' } },
            },
            content: orderContent(),
          },
          ...errors(),
        },
      },
    },
  },
  components: {
    parameters: {
      OrderId: {
        name: 'orderId',
        in: 'path',
        required: true,
        description: 'Our id of the order.',
        schema: { type: 'string', minLength: 1, maxLength: 40 },
        example: 'ord_01K9ZD3Y7Q',
      },
      IdempotencyKey: {
        name: 'Idempotency-Key',
        in: 'header',
        required: true,
        description: 'The same key gives the first answer again, for at least 24 hours.',
        schema: { type: 'string', minLength: 1, maxLength: 255 },
        example: '8e03978e-40d5-43e8-bc93-6894a57f9324',
      },
    },
    responses: {
      Problem: {
        description: 'What went wrong.',
        content: {
          'application/problem+json': {
            schema: { $ref: '#/components/schemas/Problem' },
            example: {
              type: '/problems/not-found',
              title: 'Not found',
              status: 404,
              detail: 'Absent, or not yours.',
              instance: '/orders/v1/orders/1',
              code: 'not-found',
            },
          },
        },
      },
      TooMany: {
        description: 'Too many requests.',
        headers: { 'Retry-After': { schema: { type: 'string' } } },
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    },
    schemas: {
      Order: {
        type: 'object',
        required: ['orderId', 'status', 'lines', 'total', 'placedAt'],
        properties: {
          orderId: { type: 'string', description: 'Our id.' },
          status: {
            type: 'string',
            enum: ['open', 'shipped'],
            'x-extensible-enum': true,
            description: 'How far it is.',
          },
          lines: {
            type: 'array',
            description: 'What was ordered.',
            items: { $ref: '#/components/schemas/OrderRequest' },
          },
          total: { $ref: '#/components/schemas/Money' },
          placedAt: { type: 'string', format: 'date-time', description: 'When it was placed.' },
        },
      },
      OrderRequest: {
        type: 'object',
        required: ['sku', 'quantity'],
        properties: {
          sku: { type: 'string', maxLength: 40, description: 'The article.' },
          quantity: { type: 'integer', minimum: 1, maximum: 999, description: 'Pieces.' },
        },
      },
      OrderPage: {
        type: 'object',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            description: 'The orders.',
            items: { $ref: '#/components/schemas/Order' },
          },
          nextCursor: { type: 'string', description: 'Asks for the next page.' },
        },
      },
      Money: {
        type: 'object',
        required: ['amount', 'currency'],
        description: 'An exact amount.',
        properties: {
          amount: { type: 'string', format: 'decimal', description: 'In units of the currency.' },
          currency: { type: 'string', format: 'currency', description: 'ISO 4217.' },
        },
      },
      Problem: {
        type: 'object',
        required: ['type', 'title', 'status', 'code'],
        description: 'RFC 9457.',
        properties: {
          type: { type: 'string', format: 'uri-reference', description: 'Leads to its page.' },
          title: { type: 'string', description: 'What went wrong.' },
          status: { type: 'integer', minimum: 400, maximum: 599, description: 'As in HTTP.' },
          detail: { type: 'string', description: 'What to do.' },
          instance: { type: 'string', description: 'This occurrence.' },
          code: { type: 'string', description: 'Decide by this.' },
        },
      },
    },
    securitySchemes: {
      accessToken: {
        type: 'oauth2',
        description: 'RFC 6749.',
        flows: {
          clientCredentials: {
            tokenUrl: 'https://login.example.com/token',
            scopes: { 'orders:read': 'Read orders', 'orders:write': 'Place and change orders' },
          },
        },
      },
    },
  },
} as const

/** What is known of it, so that every rule can be checked. */
export const baseKnowledge: Knowledge = {
  day: '2026-11-21',
  teams: { 'order-management': { onCall: 'orders@example.com' }, 'no-pager': {} },
  domains: ['sales', 'fulfilment'],
  scopes: ['orders:read', 'orders:write'],
  problems: ['not-found'],
  environments: ['https://api.example.com/'],
  base: JSON.stringify(baseContract),
  policies: {
    entries: [
      { id: 'authenticate-token', does: ['authentication'] },
      { id: 'authorise', does: ['authorisation'] },
      { id: 'rate-limit', does: ['rate limit'] },
    ],
  },
  drift: { calls: 10_000, drifting: 12 },
}

function orderContent(): object {
  return {
    'application/json': {
      schema: { $ref: '#/components/schemas/Order' },
      example: {
        orderId: 'ord_01K9ZD3Y7Q',
        status: 'open',
        lines: [{ sku: 'MUG-WHITE', quantity: 4 }],
        total: { amount: '50.00', currency: 'EUR' },
        placedAt: '2026-11-21T09:30:00Z',
      },
    },
  }
}

function errors(): object {
  const problem = { $ref: '#/components/responses/Problem' }
  const known = { 400: problem, 401: problem, 403: problem, 404: problem, 409: problem }
  return { ...known, 422: problem, 429: { $ref: '#/components/responses/TooMany' }, 500: problem }
}
