import type { Endpoint } from '../context.ts'
import { authorize } from './authorize/authorize.ts'
import { certs } from './certs.ts'
import { discovery } from './discovery.ts'
import { introspection } from './introspection.ts'
import { jwks } from './jwks.ts'
import { authorizeMetadata } from './metadata/authorize-metadata.ts'
import { introspectionMetadata } from './metadata/introspection-metadata.ts'
import { issuerMetadata } from './metadata/issuer-metadata.ts'
import { revocationMetadata } from './metadata/revocation-metadata.ts'
import { tokenMetadata } from './metadata/token-metadata.ts'
import { userinfoMetadata } from './metadata/userinfo-metadata.ts'
import { revocation } from './revocation.ts'
import { token } from './token.ts'
import { userinfo } from './userinfo.ts'

const read = ['GET', 'HEAD']

/** One row per endpoint: the router and the metadata both follow it. */
export const endpoints: readonly Endpoint[] = [
  {
    name: 'discovery',
    // OpenID Connect Discovery 1.0 section 4.1 appends; RFC 8414 section 3.1 inserts, either name.
    paths: issuer => [
      `${issuer}/.well-known/openid-configuration`,
      `/.well-known/openid-configuration${issuer}`,
      `/.well-known/oauth-authorization-server${issuer}`
    ],
    methods: read,
    metadata: issuerMetadata,
    cors: true,
    handle: discovery
  },
  {
    name: 'jwks',
    paths: issuer => [`${issuer}/jwks`, `${issuer}/.well-known/jwks.json`, `${issuer}/v1/keys`],
    methods: read,
    metadataMember: 'jwks_uri',
    cors: true,
    handle: jwks
  },
  {
    name: 'certs',
    paths: issuer => [`${issuer}/certs`],
    methods: read,
    cors: true,
    handle: certs
  },
  {
    name: 'authorize',
    paths: issuer => [`${issuer}/authorize`],
    methods: ['GET', 'POST'],
    metadataMember: 'authorization_endpoint',
    metadata: authorizeMetadata,
    // A page for people: scripts of other origins have no business here (RFC 9700 section 2.6).
    cors: false,
    handle: authorize
  },
  {
    name: 'token',
    paths: issuer => [`${issuer}/token`],
    methods: ['POST'],
    metadataMember: 'token_endpoint',
    metadata: tokenMetadata,
    cors: true,
    handle: token
  },
  {
    name: 'introspection',
    paths: issuer => [`${issuer}/introspect`],
    methods: ['POST'],
    metadataMember: 'introspection_endpoint',
    metadata: introspectionMetadata,
    cors: true,
    handle: introspection
  },
  {
    name: 'revocation',
    paths: issuer => [`${issuer}/revoke`],
    methods: ['POST'],
    metadataMember: 'revocation_endpoint',
    metadata: revocationMetadata,
    cors: true,
    handle: revocation
  },
  {
    name: 'userinfo',
    paths: issuer => [`${issuer}/userinfo`],
    methods: ['GET', 'HEAD', 'POST'],
    metadataMember: 'userinfo_endpoint',
    metadata: userinfoMetadata,
    cors: true,
    handle: userinfo
  }
]
