import { base64url, type JWK } from 'jose'
import { type SignatureAlgorithm, signatureAlgorithms } from '../signature-algorithms.ts'

const smallestModulusBits = 2048

type Requirement = (key: Readonly<Record<string, unknown>>) => boolean

/** What a member of a key set has to be before it may verify a signature. */
const requirements: readonly Requirement[] = [
  // RFC 7517 section 5: unknown key types are ignored. Symmetric keys have no place in a published set.
  ({ kty }) => kty === 'RSA' || kty === 'EC' || kty === 'OKP',
  // A private member in a published set means that the key is compromised.
  key => !['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'].some(name => Object.hasOwn(key, name)),
  // RFC 7517 sections 4.2 and 4.3.
  ({ use }) => use === undefined || use === 'sig',
  ({ key_ops: operations }) =>
    operations === undefined || (isListOfNames(operations) && operations.includes('verify')),
  ({ kid }) => kid === undefined || typeof kid === 'string',
  // RFC 7517 section 4.4: a key for another use (RSA-OAEP) verifies nothing.
  ({ alg }) => alg === undefined || signatureAlgorithms.includes(alg as SignatureAlgorithm),
  // RFC 7518 section 3.3: 2048 bits or more; an exponent of 1 would make every signature valid.
  key =>
    key.kty !== 'RSA' || (bitsOf(bytesOf(key.n)) >= smallestModulusBits && isOddAboveOne(bytesOf(key.e))),
  ({ kty, crv }) => kty !== 'EC' || crv === 'P-256' || crv === 'P-384' || crv === 'P-521',
  ({ kty, x, y }) => kty !== 'EC' || [x, y].every(member => typeof member === 'string'),
  ({ kty, crv, x }) => kty !== 'OKP' || (crv === 'Ed25519' && typeof x === 'string')
]

const publicTexts = ['use', 'alg', 'kid', 'n', 'e', 'crv', 'x', 'y'] as const

/** Picks the members of a key set that may verify a signature, and copies of them what that takes. */
export function usableKeys(members: readonly unknown[]): JWK[] {
  return members.filter(isUsable).map(publicPartOf)
}

// What else a key holds may be nested too deeply to be copied as a whole, which would cost the whole set.
function publicPartOf(key: JWK & { readonly kty: string }): JWK {
  const texts = publicTexts.filter(name => typeof key[name] === 'string')
  return { kty: key.kty, ...Object.fromEntries(texts.map(name => [name, key[name]])) }
}

function isUsable(member: unknown): member is JWK & { readonly kty: string } {
  if (typeof member !== 'object' || member === null) return false
  const key = member as Readonly<Record<string, unknown>>
  return requirements.every(holds => holds(key))
}

/** Reads a big-endian number, without leading zero bytes; empty for anything that is not base64url. */
function bytesOf(value: unknown): Uint8Array {
  if (typeof value !== 'string' || !/^[A-Za-z0-9_-]+$/.test(value)) return new Uint8Array()
  const bytes = base64url.decode(value)
  const start = bytes.findIndex(byte => byte !== 0)
  return start === -1 ? new Uint8Array() : bytes.subarray(start)
}

function bitsOf(bytes: Uint8Array): number {
  return bytes.length * 8 - (Math.clz32(bytes[0] ?? 0) - 24)
}

/** RFC 7517 section 4.3: texts, none of them twice. */
function isListOfNames(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) &&
    value.every(name => typeof name === 'string') &&
    new Set(value).size === value.length
  )
}

function isOddAboveOne(bytes: Uint8Array): boolean {
  const last = bytes.at(-1)
  return last !== undefined && last % 2 === 1 && (bytes.length > 1 || last > 1)
}
