import type { Client } from '../clients/client.ts'
import type { IssuerContext } from '../context.ts'

/** Where and how an authorization response goes. */
export interface ReturnAddress {
  readonly client: Client
  readonly redirectUri: string
  readonly responseMode: string
  readonly state: string | undefined
  /** The words of `response_type` in alphabetical order. */
  readonly responseType: string
}

/** Carries the members of an authorization response to the redirect URI. */
export type ResponseMode = (
  context: IssuerContext,
  address: ReturnAddress,
  members: Readonly<Record<string, string>>
) => Response | Promise<Response>
