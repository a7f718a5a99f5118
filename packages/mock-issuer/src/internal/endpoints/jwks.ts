import type { Handler } from '../context.ts'

/** The public keys (RFC 7517 section 5). The access token key is there before the first token. */
export const jwks: Handler = async ({ caching, keys, settings }, request) => {
  await keys.current(settings.accessTokenAlgorithm)
  return caching.answer(request, { keys: await keys.publicJwks() })
}
