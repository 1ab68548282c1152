import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { temporaryFolder } from '../host/fixtures/temporary-folder.ts'
import { readGovernance } from './governance-file.ts'

await t.test('the file that is shipped names nobody', t => {
  const { teams } = readGovernance(
    join(import.meta.dirname, '..', '..', 'policies', 'governance.yaml'),
  )
  t.ok(Object.keys(teams).length > 10)
  for (const [name, { members, onCall }] of Object.entries(teams)) {
    t.same(members, [], `whoever made an application of that name would own what ${name} owns`)
    t.ok(onCall, `${name} can be reached`)
  }
  t.end()
})

await t.test('what is wrong is told with file and line', t => {
  const file = join(temporaryFolder(t), 'governance.yaml')
  const refused = (text: string) => {
    writeFileSync(file, text)
    try {
      readGovernance(file)
    } catch (error) {
      return (error as Error).message
    }
    return ''
  }
  t.match(refused('quorum: { boardMember: 1 }\n'), /governance\.yaml:1 .*boardMember/)
  t.match(refused('waivers: { frozenDays: 31 }\n'), /governance\.yaml:1 .*frozenDays/)
  t.match(refused('teams:\n  shop: { name: Shop, domain: sea }\n'), /:2 .*no domain sea/)
  t.match(
    refused('freezes:\n  - { name: peak, from: 2027-01-02, to: 2027-01-01 }\n'),
    /:2 freezes\.0\.to must be later than from/,
  )
  t.match(refused('waivers: { days: 90, longestDays: 60 }\n'), /must not be more than longestDays/)
  t.end()
})
