import type { JWTPayload } from 'jose'
import type { IssuerContext } from '../../context.ts'
import type { Form } from '../../http/form.ts'
import { verifyIdToken } from '../../tokens/verify-id-token.ts'

/** Its claims, whether it is expired or not. */
export async function readIdTokenHint(
  context: IssuerContext,
  parameters: Form
): Promise<JWTPayload | 'invalid' | undefined> {
  const hint = parameters.get('id_token_hint')
  return hint === undefined ? undefined : ((await verifyIdToken(context, hint)) ?? 'invalid')
}
