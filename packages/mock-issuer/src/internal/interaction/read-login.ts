import type { Form } from '../http/form.ts'
import { subjectSyntax } from '../users/user.ts'
import { readClaims } from './read-claims.ts'
import type { LoginTrouble } from './show-login.ts'

/** Who signs in, and what the tokens of the session say besides. */
export interface Login {
  readonly kind: 'usable'
  readonly sub: string
  readonly claims: Readonly<Record<string, unknown>> | undefined
}

/** A user's own button names the user; the other button takes the subject that was typed. */
export function readLogin(form: Form): Login | { readonly kind: 'unusable'; readonly trouble: LoginTrouble } {
  const text = form.get('claims') ?? ''
  const typed = form.get('sub') ?? ''
  const sub = form.get('user') ?? typed
  const claims = readClaims(text)
  const errors = {
    ...(subjectSyntax.test(sub) ? {} : { sub: 'A subject has 1 to 255 ASCII characters.' }),
    ...(claims.kind === 'unusable' ? { claims: claims.reason } : {})
  }
  return claims.kind === 'unusable' || Object.keys(errors).length > 0
    ? { kind: 'unusable', trouble: { sub: typed, claims: text, errors } }
    : { kind: 'usable', sub, claims: claims.claims }
}
