import { CompactSign, exportSPKI } from 'jose'
import type { IssuerContext } from '../context.ts'
import type { SigningKey } from '../keys/signing-key.ts'
import { draftAccessToken } from '../tokens/draft-access-token.ts'
import { type TokenDraft, signDraft } from '../tokens/draft.ts'
import { protectedHeader } from '../tokens/protected-header.ts'
import type { KeyForgery } from './forge-name.ts'
import type { Forgery } from './forgery.ts'

/** True claims, signed with a key that is not the issuer's signing key. */
export const keyForgeries: Readonly<Record<KeyForgery, Forgery>> = {
  wrongKey: byStranger(
    'the signature is of another key than kid names',
    'RFC 7515 section 5.2',
    draft => draft.header
  ),
  unknownKid: byStranger(
    'kid and key are not in the key set',
    'RFC 7515 section 4.1.4',
    (draft, stranger) => ({
      ...draft.header,
      kid: stranger.kid
    })
  ),
  embeddedJwk: byStranger('the header brings its own key', 'RFC 8725 section 3.10', (draft, stranger) => ({
    ...draft.header,
    kid: undefined,
    jwk: stranger.publicJwk
  })),
  hmacConfusion: {
    breaks: 'HS256 with the PEM text of the public key as the secret',
    section: 'RFC 8725 section 3.1',
    make: async (context, claims) => signWithPublicKey(await draftAccessToken(context, claims))
  }
}

function byStranger(
  breaks: string,
  section: string,
  header: (draft: TokenDraft, stranger: SigningKey) => TokenDraft['header']
): Forgery {
  const make: Forgery['make'] = async (context: IssuerContext, claims) => {
    const draft = await draftAccessToken(context, claims)
    const stranger = await context.strangerKeys.current(draft.key.algorithm)
    return signDraft({ ...draft, key: stranger, header: header(draft, stranger) })
  }
  return { breaks, section, make }
}

async function signWithPublicKey({ key, header, claims }: TokenDraft): Promise<string> {
  const encoder = new TextEncoder()
  return new CompactSign(encoder.encode(JSON.stringify(claims)))
    .setProtectedHeader(protectedHeader(header, 'HS256'))
    .sign(encoder.encode(await exportSPKI(key.publicKey)))
}
