import { isList, isText } from '../internal/claims.ts'
import { resourceScope } from '../internal/generic-access.ts'
import { genericIdToken } from '../internal/generic-id-token.ts'
import { either, hostUnder } from '../internal/issuer-host.ts'
import { firstOf, provenBy } from '../internal/proofs.ts'
import type { Judge, Preset } from '../preset.ts'

// A session token names the page that asked for it as authorized party; an ID token names a client, if any.
const forOrigin: Judge = ({ claims: { azp } }) => provenBy({ azp: isText(azp) && isOrigin(azp) })

const forSession: Judge = ({ claims }) =>
  provenBy({ sid: isText(claims.sid) && claims.sid.startsWith('sess_'), fva: isList(claims.fva) })

function isOrigin(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text
}

export const clerk: Preset = {
  name: 'clerk',
  vendor: 'Clerk',
  source: 'https://clerk.com/docs/guides/sessions/session-tokens',
  matches: either(hostUnder('clerk.accounts.dev'), ({ hostname }) => hostname.startsWith('clerk.')),
  judgeIdToken: genericIdToken,
  judgeAccess: firstOf(resourceScope, forOrigin, forSession),
  mayLackAudience: true,
  clientClaims: ['azp', 'client_id']
}
