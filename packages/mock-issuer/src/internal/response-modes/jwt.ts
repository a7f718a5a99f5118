import type { IssuerContext } from '../context.ts'
import { runSigningHooks } from '../hooks/run-signing-hooks.ts'
import { nowInSeconds } from '../mint/seconds.ts'
import { signDraft } from '../tokens/draft.ts'
import type { ResponseMode, ReturnAddress } from './response-mode.ts'

/** Seconds a response JWT is good for (JWT Secured Authorization Response Mode section 2.1). */
const lifetime = 600

/** Carries the response as one signed JWT in the way of another mode. */
export function jwtMode(carrier: ResponseMode): ResponseMode {
  return async (context, address, members) =>
    carrier(context, address, { response: await responseJwt(context, address, members) })
}

async function responseJwt(
  context: IssuerContext,
  { client }: ReturnAddress,
  members: Readonly<Record<string, string>>
): Promise<string> {
  const algorithm = client.protocol.authorizationSignedResponseAlg ?? context.settings.idTokenAlgorithm
  const key = await context.keys.current(algorithm)
  const draft = {
    key,
    header: { typ: 'JWT', kid: key.kid },
    claims: { aud: client.id, exp: nowInSeconds(context) + lifetime, ...members }
  }
  return signDraft(await runSigningHooks(context, draft, 'authorization_response'))
}
