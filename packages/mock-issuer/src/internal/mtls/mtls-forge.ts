import { type X509Certificate, createHash } from 'node:crypto'
import type { IssuerContext } from '../context.ts'
import { type TokenForge, type TokenForgery, createTokenForge } from '../mint/forge/token-forge.ts'
import type { AccessTokenClaims } from '../tokens/claims.ts'
import { mintAccessToken } from '../tokens/mint-access-token.ts'
import { thumbprint } from './thumbprint.ts'

/** Names every badly bound token `forge` of an mTLS client can make. */
export type MtlsForgeName =
  | 'otherCertificate'
  | 'paddedThumbprint'
  | 'hexThumbprint'
  | 'sha1Thumbprint'
  | 'listedThumbprint'
  | 'missingThumbprint'

/** Makes access tokens whose `cnf` does not fit the certificate, each with one thing wrong. */
export type MtlsForge = TokenForge<MtlsForgeName, AccessTokenClaims>

export function createMtlsForge(context: IssuerContext, certificate: X509Certificate): MtlsForge {
  const { raw } = certificate
  const catalogue: Readonly<Record<MtlsForgeName, TokenForgery<AccessTokenClaims>>> = {
    otherCertificate: bound('x5t#S256 is of another certificate', hash('sha256', Buffer.from('other'))),
    paddedThumbprint: bound('x5t#S256 is padded', `${thumbprint(certificate)}=`),
    hexThumbprint: bound('x5t#S256 is in hexadecimal', createHash('sha256').update(raw).digest('hex')),
    sha1Thumbprint: bound('x5t#S256 is a SHA-1 hash', hash('sha1', raw)),
    listedThumbprint: bound('x5t#S256 is a list', [thumbprint(certificate)]),
    missingThumbprint: {
      breaks: 'cnf names another way of confirmation',
      section: 'RFC 7800 section 3',
      make: (subject, claims) => mintAccessToken(subject, { ...claims, cnf: { kid: 'key-1' } })
    }
  }
  return createTokenForge(context, catalogue)
}

function bound(breaks: string, value: unknown): TokenForgery<AccessTokenClaims> {
  return {
    breaks,
    section: 'RFC 8705 section 3.1',
    make: (context, claims) => mintAccessToken(context, { ...claims, cnf: { 'x5t#S256': value } })
  }
}

function hash(algorithm: string, bytes: Uint8Array): string {
  return createHash(algorithm).update(bytes).digest('base64url')
}
