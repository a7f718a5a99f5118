import { readAuthorization, readCredential, type CredentialReading, readForm, readQuery } from '@jeton/gate'
import * as fc from 'fast-check'
import { describe, expect } from 'vitest'
import { fuzz } from './support/fuzz.ts'
import { requestWith } from './support/requests.ts'
import { anyText, base64urlAlphabet, mutationsOf, wellFormed } from './support/texts.ts'

const schemes = ['Bearer', 'DPoP', 'ApiKey']
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const token68Characters = new Set([...base64urlAlphabet, ...'._~+/'.split('')])

/** RFC 9110 section 5.1: only the letters of ASCII have no case. */
const lowerAscii = (text: string): string =>
  Array.from(text, character => (letters.includes(character) ? character.toLowerCase() : character)).join('')

/** RFC 9110 section 11.2, character by character. */
function isToken68(text: string): boolean {
  const characters = text.split('')
  const end = characters.findIndex(character => !token68Characters.has(character))
  const padding = end === -1 ? [] : characters.slice(end)
  return end !== 0 && text !== '' && padding.every(character => character === '=')
}

/** RFC 9110 section 11.4 again, written another way than the reader. */
function expected(lines: readonly string[], scheme: string): CredentialReading {
  const [line, ...others] = lines
  if (others.length > 0) return { found: 'ambiguous' }
  if (line === undefined) return { found: 'nothing' }
  const end = line.split('').findIndex(character => character === ' ' || character === '\t')
  const name = end === -1 ? line : line.slice(0, end)
  if (lowerAscii(name) !== lowerAscii(scheme)) return { found: 'nothing' }
  let value = line.slice(name.length)
  while (value.startsWith(' ')) value = value.slice(1)
  return isToken68(value) ? { found: 'credential', value } : { found: 'malformed' }
}

const scheme = fc.constantFrom(...schemes)
const value = fc.oneof(
  anyText,
  fc.string({ unit: fc.constantFrom(...token68Characters), minLength: 1, maxLength: 40 })
)
const credentialLine = fc
  .tuple(scheme, fc.nat(4), value)
  .map(([name, spaces, text]) => name + ' '.repeat(spaces) + text)
const line = fc.oneof(
  credentialLine,
  mutationsOf(credentialLine),
  mutationsOf(mutationsOf(credentialLine)),
  anyText
)

describe('the reader of the Authorization header', () => {
  fuzz(
    'RS-001: RS-002: RS-003: one line is read as the grammar says',
    25_000,
    fc.tuple(line, scheme),
    ([text, name]) => {
      expect(readAuthorization(requestWith([text]), name)).toEqual(expected([text], name))
    }
  )

  fuzz(
    'RS-001: only the letters of ASCII have no case in the name of a scheme',
    1000,
    fc.tuple(value, fc.constantFrom('\u212a', '\u017f', '\u0130', '\u0131', '\uff2b')),
    ([text, letter]) => {
      const lines = [`Api${letter}ey ${text}`]
      expect(readAuthorization(requestWith(lines), 'ApiKey')).toEqual({ found: 'nothing' })
    }
  )

  fuzz(
    'RS-010: several lines are ambiguous, whatever they hold',
    5000,
    fc.tuple(fc.array(line, { maxLength: 4 }), scheme),
    ([lines, name]) => {
      expect(readAuthorization(requestWith(lines), name)).toEqual(expected(lines, name))
    }
  )
})

const fieldName = fc.constantFrom('access_token', 'access_token[]', 'access_token[a]', 'Access_Token', 'a')

describe('the readers of the other places', () => {
  const pair = fc.tuple(fieldName, fc.oneof(anyText, value))
  const query = fc.array(pair, { maxLength: 4 })

  fuzz(
    'RS-014: a query gives a credential only where one name stands once with a text',
    8000,
    query,
    pairs => {
      const url = `/x?${pairs.map(([name, text]) => `${encodeURIComponent(name)}=${encodeURIComponent(wellFormed(text))}`).join('&')}`
      const named = pairs.filter(([name]) => name.startsWith('access_token'))
      const [only] = named
      const reading = readQuery(requestWith([], { url }), 'access_token')
      const isOne = named.length === 1 && only?.[0] === 'access_token' && only[1] !== ''
      if (isOne) expect(reading).toEqual({ found: 'credential', value: wellFormed(only[1]) })
      else expect(reading.found).toBeOneOf(named.length === 0 ? ['nothing'] : ['ambiguous', 'malformed'])
    }
  )

  fuzz('RS-014: a query of any text never throws', 6000, mutationsOf(anyText), text => {
    const reading = readQuery(requestWith([], { url: `/?access_token=${text}` }), 'access_token')
    if (reading.found === 'credential') expect(reading.value).not.toBe('')
  })

  const fields = fc.dictionary(fieldName, fc.oneof(fc.string(), fc.jsonValue({ maxDepth: 2 })))

  fuzz('RS-013: RS-014: a form gives a credential only for one text', 6000, fields, form => {
    const request = requestWith([], { method: 'POST', form })
    const reading = readForm(request, 'access_token') as CredentialReading
    const text = form.access_token
    const nested = Object.keys(form).some(name => name.startsWith('access_token['))
    const isOne = typeof text === 'string' && text !== '' && !nested
    expect(reading.found === 'credential').toBe(isOne)
    if (reading.found === 'credential') expect(reading.value).toBe(text)
    expect(readForm({ ...request, method: 'GET' }, 'access_token')).toEqual({ found: 'nothing' })
  })

  const reading = fc.oneof(
    fc.constantFrom<CredentialReading>({ found: 'nothing' }, { found: 'malformed' }, { found: 'ambiguous' }),
    fc.string().map((text): CredentialReading => ({ found: 'credential', value: text }))
  )

  fuzz(
    'RS-009: credentials in two places are ambiguous, in one place they are what they are',
    5000,
    fc.array(reading, { maxLength: 4 }),
    readings => {
      const presented = readings.filter(({ found }) => found !== 'nothing')
      const joined = readCredential(readings)
      if (presented.length > 1) expect(joined).toEqual({ found: 'ambiguous' })
      else expect(joined).toEqual(presented[0] ?? { found: 'nothing' })
    }
  )
})
