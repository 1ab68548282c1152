// npm run build: JavaScript for publishing, in dist/. Node does not strip types below node_modules.
import { spawnSync } from 'node:child_process'
import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const target = join(root, 'dist')

rmSync(target, { recursive: true, force: true })
const compiler = join(root, 'node_modules', 'typescript-7', 'bin', 'tsc')
const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
})
if (status === 0) {
  // What the program reads while it runs: contracts, policies, pages.
  const read = '{openapi,policies,gateway,system-apis,process-apis}/**/*.{json,yaml,html,css,svg}'
  for (const file of [...globSync(read, { cwd: root }), 'README.md', 'LICENSE', 'CHANGELOG.md']) {
    cpSync(join(root, file), join(target, file))
  }
  writeFileSync(join(target, 'package.json'), `${JSON.stringify(published(), undefined, 2)}\n`)
}
process.exitCode = status ?? 1

/** Whoever installs it brings a Node of their own, and runs none of our scripts. */
function published(): object {
  const { name, version, description, license, type, dependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as Record<string, unknown> & { dependencies: Record<string, string> }
  const { node: _ours, ...needed } = dependencies
  return {
    name,
    version,
    description,
    license,
    type,
    engines: { node: '>=24.12' },
    bin: { crossdock: 'gateway/crossdock.js' },
    dependencies: needed,
  }
}
