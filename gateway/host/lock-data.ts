import { join } from 'node:path'
import { FolderInUse, lockFolder } from './folder-lock.ts'

/** Takes a data folder for this process, or says which process has it. Gives the function that lets it go. */
export function lockData(folder: string): () => void {
  try {
    return lockFolder(join(folder, 'lock'))
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
      throw new Error(
        `${folder} cannot be written (${message}). ` +
          'Give it to yourself (chown -R), or set CROSSDOCK_DATA to a folder of your own.',
        { cause: error },
      )
    }
    if (!(error instanceof FolderInUse)) throw error
    throw new Error(
      `Crossdock already runs on ${folder} (process ${error.pid}). ` +
        'Stop it first, or set CROSSDOCK_DATA to another folder and PORT to another port.',
    )
  }
}
