import type { Fault } from '../../system-apis/reference-systems/faults.ts'
import type { Caller, CallOptions } from './caller.ts'

/** What can be done with the simulated systems from outside: look into their books, move their people, break them. */
export type Switchboard = {
  documents(
    system: SystemName,
    query: { readonly reference?: string; readonly type?: string },
    options?: CallOptions,
  ): Promise<readonly SystemDocument[]>
  /** Lets the people in front of a system do something. Throws when they cannot. */
  move(system: SystemName, path: string, body?: object): Promise<void>
  /** Makes a system fail until `heal`. */
  fault(system: SystemName, fault: Fault): Promise<void>
  /** How many calls the faults that are on have hit so far. */
  hits(system: SystemName): Promise<number>
  /** Switches off every fault of one system, or of all that `fault` broke. */
  heal(system?: SystemName): Promise<void>
  /** Switches off what somebody else, or an earlier run that was killed, left broken. */
  healLeftovers(): Promise<void>
}

/** A document that a simulated system keeps, as its switchboard lists it. */
export type SystemDocument = {
  readonly type: string
  readonly id: string
  readonly reference: string
  readonly state: string
  readonly createdAt: string
  readonly facts: Readonly<Record<string, unknown>>
}

export type SystemName = keyof typeof words

/** What they are called in the story. */
const words = {
  erp: 'ERP',
  crm: 'CRM',
  wms: 'warehouse',
  store: 'store system',
  payment: 'payment provider',
  commerce: 'shop back office',
  marketplace: 'marketplace',
} as const

/** The switchboard of one chapter; `at` gives the caller for a system by what it is called. */
export function switchboard(at: (who: string) => Caller): Switchboard {
  const broken = new Set<SystemName>()
  const to = (system: SystemName) => at(words[system])

  return {
    async documents(system, query, options) {
      const { status, body } = await to(system).get<{ documents: SystemDocument[] }>(
        `/admin/${system}/documents?${new URLSearchParams(query).toString()}`,
        { show: ['documents.id', 'documents.state', 'documents.facts'], ...options },
      )
      if (status !== 200) throw new Error(`the ${words[system]} does not show its books: ${status}`)
      return body.documents
    },
    async move(system, path, body = {}) {
      const { status } = await to(system).post(`/admin/${system}${path}`, body, {
        show: ['id', 'status', 'parcel.trackingNo'],
      })
      if (status !== 200) throw new Error(`the ${words[system]} could not be moved: ${status}`)
    },
    async fault(system, fault) {
      broken.add(system)
      await to(system).put(`/admin/${system}/faults`, fault, { show: ['faults.mode'] })
    },
    async hits(system) {
      const { body } = await to(system).get<{ faults: readonly { readonly hits: number }[] }>(
        `/admin/${system}`,
        { quiet: true },
      )
      return body.faults.reduce((sum, { hits }) => sum + hits, 0)
    },
    async heal(system) {
      for (const name of system === undefined ? [...broken] : [system]) {
        const { status } = await to(name).put(`/admin/${name}/faults`, noFaults, { show: [] })
        if (status !== 200) throw new Error(`the ${words[name]} could not be repaired: ${status}`)
        broken.delete(name)
      }
    },
    async healLeftovers() {
      for (const system of Object.keys(words) as SystemName[]) {
        await to(system).put(`/admin/${system}/faults`, noFaults, { quiet: true })
      }
    },
  }
}

const noFaults = { faults: [] }
