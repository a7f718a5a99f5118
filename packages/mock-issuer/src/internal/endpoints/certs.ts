import { exportSPKI } from 'jose'
import type { Handler } from '../context.ts'

/** The public keys as an object of PEM texts by `kid`, which some clients want instead of a key set. */
export const certs: Handler = async ({ caching, keys, settings }, request) => {
  await keys.current(settings.accessTokenAlgorithm)
  const rows = (await keys.published()).map(async ({ kid, publicKey }) => [kid, await exportSPKI(publicKey)])
  return caching.answer(request, Object.fromEntries(await Promise.all(rows)))
}
