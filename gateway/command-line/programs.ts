import type { Command } from 'commander'

/** Programs with options of their own: `demo`, `torture`, `bench`. */
export function declarePrograms(crossdock: Command): void {
  declareProgram(
    crossdock,
    'demo',
    'Tell the story against the running server, with the real calls and answers',
    'gateway/demo/demo.ts',
  )
  declareProgram(
    crossdock,
    'torture',
    'Kill, stop and break everything under load, and check that nothing is lost or doubled',
    'bench/torture.ts',
  )
  declareProgram(crossdock, 'bench', 'Measure the product on this machine', 'bench/bench.ts')
}

/** A program with options of its own: it exports `main`, which takes them and gives the exit code. */
function declareProgram(crossdock: Command, name: string, description: string, file: string): void {
  crossdock
    .command(name)
    .description(description)
    .argument('[options...]', `see "crossdock ${name} --help"`)
    .allowUnknownOption()
    .helpOption(false)
    .action(async (_parameters: string[], _options: object, command: Command) => {
      const { runProgram } = await import('../commands/run-program.ts')
      process.exitCode = await runProgram(file, command.args)
    })
}
