import { signingAlgorithms } from '../algorithms.ts'
import type { ClientOptions } from '../clients/client-options.ts'
import { type Check, anyMembers, flag, listOf, oneOf, seconds, text } from './check.ts'

const texts = listOf(text)
const algorithm = oneOf(...signingAlgorithms)

/** The types of the members of a client. What a text may say is for `readClient`. */
export const clientChecks: Readonly<Partial<Record<keyof ClientOptions, Check>>> = {
  clientId: text,
  clientSecret: text,
  clientName: text,
  redirectUris: texts,
  postLogoutRedirectUris: texts,
  tokenEndpointAuthMethod: text,
  grantTypes: texts,
  responseTypes: texts,
  scopes: texts,
  requirePkce: flag,
  accessTokenFormat: oneOf('jwt', 'opaque'),
  idTokenSignedResponseAlg: algorithm,
  userinfoSignedResponseAlg: algorithm,
  defaultMaxAge: seconds,
  requireAuthTime: flag,
  resources: texts,
  dpopBoundAccessTokens: flag,
  tlsClientCertificateBoundAccessTokens: flag,
  jwks: anyMembers,
  jwksUri: text,
  requireSignedRequestObject: flag,
  requirePushedAuthorizationRequests: flag,
  requestUris: texts,
  authorizationDetailsTypes: texts,
  backchannelLogoutUri: text,
  backchannelLogoutSessionRequired: flag
}
