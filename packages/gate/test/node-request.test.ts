import { readAuthorization } from '@jeton/gate'
import { nodeRequest } from '@jeton/gate/node'
import type { IncomingMessage } from 'node:http'
import { connect, createServer } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { receive } from './support/server.ts'

const lines =
  (name: string) =>
  (message: IncomingMessage): readonly string[] =>
    nodeRequest(message).header(name)
const messageWith = (members: object): IncomingMessage => members as IncomingMessage

describe('nodeRequest on a real request', () => {
  it('shows method, target and the address of the peer', async () => {
    const view = await receive([], message => ({ ...nodeRequest(message) }), 'DELETE /a?b=c HTTP/1.1')
    expect(view).toMatchObject({ method: 'DELETE', url: '/a?b=c', remoteAddress: '127.0.0.1' })
  })

  it('RS-010: keeps repeated lines apart, of which Node shows the first alone', async () => {
    const sent = ['Authorization: Bearer a', 'authorization: Bearer b', 'AUTHORIZATION:']
    const seen = await receive(sent, message => ({
      node: message.headers.authorization,
      gate: lines('Authorization')(message),
      reading: readAuthorization(nodeRequest(message), 'Bearer')
    }))
    expect(seen).toEqual({
      node: 'Bearer a',
      gate: ['Bearer a', 'Bearer b', ''],
      reading: { found: 'ambiguous' }
    })
  })

  it('keeps repeated lines apart that Node would join', async () => {
    expect(await receive(['X-Api-Key: a', 'X-Api-Key: b, c'], lines('x-api-key'))).toEqual(['a', 'b, c'])
  })

  it('does not take a value for a name', async () => {
    const seen = await receive(['X-A: authorization', 'X-B: x-a'], lines('authorization'))
    expect(seen).toEqual([])
  })

  it('RS-002: trims what surrounds a value as HTTP does, and keeps what is inside', async () => {
    const seen = await receive(['Authorization: \t Bearer \ta \t '], lines('authorization'))
    expect(seen).toEqual(['Bearer \ta'])
  })

  it('HP-03: shows the real method whatever a header says', async () => {
    const sent = ['X-HTTP-Method-Override: GET', 'Content-Length: 0']
    expect(await receive(sent, message => nodeRequest(message).method, 'POST / HTTP/1.1')).toBe('POST')
  })

  it('a connection without TLS has no certificate', async () => {
    expect(await receive([], message => [nodeRequest(message).peerCertificate?.()])).toEqual([undefined])
  })

  it('HP-08: keeps repeated lines of HTTP/2 apart too', async () => {
    const server = createServer((request, response) => {
      const view = nodeRequest(request as unknown as IncomingMessage)
      response.end(JSON.stringify([view.method, view.url, view.header('x-api-key'), view.remoteAddress]))
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const client = connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    try {
      const stream = client.request({ ':path': '/a', 'x-api-key': ['a', 'b'] })
      const chunks = await stream.setEncoding('utf8').toArray()
      expect(JSON.parse(chunks.join(''))).toEqual(['GET', '/a', ['a', 'b'], '127.0.0.1'])
    } finally {
      client.close()
      await new Promise(resolve => server.close(resolve))
    }
  })
})

describe('nodeRequest on other messages', () => {
  it('shows the whole target where a framework has cut off its mount path', () => {
    expect(nodeRequest(messageWith({ url: '/orders', originalUrl: '/api/orders?x', headers: {} })).url).toBe(
      '/api/orders?x'
    )
  })

  it.each([
    ['missing', {}],
    ['empty', { rawHeaders: [] }]
  ])('reads the parsed headers where raw ones are %s', (_name, members) => {
    const headers = { authorization: 'Bearer a', 'x-api-key': ['a', 'b'] }
    const view = nodeRequest(messageWith({ ...members, headers }))
    expect(view.header('Authorization')).toEqual(['Bearer a'])
    expect(view.header('X-Api-Key')).toEqual(['a', 'b'])
    expect(view.header('x-other')).toEqual([])
  })

  it('a bare message has defaults and no peer', () => {
    const view = nodeRequest(messageWith({ headers: {} }))
    expect(view).toMatchObject({ method: 'GET', url: '/' })
    expect(view).not.toHaveProperty('remoteAddress')
    expect(view.peerCertificate?.()).toBeUndefined()
  })

  it.each([
    ['the certificate of the peer in DER', { raw: Uint8Array.of(1, 2) }, Uint8Array.of(1, 2)],
    ['nothing for a peer that sent none', {}, undefined],
    ['nothing for a closed connection', null, undefined]
  ])('shows %s', (_name, certificate, shown) => {
    const socket = { getPeerCertificate: () => certificate }
    expect(nodeRequest(messageWith({ headers: {}, socket })).peerCertificate?.()).toEqual(shown)
  })

  it('has a form only where the application gives one', () => {
    const form = { access_token: 'abc' }
    expect(nodeRequest(messageWith({ headers: {} }), { form: () => form }).form?.()).toBe(form)
    expect(nodeRequest(messageWith({ headers: {} }))).not.toHaveProperty('form')
  })
})
