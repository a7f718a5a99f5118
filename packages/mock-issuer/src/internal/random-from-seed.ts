import { createHmac } from 'node:crypto'
import type { RandomSource } from './random.ts'

/**
 * Bytes that follow from a seed: HMAC-SHA256 of a counter. Each purpose has a stream of its own, so that
 * the order in which keys and codes are wanted changes neither.
 */
export function randomFromSeed(seed: string, purpose: string): RandomSource {
  let counter = 0
  let stock = Buffer.alloc(0)
  return size => {
    while (stock.byteLength < size) {
      stock = Buffer.concat([stock, createHmac('sha256', seed).update(`${purpose}:${counter}`).digest()])
      counter += 1
    }
    const bytes = stock.subarray(0, size)
    stock = stock.subarray(size)
    return bytes
  }
}

export function readSeed(seed: string | number | undefined): string | undefined {
  if (seed === undefined || (typeof seed === 'string' && seed !== '')) return seed
  if (Number.isFinite(seed)) return String(seed)
  throw new TypeError('seed must be a text or a number')
}
