import type { X509Certificate } from 'node:crypto'
import type { Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'

/**
 * The SHA-256 of the certificate the client of this connection has proved to hold, in base64url: what RFC 8705
 * section 3.1 calls `x5t#S256`. Undefined on plain connections, without a certificate, and where the listener asked
 * for one and did not accept it: a certificate that anybody could have sent proves nothing.
 */
export function clientCertificateOf(socket: Socket): string | undefined {
  if (!('encrypted' in socket)) return undefined
  const known = ofConnection.get(socket)
  if (known !== undefined) return known.thumbprint
  const thumbprint = read(socket as TLSSocket)
  ofConnection.set(socket, { thumbprint })
  return thumbprint
}

/** Reading a certificate costs much more than a request: once for each connection, which keeps the one it began with. */
const ofConnection = new WeakMap<Socket, { readonly thumbprint: string | undefined }>()

function read(socket: TLSSocket): string | undefined {
  // RFC 8705 section 2.2 also knows self-signed certificates; those take a listener that accepts them by themselves.
  if (!socket.authorized) return undefined
  const certificate: X509Certificate | undefined = socket.getPeerX509Certificate()
  return certificate && thumbprintOf(certificate)
}

/** SHA-256 over the DER of a certificate, in base64url. https://www.rfc-editor.org/rfc/rfc8705#section-3.1 */
export function thumbprintOf({ fingerprint256 }: Pick<X509Certificate, 'fingerprint256'>): string {
  return Buffer.from(fingerprint256.replaceAll(':', ''), 'hex').toString('base64url')
}
