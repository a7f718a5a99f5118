import { describe, expect, it } from 'vitest'
import { classifyClaims, verdict } from './support/classify-claims.ts'

const signIn = { nonce: 'n', at_hash: 'h', auth_time: 1760000000, amr: ['pwd'], sid: 's' }

describe('R5, typed or marked as access token', () => {
  it('RFC 9068 section 2.1: takes an at+jwt that carries nonce, acr, amr and sid', () => {
    expect(verdict(classifyClaims(signIn, { typ: 'at+jwt' }))).toBe('access_token R5 typ')
  })

  it.each([
    ['token_use', 'access'],
    ['typ', 'Bearer'],
    ['typ', 'DPoP'],
    ['typ', 'at+jwt'],
    ['tokenName', 'access_token'],
    ['tok_type', 'AT'],
    ['token_type', 'access_token'],
    ['type', 'oauth-access-token'],
    ['purpose', 'access_token'],
    ['stt', 0],
    ['stt', 1],
    ['drn', 'DS'],
    ['aut', 'APPLICATION'],
    ['aut', 'APPLICATION_USER']
  ])('takes the mark %s %j over what would else be evidence of an ID token', (member, value) => {
    expect(verdict(classifyClaims({ ...signIn, [member]: value }))).toBe(`access_token R5 ${member}`)
  })

  it('reads the mark of Salesforce in the header', () => {
    expect(verdict(classifyClaims(signIn, { tty: 'sfdc-core-token' }))).toBe('access_token R5 tty')
    expect(classifyClaims({ ...signIn, tty: 'sfdc-core-token' }).kind).toBe('id_token')
  })

  it('does not take tokenType access-token for a mark, which Casdoor writes into ID tokens too', () => {
    expect(classifyClaims({ ...signIn, tokenType: 'access-token' }).kind).toBe('id_token')
    expect(classifyClaims({ tokenType: 'access-token', scope: 'orders:read' }).kind).toBe('ambiguous')
  })

  it('does not take the token type bearer for a mark', () => {
    expect(classifyClaims({ ...signIn, token_type: 'Bearer' }).kind).toBe('id_token')
  })
})
