import { checkMembers } from '../check-members.ts'
import type { IssuerContext } from '../context.ts'
import type { SignInOptions } from './sign-in-options.ts'
import { sessionOf } from './session-of.ts'
import { signIn } from './sign-in.ts'

/** The sign-in a test orders: it also decides who signs in from then on. */
export function signInByHand(
  context: IssuerContext,
  subject?: string,
  { ...options }: SignInOptions = {}
): void {
  checkMembers('signIn', options, ['acr', 'amr'])
  const sub = subject ?? context.users.current()?.sub ?? ''
  context.users.choose(sub)
  signIn(context, { ...options, sub, session: sessionOf(context, sub) })
}
