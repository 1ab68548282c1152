import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'

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
  const signature = sign('sha256', tbs, privateKey)
  const der = sequence(tbs, ecdsaWithSha256, tag(0x03, Buffer.from([0]), signature))
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replaceAll(/.{64}(?=.)/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

function tag(type: number, ...parts: readonly Buffer[]): Buffer {
  const { length } = Buffer.concat(parts)
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([type, ...size]), ...parts])
}

const sequence = (...parts: readonly Buffer[]) => tag(0x30, ...parts)
const oid = (hex: string) => tag(0x06, Buffer.from(hex, 'hex'))
