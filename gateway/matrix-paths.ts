import type { Contract } from '../openapi/contract.ts'

/**
 * Tells the paths in which a semicolon is part of a parameter that a contract writes in the style `matrix`
 * (`/shapes/;color=blue`). In every other path it could be read in two ways and is refused. Undefined where no contract has
 * such a parameter.
 */
export function matrixPaths(
  contracts: readonly Contract[],
): ((path: string) => boolean) | undefined {
  const templates = contracts.flatMap(({ basePath, operations }) =>
    operations.flatMap(({ path, parameters }) => {
      const matrix = parameters.filter(
        ({ in: place, style }) => place === 'path' && style === 'matrix',
      )
      if (matrix.length === 0) return []
      const names = new Set(matrix.map(({ name }) => `{${name}}`))
      const segments = (basePath + path).split('/').map(segment => {
        if (names.has(segment)) return ';[^/]*'
        return segment.startsWith('{') ? '[^/;]+' : segment.replaceAll(/[^\w-]/g, String.raw`\$&`)
      })
      return [new RegExp(`^${segments.join('/')}$`)]
    }),
  )
  if (templates.length === 0) return undefined
  return path => templates.some(template => template.test(path))
}
