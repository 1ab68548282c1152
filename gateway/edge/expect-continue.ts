import type { IncomingMessage, ServerResponse } from 'node:http'

const waiting = new WeakSet<IncomingMessage>()

/**
 * Lets a caller that waits for `100 Continue` send its body only when somebody reads it: who is refused by its header
 * has not sent the body for nothing. Whether such a caller sends the body of a request that was refused nobody can
 * know, so its connection ends there (Node sees to it): what came next could be either.
 * https://www.rfc-editor.org/rfc/rfc9110#section-10.1.1
 */
export function continueWhenRead(request: IncomingMessage, response: ServerResponse): void {
  waiting.add(request)
  const read = () => {
    if (!waiting.delete(request) || response.headersSent) return
    response.writeContinue()
  }
  request.once('resume', read)
  request.on('newListener', event => {
    if (event === 'readable') read()
  })
}

/** Whether the sender has not been told to go on yet. */
export const isWaiting = (request: IncomingMessage): boolean => waiting.has(request)
