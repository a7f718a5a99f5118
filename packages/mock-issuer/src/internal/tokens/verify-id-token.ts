import { type JWTPayload, compactVerify, decodeProtectedHeader } from 'jose'
import type { IssuerContext } from '../context.ts'

/** The claims of an ID token this issuer signed with a key it still publishes; its time does not matter. */
export async function verifyIdToken(context: IssuerContext, text: string): Promise<JWTPayload | undefined> {
  try {
    const { kid, typ = 'JWT' } = decodeProtectedHeader(text)
    const published = await context.keys.published()
    const key = published.find(candidate => candidate.kid === kid)
    if (!key || typ !== 'JWT') return undefined
    const { payload } = await compactVerify(text, key.publicKey, { algorithms: [key.algorithm] })
    return ownClaims(context, payload)
  } catch {
    return undefined
  }
}

function ownClaims({ address }: IssuerContext, payload: Uint8Array): JWTPayload | undefined {
  const claims = JSON.parse(new TextDecoder().decode(payload)) as JWTPayload
  return claims.iss === address.url() && typeof claims.sub === 'string' ? claims : undefined
}
