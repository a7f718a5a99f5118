import type { JWTPayload } from 'jose'

/** Says why a JWT is not meant for this issuer and nobody else (draft-ietf-oauth-rfc7523bis). */
export function audienceFault({ aud }: JWTPayload, issuer: string): string | undefined {
  const audience = [aud ?? []].flat()
  if (audience.length === 1 && audience[0] === issuer) return undefined
  return `aud is ${JSON.stringify(aud)}, it has to be the issuer ${issuer} alone`
}
