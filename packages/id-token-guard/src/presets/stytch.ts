import { isObject } from '../internal/claims.ts'
import { resourceScope, scopeForAnother } from '../internal/generic-access.ts'
import { genericIdToken } from '../internal/generic-id-token.ts'
import { either, hostIs, hostUnder } from '../internal/issuer-host.ts'
import { firstOf, provenBy } from '../internal/proofs.ts'
import type { Judge, Preset } from '../preset.ts'

const SESSION = 'https://stytch.com/session'

const forSession: Judge = ({ claims }) => provenBy({ [SESSION]: isObject(claims[SESSION]) })

export const stytch: Preset = {
  name: 'stytch',
  vendor: 'Stytch',
  source: 'https://stytch.com/docs/b2b/api/connected-app-access-token',
  matches: either(hostIs('stytch.com'), hostUnder('customers.stytch.dev', 'customers.stytch.com')),
  judgeIdToken: genericIdToken,
  judgeAccess: firstOf(forSession, resourceScope, scopeForAnother),
  clientClaims: ['client_id']
}
