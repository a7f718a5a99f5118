import { describe, expect, it } from 'vitest'
import { refused, verdict } from './support/judge.ts'
import { answering, type KeyServer, keyServer } from './support/key-server.ts'
import { address, guardAt, jwk, reasonOf, sign } from './support/fetched-keys.ts'

const typed = (type: string): KeyServer =>
  keyServer({ [address]: answering({ keys: [jwk] }, { 'content-type': type }) })

const bare = (): Response => {
  const response = new Response(JSON.stringify({ keys: [jwk] }))
  response.headers.delete('content-type')
  return response
}

describe('content of an answer', () => {
  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'APPLICATION/JSON',
    'application/jwk-set+json',
    'application/vnd.acme+json'
  ])('RS-154: NET-05: content type %s is read', async type => {
    expect(await verdict(guardAt(typed(type)), await sign())).toBe('grant')
  })

  it.each([
    'text/html',
    'text/plain',
    'text/json',
    'application/jsonp',
    'image/svg+xml',
    'application/octet-stream'
  ])('RS-154: NET-05: content type %s is not read', async type => {
    expect(await reasonOf(typed(type))).toContain('the content type is not JSON')
  })

  it('RS-154: NET-05: an answer without content type is not read', async () => {
    expect(await reasonOf(keyServer({ [address]: bare }))).toContain('the content type is not JSON')
  })

  it.each([201, 204, 304, 401, 404, 429, 500])(
    'NET-07: status %i is dependency_unavailable',
    async status => {
      const server = keyServer({
        [address]: () => new Response(null, { status, headers: { 'content-type': 'application/json' } })
      })
      expect(await reasonOf(server)).toBe(`keys of the issuer: key set: status ${status}`)
    }
  )

  it.each([
    '',
    'null',
    '[]',
    '1',
    '{}',
    '{"keys":{}}',
    '{"keys":[]}',
    '{"keys":[null,1,"x",[]]}',
    '{"keys":[',
    '<html>'
  ])('NET-06: the body %j is dependency_unavailable', async body => {
    expect(await reasonOf(keyServer({ [address]: answering(body) }))).toMatch(
      /^keys of the issuer: key set: /
    )
  })

  it.each(['', '{"keys":[', '<html>'])(
    'the body %j is not called late: the log says that it is no JSON',
    async body => {
      expect(await reasonOf(keyServer({ [address]: answering(body) }))).toBe(
        'keys of the issuer: key set: the body is not JSON'
      )
    }
  )

  it('a network error is not called late either', async () => {
    const server = keyServer({ [address]: () => Promise.reject(new TypeError('fetch failed: secret-host')) })
    expect(await reasonOf(server)).toBe('keys of the issuer: key set: no answer')
  })

  it('bytes that are no UTF-8 are dependency_unavailable', async () => {
    const [before = '', after = ''] = JSON.stringify({ note: '|', keys: [jwk] }).split('|')
    const bytes = Buffer.concat([Buffer.from(before), Uint8Array.of(0xff), Buffer.from(after)])
    const server = keyServer({
      [address]: () => new Response(bytes, { headers: { 'content-type': 'application/json' } })
    })
    expect(await reasonOf(server)).toBe('keys of the issuer: key set: the body is not JSON')
  })

  it('RS-049: the refusal is 503 with whole seconds to wait and no challenge', async () => {
    const server = keyServer({ [address]: answering('null') })
    expect(await refused(guardAt(server), await sign())).toMatchObject({
      status: 503,
      retryAfterSeconds: 5,
      challenges: [],
      message: 'the credential cannot be checked at the moment'
    })
  })
})
