import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { loadContract } from '../../openapi/contract.ts'
import { openStore, type Store } from '../../process-apis/store/store.ts'
import { loadConfig } from '../config.ts'
import { ask, eventually, type Asked } from '../gateway.suite.ts'
import type { Audience } from '../host/audiences.ts'
import { keyPeppers } from '../keys/pepper.ts'
import { keyStore } from '../keys/key-store.ts'
import { audiences } from '../host/audiences.ts'
import { surroundings, type Surroundings } from '../product.suite.ts'

/** A server with everything around it, and applications to send to. */
export type WebhookShop = Surroundings & {
  readonly store: Store
  /** A caller of its own, with its key. */
  readonly caller: (changes?: CallerChanges) => Promise<ShopCaller>
}

export type CallerChanges = {
  readonly audience?: Audience
  readonly tenant?: string
  readonly channel?: string
  readonly scopes?: readonly string[]
}

export type ShopCaller = {
  readonly application: string
  readonly key: string
  readonly ask: (method: string, path: string, body?: object, headers?: object) => Promise<Asked>
  /** Makes a webhook and gives it with its secret. */
  readonly webhook: (url: string, more?: object) => Promise<{ id: string; secret: string }>
  readonly read: (id: string) => Promise<Asked['json']>
  /** Places an order of its API and gives its id. */
  readonly order: (number?: string) => Promise<string>
}

/** So that a test need not wait for days. */
const hasty = {
  timeoutSeconds: 1,
  retryAfterSeconds: [0.05, 0.1, 0.1, 0.2, 0.2, 0.2],
  jitter: 0.1,
  leaveAloneAfter: 4,
  pauseSeconds: { first: 0.1, longest: 0.5 },
}

/** Policies as they are shipped, but for those of webhooks. Gives their folder. */
export function hastyPolicies(webhooks: object = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'crossdock-webhooks-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  cpSync(join(import.meta.dirname, '..', '..', 'policies'), folder, { recursive: true })
  // JSON is YAML.
  writeFileSync(join(folder, 'webhooks.yaml'), JSON.stringify({ ...hasty, ...webhooks }))
  return folder
}

/** Everything but the server, which `baseUrl` names when it is asked. */
export async function webhookShop(baseUrl: () => string, policies: string): Promise<WebhookShop> {
  const around = await surroundings()
  const env = { ...around.env, CROSSDOCK_POLICIES: policies }
  const store = openStore({ url: around.systems.databaseUrl, connections: 6 })
  t.teardown(() => store.close())
  const keys = keyStore({
    pool: store.pool,
    peppers: keyPeppers(loadConfig({ env, cwd: tmpdir() })),
  })
  return {
    ...around,
    env,
    store,
    async caller({ audience = 'partner', tenant = 'demo', channel, scopes } = {}) {
      const preset = audiences[audience]
      const { id: application } = await keys.saveApplication({
        tenant,
        name: `webhooks ${randomBytes(6).toString('hex')}`,
        audience,
        channel: channel ?? preset.channel,
        environment: 'test',
        plan: 'internal',
        scopes: scopes ?? preset.scopes,
      })
      const { text: key } = await keys.createKey({ applicationId: application })
      /** Asks again under the same key what a busy machine had no time for. */
      const asking = async (method: string, path: string, body?: object, headers = {}) => {
        const options = {
          key,
          ...(body !== undefined && { body }),
          headers: { 'idempotency-key': `"${randomBytes(8).toString('hex')}"`, ...headers },
        }
        for (let tries = 1; ; tries++) {
          const answer = await ask(baseUrl(), method, path, options)
          if (tries === 10 || (answer.status !== 503 && answer.status !== 504)) return answer
        }
      }
      return {
        application,
        key,
        ask: asking,
        async webhook(url, more = {}) {
          const body = { url, eventTypes: ['retail.order.*'], ...more }
          const { status, json, text } = await asking('POST', '/platform/v1/webhooks', body)
          if (status !== 201) throw new Error(text)
          return { id: json.webhook.id, secret: json.secret }
        },
        read: async id => (await asking('GET', `/platform/v1/webhooks/${id}`)).json,
        async order(number = `PO-${randomBytes(6).toString('hex')}`) {
          const [contract, base, operationId, name] =
            audience === 'marketplace'
              ? ([
                  'marketplace.v1',
                  '/marketplace/v1',
                  'submitOrder',
                  'marketplaceOrderId',
                ] as const)
              : (['partner.v1', '/partner/v1', 'placeOrder', 'poNumber'] as const)
          const body = { ...exampleOf(contract, operationId), [name]: number }
          const answer = await asking('POST', `${base}/orders`, body)
          if (answer.status !== 201 && answer.status !== 202) throw new Error(answer.text)
          return answer.json.orderId as string
        },
      }
    },
  }
}

/** Waits until a condition holds. */
export const until = (what: () => boolean | Promise<boolean>) =>
  eventually(async () => await what())

type Documented = {
  readonly requestBody: {
    readonly content: Readonly<
      Record<string, { example?: object; examples?: Record<string, { value: object }> }>
    >
  }
}

function exampleOf(contract: string, operationId: string): object {
  const { document, operations } = loadContract(contract)
  const { path, method } = operations.find(one => one.operationId === operationId) ?? {}
  const { paths } = document as unknown as { paths: Record<string, Record<string, Documented>> }
  const media = paths[path ?? '']?.[method ?? '']?.requestBody.content['application/json']
  return media?.example ?? Object.values(media?.examples ?? {})[0]?.value ?? {}
}
