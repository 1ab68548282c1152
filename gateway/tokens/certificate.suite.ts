import {
  generateKeyPairSync,
  randomBytes,
  sign,
  X509Certificate,
  type KeyObject,
} from 'node:crypto'

/** A certificate for this machine that vouches for itself, with its key, as PEM: RFC 5280 with the least that is needed. */
export function selfSigned(name = 'localhost'): { readonly cert: string; readonly key: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const subject = sequence(tag(0x31, sequence(oid('550403'), tag(0x0c, Buffer.from(name)))))
  const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'))
  const tbs = sequence(
    tag(0xa0, tag(0x02, Buffer.from([2]))),
    tag(0x02, Buffer.from([1, ...randomBytes(8)])),
    ecdsaWithSha256,
    subject,
    sequence(tag(0x17, Buffer.from('200101000000Z')), tag(0x17, Buffer.from('491231235959Z'))),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    tag(
      0xa3,
      sequence(
        // Basic constraints: it may vouch for itself. Alternative names: localhost and 127.0.0.1.
        sequence(
          oid('551d13'),
          tag(0x01, Buffer.from([0xff])),
          tag(0x04, sequence(tag(0x01, Buffer.from([0xff])))),
        ),
        sequence(
          oid('551d11'),
          tag(
            0x04,
            sequence(tag(0x82, Buffer.from('localhost')), tag(0x87, Buffer.from([127, 0, 0, 1]))),
          ),
        ),
      ),
    ),
  )
  return {
    cert: pem('CERTIFICATE', sequence(tbs, ecdsaWithSha256, signed(tbs, privateKey))),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

/** What a certificate that vouches for itself has revoked: itself, where `revoked` says so. RFC 5280 section 5. */
export function revocationList(
  { cert, key }: { readonly cert: string; readonly key: string },
  {
    revoked,
    thisUpdate = '200101000000Z',
    nextUpdate = '491231235959Z',
  }: { readonly revoked: boolean; readonly thisUpdate?: string; readonly nextUpdate?: string },
): string {
  const { serialNumber, subject } = new X509Certificate(cert)
  const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'))
  const name = subject.replace(/^CN=/, '')
  const entry = sequence(
    tag(0x02, Buffer.from(serialNumber, 'hex')),
    tag(0x17, Buffer.from(thisUpdate)),
  )
  const tbs = sequence(
    tag(0x02, Buffer.from([1])),
    ecdsaWithSha256,
    sequence(tag(0x31, sequence(oid('550403'), tag(0x0c, Buffer.from(name))))),
    tag(0x17, Buffer.from(thisUpdate)),
    tag(0x17, Buffer.from(nextUpdate)),
    ...(revoked ? [sequence(entry)] : []),
  )
  return pem('X509 CRL', sequence(tbs, ecdsaWithSha256, signed(tbs, key)))
}

const signed = (tbs: Buffer, key: string | KeyObject) =>
  tag(0x03, Buffer.from([0]), sign('sha256', tbs, key))

const pem = (label: string, der: Buffer) =>
  `-----BEGIN ${label}-----\n${der.toString('base64').replaceAll(/.{64}(?=.)/g, '$&\n')}\n-----END ${label}-----\n`

function tag(type: number, ...parts: readonly Buffer[]): Buffer {
  const { length } = Buffer.concat(parts)
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([type, ...size]), ...parts])
}

const sequence = (...parts: readonly Buffer[]) => tag(0x30, ...parts)
const oid = (hex: string) => tag(0x06, Buffer.from(hex, 'hex'))
