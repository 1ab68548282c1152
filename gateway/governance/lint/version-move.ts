/** What became of a version; `back`: it is lower than it was. */
export type VersionMove = 'major' | 'minor' | 'patch' | 'none' | 'back'

/**
 * How far a semantic version went (https://semver.org). Below 1.0.0 the second number is what breaks consumers. Texts that
 * are no such versions are the same or a new major: what they mean is not known.
 */
export function versionMove(from: string, to: string): VersionMove {
  if (from === to) return 'none'
  const [before, after] = [numbersOf(from), numbersOf(to)]
  if (before === undefined || after === undefined) return 'major'
  const at = before.findIndex((number, index) => number !== after[index])
  // What comes behind the numbers is no release of its own.
  if (at === -1) return 'patch'
  if ((after[at] as number) < (before[at] as number)) return 'back'
  const isUnstable = before[0] === 0 && at > 0
  return (['major', 'minor', 'patch'] as const)[isUnstable ? at - 1 : at] ?? 'patch'
}

function numbersOf(version: string): readonly number[] | undefined {
  const [, ...numbers] = /^(\d+)\.(\d+)\.(\d+)(?:[-+].*)?$/.exec(version) ?? []
  return numbers.length === 3 ? numbers.map(Number) : undefined
}
