import type { JWK } from 'jose'
import type { EndpointName } from './step.ts'

/** An issuer under comparison, as it is reached. */
export interface Provider {
  readonly name: string
  readonly issuer: string
  readonly endpoints: Readonly<Record<EndpointName, string>>
  /** Makes the next row start with nobody signed in. */
  readonly forgetBrowser: () => void
  readonly close: () => Promise<void>
}

/** What both issuers are given. */
export interface Registration {
  readonly clientKey: JWK
}

/** The metadata members that tell the addresses. */
const members: Readonly<Record<EndpointName, string>> = {
  authorize: 'authorization_endpoint',
  device: 'device_authorization_endpoint',
  endSession: 'end_session_endpoint',
  introspection: 'introspection_endpoint',
  par: 'pushed_authorization_request_endpoint',
  registration: 'registration_endpoint',
  revocation: 'revocation_endpoint',
  token: 'token_endpoint',
  userinfo: 'userinfo_endpoint'
}

export async function discoverEndpoints(issuer: string): Promise<Readonly<Record<EndpointName, string>>> {
  const response = await fetch(`${issuer}/.well-known/openid-configuration`)
  const metadata = (await response.json()) as Readonly<Record<string, string | undefined>>
  const rows = Object.entries(members).map(([name, member]) => [name, metadata[member] ?? ''] as const)
  return Object.fromEntries(rows) as Record<EndpointName, string>
}
