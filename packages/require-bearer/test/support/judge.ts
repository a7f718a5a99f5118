import {
  type AccessTokenAuth,
  type CredentialGate,
  type Decision,
  fetchRequest,
  type GateRequest,
  type Refusal,
  refusalOf
} from '@jeton/gate'

export type BearerGate = CredentialGate<AccessTokenAuth>

export function bearerRequest(token: string): GateRequest {
  return fetchRequest(new Request('https://api.test/', { headers: { authorization: `Bearer ${token}` } }))
}

export async function decide(gate: BearerGate, token: string): Promise<Decision<AccessTokenAuth>> {
  return gate(bearerRequest(token))
}

/** `grant`, or the code of the refusal. */
export async function verdict(gate: BearerGate, token: string): Promise<string> {
  const decision = await decide(gate, token)
  return decision.outcome === 'grant' ? 'grant' : refusalOf(decision).code
}

export async function granted(gate: BearerGate, token: string): Promise<AccessTokenAuth> {
  const decision = await decide(gate, token)
  if (decision.outcome === 'grant') return decision.auth
  throw new Error(`refused: ${JSON.stringify(refusalOf(decision))}`)
}

export async function refused(gate: BearerGate, token: string): Promise<Refusal> {
  const decision = await decide(gate, token)
  if (decision.outcome === 'grant') throw new Error('granted')
  return refusalOf(decision)
}
