import { randomUUID } from 'node:crypto'
import type { SigningKey } from './signing-key.ts'

/** The API the tokens are for. */
export const audience = 'https://api.example'

/** Signs access tokens as RFC 9068 has them, each for another user, good for an hour. */
export function accessTokens(key: SigningKey, issuer: string, count: number): readonly string[] {
  const now = Math.floor(Date.now() / 1000)
  return Array.from({ length: count }, (_, index) =>
    key.sign(
      { typ: 'at+jwt' },
      {
        iss: issuer,
        aud: audience,
        sub: `user-${index}`,
        client_id: 'web-app',
        scope: 'openid profile orders:read orders:write',
        iat: now,
        exp: now + 3600,
        jti: randomUUID()
      }
    )
  )
}
