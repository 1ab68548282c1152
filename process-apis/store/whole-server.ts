/**
 * What belongs to no tenant or to all of them, and why: it is done as the server's own role, which row-level security does not
 * hold. All other work of processes is done for a tenant, behind the second wall (tenant-store.ts).
 */
const reasons = {
  'run operations':
    'Deliveries are taken from queues that all tenants share, by queue and lease; each is then run for the tenant of its operation.',
  'remove deliveries':
    'Deliveries that have served are removed many at once; they hold ids of operations only.',
  'know who runs': 'Processes, and what people have set of queues, are of the whole installation.',
  'set queues':
    'A queue is paused or slowed for all tenants, on every server; the audit entry is written with it.',
  'begin what goes on by itself':
    'Servers that start together look whether it goes on already; checks of stock are begun for every tenant with locations.',
  'look after authorisations':
    'Authorisations that end soon are found over all tenants; each is renewed by an operation of its tenant.',
  'follow the payment provider':
    'The one connected provider is asked for the tenant of the connection; the operation that repeats it belongs to no tenant.',
  'publish stock':
    'Which tenants have stock to tell of; what is told of each is read and written for it.',
  'forget what is old':
    'What nobody compares any more is removed for all tenants at once, of those too that nothing happens at.',
  'carry events':
    'The outbox is carried tenant by tenant all the time: a connection for each tenant there is would be too many.',
} as const

/** Says that something is done for the whole server, and by which of the reasons above. */
export type WholeServer = { readonly wholeServer: keyof typeof reasons }

/** For whom something is read and changed: a tenant by its name, or the whole server. */
export type Whose = string | WholeServer

/** For `store.of` and `durable.transaction` in the place of a tenant. */
export function wholeServer(reason: keyof typeof reasons): WholeServer {
  return { wholeServer: reason }
}

export { reasons as wholeServerReasons }
