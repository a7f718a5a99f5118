import { requireBearer, type RequireBearerOptions } from '@jeton/require-bearer'
import { describe, expect, it } from 'vitest'
import { verdict } from './support/judge.ts'
import { createSigner } from './support/signer.ts'
import { now } from './support/trusted-issuer.ts'

const good = { issuer: 'https://issuer.test', audience: 'https://api.test' }

/** Makes a guard from options that the types would not let through. */
const make = (changes: Readonly<Record<string, unknown>>): unknown => requireBearer({ ...good, ...changes })

type Row = readonly [what: string, changes: Readonly<Record<string, unknown>>, rule: RegExp]

const issuerRule = /issuer must be an https address without query and fragment/
const textRule = (option: string): RegExp => new RegExp(`${option} must be a non-empty text`)
const toleranceRule = /clockTolerance must be 0 to 60 seconds/
const algorithmsRule = /algorithms may hold RS256, .*none and shared secrets are not offered/

const wrong: readonly Row[] = [
  ['issuer missing', { issuer: undefined }, textRule('issuer')],
  ['issuer empty', { issuer: '' }, textRule('issuer')],
  ['issuer an empty list', { issuer: [] }, textRule('issuer')],
  ['issuer a list with an empty text', { issuer: ['https://issuer.test', ''] }, textRule('issuer')],
  ['issuer a RegExp (X-06)', { issuer: /x/g }, textRule('issuer')],
  ['issuer a URL object', { issuer: new URL('https://issuer.test') }, textRule('issuer')],
  ['RS-152: issuer http', { issuer: 'http://issuer.test' }, issuerRule],
  ['RS-152: issuer http on loopback', { issuer: 'http://127.0.0.1:9' }, issuerRule],
  [
    'RS-152: issuer http elsewhere with allowInsecureLoopback',
    { issuer: 'http://127.0.0.1.evil.test', allowInsecureLoopback: true },
    issuerRule
  ],
  ['issuer not an address', { issuer: 'issuer.test' }, issuerRule],
  ['issuer with a query', { issuer: 'https://issuer.test?a=1' }, issuerRule],
  ['issuer with an empty query', { issuer: 'https://issuer.test/?' }, issuerRule],
  ['issuer with a fragment', { issuer: 'https://issuer.test/#a' }, issuerRule],
  ['issuer with user information', { issuer: 'https://user:secret@issuer.test' }, issuerRule],
  ['one wrong issuer in a list', { issuer: ['https://a.test', 'http://b.test'] }, issuerRule],
  ['RS-116: audience missing', { audience: undefined }, textRule('audience')],
  ['RS-116: audience empty', { audience: '' }, textRule('audience')],
  ['RS-116: audience an empty list', { audience: [] }, textRule('audience')],
  ['RS-116: audience a RegExp', { audience: /.*/ }, textRule('audience')],
  ['an unknown option', { audiences: 'x' }, /no option 'audiences'; it has issuer, audience/],
  ["RS-101: algorithms 'none'", { algorithms: ['none'] }, algorithmsRule],
  ["RS-103: algorithms 'HS256'", { algorithms: ['RS256', 'HS256'] }, algorithmsRule],
  ["RS-100: algorithms 'rs256'", { algorithms: ['rs256'] }, algorithmsRule],
  ['RS-100: algorithms an empty list', { algorithms: [] }, textRule('algorithms')],
  ['clockTolerance -1', { clockTolerance: -1 }, toleranceRule],
  ['RS-120: clockTolerance 61', { clockTolerance: 61 }, toleranceRule],
  ['clockTolerance NaN', { clockTolerance: Number.NaN }, toleranceRule],
  ['clockTolerance infinite', { clockTolerance: Infinity }, toleranceRule],
  ["clockTolerance '60'", { clockTolerance: '60' }, toleranceRule],
  ['tokenType unknown', { tokenType: 'jwt' }, /tokenType must be 'evidence' or 'at\+jwt'/],
  ['preset unknown', { preset: 'acme' }, /preset must be auto or one of none, /],
  ['preset a name of Object.prototype', { preset: 'constructor' }, /preset must be auto or one of/],
  ['clients an empty list', { clients: [] }, textRule('clients')],
  ['clients with a number', { clients: [1] }, textRule('clients')],
  [
    'jwks with several issuers',
    { issuer: ['https://a.test', 'https://b.test'], jwks: 'https://a.test/jwks' },
    /jwks belongs to one issuer/
  ],
  ['RS-152: jwks http', { jwks: 'http://issuer.test/jwks' }, /jwks must be an https address/],
  ['jwks a text that is no address', { jwks: '{"keys":[]}' }, /jwks must be an https address/],
  ['jwks null', { jwks: null }, /jwks/],
  ['jwks a number', { jwks: 42 }, /jwks/],
  ['readFrom null', { readFrom: null }, /readFrom needs an options object/],
  ['readFrom with another place', { readFrom: { cookie: true } }, /readFrom has no option 'cookie'/],
  ['readFrom.query not a switch', { readFrom: { query: 'yes' } }, /readFrom\.query must be true or false/],
  ['readFrom.form not a switch', { readFrom: { form: 1 } }, /readFrom\.form .*must be true or false/],
  ['realm not text', { realm: 1 }, /realm must be text/],
  [
    'resourceMetadata http',
    { resourceMetadata: 'http://api.test/x' },
    /resourceMetadata must be an https address/
  ],
  ['resourceMetadata relative', { resourceMetadata: '/x' }, /resourceMetadata must be an https address/],
  [
    'resourceMetadata a URL object',
    { resourceMetadata: new URL('https://api.test/x') },
    /resourceMetadata must be an https address/
  ],
  ['allowInsecureLoopback not a switch', { allowInsecureLoopback: 1 }, /allowInsecureLoopback must be true/],
  ['clock not a function', { clock: 5 }, /clock must be a function/],
  ['fetch not a function', { fetch: 'fetch' }, /fetch must be a function/]
]

describe('options of requireBearer', () => {
  it.each(wrong)('RS-051: %s: TypeError naming option and rule', (_, changes, rule) => {
    expect(() => make(changes)).toThrow(TypeError)
    expect(() => make(changes)).toThrow(rule)
  })

  it.each([undefined, null, 'https://issuer.test'])(
    'RS-051: %s in place of the options: TypeError',
    options => {
      expect(() => requireBearer(options as unknown as RequireBearerOptions)).toThrow(
        /requireBearer needs an options object/
      )
    }
  )

  it.each<Row[1]>([
    {},
    { clockTolerance: 0 },
    { clockTolerance: 60 },
    { issuer: 'http://127.0.0.1:8080', allowInsecureLoopback: true },
    { issuer: 'http://[::1]:8080', allowInsecureLoopback: true },
    { issuer: 'http://localhost:8080', allowInsecureLoopback: true },
    { issuer: ['https://a.test', 'https://b.test/path'] },
    { jwks: new URL('https://keys.test/set') },
    { readFrom: {} }
  ])('%j is accepted', changes => {
    expect(make(changes)).toBeTypeOf('function')
  })

  it('the lists are copied: what the caller changes later has no effect', async () => {
    const { jwk, sign } = await createSigner('ES256')
    const audiences = ['https://api.test']
    const guard = requireBearer({ ...good, audience: audiences, jwks: jwk, clock: () => now * 1000 })
    audiences.push('https://other.test')
    expect(await verdict(guard, await sign({ aud: 'https://other.test' }))).toBe('audience_mismatch')
  })
})
