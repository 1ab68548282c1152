import type { Command } from 'commander'
import type { CommentOptions, WaiveOptions } from '../commands/contracts-findings.ts'
import type { ShowOptions, SignOffOptions, SubmitOptions } from '../commands/contracts-review.ts'
import type { AskingOptions } from '../commands/running-client.ts'
import { board } from './asking.ts'

/** From a contract handed in to its being published, as the governance board decides. */
export function declareReview(contracts: Command): void {
  board(
    contracts
      .command('submit')
      .description('Hand a contract in for review, and follow its checks')
      .argument('<file>', 'an OpenAPI document in one file, such as pets.v1.yaml'),
    'contracts submit pets.v1.yaml --note "Pets have owners now"',
    'What breaks nothing is published by itself. Exit code 0: it passes or waits for people; 1: it is blocked.',
  )
    .option('--api <name>', 'such as pets.v1 (default: by the name of the file)')
    .option('--note <text>', 'what it is for')
    .option('--draft', 'keep it without checking it')
    .option('--timeout <seconds>', 'how long to wait for the checks', '120')
    .action(async (file: string, options: SubmitOptions) => {
      const { submitContract } = await import('../commands/contracts-review.ts')
      process.exitCode = await submitContract(file, options)
    })

  board(
    contracts
      .command('check')
      .description('Ask the engines again; where something else runs by now, compare with that')
      .argument('<revision>', 'its id, or the name of its API'),
    'contracts check pets.v1',
  )
    .option('--timeout <seconds>', 'how long to wait for the checks', '120')
    .action(async (revision: string, options: SubmitOptions) => {
      const { checkRevision } = await import('../commands/contracts-review.ts')
      process.exitCode = await checkRevision(revision, options)
    })

  board(
    contracts
      .command('status')
      .description(
        'Where every API is in its life; or one API or revision, and what stands in its way',
      )
      .argument('[subject]', 'an API such as pets.v1, or a revision'),
    'contracts status pets.v1',
  ).action(async (subject: string | undefined, options: AskingOptions) => {
    const { contractStatus } = await import('../commands/contracts-review.ts')
    process.exitCode = await contractStatus(subject, options)
  })

  board(
    contracts
      .command('show')
      .description('A revision with what the gate says of it')
      .argument('<revision>', 'its id, or the name of its API'),
    'contracts show pets.v1 --findings',
  )
    .option('--contract', 'its text instead')
    .option('--findings', 'everything the engines found instead')
    .option('--comments', 'what was said about it instead')
    .action(async (revision: string, options: ShowOptions) => {
      const { showRevision } = await import('../commands/contracts-review.ts')
      process.exitCode = await showRevision(revision, options)
    })

  for (const [name, decision, says] of [
    ['approve', 'approve', 'Sign a revision off'],
    ['request-changes', 'requestChanges', 'Ask for changes of a revision'],
    ['reject', 'reject', 'Reject a revision'],
  ] as const) {
    const command = board(
      contracts
        .command(name)
        .description(says)
        .argument('<revision>', 'its id, or the name of its API'),
      `contracts ${name} pets.v1 --reason "Agreed with both partners"`,
      'Nobody signs off what it submitted itself; a sign-off is bound to the hash of the content.',
    ).option(
      '--role <role>',
      'reviewer, boardMember, owner, securitySteward or consumerRepresentative (default: what is missing)',
    )
    if (decision === 'approve') command.option('--reason <text>', 'why; kept with it')
    else command.requiredOption('--reason <text>', 'why; kept with it')
    command.action(async (revision: string, options: SignOffOptions) => {
      const { signOffRevision } = await import('../commands/contracts-review.ts')
      process.exitCode = await signOffRevision(revision, decision, options)
    })
  }

  board(
    contracts
      .command('comment')
      .description('Say something about a revision, or settle what was said')
      .argument('<subject>', 'a revision, an API; or a comment, to settle it')
      .argument('[text]', 'what to say'),
    'contracts comment pets.v1 "Who tells the partners?" --finding 2f0c1b7a9d3e4f50',
    'While a comment is open the revision is not approved.',
  )
    .option('--pointer <pointer>', 'a JSON pointer into the contract')
    .option('--finding <fingerprint>', 'a finding it is about; it goes on to the next revision')
    .option('--resolve', 'settle the comment of this id')
    .option('--reopen', 'open it again')
    .action(async (subject: string, text: string | undefined, options: CommentOptions) => {
      const { commentRevision } = await import('../commands/contracts-findings.ts')
      process.exitCode = await commentRevision(subject, text, options)
    })

  for (const decision of ['accept', 'reject'] as const) {
    board(
      contracts
        .command(`${decision}-finding`)
        .description(
          decision === 'accept'
            ? 'Accept one finding of a revision, and of those after it'
            : 'Reject one finding: it blocks until it is gone or accepted',
        )
        .argument('<revision>', 'its id, or the name of its API')
        .argument('<fingerprint>', 'as "contracts show --findings" lists it')
        .requiredOption('--reason <text>', 'why; kept with it'),
      `contracts ${decision}-finding pets.v1 2f0c1b7a9d3e4f50 --reason "…"`,
    ).action(
      async (
        revision: string,
        fingerprint: string,
        options: AskingOptions & { reason: string },
      ) => {
        const { decideFinding } = await import('../commands/contracts-findings.ts')
        process.exitCode = await decideFinding(revision, fingerprint, decision, options)
      },
    )
  }

  board(
    contracts
      .command('waive')
      .description('Ask for an exception for one finding; approve or end one; list them')
      .argument('[subject]', 'an API; or a waiver, to approve or end it'),
    'contracts waive pets.v1 --finding 2f0c1b7a9d3e4f50 --reason "The partner moves its feed until January" --ticket GOV-12\n  crossdock contracts waive wvr_01K9… --approve',
    'It counts when somebody else has approved it, and ends by itself. A change that breaks consumers of others takes two members of the board and holds 30 days at most; "notice" and "retirement" waive what an API owes at its end.',
  )
    .option('--finding <fingerprint>', 'the finding it is for')
    .option('--reason <text>', 'why, in at least 20 characters')
    .option('--ticket <id>', 'where it is being worked on')
    .option('--expires <date>', 'when it ends (default: after 90 days)')
    .option('--approve', 'approve the waiver of this id')
    .option('--revoke', 'end it before its time')
    .option('--state <state>', 'only those that are waiting, active, expired or revoked')
    .action(async (subject: string | undefined, options: WaiveOptions) => {
      const { waive } = await import('../commands/contracts-findings.ts')
      process.exitCode = await waive(subject, options)
    })

  board(
    contracts
      .command('publish')
      .description('Let every server run an approved revision, without a dropped request')
      .argument('<revision>', 'its id, or the name of its API'),
    'contracts publish pets.v1\n  crossdock contracts publish pets.v1 --emergency --reason "Orders are refused since this morning" --ticket INC-4711',
    'Exit code 1: the gate is closed; it says why.',
  )
    .option(
      '--emergency',
      'publish now what was not signed off; the review is due within working days',
    )
    .option('--reason <text>', 'of an emergency, in at least 20 characters')
    .option('--ticket <id>', 'of an emergency')
    .action(async (revision: string, options: AskingOptions & { emergency?: boolean }) => {
      const { publishRevision } = await import('../commands/contracts-review.ts')
      process.exitCode = await publishRevision(revision, options)
    })

  board(
    contracts
      .command('withdraw')
      .description('Take back what you submitted')
      .argument('<revision>', 'its id, or the name of its API')
      .requiredOption('--reason <text>', 'why; kept with it'),
    'contracts withdraw pets.v1 --reason "A better idea came up"',
  ).action(async (revision: string, options: AskingOptions & { reason: string }) => {
    const { withdrawRevision } = await import('../commands/contracts-review.ts')
    process.exitCode = await withdrawRevision(revision, options)
  })
}
