import { checkMembers } from '../check-members.ts'
import type { IssuerContext } from '../context.ts'
import { type Duration, parseDuration } from '../duration.ts'
import { clientAuthorization } from '../grants/client-authorization.ts'
import { defaultSubject } from '../tokens/claims.ts'
import { issueRefreshToken } from '../tokens/issue-refresh-token.ts'
import { firstClientId } from './first-client-id.ts'
import { nowInSeconds } from './seconds.ts'

/** Options of `refreshToken`. Any other member is refused with a TypeError. */
export interface RefreshTokenOptions {
  /** The client that may use it. Default: the first one given, else `client-1`. */
  clientId?: string
  /** The user. Default: the one who signs in. */
  sub?: string
  /** Scopes, separated by one space. Default `openid`. */
  scope?: string
  /** The audience of the access tokens it brings. Default: the issuer's `audience`. */
  audience?: string | readonly string[]
  /** Its life, from the issuer's time. Default: the issuer's `lifetimes.refreshToken`. */
  expiresIn?: Duration
  /** The thumbprint of the DPoP key it is bound to (RFC 9449 section 5). Default: not bound. */
  jkt?: string
}

const known = ['clientId', 'sub', 'scope', 'audience', 'expiresIn', 'jkt']

export function mintRefreshToken(context: IssuerContext, options: RefreshTokenOptions = {}): string {
  checkMembers('refreshToken', options, known)
  const { clientId = firstClientId(context), scope = 'openid', jkt } = options
  const { audience = context.settings.audience, expiresIn = context.settings.lifetimes.refreshToken } =
    options
  const scopes = scope.split(' ').filter(word => word !== '')
  const authorization = {
    ...clientAuthorization(context, clientId, scopes, [audience].flat()),
    sub: options.sub ?? context.users.current()?.sub ?? defaultSubject,
    authTime: nowInSeconds(context)
  }
  const token = issueRefreshToken(context, authorization, jkt === undefined ? undefined : { jkt })
  const expiresAt = context.clock.now() + parseDuration('expiresIn', expiresIn)
  return context.state.refreshTokens.add({ ...token, expiresAt }).id
}
