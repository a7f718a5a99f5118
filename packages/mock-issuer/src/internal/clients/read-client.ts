import { type SigningAlgorithm, checkAlgorithm } from '../algorithms.ts'
import { checkMembers } from '../check-members.ts'
import { tlsAuthMethods } from '../mtls/auth-methods.ts'
import { readTlsIdentity } from '../mtls/tls-identity.ts'
import { checkOneOf } from '../setting-checks.ts'
import type { Settings } from '../settings.ts'
import type { Client } from './client.ts'
import type { AccessTokenFormat, ClientOptions, TokenEndpointAuthMethod } from './client-options.ts'
import { protocolClientMembers, readProtocolClient } from './protocol-client.ts'
import { redirectUriFault } from './redirect-uri.ts'

const known: Readonly<Record<keyof ClientOptions, true>> = {
  ...protocolClientMembers,
  clientId: true,
  clientSecret: true,
  clientName: true,
  redirectUris: true,
  postLogoutRedirectUris: true,
  tokenEndpointAuthMethod: true,
  interaction: true,
  grantTypes: true,
  responseTypes: true,
  scopes: true,
  requirePkce: true,
  accessTokenFormat: true,
  idTokenSignedResponseAlg: true,
  userinfoSignedResponseAlg: true,
  defaultMaxAge: true,
  requireAuthTime: true,
  resources: true,
  dpopBoundAccessTokens: true,
  tlsClientCertificateBoundAccessTokens: true,
  tlsClientAuthSubjectDn: true,
  tlsClientAuthSanDns: true,
  tlsClientAuthSanUri: true,
  tlsClientAuthSanIp: true,
  tlsClientAuthSanEmail: true,
  tlsClientCertificates: true
}

const authMethods: readonly string[] = [
  'client_secret_basic',
  'client_secret_post',
  'none',
  'private_key_jwt',
  ...tlsAuthMethods
]

/** Copies what was given and fills in the defaults, which are the issuer's where it has one. */
export function readClient(options: ClientOptions, settings: Settings): Client {
  checkMembers('clients', options, Object.keys(known))
  const { clientId, clientSecret, clientName = clientId } = options
  if (typeof clientId !== 'string' || clientId === '') throw new TypeError('clients: clientId must be a text')
  if (clientSecret === '') throw new TypeError('clients: clientSecret must not be empty')
  return {
    id: clientId,
    name: clientName,
    secret: clientSecret,
    authMethod: readAuthMethod(options),
    redirectUris: readUris('redirectUris', options.redirectUris, settings),
    postLogoutRedirectUris: readUris('postLogoutRedirectUris', options.postLogoutRedirectUris, settings),
    interaction: checkOneOf('clients: interaction', options.interaction ?? settings.interaction, [
      'auto',
      'page'
    ]),
    grantTypes: readTexts('grantTypes', options.grantTypes),
    responseTypes: readTexts('responseTypes', options.responseTypes)?.map(sortedWords),
    scopes: readTexts('scopes', options.scopes),
    requirePkce: options.requirePkce ?? settings.strict,
    accessTokenFormat: checkFormat(options.accessTokenFormat ?? settings.accessTokenFormat),
    idTokenAlgorithm: options.idTokenSignedResponseAlg
      ? checkAlgorithm('clients: idTokenSignedResponseAlg', options.idTokenSignedResponseAlg)
      : settings.idTokenAlgorithm,
    userinfoAlgorithm: readUserinfoAlgorithm(options),
    defaultMaxAge: readMaxAge(options),
    requireAuthTime: options.requireAuthTime === true,
    resources: readTexts('resources', options.resources),
    dpopBound: options.dpopBoundAccessTokens === true,
    certificateBound: options.tlsClientCertificateBoundAccessTokens === true,
    tls: readTlsIdentity(options),
    ...readProtocolClient(options)
  }
}

function readAuthMethod({ clientSecret, tokenEndpointAuthMethod }: ClientOptions): TokenEndpointAuthMethod {
  const method = tokenEndpointAuthMethod ?? (clientSecret === undefined ? 'none' : 'client_secret_basic')
  if (!authMethods.includes(method)) {
    throw new TypeError(`clients: tokenEndpointAuthMethod must be one of ${authMethods.join(', ')}`)
  }
  if (method.startsWith('client_secret') !== (clientSecret !== undefined)) {
    throw new TypeError(`clients: tokenEndpointAuthMethod "${method}" does not fit the clientSecret`)
  }
  return method
}

function readUris(
  option: string,
  uris: readonly string[] | undefined,
  { strict }: Settings
): readonly string[] | 'any' {
  for (const uri of readTexts(option, uris) ?? []) {
    const fault = redirectUriFault(uri)
    if (fault !== undefined) throw new TypeError(`clients: ${option}: "${uri}" ${fault}`)
  }
  return strict ? [...(uris ?? [])] : 'any'
}

function readTexts(option: string, value: readonly string[] | undefined): readonly string[] | undefined {
  if (value === undefined) return undefined
  const list: unknown = value
  if (!Array.isArray(list) || !list.every(item => typeof item === 'string' && item !== '')) {
    throw new TypeError(`clients: ${option} must be a list of texts`)
  }
  return [...value]
}

function readMaxAge({ defaultMaxAge }: ClientOptions): number | undefined {
  if (defaultMaxAge === undefined || (Number.isSafeInteger(defaultMaxAge) && defaultMaxAge >= 0))
    return defaultMaxAge
  throw new TypeError('clients: defaultMaxAge must be whole seconds')
}

function readUserinfoAlgorithm({ userinfoSignedResponseAlg }: ClientOptions): SigningAlgorithm | undefined {
  return userinfoSignedResponseAlg === undefined
    ? undefined
    : checkAlgorithm('clients: userinfoSignedResponseAlg', userinfoSignedResponseAlg)
}

function checkFormat(format: AccessTokenFormat): AccessTokenFormat {
  if (format === 'jwt' || format === 'opaque') return format
  throw new TypeError('clients: accessTokenFormat must be jwt or opaque')
}

/** The words of a response type have no order (RFC 6749 section 3.1.1). */
function sortedWords(text: string): string {
  return text.split(' ').toSorted().join(' ')
}
