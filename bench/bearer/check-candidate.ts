import { withBrokenSignature } from '../support/with-broken-signature.ts'
import type { CandidateServer } from './start-candidate.ts'

/** Makes sure that a candidate does what it is measured for: lets a good token in, and a broken one only if it is bare. */
export async function checkCandidate({ name, url }: CandidateServer, token: string): Promise<void> {
  const statusOf = async (text: string): Promise<number> => {
    const response = await fetch(url, { headers: { authorization: `Bearer ${text}` } })
    await response.arrayBuffer()
    return response.status
  }
  const statuses = [await statusOf(token), await statusOf(withBrokenSignature(token))]
  const expected = [200, name.endsWith('-bare') ? 200 : 401]
  if (String(statuses) !== String(expected)) {
    throw new Error(`${name} answers ${statuses.join(' and ')} in place of ${expected.join(' and ')}`)
  }
}
