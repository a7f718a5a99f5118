import type { IssuerContext } from '../context.ts'
import type { AuthorizationRequest } from '../endpoints/authorize/authorization-request.ts'
import { loginPage, type LoginView } from '../pages/login-page.ts'
import type { User } from '../users/user.ts'
import type { PendingInteraction } from './pending-interaction.ts'
import { wantedSubject } from './wanted-subject.ts'

/** What was typed and cannot be used. */
export type LoginTrouble = Partial<Pick<LoginView, 'sub' | 'claims' | 'errors'>>

export function showLogin(
  context: IssuerContext,
  { id, browser, purpose }: PendingInteraction,
  trouble: LoginTrouble = {}
): Promise<Response> {
  const request = purpose.kind === 'authorization' ? purpose.request : undefined
  return loginPage({
    heading: request?.prompts.includes('select_account') ? 'Choose an account' : 'Sign in',
    clientName: request?.client.name,
    users: offeredUsers(context, request),
    formKey: context.interactions.formKeys.issue(id, browser),
    sub: request ? unknownHint(context, request) : '',
    claims: '',
    errors: {},
    canDeny: request !== undefined,
    destination: request?.redirectUri,
    ...trouble
  })
}

/** The one the request is about comes first; if it is an ID token that says so, nobody else will do. */
function offeredUsers({ users }: IssuerContext, request: AuthorizationRequest | undefined): readonly User[] {
  const all = users.list().flatMap(sub => users.get(sub) ?? [])
  const wanted = request && wantedSubject({ users }, request)
  const [first, others] = [all.filter(({ sub }) => sub === wanted), all.filter(({ sub }) => sub !== wanted)]
  return typeof request?.idTokenHint === 'object' ? first : [...first, ...others]
}

function unknownHint({ users }: IssuerContext, request: AuthorizationRequest): string {
  const hint = wantedSubject({ users }, request) ?? request.parameters.get('login_hint') ?? ''
  return users.get(hint) ? '' : hint
}
