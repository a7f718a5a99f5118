import { CompactSign, base64url } from 'jose'
import { strangerKey } from '../../mint/stranger-key.ts'
import { signDraft } from '../../tokens/draft.ts'
import { protectedHeader } from '../../tokens/protected-header.ts'
import { createDpopKey } from '../dpop-key.ts'
import type { DpopKeyForgery } from './dpop-forge-name.ts'
import { type DpopForgeSubject, type DpopForgery, badProof, checks, draft } from './dpop-forgery.ts'

/** The key that signed is not the one it should be. */
export const keyForgeries: Readonly<Record<DpopKeyForgery, DpopForgery>> = {
  otherKey: {
    ...badProof('the proof is of another key than the token is bound to', checks, async subject =>
      signDraft(draft({ ...subject, key: await createDpopKey(subject.context, undefined) }))
    ),
    error: 'invalid_token'
  },
  wrongSignature: badProof('the signature is of another key than jwk', checks, async subject =>
    signDraft({ ...draft(subject), key: await strangerKey(subject.context, subject.key) })
  ),
  algNone: badProof('alg is none and there is no signature', checks, subject => {
    const { header, claims } = draft(subject)
    return `${encode({ ...header, alg: 'none' })}.${encode(claims)}.`
  }),
  hmacConfusion: badProof('HS256 with the text of jwk as the secret', checks, subject =>
    signSymmetric(subject, subject.key.publicJwk, JSON.stringify(subject.key.publicJwk))
  ),
  symmetricKey: badProof('jwk is a symmetric key, and alg is HS256', checks, subject => {
    const secret = subject.context.random.text()
    return signSymmetric(subject, { kty: 'oct', k: base64url.encode(secret) }, secret)
  })
}

function signSymmetric(subject: DpopForgeSubject, jwk: object, secret: string): Promise<string> {
  const { header, claims } = draft(subject)
  const encoder = new TextEncoder()
  return new CompactSign(encoder.encode(JSON.stringify(claims)))
    .setProtectedHeader(protectedHeader({ ...header, jwk }, 'HS256'))
    .sign(encoder.encode(secret))
}

function encode(value: object): string {
  return base64url.encode(JSON.stringify(value))
}
