import type { Endpoint } from '../context.ts'
import { discovery } from './discovery.ts'
import { jwks } from './jwks.ts'
import { token } from './token.ts'

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
    cors: true,
    handle: discovery
  },
  {
    name: 'jwks',
    paths: issuer => [`${issuer}/jwks`],
    methods: read,
    metadataMember: 'jwks_uri',
    cors: true,
    handle: jwks
  },
  {
    name: 'token',
    paths: issuer => [`${issuer}/token`],
    methods: ['POST'],
    metadataMember: 'token_endpoint',
    cors: true,
    handle: token
  }
]
