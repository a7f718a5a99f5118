import type { IssuerContext } from '../context.ts'
import { fragment } from './fragment.ts'
import type { ReturnAddress } from './response-mode.ts'
import { responseModes } from './table.ts'

/** Sends an authorization response, with `state` and `iss` (RFC 9207 section 2). */
export async function respond(
  context: IssuerContext,
  address: ReturnAddress,
  members: Readonly<Record<string, string>>
): Promise<Response> {
  const { state, responseMode } = address
  const echo = state === undefined ? {} : { state }
  const mode = responseModes.get(responseMode) ?? fragment
  return mode(context, address, { ...members, ...echo, iss: context.address.url() })
}
