import { signingAlgorithms } from '../algorithms.ts'
import { personas } from '../personas/table.ts'
import type { MockIssuerOptions } from '../settings.ts'
import { type Check, anyMembers, flag, listOf, membersOf, oneOf, text, textOrNumber } from './check.ts'
import { clientChecks } from './client-checks.ts'
import { duration } from './duration-check.ts'

const texts = listOf(text)
const algorithm = oneOf(...signingAlgorithms)
const claimsByKind = membersOf(
  { accessToken: anyMembers, idToken: anyMembers, userinfo: anyMembers },
  'refused'
)
const notInText: Check = (_, path) => [`${path} is a function, which a configuration cannot hold`]

const lifetimes = membersOf(
  {
    code: duration,
    accessToken: duration,
    idToken: duration,
    refreshToken: duration,
    session: duration,
    pushedRequest: duration,
    deviceCode: duration
  },
  'allowed'
)

/** The types of the options. What is not here is for `readSettings`. */
export const optionChecks: Readonly<Partial<Record<keyof MockIssuerOptions, Check>>> = {
  url: text,
  paths: anyMembers,
  persona: oneOf(...Object.keys(personas)),
  strict: flag,
  clients: listOf(membersOf(clientChecks, 'allowed')),
  users: listOf(membersOf({ sub: text, claims: claimsByKind }, 'allowed')),
  claims: claimsByKind,
  interaction: oneOf('auto', 'page'),
  accessTokenAlgorithm: algorithm,
  idTokenAlgorithm: algorithm,
  accessTokenFormat: oneOf('jwt', 'opaque'),
  rotateRefreshTokens: flag,
  scopeClaimsInIdToken: flag,
  audience: text,
  resources: texts,
  acrValues: texts,
  dpopNonce: flag,
  lifetimes,
  seed: textOrNumber,
  registration: flag,
  clientIdMetadataDocuments: flag,
  requirePushedAuthorizationRequests: flag,
  fetchRequestUris: flag,
  authorizationDetailsTypes: texts,
  trustedIssuers: listOf(anyMembers),
  deviceInterval: duration,
  logoutConfirmation: oneOf('auto', 'page'),
  offlineAccessSurvivesLogout: flag,
  outgoingTimeout: duration,
  clock: notInText,
  random: notInText,
  hooks: notInText,
  wait: notInText,
  fetch: notInText
}
