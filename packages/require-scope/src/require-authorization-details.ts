import { type AnyAuth, type Auth, type Gate, type GateRequest, type JsonObject, refuse } from '@jeton/gate'
import { challengesOf } from './internal/challenges-of.ts'

/**
 * Makes a gate that lets a request pass when its token carries authorization details of a type, and one of them fits.
 *
 * Details are compared by `type`, exactly, and by your own function: never as JSON text. What is not a list of objects
 * with a text `type` grants nothing. It leaves it to `fits` to read the other members, such as `actions` and
 * `locations`: without it the type alone is enough.
 *
 * @param type the type of the details, as registered with the issuer
 * @param fits tells whether one of the details covers this request. Default: any of the type does
 * @returns a gate that grants what was granted before. It refuses with `insufficient_authorization_details` (403), and
 *   with `credentials_missing` (401) when no earlier gate granted anything
 * @throws TypeError when the type is not a non-empty text, or `fits` is not a function
 * @see RFC 9396 sections 2, 5 and 9.1
 */
export function requireAuthorizationDetails(
  type: string,
  fits: (detail: JsonObject, request: GateRequest) => boolean = () => true
): Gate<Auth> {
  if (typeof type !== 'string' || type === '') {
    throw new TypeError('requireAuthorizationDetails needs the type of the details, a non-empty text')
  }
  if (typeof fits !== 'function') throw new TypeError('requireAuthorizationDetails: fits must be a function')
  return request => {
    const challenges = challengesOf(request)
    const { auth } = request
    if (auth === undefined) return { outcome: 'abstain', challenges }
    const enough = detailsOf(auth).some(detail => detail.type === type && fits(detail, request))
    return enough
      ? { outcome: 'grant', auth: auth as Auth, challenges }
      : refuse('insufficient_authorization_details', { challenges })
  }
}

function detailsOf({ claims }: AnyAuth): readonly JsonObject[] {
  const details: unknown =
    typeof claims === 'object' && claims !== null && 'authorization_details' in claims
      ? claims.authorization_details
      : []
  return Array.isArray(details) ? details.filter(isDetail) : []
}

function isDetail(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
