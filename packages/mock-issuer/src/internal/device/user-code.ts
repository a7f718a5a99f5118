import type { Random } from '../random.ts'

/** Consonants, so that no word comes out and no vowel is mistaken for a digit (RFC 8628 section 6.1). */
const alphabet = 'BCDFGHJKLMNPQRSTVWXZ'

const length = 8

/** Bytes from here on would favour the first letters. */
const fairBytes = 256 - (256 % alphabet.length)

/** Eight letters: more than 34 bits. */
export function createUserCode(random: Random): string {
  let letters = ''
  while (letters.length < length) {
    const fair = Buffer.from(random.text(), 'base64url').filter(byte => byte < fairBytes)
    letters += [...fair].map(byte => alphabet.charAt(byte % alphabet.length)).join('')
  }
  return letters.slice(0, length)
}

/** Two groups of four, as people read them. */
export function displayUserCode(userCode: string): string {
  return `${userCode.slice(0, 4)}-${userCode.slice(4)}`
}

/** What a user typed, in the form codes are kept in. */
export function normalUserCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[^A-Z]/g, '')
}
