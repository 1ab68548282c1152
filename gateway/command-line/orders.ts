import type { Command } from 'commander'
import type { ImportOptions } from '../commands/orders-import.ts'
import type { TraceOptions } from '../commands/orders-trace.ts'

/** `crossdock orders …` */
export function declare(orders: Command): void {
  orders
    .command('trace')
    .description('Everything that happened to an order')
    .argument(
      '<reference>',
      'our id, the channel’s number, or a document number of any connected system',
    )
    .option('--system <name>', 'whose number it is, where two systems might use the same')
    .option('--url <url>', 'the running Crossdock (default: the one of the data folder)')
    .option(
      '--key <key>',
      'a key that may read orders (default: the sandbox key of the service desk)',
    )
    .option('--json', 'print it as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  crossdock orders trace ord_01K9…\n  crossdock orders trace SO-10001 --system erp',
    )
    .action(async (reference: string, options: TraceOptions) => {
      const { traceOrder } = await import('../commands/orders-trace.ts')
      process.exitCode = await traceOrder(reference, options)
    })

  orders
    .command('import')
    .description('Take orders from files that a connected system gave')
    .argument(
      '<file...>',
      'answers of its API, lists of orders, or its published examples, as JSON',
    )
    .requiredOption('--connector <name>', 'the connector that understands them')
    .option('--dry-run', 'translate and check only; nothing is sent')
    .option('--url <url>', 'the running Crossdock (default: the one of the data folder)')
    .option(
      '--key <key>',
      'a key that may write orders (default: CROSSDOCK_KEY, or the operator’s)',
    )
    .option('--json', 'print what became of each order as JSON')
    .addHelpText(
      'after',
      '\nImporting twice imports once. Exit code 1: an order was refused, or its total is another one.\n' +
        '\nExample:\n  crossdock orders import --connector <name> orders.json --dry-run',
    )
    .action(async (files: string[], options: ImportOptions) => {
      const { importOrders } = await import('../commands/orders-import.ts')
      process.exitCode = await importOrders(files, options)
    })
}
