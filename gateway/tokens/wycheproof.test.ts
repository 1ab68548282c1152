import type { JsonWebKey } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compactVerify, errors } from 'jose'
import t from 'tap'
import { compactParts } from './compact-jws.ts'
import { KeyError, tokenAlgorithms, toPublicKey, type TokenAlgorithm } from './public-key.ts'

/**
 * The vectors for signed tokens of https://github.com/C2SP/wycheproof (Apache-2.0, in no package of npm):
 * `testvectors_v1/json_web_signature_test.json` as the first argument, or beside the project. What is invalid must be
 * refused. What is valid may be, with a reason: this is a reader of access tokens and not of everything that was ever
 * signed.
 */
const file =
  process.argv[2] ??
  fileURLToPath(
    new URL('../../../shared/corpora/wycheproof/json_web_signature_test.json', import.meta.url),
  )

type Vectors = {
  readonly testGroups: readonly {
    readonly comment: string
    readonly public?: JsonWebKey
    readonly private?: JsonWebKey
    readonly tests: readonly {
      readonly tcId: number
      readonly comment: string
      readonly jws: unknown
      readonly result: 'valid' | 'invalid'
    }[]
  }[]
}

const isThere = existsSync(file)
if (!isThere) t.comment(`skipped: the vectors are not at ${file}`)

await t.test(
  'no forged token is taken, and each good one that is not has a reason',
  {
    skip: !isThere,
  },
  async t => {
    const { testGroups } = JSON.parse(readFileSync(file, 'utf8')) as Vectors
    const reasons = new Map<string, number>()
    let taken = 0
    let refused = 0
    for (const { comment: group, tests, ...keys } of testGroups) {
      for (const { tcId, comment, jws, result } of tests) {
        const reason = await reasonAgainst(jws, keys.public ?? keys.private)
        if (result === 'invalid') {
          if (reason === undefined) t.fail(`${tcId} ${group} ${comment} was taken`)
          else refused += 1
        } else if (reason === undefined) taken += 1
        else reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
      }
    }
    t.equal(refused, 355)
    t.strictSame(Object.fromEntries(reasons), {
      // Nothing symmetric; a key that names no algorithm is for the first that suits it; tokens have a payload.
      'algorithm HS256': 8,
      'another algorithm than the key': 2,
      form: 8,
      'key: "ES521" is not an algorithm of such a key': 2,
    })
    t.comment(`${taken} good ones taken, ${refused} forged ones refused`)
  },
)

/** As the reader of tokens does it: form, algorithm, key, signature. */
async function reasonAgainst(jws: unknown, jwk: unknown): Promise<string | undefined> {
  if (typeof jws !== 'string') return 'no compact serialisation'
  const parts = compactParts(jws)
  if (parts === undefined) return 'form'
  const { alg } = parts.header
  if (!(tokenAlgorithms as readonly string[]).includes(alg)) return `algorithm ${alg}`
  try {
    const { algorithms, key } = toPublicKey(jwk, tokenAlgorithms)
    if (!algorithms.includes(alg as TokenAlgorithm)) return 'another algorithm than the key'
    await compactVerify(jws, key, { algorithms: [alg] })
    return undefined
  } catch (error) {
    if (error instanceof KeyError) return `key: ${error.message}`
    if (error instanceof errors.JOSEError) return 'signature'
    throw error
  }
}
