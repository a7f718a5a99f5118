import { explainedError } from '../explained-error.ts'
import type { Form } from '../http/form.ts'
import type { OAuthError } from '../oauth-error.ts'
import type { ClaimsRequest } from './claims-request.ts'

type Members = Readonly<Record<string, unknown>>

/** The parameter `claims` of a request, or undefined if it has none. */
export function readClaimsRequest(form: Form): ClaimsRequest | OAuthError | undefined {
  const text = form.get('claims')
  if (text === undefined) return undefined
  const asked = membersOf(parse(text))
  const userinfo = membersOf(asked?.['userinfo'] ?? {})
  const idToken = membersOf(asked?.['id_token'] ?? {})
  if (!asked || !userinfo || !idToken)
    return invalid('it has to be a JSON object with the objects userinfo and id_token')
  const all = [...Object.values(userinfo), ...Object.values(idToken)]
  if (!all.every(wish => wish === null || membersOf(wish))) return invalid('each claim is null or an object')
  if (hasValue(userinfo['sub']) || hasValue(idToken['sub'])) {
    return invalid('a value of sub is not supported, use id_token_hint')
  }
  return {
    userinfo: Object.keys(userinfo),
    idToken: Object.keys(idToken),
    essentialAcr: essentialValues(membersOf(idToken['acr']))
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function membersOf(value: unknown): Members | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject ? (value as Members) : undefined
}

function hasValue(wish: unknown): boolean {
  const members = membersOf(wish)
  return members !== undefined && ('value' in members || 'values' in members)
}

function essentialValues(wish: Members | undefined): readonly string[] {
  if (wish?.['essential'] !== true) return []
  const values: readonly unknown[] = [wish['value'], wish['values']].flat()
  return values.filter(value => typeof value === 'string')
}

function invalid(reason: string): OAuthError {
  return explainedError('invalid_request', 'the parameter claims is wrong', `claims: ${reason}`)
}
