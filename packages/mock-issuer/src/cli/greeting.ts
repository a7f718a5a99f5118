import type { MockIssuerOptions } from '../internal/settings.ts'
import type { MockIssuer } from '../mock-issuer.ts'

/** Says where the issuer is and how to get a token from it. */
export async function greeting(issuer: MockIssuer, options: MockIssuerOptions): Promise<string> {
  const base = issuer.url.replace(/\/$/, '')
  const metadata = `${base}/.well-known/openid-configuration`
  const { token_endpoint: tokenEndpoint } = (await (await issuer.fetch(metadata)).json()) as {
    token_endpoint: string
  }
  return [
    `Issuer    ${issuer.url}`,
    ...(issuer.listeningUrl === issuer.url ? [] : [`Listening ${issuer.listeningUrl}`]),
    `Metadata  ${metadata}`,
    `Token     ${tokenLine(options, tokenEndpoint)}`,
    'Stop with Ctrl+C.',
    ''
  ].join('\n')
}

function tokenLine({ clients = [], strict = true }: MockIssuerOptions, tokenEndpoint: string): string {
  const { clientId, clientSecret } =
    clients.find(client => client.clientSecret !== undefined) ??
    (strict ? {} : { clientId: 'any', clientSecret: 'any' })
  if (clientId === undefined) return 'no client with a secret is configured: use --config or --no-strict'
  return `curl -u ${quoted(`${clientId}:${clientSecret}`)} -d grant_type=client_credentials ${tokenEndpoint}`
}

/** For a POSIX shell. */
function quoted(text: string): string {
  return /^[\w:.@-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`
}
