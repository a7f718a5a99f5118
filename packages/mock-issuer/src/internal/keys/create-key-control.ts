import { checkAlgorithm } from '../algorithms.ts'
import { checkMembers } from '../check-members.ts'
import type { IssuerContext } from '../context.ts'
import type { IssuerKeys, NewKeyOptions } from './key-control.ts'
import { type KeyEntry, type KeyRing, addKey, findKey, removeKeys, settledEntries } from './key-ring.ts'
import { underKid } from './signing-key.ts'

export function createKeyControl({ keys, caching, log, settings }: IssuerContext): IssuerKeys {
  const { ring } = keys
  const create = async ({ algorithm = settings.accessTokenAlgorithm }: NewKeyOptions): Promise<KeyEntry> => {
    const key = await ring.generate(checkAlgorithm('keys: algorithm', algorithm))
    return addKey(ring, key, { published: false, signs: false })
  }
  const publish: IssuerKeys['publish'] = async (options = {}) => {
    checkMembers('keys.publish', options, ['kid', 'algorithm'])
    const { kid } = options
    const entry = kid === undefined ? await create(options) : await findKey(ring, 'keys.publish', kid)
    entry.published = true
    return entry.key.kid
  }
  return {
    list: async () => (await settledEntries(ring)).map(toRecord),
    create: async (options = {}) => {
      checkMembers('keys.create', options, ['algorithm'])
      return (await create(options)).key.kid
    },
    publish,
    unpublish: async kid => {
      const entry = await findKey(ring, 'keys.unpublish', kid)
      entry.published = false
    },
    signWith: async kid => letSign(ring, await findKey(ring, 'keys.signWith', kid)),
    retire: async kid => retire(ring, await findKey(ring, 'keys.retire', kid)),
    replace: async kid => {
      const entry = await findKey(ring, 'keys.replace', kid)
      entry.key = underKid(await ring.generate(entry.key.algorithm), kid)
    },
    duplicate: async kid => {
      const entry = await findKey(ring, 'keys.duplicate', kid)
      entry.twin = underKid(await ring.generate(entry.key.algorithm), kid)
    },
    edit: async (kid, members) => {
      const entry = await findKey(ring, 'keys.edit', kid)
      entry.members = { ...entry.members, ...members }
    },
    setCaching: caching.set,
    fetches: () => log.list({}).filter(({ endpoint }) => endpoint === 'jwks' || endpoint === 'certs')
  }
}

function toRecord({ key, published, signs }: KeyEntry): Awaited<ReturnType<IssuerKeys['list']>>[number] {
  return { kid: key.kid, algorithm: key.algorithm, published, signing: signs }
}

function letSign(ring: KeyRing, entry: KeyEntry): void {
  const { algorithm } = entry.key
  for (const other of ring.entries) if (other.key.algorithm === algorithm) other.signs = other === entry
  ring.signers.set(algorithm, Promise.resolve(entry))
}

function retire(ring: KeyRing, entry: KeyEntry): void {
  const { algorithm } = entry.key
  removeKeys(ring, other => other === entry)
  if (!entry.signs) return
  const heir = ring.entries.find(({ key, published }) => published && key.algorithm === algorithm)
  if (heir) letSign(ring, heir)
  else ring.signers.delete(algorithm)
}
