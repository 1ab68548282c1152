import { watch, type FSWatcher } from 'node:fs'
import { join } from 'node:path'

export type WatchSourcesOptions = {
  /** The folder of the project. */
  readonly root: string
  /** Folders below it that count. */
  readonly folders: readonly string[]
  /** Called once after a burst of changes with one of the files. */
  readonly onChange: (file: string) => void
  /** How long it must be quiet before the call, in milliseconds. Default 150. */
  readonly quietMs?: number
}

/** Tells when a source of the server changes: editors write several files, or one several times. */
export function watchSources({ root, folders, onChange, quietMs = 150 }: WatchSourcesOptions): {
  close(): void
} {
  let timer: NodeJS.Timeout | undefined
  const watchers: FSWatcher[] = folders.map(folder =>
    watch(join(root, folder), { recursive: true }, (_event, file) => {
      if (file === null || !counts(file)) return
      clearTimeout(timer)
      timer = setTimeout(() => onChange(join(folder, file)), quietMs)
    }),
  )
  return {
    close() {
      clearTimeout(timer)
      for (const watcher of watchers) watcher.close()
    },
  }
}

/** Tests and what editors leave beside a file change nothing that runs. */
function counts(file: string): boolean {
  return /\.(ts|json|ya?ml|html|css)$/.test(file) && !/\.(test|suite)\.ts$/.test(file)
}
