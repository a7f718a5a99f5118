import {
  type ApiKeyAuth,
  type Challenge,
  type CredentialGate,
  type Decision,
  type GateRequest,
  refuse
} from '@jeton/gate'

/** Makes what a gate grants to `subject`. */
export function authFor(subject: string): ApiKeyAuth {
  return {
    kind: 'api_key',
    principal: 'key',
    subject,
    scopes: [],
    audience: [],
    claims: {},
    keyId: 'k1',
    owner: subject
  }
}

/** A credential gate that remembers what it was asked. */
export interface SpyGate extends CredentialGate<ApiKeyAuth> {
  readonly asked: readonly GateRequest[]
}

/**
 * Makes a gate that judges every value of one header that starts with `prefix`: `good` is granted, the rest refused.
 */
export function headerGate(scheme: string, header: string, prefix = ''): SpyGate {
  const asked: GateRequest[] = []
  const challenges: readonly Challenge[] = [{ scheme, realm: 'api' }]
  const find = (request: GateRequest): string | undefined =>
    request.header(header).find(value => value.startsWith(prefix))
  const judge = (request: GateRequest): Decision<ApiKeyAuth> => {
    asked.push(request)
    const value = find(request)
    if (value === undefined) return { outcome: 'abstain', challenges }
    if (value !== `${prefix}good`) return refuse('token_malformed', { challenges, scheme })
    return { outcome: 'grant', auth: authFor(scheme), challenges }
  }
  const locate = (request: GateRequest): readonly string[] => (find(request) === undefined ? [] : [header])
  return Object.assign(judge, { locate, challenges, asked })
}
