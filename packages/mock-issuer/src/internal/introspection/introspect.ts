import type { Client } from '../clients/client.ts'
import type { IssuerContext } from '../context.ts'
import type { IntrospectionAnswer } from '../mint/draft-introspection-token.ts'
import { accessTokenAnswer } from './access-token-answer.ts'
import { refreshTokenAnswer } from './refresh-token-answer.ts'

/** What a caller learns of a token: nothing but `active: false` unless it is valid and concerns the caller. */
export function introspect(context: IssuerContext, caller: Client, token: string): IntrospectionAnswer {
  const answer = accessTokenAnswer(context, caller, token) ?? refreshTokenAnswer(context, caller, token)
  return answer ? { active: true, ...answer } : { active: false }
}
