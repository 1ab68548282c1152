import { spawn } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { temporaryFolder } from './fixtures/temporary-folder.ts'
import { secretFile } from './secret-file.ts'

await t.test('it is made once, and only its owner may read it', async t => {
  const path = join(temporaryFolder(t), 'data', 'secret')
  const first = secretFile(path, () => 'one')
  t.equal(first, 'one\n')
  t.equal(
    secretFile(path, () => 'two'),
    'one\n',
  )
  if (process.platform !== 'win32') t.equal(statSync(path).mode & 0o777, 0o600)
})

await t.test('processes that start at once have the same', async t => {
  const folder = temporaryFolder(t)
  const path = join(folder, 'secret')
  const program = `
    import { secretFile } from ${JSON.stringify(join(import.meta.dirname, 'secret-file.ts'))}
    process.stdout.write(secretFile(${JSON.stringify(path)}, () => String(process.pid)))`
  const said = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const child = spawn(process.execPath, ['--input-type=module', '--eval', program])
      let text = ''
      child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
      await new Promise(resolve => child.once('close', resolve))
      return text
    }),
  )
  t.equal(new Set(said).size, 1, said.join())
  t.match(said[0], /^\d+\n$/)
  t.same(readdirSync(folder), ['secret'], 'nothing is left behind')
})
