import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { rulesetFolder } from './profiles.ts'
import { examplesOf } from './rules/examples-of.ts'
import { rulePages } from './rules/index.ts'
import type { RulePage } from './rules/rule-page.ts'

/** The pages about the rules as Markdown, by the name of their file: one for each rule, and README.md with all of them. */
export function ruleDocuments(): ReadonlyMap<string, string> {
  const pages = [...rulePages.values()]
  return new Map([
    ['README.md', index(pages)],
    ...pages.map(page => [`${page.id}.md`, document(page)] as const),
  ])
}

const { rules: inYaml } = parse(readFileSync(join(rulesetFolder, 'retail.yaml'), 'utf8')) as {
  readonly rules: Readonly<Record<string, object>>
}

const generated = '<!-- Generated from the pages by `npm run generate`. Do not edit. -->'

function index(pages: readonly RulePage[]): string {
  const rows = pages.map(
    ({ id, level, title }) =>
      `| ${level} | [\`${id}\`](${id}.md) | ${cell(title)} | ${where(id)} |`,
  )
  return `# Rules for contracts

${generated}

The default ruleset, ${pages.length} rules. A running Crossdock shows the same at \`/docs/rules\`. What is in retail.yaml runs in every editor that takes rulesets of Spectral; the others need Crossdock.

| level | rule | what it asks for | checked by |
| ----- | ---- | ---------------- | ---------- |
${rows.join('\n')}
`
}

function document(page: RulePage): string {
  const { id, level, title, why, fix, cites } = page
  const { bad, good } = examplesOf(page)
  return `# ${title}

${generated}

${why}

- Rule: \`${id}\`, ${level}, checked by ${where(id)}
- What to do: ${fix}
${cites.length > 0 ? `- Others ask for it too: ${cites.join(', ')}\n` : ''}
## Not like this

\`\`\`yaml
${bad}\`\`\`

## But like this

\`\`\`yaml
${good}\`\`\`
`
}

const where = (id: string) =>
  Object.hasOwn(inYaml, id)
    ? '[retail.yaml](../../../../policies/ruleset/retail.yaml)'
    : '[native](../native)'

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')
