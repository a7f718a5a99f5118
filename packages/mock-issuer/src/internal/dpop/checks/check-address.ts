import type { ProofCheck } from '../proof.ts'
import { proofError } from '../proof-error.ts'

/**
 * RFC 9449 section 4.3, check 9. The issuer may be reached at several origins, none of which the request
 * decides; the path has to be that of the request.
 */
export const checkAddress: ProofCheck = ({ claims }, { url, ownsOrigin }) => {
  const htu = String(claims['htu'])
  if (!/^https?:\/\/[^\\]*$/i.test(htu) || !URL.canParse(htu))
    return proofError('htu must be an http address')
  const { origin, pathname } = new URL(htu)
  return ownsOrigin(origin) && pathname === new URL(url).pathname
    ? undefined
    : proofError('htu is not the address of the request')
}
