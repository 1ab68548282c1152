/** For a year this host is asked over TLS only; said on TLS answers alone. https://www.rfc-editor.org/rfc/rfc6797 */
export const strictTransport = 'max-age=31536000'
