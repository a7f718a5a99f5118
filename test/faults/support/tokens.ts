import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose'

export const audience = 'https://api.test'
/** Where the clock of every test starts, in epoch seconds. */
export const start = 1_800_000_000

/** A key of the issuer, or of somebody else. */
export interface Signer {
  readonly jwk: object
  /** Signs a token that is good for ten hours, under this key's name or another. */
  sign(issuer: string, kid?: string): Promise<string>
}

/** Makes a key with a name. */
export async function createSigner(kid: string): Promise<Signer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  return {
    jwk: { ...(await exportJWK(publicKey)), kid, use: 'sig' },
    sign: (issuer, name = kid) => sign(privateKey, issuer, name)
  }
}

function sign(key: CryptoKey, issuer: string, kid: string): Promise<string> {
  return new SignJWT({ client_id: 'client-1', jti: 'jti-1' })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject('user-1')
    .setIssuedAt(start)
    .setExpirationTime(start + 36_000)
    .sign(key)
}
