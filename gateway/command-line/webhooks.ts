import type { Command } from 'commander'
import type { AskingOptions } from '../commands/running-client.ts'
import type {
  NewWebhookOptions,
  ReplayOptions,
  WebhookChangeOptions,
} from '../commands/webhooks.ts'
import { asking } from './asking.ts'

/** `crossdock webhooks …` */
export function declare(webhooks: Command): void {
  const load = () => import('../commands/webhooks.ts')
  const one = (name: string, says: string) =>
    asking(webhooks.command(name).description(says).argument('<webhook>', 'its id'))

  asking(
    webhooks
      .command('ls', { isDefault: true })
      .description('Webhooks, with what waits for each and since when'),
  )
    .option('--application <id>', 'only of this application')
    .option('--state <state>', 'only those that are enabled, paused or disabled')
    .option('--limit <count>', 'at most so many')
    .option('--cursor <cursor>', 'go on from here')
    .action(async (options: AskingOptions) => {
      process.exitCode = await (await load()).listWebhooks(options)
    })

  asking(webhooks.command('create').description('Have events sent to an address'))
    .requiredOption('--to <url>', 'https, on the internet')
    .requiredOption('--type <type...>', 'events, or all of an entity: retail.order.*')
    .option('--application <id>', 'whose it is (default: that of the key)')
    .option('--payload <payload>', 'thin or full')
    .option('--description <text>', 'for people')
    .option('--header <header...>', 'a further header field: "Name: value"')
    .addHelpText(
      'after',
      '\nExample:\n  crossdock webhooks create --to https://feed.acme.example/crossdock --type "retail.order.*"',
    )
    .action(async (options: NewWebhookOptions) => {
      process.exitCode = await (await load()).createWebhook(options)
    })

  one('show', 'One webhook').action(async (id: string, options: AskingOptions) => {
    process.exitCode = await (await load()).showWebhook(id, options)
  })

  one('update', 'Change a webhook')
    .option('--to <url>', 'where to')
    .option('--type <type...>', 'events, or all of an entity: retail.order.*')
    .option('--payload <payload>', 'thin or full')
    .option('--description <text>', 'for people')
    .option('--header <header...>', 'further header fields: "Name: value"')
    .action(async (id: string, options: WebhookChangeOptions) => {
      process.exitCode = await (await load()).updateWebhook(id, options)
    })

  one('pause', 'Send nothing there for a while; events are kept')
    .requiredOption('--reason <text>', 'why; shown with it')
    .action(async (id: string, options: AskingOptions & { reason: string }) => {
      process.exitCode = await (await load()).pauseWebhook(id, options)
    })

  one('resume', 'Send again after a pause, or after it was disabled')
    .option('--from <from>', 'backlog: everything since; now: only what comes', 'backlog')
    .action(async (id: string, options: AskingOptions & { from?: string }) => {
      process.exitCode = await (await load()).resumeWebhook(id, options)
    })

  one('delete', 'Send nothing there any more').action(
    async (id: string, options: AskingOptions) => {
      process.exitCode = await (await load()).deleteWebhook(id, options)
    },
  )

  one('roll', 'Replace the secret; both sign for a while')
    .option('--overlap <seconds>', 'how long the old one signs too (default: a day)')
    .action(async (id: string, options: AskingOptions & { overlap?: string }) => {
      process.exitCode = await (await load()).rollWebhook(id, options)
    })

  one('test', 'Send an example now. Exit code 1: it was not taken')
    .option('--type <type>', 'one that it is told of')
    .action(async (id: string, options: AskingOptions & { type?: string }) => {
      process.exitCode = await (await load()).testWebhook(id, options)
    })

  one('deliveries', 'What was sent and what waits; or one with its attempts')
    .argument('[delivery]', 'its id')
    .option('--state <state>', 'only those that are pending, delivered, failed or dropped')
    .option('--type <type>', 'only of events of this type')
    .option('--subject <id>', 'only of this thing, such as an order')
    .option('--event-id <id>', 'only of this event')
    .option('--limit <count>', 'at most so many')
    .option('--cursor <cursor>', 'go on from here')
    .action(async (id: string, delivery: string | undefined, options: AskingOptions) => {
      process.exitCode = await (await load()).listDeliveries(id, delivery, options)
    })

  one('redeliver', 'Send one event once more')
    .argument('<delivery>', 'its id')
    .action(async (id: string, delivery: string, options: AskingOptions) => {
      process.exitCode = await (await load()).redeliver(id, delivery, options)
    })

  one('replay', 'Plan to send many events once more, and say how many that is')
    .requiredOption('--from <instant>', 'events not before this')
    .option('--to <instant>', 'and before this (default: now)')
    .option('--which <which>', 'failed, missing or all', 'missing')
    .option('-y, --yes', 'begin it at once')
    .action(async (id: string, options: ReplayOptions) => {
      process.exitCode = await (await load()).replayWebhook(id, options)
    })

  for (const [name, what, says] of [
    ['confirm', 'confirmation', 'Begin a replay that was planned'],
    ['cancel', 'cancellation', 'Stop a replay'],
  ] as const) {
    one(name, says)
      .argument('<replay>', 'its id')
      .action(async (id: string, replay: string, options: AskingOptions) => {
        process.exitCode = await (await load()).settleReplay(id, replay, what, options)
      })
  }
}
