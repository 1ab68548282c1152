import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { assert, property } from 'fast-check'
import t from 'tap'
import { contractOf } from './contract-file.ts'
import { diffContracts } from './diff-contracts.ts'
import type { Change } from './report.ts'
import { rules } from './rules.ts'
import { schemaPairs, schemas } from './schema-pairs.suite.ts'
import { edges, type Schema } from './witness.suite.ts'

// Whoever says that a change breaks can show a value that it breaks, or says why there is none.

t.setTimeout(180_000)

const now = new Date('2027-03-01')
const ajv = new Ajv2020({ strict: false, validateFormats: true })
addFormats.default(ajv)

const seed = Number(process.env['SEED'] ?? Date.now() % 2_147_483_647)
t.comment(`SEED=${seed}`)

await t.test('what breaks a request was valid and no longer is', t => {
  assert(
    property(schemaPairs(), ([base, revision]) => {
      const found = changes(base, revision, 'request')
      return !claimsWitness(found) || witness(base, revision) !== undefined
    }),
    { seed, numRuns: 400 },
  )
  t.end()
})

await t.test('what breaks an answer is valid now and was not', t => {
  assert(
    property(schemaPairs(), ([base, revision]) => {
      const found = changes(base, revision, 'response')
      return !claimsWitness(found) || witness(revision, base) !== undefined
    }),
    { seed, numRuns: 400 },
  )
  t.end()
})

await t.test('a request that would be refused is told of, as an error or a warning', t => {
  assert(
    property(schemaPairs(), ([base, revision]) => {
      if (witness(base, revision) === undefined) return true
      const found = changes(base, revision, 'request')
      // An open object takes any member, so one that gets a schema is narrower: as the field does, we let it pass.
      if (found.some(({ rule }) => rule === 'new-optional-request-property')) return true
      return found.some(({ level }) => level !== 'info')
    }),
    { seed, numRuns: 400 },
  )
  t.end()
})

await t.test('nothing differs from itself', t => {
  assert(
    property(schemas, schema => changes(schema, schema, 'request').length === 0),
    { seed, numRuns: 200 },
  )
  t.end()
})

/** A value that keeps one schema and not the other. */
function witness(kept: Schema, broken: Schema): unknown {
  const [keeps, breaks] = [ajv.compile(kept), ajv.compile(broken)]
  return edges([kept, broken]).find(value => keeps(value) && !breaks(value))
}

function claimsWitness(found: readonly Change[]): boolean {
  return found.some(
    ({ rule, level }) => level === 'error' && rules.get(rule)?.witness === 'instance',
  )
}

function changes(
  base: Schema,
  revision: Schema,
  direction: 'request' | 'response',
): readonly Change[] {
  return diffContracts(contract(base, direction), contract(revision, direction), { now }).changes
}

function contract(schema: Schema, direction: 'request' | 'response') {
  const content = { 'application/json': { schema } }
  const operation =
    direction === 'request'
      ? { requestBody: { content }, responses: {} }
      : { responses: { 200: { description: 'done', content } } }
  return contractOf(
    JSON.stringify({
      openapi: '3.1.0',
      info: { title: 'One', version: '1' },
      paths: { '/one': { post: operation } },
    }),
  )
}
