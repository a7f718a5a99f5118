import { checkPrime } from 'node:crypto'
import { promisify } from 'node:util'
import type { JWK } from 'jose'
import type { RandomSource } from '../random.ts'

const isPrime = promisify(checkPrime)

const publicExponent = 65_537n

/** An RSA key of 2048 bits: the next primes after two numbers made of random bytes (RFC 8017 section 3.2). */
export async function seededRsa(random: RandomSource): Promise<JWK> {
  const [one, other] = await Promise.all([
    nextPrime(startingAt(random(128))),
    nextPrime(startingAt(random(128)))
  ])
  const [p, q] = one > other ? [one, other] : [other, one]
  const d = inverse(publicExponent, (p - 1n) * (q - 1n))
  return {
    kty: 'RSA',
    n: encode(p * q),
    e: encode(publicExponent),
    d: encode(d),
    p: encode(p),
    q: encode(q),
    dp: encode(d % (p - 1n)),
    dq: encode(d % (q - 1n)),
    qi: encode(inverse(q, p))
  }
}

/** Both upper bits are set, so that the product has all its 2048 bits. */
function startingAt(bytes: Uint8Array): bigint {
  const number = BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
  return number | (3n << 1022n) | 1n
}

async function nextPrime(start: bigint): Promise<bigint> {
  let candidate = start
  while (candidate % publicExponent === 1n || !(await isPrime(candidate))) candidate += 2n
  return candidate
}

/** The extended Euclidean algorithm. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [remainder, next] = [modulus, value % modulus]
  let [factor, nextFactor] = [0n, 1n]
  while (next !== 0n) {
    const quotient = remainder / next
    ;[remainder, next] = [next, remainder - quotient * next]
    ;[factor, nextFactor] = [nextFactor, factor - quotient * nextFactor]
  }
  return ((factor % modulus) + modulus) % modulus
}

function encode(number: bigint): string {
  const hex = number.toString(16)
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex').toString('base64url')
}
