import { checkMembers } from '../check-members.ts'
import type { IssuerContext } from '../context.ts'
import { signDraft } from '../tokens/draft.ts'
import { mintAccessToken } from '../tokens/mint-access-token.ts'
import type { DpopClient, DpopOptions } from './dpop-client.ts'
import { createDpopKey } from './dpop-key.ts'
import { draftProof } from './draft-proof.ts'
import { createDpopForge } from './forge/dpop-forge.ts'
import { dpopHeaders } from './dpop-headers.ts'

export async function createDpopClient(
  context: IssuerContext,
  options: DpopOptions = {}
): Promise<DpopClient> {
  checkMembers('dpop', options, ['key'])
  const key = await createDpopKey(context, options.key)
  const { jkt, publicJwk, privateKey, publicKey } = key
  return {
    jkt,
    publicJwk,
    keyPair: { privateKey, publicKey },
    forge: createDpopForge(context, key),
    token: (claims, mint) => mintAccessToken(context, { cnf: { jkt }, ...claims }, mint),
    proof: async (request, proof) => signDraft(draftProof(context, key, request, proof)),
    headers: async (request, accessToken, more = {}) => {
      checkMembers('headers', more, ['nonce'])
      const proof = draftProof(context, key, request, { accessToken, nonce: more.nonce })
      return dpopHeaders(accessToken, await signDraft(proof))
    }
  }
}
