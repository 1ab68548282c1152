import type { FastifyReply } from 'fastify'

/** Our own pages have one style sheet, no script, and load nothing from anywhere else. */
const policy =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Where the style sheet is served. */
export const styleSheetPath = '/docs/page.css'

export const styleSheet = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.6rem; line-height: 1.2 }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid color-mix(in srgb, currentcolor 20%, transparent) }
code { font-family: ui-monospace, monospace; font-size: .9em }
dt { font-weight: 600 } dd { margin: 0 0 .6rem }
nav { margin-bottom: 1.5rem }
`

/** Sends an HTML page. `body` is HTML: escape what is not. */
export function sendPage(
  reply: FastifyReply,
  { title, body }: { readonly title: string; readonly body: string },
): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', policy)
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'no-cache').send(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Crossdock</title>
<link rel="stylesheet" href="${styleSheetPath}">
</head>
<body>
<nav><a href="/docs">All APIs</a> · <a href="/docs/policies">Policies</a> · <a href="/problems">Problems</a></nav>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`)
}

/** Text as it stands between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}

/** Text with `code` marked as in Markdown. */
export function proseHtml(text: string): string {
  return escapeHtml(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>')
}

/** Whether a browser asks, rather than a program. */
export function wantsHtml(accept: string | undefined): boolean {
  return accept?.includes('text/html') ?? false
}
