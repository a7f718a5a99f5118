/** A difference that is meant: what differs, in the words of `differences`, why, and where. */
export interface AllowedDifference {
  readonly what: string
  readonly why: string
  readonly rows: readonly string[]
}

/** A line here fails the comparison when its difference no longer occurs. */
export const allowedDifferences: readonly AllowedDifference[] = [
  {
    what: 'outcome: 400 invalid_request, not redirect invalid_request',
    why: 'RFC 6749 section 3.1: of two redirect URIs neither can be trusted, so nobody is redirected',
    rows: ['authorize/redirect-twice']
  },
  {
    what: 'outcome: 400 invalid_request, not redirect',
    why: 'OpenID Connect Core 1.0 section 3.1.2.1: redirect_uri is required, even if only one is registered',
    rows: ['authorize/no-redirect-of-one']
  },
  {
    what: 'outcome: redirect unauthorized_client, not redirect invalid_request',
    why: 'RFC 6749 section 4.1.2.1: unauthorized_client is the error of a client that may not ask this way',
    rows: ['authorize/response-type-not-registered']
  },
  {
    what: 'redirectBy: fragment, not query',
    why: 'OAuth 2.0 Multiple Response Types section 5: with an ID token the fragment is the default, for errors too',
    rows: ['authorize/id-token-in-query']
  },
  {
    what: 'outcome: redirect invalid_request, not redirect',
    why: 'RFC 7636 section 4.2: an S256 challenge is base64url',
    rows: ['authorize/bad-challenge']
  },
  {
    what: 'outcome: redirect invalid_request, not redirect',
    why: 'OAuth 2.1 section 4.1.1: PKCE is for confidential clients, too',
    rows: ['authorize/confidential-without-challenge']
  },
  {
    what: 'outcome: redirect, not redirect invalid_request',
    why: 'RFC 6749 section 3.1: a parameter the request has no use for is ignored',
    rows: ['authorize/nonce-without-openid']
  },
  {
    what: 'outcome: redirect, not redirect access_denied',
    why: 'RFC 6749 section 3.3: a request without scope gets a default, here all the client is registered for',
    rows: ['authorize/no-scope']
  },
  {
    what: 'outcome: redirect invalid_scope, not redirect',
    why: 'RFC 6749 section 4.1.2.1: a scope the client is not registered for is invalid_scope',
    rows: ['authorize/unknown-scope']
  },
  {
    what: 'redirectMembers: +iss',
    why: 'RFC 9207 section 2: every authorization response has iss; with an ID token it may be left out',
    rows: [
      'authorize/id-token',
      'authorize/id-token-form-post',
      'authorize/code-id-token',
      'authorize/id-token-code'
    ]
  },
  {
    what: 'idTokenClaims: +at_hash',
    why: 'OpenID Connect Core 1.0 section 3.1.3.6: at_hash is optional in the code flow',
    rows: [
      'code/ok',
      'code/ok-public',
      'code/ok-offline',
      'code/ok-profile',
      'code/ok-max-age',
      'code/ok-no-nonce',
      'code/ok-hybrid',
      'code/ok-resource',
      'code/scope-at-token',
      'code/wrong-then-right',
      'dpop/code',
      'par/tokens',
      'device/approved'
    ]
  },
  {
    what: 'members: +refresh_token',
    why: 'RFC 6749 section 5.1: a refresh token is at the discretion of the issuer; only openid has offline_access',
    rows: ['code/ok-no-openid']
  },
  {
    what: 'outcome: 400 invalid_grant, not 200',
    why: 'RFC 6749 section 4.1.3: redirect_uri is repeated if it was in the authorization request',
    rows: ['code/no-redirect-uri']
  },
  {
    what: 'outcome: 400 unauthorized_client, not 400 invalid_request',
    why: 'RFC 6749 section 5.2: unauthorized_client is the error of a client that may not use the grant',
    rows: ['token/grant-not-allowed', 'token/client-credentials-public', 'device/grant-not-allowed']
  },
  {
    what: 'outcome: 405 method_not_allowed, not 404',
    why: 'RFC 9110 section 15.5.6: the address is there, the method is not',
    rows: ['token/get', 'par/get']
  },
  {
    what: 'members: +scope',
    why: 'RFC 6749 section 5.1: scope is required where it differs from what was asked for, and optional elsewhere',
    rows: [
      'token/client-credentials-plain',
      'client/assertion',
      'client/assertion-without-client-id',
      'dpop/ok',
      'dpop/query-in-address'
    ]
  },
  {
    what: 'outcome: 400 invalid_scope, not 200',
    why: 'RFC 6749 section 5.2: a scope the client is not registered for is invalid_scope',
    rows: ['token/client-credentials-unknown-scope']
  },
  {
    what: 'challenge: Basic, not Basic invalid_client',
    why: 'RFC 7617 section 2: a Basic challenge has a realm and a charset; the error is in the body',
    rows: [
      'client/wrong-secret',
      'client/unknown',
      'client/public-with-secret',
      'client/basic-for-public-code',
      'introspect/wrong-secret',
      'revoke/wrong-secret',
      'par/unknown-client',
      'par/wrong-secret',
      'device/wrong-secret'
    ]
  },
  {
    what: 'challenge: Basic, not undefined',
    why: 'RFC 9110 section 15.5.2: every 401 has a challenge',
    rows: [
      'client/unknown-public',
      'client/secret-missing',
      'client/wrong-post',
      'client/assertion-audience',
      'client/assertion-expired',
      'client/assertion-no-exp',
      'client/assertion-no-jti',
      'client/assertion-wrong-key',
      'client/assertion-unsigned',
      'client/assertion-issuer',
      'client/assertion-for-secret-client',
      'client/assertion-missing',
      'client/assertion-replayed',
      'device/unknown-client',
      'refresh/without-secret'
    ]
  },
  {
    what: 'outcome: 401 invalid_client, not 400 invalid_request',
    why: 'RFC 6749 section 5.2: a client that did not authenticate, or not as it is registered, is invalid_client',
    rows: [
      'client/none-at-all',
      'client/basic-garbage',
      'client/basic-no-colon',
      'client/basic-empty-secret',
      'client/bearer',
      'client/assertion-type',
      'client/assertion-garbage',
      'introspect/no-client',
      'revoke/no-client',
      'par/no-client',
      'device/no-client'
    ]
  },
  {
    what: 'outcome: 401 invalid_client, not 200',
    why: 'RFC 7591 section 2: a client authenticates by the one method it is registered for',
    rows: ['client/post-for-basic']
  },
  {
    what: 'outcome: 401 invalid_client, not 200',
    why: 'draft-ietf-oauth-rfc7523bis: the issuer alone is the audience of an assertion',
    rows: ['client/assertion-token-endpoint', 'client/assertion-audiences']
  },
  {
    what: 'idTokenClaims: +at_hash -nonce',
    why: 'OpenID Connect Core 1.0 section 12.2: a refreshed ID token should have no nonce',
    rows: [
      'refresh/ok',
      'refresh/ok-public',
      'refresh/twice',
      'refresh/narrower',
      'refresh/resource',
      'revoke/other-client-keeps',
      'dpop/refresh'
    ]
  },
  {
    what: 'members: -scope',
    why: 'RFC 6749 section 5.2: an error has no member scope',
    rows: ['refresh/wider']
  },
  {
    what: 'members: +aud +auth_time +jti',
    why: 'RFC 7662 section 2.2: introspection tells the claims RFC 9068 section 2.2 gives the token',
    rows: [
      'introspect/access-token',
      'introspect/other-client',
      'introspect/wrong-hint',
      'device/approved-introspection'
    ]
  },
  {
    what: 'members: +aud +jti +scope +sub',
    why: 'RFC 7662 section 2.2: introspection tells the claims RFC 9068 section 2.2 gives the token',
    rows: ['introspect/machine-token', 'dpop/introspection']
  },
  {
    what: 'outcome: 200, not 400 unsupported_token_type',
    why: 'RFC 7662 section 2.2: what is no active token is {"active":false}; there is no error for it',
    rows: ['introspect/id-token']
  },
  {
    what: 'outcome: 200, not 400 unsupported_token_type',
    why: 'RFC 7662 section 2.2: JWT access tokens can be asked about, too',
    rows: ['introspect/resource-token']
  },
  {
    what: 'outcome: 401 invalid_client, not 200',
    why: 'RFC 7662 section 2.1: introspection needs a client that authenticates',
    rows: ['introspect/public-client']
  },
  {
    what: 'noStore: true, not false',
    why: 'OAuth 2.1 section 3.2.3: what is about tokens is not stored; harmless where nothing is told',
    rows: [
      'revoke/access-token',
      'revoke/refresh-token',
      'revoke/unknown',
      'revoke/unknown-hint',
      'revoke/other-client',
      'revoke/no-token',
      'revoke/wrong-secret',
      'revoke/public-client',
      'revoke/id-token'
    ]
  },
  {
    what: 'outcome: 200, not 400 invalid_grant',
    why: 'RFC 7009 section 2.1: revoking an access token may leave the refresh token',
    rows: ['revoke/access-keeps-refresh']
  },
  {
    what: 'outcome: 401 invalid_token, not 400 invalid_request',
    why: 'RFC 6750 section 2.3: a token in the query is not supported, so the request has none',
    rows: ['userinfo/query']
  },
  {
    what: 'challenge: Bearer, not Bearer DPoP',
    why: 'RFC 9110 section 11.6.1: one challenge the client can meet is enough',
    rows: ['userinfo/none']
  },
  {
    what: 'outcome: 400 invalid_dpop_proof, not 400 invalid_grant',
    why: 'RFC 9449 section 5: a proof that does not do is invalid_dpop_proof',
    rows: ['dpop/replay']
  },
  {
    what: 'challenge: Bearer invalid_token, not DPoP invalid_token',
    why: 'RFC 6750 section 3: the challenge names the scheme the token came with',
    rows: ['dpop/userinfo-as-bearer']
  },
  {
    what: 'outcome: 401 invalid_dpop_proof, not 400 invalid_request',
    why: 'RFC 9449 section 7.1: a missing proof is answered with 401 and a challenge',
    rows: ['dpop/userinfo-without-proof']
  },
  {
    what: 'outcome: 400 invalid_request, not 400 request_uri_not_supported',
    why: 'RFC 9126 section 2.1: a request_uri in a pushed request is invalid_request',
    rows: ['par/request-uri']
  },
  {
    what: 'outcome: 400 invalid_request_uri, not redirect invalid_request_uri',
    why: 'RFC 9126 section 4: the redirect URI was in the request that is used up, so nobody is redirected',
    rows: ['par/reuse']
  },
  {
    what: 'outcome: redirect invalid_request_uri, not redirect invalid_request_object',
    why: 'RFC 9126 section 2.2: the request_uri is bound to its client, so for another it is none',
    rows: ['par/other-client']
  },
  {
    what: 'redirectMembers: -state',
    why: 'RFC 9101 section 6.3: nothing is taken from a request that is not to be trusted, its state included',
    rows: [
      'par/other-client',
      'request/wrong-key',
      'request/unsigned',
      'request/expired',
      'request/audience',
      'request/issuer',
      'request/client-id',
      'request/nested'
    ]
  },
  {
    what: 'members: +interval',
    why: 'RFC 8628 section 3.2: the interval is told, though its default would do',
    rows: ['device/start', 'device/start-public', 'device/start-no-scope']
  },
  {
    what: 'outcome: 400 slow_down, not 400 authorization_pending',
    why: 'RFC 8628 section 3.5: a device that asks sooner than the interval is told to slow down',
    rows: ['device/fast']
  },
  {
    what: 'members: -application_type -dpop_bound_access_tokens -id_token_signed_response_alg -post_logout_redirect_uris -require_auth_time -require_pushed_authorization_requests -require_signed_request_object -subject_type',
    why: 'RFC 7591 section 3.2.1: the answer has what was registered; defaults besides are at the discretion of the issuer',
    rows: ['register/ok', 'register/public', 'register/machine']
  },
  {
    what: 'outcome: 400 invalid_client_metadata, not 201',
    why: 'RFC 7591 section 2.1: a response type without its grant type is an inconsistent registration',
    rows: ['register/mismatch']
  },
  {
    what: 'outcome: 400 invalid_client_metadata, not 400 invalid_request',
    why: 'RFC 7591 section 3.2.2: metadata that cannot be read is invalid_client_metadata',
    rows: ['register/list', 'register/form']
  },
  {
    what: 'outcome: 400 invalid_request, not 200',
    why: 'OpenID Connect RP-Initiated Logout 1.0 section 3: without a client nobody is sent to the address, and is told so',
    rows: ['logout/back-without-client']
  }
]
