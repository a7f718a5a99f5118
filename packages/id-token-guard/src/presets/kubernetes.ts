import type { JsonValue } from '@jeton/gate'
import { isObject, isText } from '../internal/claims.ts'
import { genericIdToken } from '../internal/generic-id-token.ts'
import { provenBy } from '../internal/proofs.ts'
import type { Preset } from '../preset.ts'

function isServiceAccount(sub: JsonValue | undefined): boolean {
  return isText(sub) && sub.startsWith('system:serviceaccount:')
}

const SOURCE = 'https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/'

/** Bound tokens of service accounts. */
export const kubernetes: Preset = {
  name: 'k8s',
  vendor: 'Kubernetes',
  source: SOURCE,
  judgeIdToken: genericIdToken,
  judgeAccess: ({ claims }) =>
    provenBy({ 'kubernetes.io': isObject(claims['kubernetes.io']), sub: isServiceAccount(claims.sub) })
}

/** Tokens from secrets, which never expire and name no audience. */
export const kubernetesLegacy: Preset = {
  name: 'k8s-legacy',
  vendor: 'Kubernetes',
  source: SOURCE,
  judgeIdToken: genericIdToken,
  judgeAccess: ({ claims }) =>
    provenBy({
      iss: claims.iss === 'kubernetes/serviceaccount',
      'kubernetes.io/serviceaccount/service-account.uid': isText(
        claims['kubernetes.io/serviceaccount/service-account.uid']
      ),
      sub: isServiceAccount(claims.sub)
    }),
  mayLackAudience: true,
  mayLackExpiry: true,
  clientClaims: ['sub']
}
