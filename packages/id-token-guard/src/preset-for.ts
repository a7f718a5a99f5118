import type { PresetName } from './preset.ts'
import { presets } from './presets.ts'

/**
 * Names the preset that goes with an issuer's address.
 *
 * Give it the issuer that the application is configured to trust, never one read from a token. Presets with
 * which ID tokens or workload credentials pass are never the answer: those are for the operator to name.
 *
 * @param issuer The configured issuer, as in its metadata. One without a scheme is read as an https address.
 * @returns The first preset whose address rule fits, else `none`; `none` also for what is not an http(s)
 * address or holds a user name.
 *
 * Never throws.
 *
 * @see RFC 8414 section 2 (issuer)
 */
export function presetFor(issuer: string): PresetName {
  const address = parseIssuer(issuer)
  if (address === undefined) return 'none'
  for (const preset of presets.values()) {
    if (preset.matches?.(address)) return preset.name
  }
  return 'none'
}

function parseIssuer(issuer: string): URL | undefined {
  const text = issuer.includes('://') ? issuer : `https://${issuer}`
  if (!URL.canParse(text)) return undefined
  const address = new URL(text)
  const isWeb = address.protocol === 'https:' || address.protocol === 'http:'
  return isWeb && address.username === '' && address.password === '' ? address : undefined
}
