import { base64url } from 'jose'
import type { IssuerContext } from '../../context.ts'
import type { TokenDraft } from '../../tokens/draft.ts'
import { signDraft } from '../../tokens/draft.ts'
import type { TokenHeader } from '../../tokens/mint-options.ts'
import type { PrivateKey } from '../../tokens/sign-text.ts'
import { strangerKey } from '../stranger-key.ts'

/** Makes the text of a bad token out of the draft of a good one. */
export type DraftChange = (context: IssuerContext, draft: TokenDraft<PrivateKey>) => Promise<string>

type Claims = Readonly<Record<string, unknown>>

export function changedClaims(wrong: (context: IssuerContext, claims: Claims) => Claims): DraftChange {
  return (context, draft) =>
    signDraft({ ...draft, claims: { ...draft.claims, ...wrong(context, draft.claims) } })
}

export function changedHeader(wrong: TokenHeader): DraftChange {
  return (_context, draft) => signDraft({ ...draft, header: { ...draft.header, ...wrong } })
}

/** Signed with a key nobody knows, under the `kid` of the right one. */
export const signedByStranger: DraftChange = async (context, draft) =>
  signDraft({ ...draft, key: await strangerKey(context, draft.key) })

export const unsigned: DraftChange = async (_context, { header, claims }) =>
  `${encode({ ...header, alg: 'none' })}.${encode(claims)}.`

function encode(value: object): string {
  return base64url.encode(JSON.stringify(value))
}
