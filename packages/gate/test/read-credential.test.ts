import { type CredentialReading, readCredential } from '@jeton/gate'
import { describe, expect, it } from 'vitest'

const nothing: CredentialReading = { found: 'nothing' }
const one: CredentialReading = { found: 'credential', value: 'abc' }
const malformed: CredentialReading = { found: 'malformed' }
const ambiguous: CredentialReading = { found: 'ambiguous' }

describe('readCredential', () => {
  it.each<[string, CredentialReading[], CredentialReading]>([
    ['no place: nothing', [], nothing],
    ['empty places: nothing', [nothing, nothing], nothing],
    ['one credential among empty places: that one', [nothing, one, nothing], one],
    ['one malformed credential: malformed', [nothing, malformed], malformed],
    ['one ambiguous place: ambiguous', [ambiguous, nothing], ambiguous],
    ['RS-009: two credentials, though equal: ambiguous', [one, one], ambiguous],
    ['RS-009: a good and a malformed one: ambiguous', [one, malformed], ambiguous],
    ['RS-009: two malformed ones: ambiguous', [malformed, malformed], ambiguous]
  ])('%s', (_title, readings, expected) => {
    expect(readCredential(readings)).toEqual(expected)
  })
})
