import { isText } from '../internal/claims.ts'
import { genericIdToken } from '../internal/generic-id-token.ts'
import { hostUnder } from '../internal/issuer-host.ts'
import { provenBy } from '../internal/proofs.ts'
import type { Preset } from '../preset.ts'

export const supabase: Preset = {
  name: 'supabase',
  vendor: 'Supabase Auth',
  source: 'https://supabase.com/docs/guides/auth/jwt-fields',
  matches: hostUnder('supabase.co'),
  judgeIdToken: genericIdToken,
  judgeAccess: ({ claims }) =>
    provenBy({
      role: isText(claims.role),
      aal: isText(claims.aal),
      session_id: isText(claims.session_id)
    }),
  clientClaims: ['client_id']
}

/** The project's anon and service_role keys, which name no subject and no audience. */
export const supabaseApiKey: Preset = {
  name: 'supabase-apikey',
  vendor: 'Supabase',
  source: 'https://supabase.com/docs/guides/api/api-keys',
  judgeIdToken: genericIdToken,
  judgeAccess: ({ claims }) =>
    provenBy({ iss: claims.iss === 'supabase', ref: isText(claims.ref), role: isText(claims.role) }),
  mayLackAudience: true,
  clientClaims: ['ref']
}
