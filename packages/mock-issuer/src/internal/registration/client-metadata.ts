import type { ClientOptions } from '../clients/client-options.ts'

/** The metadata of a client as it sent them, with the defaults of RFC 7591 section 2. */
export type ClientMetadata = Readonly<Record<string, unknown>>

/** Metadata that change what the issuer does, and the option each one sets. */
export const honouredMembers: ReadonlyMap<string, keyof ClientOptions> = new Map([
  ['client_name', 'clientName'],
  ['redirect_uris', 'redirectUris'],
  ['post_logout_redirect_uris', 'postLogoutRedirectUris'],
  ['token_endpoint_auth_method', 'tokenEndpointAuthMethod'],
  ['token_endpoint_auth_signing_alg', 'tokenEndpointAuthSigningAlg'],
  ['grant_types', 'grantTypes'],
  ['response_types', 'responseTypes'],
  ['jwks', 'jwks'],
  ['jwks_uri', 'jwksUri'],
  ['id_token_signed_response_alg', 'idTokenSignedResponseAlg'],
  ['userinfo_signed_response_alg', 'userinfoSignedResponseAlg'],
  ['authorization_signed_response_alg', 'authorizationSignedResponseAlg'],
  ['introspection_signed_response_alg', 'introspectionSignedResponseAlg'],
  ['default_max_age', 'defaultMaxAge'],
  ['require_auth_time', 'requireAuthTime'],
  ['request_object_signing_alg', 'requestObjectSigningAlg'],
  ['require_signed_request_object', 'requireSignedRequestObject'],
  ['require_pushed_authorization_requests', 'requirePushedAuthorizationRequests'],
  ['request_uris', 'requestUris'],
  ['authorization_details_types', 'authorizationDetailsTypes'],
  ['backchannel_logout_uri', 'backchannelLogoutUri'],
  ['backchannel_logout_session_required', 'backchannelLogoutSessionRequired'],
  ['dpop_bound_access_tokens', 'dpopBoundAccessTokens'],
  ['tls_client_certificate_bound_access_tokens', 'tlsClientCertificateBoundAccessTokens'],
  ['tls_client_auth_subject_dn', 'tlsClientAuthSubjectDn'],
  ['tls_client_auth_san_dns', 'tlsClientAuthSanDns'],
  ['tls_client_auth_san_uri', 'tlsClientAuthSanUri'],
  ['tls_client_auth_san_ip', 'tlsClientAuthSanIp'],
  ['tls_client_auth_san_email', 'tlsClientAuthSanEmail']
])

/** Metadata that are kept and told again, but change nothing. */
export const keptMembers: readonly string[] = [
  'application_type',
  'client_uri',
  'contacts',
  'logo_uri',
  'policy_uri',
  'tos_uri',
  'software_id',
  'software_version',
  'subject_type'
]
