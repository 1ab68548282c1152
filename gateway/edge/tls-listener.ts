import { constants, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { ServerOptions } from 'node:http'
import { createServer, type Server } from 'node:https'
import { createSecureContext, type SecureContextOptions, type TLSSocket } from 'node:tls'
import type { Logger } from '../log.ts'
import { nextUpdateOf, readLists } from './revocation-list.ts'

export type TlsOptions = {
  /** Path of the certificate, in PEM, with those between it and its authority behind it. */
  readonly certificate: string
  /** Path of its key, in PEM. */
  readonly key: string
  /** Path of the authorities, in PEM, that vouch for clients. Needed unless `clientCertificate` is `off`. */
  readonly clientAuthorities?: string | undefined
  /**
   * Path of the lists of what these authorities have revoked, in PEM: one of each authority that vouches for anybody.
   * Without them nothing counts as revoked.
   */
  readonly revocationLists?: string | undefined
  /**
   * `request`: a client may show a certificate; one that nobody vouches for counts as none. `require`: without a good
   * one there is no connection. Default `off`.
   */
  readonly clientCertificate?: ClientCertificate
  /** How often the files are looked at, in milliseconds. Default 5,000. */
  readonly everyMs?: number
}

export type ClientCertificate = 'off' | 'request' | 'require'

export type TlsListener = {
  readonly server: Server
  /** When the certificate ends, in milliseconds since 1970. */
  readonly endsAt: () => number
  /** When the first of the revocation lists has to be followed by a newer one: from then on nobody is vouched for. */
  readonly listsEndAt: () => number | undefined
  readonly close: () => void
}

/** Raised when certificate, key and authorities are not there, or do not belong together. */
export class CertificateError extends Error {
  override readonly name = 'CertificateError'
}

export type TlsListenerOptions = TlsOptions & {
  readonly http: ServerOptions
  /** Until TLS has begun, in milliseconds. */
  readonly handshakeMs: number
  readonly log: Logger
  /** Ends a connection whose client is no longer known to be vouched for, when what is under way on it is answered. */
  readonly endConnection?: (socket: TLSSocket) => void
}

/**
 * An HTTPS server whose certificate can be replaced on disk: new connections get the new one, those that are open
 * live on, unless they were let in by authorities or revocation lists that have changed. Files that do not fit together
 * leave the running ones in place.
 */
export function tlsListener(options: TlsListenerOptions): TlsListener {
  const { clientCertificate = 'off', everyMs = 5_000, http, handshakeMs, log } = options
  const { revocationLists, endConnection = socket => socket.destroy() } = options
  const paths = [
    options.certificate,
    options.key,
    ...(clientCertificate === 'off' ? [] : [options.clientAuthorities ?? '']),
    ...(clientCertificate === 'off' || revocationLists === undefined ? [] : [revocationLists]),
  ]
  let used = paths.map(readNow)
  /** What was found last and not taken, and whether that was said. */
  let refused: { readonly files: readonly string[]; told: boolean } | undefined
  let leaf = check(used)
  warnOfEnd(leaf)
  const server = createServer({
    ...http,
    ...contextOf(used),
    handshakeTimeout: handshakeMs,
    ALPNProtocols: ['http/1.1'],
    requestCert: clientCertificate !== 'off',
    rejectUnauthorized: clientCertificate === 'require',
  })
  const vouchedFor = new Set<TLSSocket>()
  server.on('secureConnection', socket => {
    if (!socket.authorized) return
    vouchedFor.add(socket)
    socket.once('close', () => vouchedFor.delete(socket))
  })
  // Looked at by content: links that are swapped, as secrets are mounted, do not wake up whoever watches a file.
  const timer = setInterval(() => void look(), everyMs).unref()

  return {
    server,
    endsAt: () => leaf.validToDate.getTime(),
    listsEndAt: () => endOfLists(used[3]),
    close: () => clearInterval(timer),
  }

  async function look(): Promise<void> {
    let found: string[] = []
    try {
      found = await Promise.all(paths.map(path => readFile(path, 'utf8')))
      if (isSame(found, used)) {
        refused = undefined
        return
      }
      const next = check(found)
      server.setSecureContext(contextOf(found))
      const isVouchingNew = !isSame(found.slice(2), used.slice(2))
      ;[leaf, used, refused] = [next, found, undefined]
      log.info({ subject: leaf.subject, until: leaf.validTo }, 'the certificate was replaced')
      warnOfEnd(leaf)
      // Who was let in by the old ones comes again and is looked at by the new ones.
      if (isVouchingNew) for (const socket of vouchedFor) endConnection(socket)
    } catch (error) {
      // Two files are not replaced at the same instant: what does not fit is told when it stays so, and once.
      if (refused === undefined || !isSame(found, refused.files)) {
        refused = { files: found, told: false }
      } else if (!refused.told) {
        refused.told = true
        log.error({ err: error }, 'the new certificate is not usable; the old one stays')
      }
    }
  }

  function warnOfEnd({ validToDate, subject }: X509Certificate): void {
    const days = Math.floor((validToDate.getTime() - Date.now()) / 86_400_000)
    if (days < 14) log.warn({ subject, days }, 'the certificate ends soon, or has ended')
    if ((endOfLists(used[3]) ?? Infinity) < Date.now()) {
      log.error(
        {},
        'a revocation list is out of date: no client certificate counts before it is replaced',
      )
    }
  }
}

/** Undefined: there are none, or they say nothing of their end. */
function endOfLists(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const ends = readLists(text).flatMap(list => nextUpdateOf(list) ?? [])
  return ends.length === 0 ? undefined : Math.min(...ends)
}

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((text, index) => text === other[index])

function readNow(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new CertificateError(`${path} cannot be read`, { cause: error })
  }
}

/** Throws unless they are usable together; gives the certificate. */
function check(files: readonly string[]): X509Certificate {
  const [certificate = ''] = files
  try {
    createSecureContext(contextOf(files))
    if (files.length > 3) readLists(files[3] ?? '').forEach(nextUpdateOf)
    return new X509Certificate(certificate)
  } catch (error) {
    throw new CertificateError(
      `certificate and key are not usable together: ${(error as Error).message}`,
      { cause: error },
    )
  }
}

/** Forward secrecy and authenticated encryption only: https://www.rfc-editor.org/rfc/rfc9325#section-4.2 */
function contextOf([cert, key, ca, lists]: readonly string[]): SecureContextOptions {
  return {
    cert,
    key,
    ...(ca !== undefined && { ca }),
    // Node reads the first list of a text only.
    ...(lists !== undefined && { crl: [...readLists(lists)] }),
    minVersion: 'TLSv1.2',
    ciphers: [
      'TLS_AES_128_GCM_SHA256',
      'TLS_AES_256_GCM_SHA384',
      'TLS_CHACHA20_POLY1305_SHA256',
      'ECDHE-ECDSA-AES128-GCM-SHA256',
      'ECDHE-RSA-AES128-GCM-SHA256',
      'ECDHE-ECDSA-AES256-GCM-SHA384',
      'ECDHE-RSA-AES256-GCM-SHA384',
      'ECDHE-ECDSA-CHACHA20-POLY1305',
      'ECDHE-RSA-CHACHA20-POLY1305',
    ].join(':'),
    // A ticket would outlive the authority that vouched for its certificate.
    secureOptions:
      constants.SSL_OP_NO_RENEGOTIATION | (ca === undefined ? 0 : constants.SSL_OP_NO_TICKET),
  }
}
