import { checkOptions } from '@jeton/gate'
import { type Preset, presetFor, presets } from '@jeton/id-token-guard'
import { createKeySource, type KeySource, signatureAlgorithms, type UrlRules } from '@jeton/issuer-keys'
import type { IssuerEntry, RequireBearerOptions } from '../../require-bearer-options.ts'
import { listOf, rule } from '../option-rules.ts'
import type { TrustedIssuer } from './trusted-issuer.ts'

type Options = RequireBearerOptions<unknown>

const entryNames = [
  'issuer',
  'audience',
  'algorithms',
  'tokenType',
  'preset',
  'clients',
  'jwks'
] as const satisfies readonly (keyof IssuerEntry)[]

/** What an entry may take over, and what it has to keep to. */
interface EntryContext extends Pick<UrlRules, 'publicHostsOnly'> {
  /** The keys of the same issuer from before. */
  readonly keys?: KeySource | undefined
}

/**
 * Checks what is given about one issuer, fills it up with the options that hold for all of them, and copies it. Throws a
 * `TypeError` naming option and rule.
 */
export function settleEntry(
  given: string | IssuerEntry,
  common: Options,
  { publicHostsOnly = false, keys }: EntryContext = {}
): TrustedIssuer {
  const entry: IssuerEntry = typeof given === 'string' ? { issuer: given } : given
  checkOptions('requireBearer issuer', entry, entryNames)
  const [issuer = ''] = listOf('issuer', [entry.issuer])
  const clients = entry.clients ?? common.clients
  return {
    issuer,
    preset: presetOf(issuer, entry.preset ?? common.preset),
    audiences: new Set(listOf('audience', entry.audience ?? common.audience)),
    clients: clients === undefined ? undefined : new Set(listOf('clients', clients)),
    algorithms: new Set(algorithmsOf(entry.algorithms ?? common.algorithms)),
    tokenType: tokenTypeOf(entry.tokenType ?? common.tokenType),
    keys: keys ?? keysOf(issuer, entry.jwks ?? common.jwks, common, publicHostsOnly)
  }
}

function keysOf(
  issuer: string,
  jwks: IssuerEntry['jwks'],
  { allowInsecureLoopback = false, clock, fetch }: Options,
  publicHostsOnly: boolean
): KeySource {
  return createKeySource(
    {
      issuer,
      allowInsecureLoopback,
      publicHostsOnly,
      ...(jwks !== undefined && { jwks }),
      ...(clock && { clock }),
      ...(fetch && { fetch })
    },
    'requireBearer'
  )
}

function presetOf(issuer: string, name: Options['preset'] = 'auto'): Preset {
  const preset = presets.get(name === 'auto' ? presetFor(issuer) : name)
  if (preset) return preset
  throw new TypeError(`requireBearer: preset must be auto or one of ${[...presets.keys()].join(', ')}`)
}

function algorithmsOf(algorithms: Options['algorithms']): readonly string[] {
  if (algorithms === undefined) return signatureAlgorithms
  const list = listOf('algorithms', algorithms)
  rule(
    list.every(name => (signatureAlgorithms as readonly string[]).includes(name)),
    `algorithms may hold ${signatureAlgorithms.join(', ')}; none and shared secrets are not offered`
  )
  return list
}

function tokenTypeOf(tokenType: Options['tokenType'] = 'evidence'): TrustedIssuer['tokenType'] {
  rule(['evidence', 'at+jwt'].includes(tokenType), "tokenType must be 'evidence' or 'at+jwt'")
  return tokenType
}
