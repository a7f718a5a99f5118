import { isText } from '../internal/claims.ts'
import { genericIdToken } from '../internal/generic-id-token.ts'
import { provenBy } from '../internal/proofs.ts'
import type { Preset } from '../preset.ts'

const IDENTITY_TOKEN_ISSUER = /\/v1\/(?:[^?#]+\/)?identity\/oidc(?:\/plugins)?$/

/** Identity tokens of entities and plugins. ID tokens of Vault's OIDC provider have an issuer of their own. */
export const vault: Preset = {
  name: 'vault',
  vendor: 'HashiCorp Vault',
  source: 'https://developer.hashicorp.com/vault/docs/secrets/identity/identity-token',
  judgeIdToken: genericIdToken,
  judgeAccess: ({ claims: { iss } }) => provenBy({ iss: isText(iss) && IDENTITY_TOKEN_ISSUER.test(iss) })
}
