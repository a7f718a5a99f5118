import type { Endpoint } from '../context.ts'
import { authorize } from './authorize/authorize.ts'
import { certs } from './certs.ts'
import { deviceAuthorization } from './device/device-authorization.ts'
import { deviceVerification } from './device/device-verification.ts'
import { verificationPath } from './device/verification-path.ts'
import { discovery } from './discovery.ts'
import { endSession } from './end-session/end-session.ts'
import { endSessionMetadata } from './end-session/end-session-metadata.ts'
import { interaction } from '../interaction/interaction-endpoint.ts'
import { interactionPath } from '../interaction/interaction-path.ts'
import { introspection } from './introspection.ts'
import { jwks } from './jwks.ts'
import { authorizeMetadata } from './metadata/authorize-metadata.ts'
import { introspectionMetadata } from './metadata/introspection-metadata.ts'
import { issuerMetadata } from './metadata/issuer-metadata.ts'
import { revocationMetadata } from './metadata/revocation-metadata.ts'
import { tokenMetadata } from './metadata/token-metadata.ts'
import { userinfoMetadata } from './metadata/userinfo-metadata.ts'
import { par } from './par/par.ts'
import { parMetadata } from './par/par-metadata.ts'
import { clientConfiguration } from './registration/client-configuration.ts'
import { registration } from './registration/registration.ts'
import { registrationPath } from '../registration/registration-path.ts'
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
    name: 'interaction',
    paths: issuer => [interactionPath(issuer, ':id')],
    methods: ['GET', 'HEAD', 'POST'],
    cors: false,
    handle: interaction
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
  },
  {
    name: 'par',
    paths: issuer => [`${issuer}/par`],
    methods: ['POST'],
    metadataMember: 'pushed_authorization_request_endpoint',
    metadata: parMetadata,
    cors: true,
    handle: par
  },
  {
    name: 'deviceAuthorization',
    paths: issuer => [`${issuer}/device_authorization`],
    methods: ['POST'],
    metadataMember: 'device_authorization_endpoint',
    cors: true,
    handle: deviceAuthorization
  },
  {
    name: 'deviceVerification',
    paths: issuer => [verificationPath(issuer)],
    methods: ['GET', 'HEAD', 'POST'],
    cors: false,
    handle: deviceVerification
  },
  {
    name: 'registration',
    paths: issuer => [registrationPath(issuer)],
    methods: ['POST'],
    offered: ({ registration: isOpen }) => isOpen,
    metadataMember: 'registration_endpoint',
    cors: true,
    handle: registration
  },
  {
    name: 'registration',
    paths: issuer => [`${registrationPath(issuer)}/:client`],
    methods: ['GET', 'HEAD', 'DELETE'],
    offered: ({ registration: isOpen }) => isOpen,
    cors: true,
    handle: clientConfiguration
  },
  {
    name: 'endSession',
    paths: issuer => [`${issuer}/logout`],
    methods: ['GET', 'POST'],
    metadataMember: 'end_session_endpoint',
    metadata: endSessionMetadata,
    cors: false,
    handle: endSession
  }
]
