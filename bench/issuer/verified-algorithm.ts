import { createPublicKey, verify } from 'node:crypto'
import type { FirstToken } from './issuer-under-test.ts'

/** Verifies a token with Node alone, so that no library is loaded for it, and tells its algorithm. */
export function verifiedAlgorithm({ token, keySet }: FirstToken): string {
  const [header = '', payload = '', signature = ''] = token.split('.')
  const { alg, kid } = JSON.parse(Buffer.from(header, 'base64url').toString()) as {
    readonly alg: string
    readonly kid?: string
  }
  const jwk = keySet.keys.find(key => kid === undefined || key['kid'] === kid)
  if (jwk === undefined) throw new Error('the key of the token is not published')
  const key = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' } as const
  const input = Buffer.from(`${header}.${payload}`)
  if (!verify('sha256', input, key, Buffer.from(signature, 'base64url'))) {
    throw new Error('the signature does not fit')
  }
  return alg
}
