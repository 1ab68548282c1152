import { readFileSync } from 'node:fs'
import t from 'tap'
import { kinds } from './policies/index.ts'

await t.test(
  'the README has a row for each kind of policy; the reference has its options',
  async t => {
    const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')
    for (const { kind } of kinds) {
      t.ok(
        readme.split('\n').some(line => line.startsWith(`| \`${kind}\` `)),
        kind,
      )
    }
  },
)

await t.test(
  'each option of each kind says what it is for, and has a default or is required',
  async t => {
    for (const { kind, description, schema } of kinds) {
      t.ok(description.endsWith('.'), kind)
      for (const [name, { description: text, default: value }] of Object.entries(
        schema.properties,
      )) {
        t.ok(text.endsWith('.'), `${kind}.${name}`)
        const optional = value !== undefined || text.includes('Default:')
        t.ok(optional || schema.required?.includes(name), `${kind}.${name}`)
      }
    }
  },
)
