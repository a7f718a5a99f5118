import { fetchRequest, type GateRequest, refusalOf } from '@jeton/gate'
import type { RequireBearerOptions } from '@jeton/require-bearer'
import { describe, expect, it } from 'vitest'
import { createSigner, guardWith } from './support/signer.ts'

const { jwk, sign } = await createSigner('ES256')
const token = await sign()

const url = 'https://api.test/orders'
const inHeader = { authorization: `Bearer ${token}` }
const inQuery = `${url}?a=1&access_token=${token}`
const form = (body: string, headers: Readonly<Record<string, string>> = {}): Request =>
  new Request(url, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers }
  })

type Places = NonNullable<RequireBearerOptions['readFrom']>

async function answer(readFrom: Places, request: Request | GateRequest): Promise<string> {
  const view = request instanceof Request ? fetchRequest(request) : request
  const decision = await guardWith(jwk, { readFrom })(view)
  return decision.outcome === 'grant' ? 'grant' : refusalOf(decision).code
}

describe('where a token is read from', () => {
  it('RS-004: without any credential the guard abstains at once, with its challenge', () => {
    const guard = guardWith(jwk, { realm: 'orders', resourceMetadata: 'https://api.test/.well-known/r' })
    expect(guard(fetchRequest(new Request(url)))).toEqual({
      outcome: 'abstain',
      challenges: [{ scheme: 'Bearer', realm: 'orders', resourceMetadata: 'https://api.test/.well-known/r' }],
      headers: { Vary: 'Authorization' }
    })
  })

  it.each(['Basic YTpi', 'DPoP abc', 'Bearerx abc'])(
    'RS-005: %s alone is credentials_missing',
    async value => {
      expect(await answer({}, new Request(url, { headers: { authorization: value } }))).toBe(
        'credentials_missing'
      )
    }
  )

  it.each(['Bearer', 'Bearer abc def', 'Bearer a,b', 'Bearer "abc"'])(
    'RS-006: %s is credentials_malformed',
    async value => {
      expect(await answer({}, new Request(url, { headers: { authorization: value } }))).toBe(
        'credentials_malformed'
      )
    }
  )

  it('RS-010: two Authorization lines are credentials_ambiguous', async () => {
    const line = `Bearer ${token}`
    const view: GateRequest = {
      method: 'GET',
      url: '/',
      header: name => (name === 'authorization' ? [line, line] : [])
    }
    expect(await answer({}, view)).toBe('credentials_ambiguous')
  })

  it('RS-011: query and form are not read unless asked for', async () => {
    expect(await answer({}, new Request(inQuery))).toBe('credentials_missing')
    expect(await answer({}, form(`access_token=${token}`))).toBe('credentials_missing')
    expect(await answer({}, new Request(`${url}?access_token=bad`, { headers: inHeader }))).toBe('grant')
  })

  it('RS-012: a token of the query is granted, and the response is private', async () => {
    const guard = guardWith(jwk, { readFrom: { query: true } })
    expect(await guard(fetchRequest(new Request(inQuery)))).toMatchObject({
      outcome: 'grant',
      headers: { 'Cache-Control': 'private' }
    })
    expect(await guard(fetchRequest(new Request(url, { headers: inHeader })))).toMatchObject({
      outcome: 'grant',
      headers: { Vary: 'Authorization' }
    })
  })

  it('the query of a HEAD request is read like that of a GET', async () => {
    expect(await answer({ query: true }, new Request(inQuery, { method: 'HEAD' }))).toBe('grant')
  })

  it('the query of a POST is not read', async () => {
    expect(await answer({ query: true }, new Request(inQuery, { method: 'POST' }))).toBe(
      'credentials_missing'
    )
  })

  it('RS-013: a token of a form is granted; a GET, JSON or text body is not read', async () => {
    expect(await answer({ form: true }, form(`access_token=${token}`))).toBe('grant')
    expect(await answer({ form: true }, new Request(inQuery))).toBe('credentials_missing')
    const json = form(JSON.stringify({ access_token: token }), { 'content-type': 'application/json' })
    expect(await answer({ form: true }, json)).toBe('credentials_missing')
  })

  it('RS-014: a repeated parameter is credentials_ambiguous', async () => {
    expect(await answer({ form: true }, form(`access_token=${token}&access_token=${token}`))).toBe(
      'credentials_ambiguous'
    )
    expect(await answer({ query: true }, new Request(`${inQuery}&access_token=x`))).toBe(
      'credentials_ambiguous'
    )
  })

  it('RS-009: header and another place at once are credentials_ambiguous', async () => {
    const both = { form: true, query: true }
    expect(await answer(both, new Request(inQuery, { headers: inHeader }))).toBe('credentials_ambiguous')
    expect(await answer(both, form(`access_token=${token}`, inHeader))).toBe('credentials_ambiguous')
  })

  it('locate names the place by the form of the request alone', () => {
    const guard = guardWith(jwk, { readFrom: { query: true } })
    const locate = (request: Request): ReturnType<typeof guard.locate> => guard.locate(fetchRequest(request))
    expect(locate(new Request(url, { headers: { authorization: 'Bearer x' } }))).toEqual(['authorization'])
    expect(locate(new Request(inQuery))).toEqual(['query'])
    expect(locate(new Request(url, { headers: { authorization: 'Basic x' } }))).toEqual([])
    expect(locate(new Request(url))).toEqual([])
    expect(guardWith(jwk).locate(fetchRequest(new Request(inQuery)))).toEqual([])
  })
  it('locate names the form, and every place where there are several', async () => {
    const guard = guardWith(jwk, { readFrom: { form: true } })
    expect(await guard.locate(fetchRequest(form(`access_token=${token}`)))).toEqual(['form'])
    const both = form(`access_token=${token}`, inHeader)
    expect(await guard.locate(fetchRequest(both))).toEqual(['authorization', 'form'])
  })
})
