import { type Decision, fetchRequest } from '@jeton/gate'
import { requireBearer } from '@jeton/require-bearer'
import type { Verifier } from '../verifier.ts'

/** The gate itself, without a framework; the view of the request is made beforehand. */
export const jeton: Verifier = {
  packages: ['@jeton/require-bearer'],
  algorithms: ['RS256', 'ES256', 'EdDSA'],
  create({ issuer, audience, key }) {
    const gate = requireBearer({ issuer, audience, jwks: { keys: [key.jwk] } })
    return token => {
      const headers = { authorization: `Bearer ${token}` }
      const view = fetchRequest(new Request('https://api.example/', { headers }))
      return () => {
        const decision = gate(view)
        return decision instanceof Promise ? decision.then(granted) : granted(decision)
      }
    }
  }
}

function granted(decision: Decision): Decision {
  if (decision.outcome !== 'grant') throw new Error(`the gate says ${decision.outcome}`)
  return decision
}
