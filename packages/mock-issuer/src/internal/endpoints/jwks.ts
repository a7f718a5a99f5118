import type { Handler } from '../context.ts'
import { jsonResponse } from '../http/json-response.ts'

/** The public keys (RFC 7517 section 5). The access token key is there before the first token. */
export const jwks: Handler = async ({ keys, settings }) => {
  await keys.current(settings.accessTokenAlgorithm)
  const published = await keys.published()
  return jsonResponse({ keys: published.map(key => key.publicJwk) })
}
