import { type RawAnswer, type RawRequest, rawRequest } from '@jeton/gate-testkit'
import { describe, expect, it } from 'vitest'
import { wireServer } from './support/wire-server.ts'

const empty = 'HTTP/1.1 204 No Content\r\n\r\n'

/** Sends a request to a server that gives a fixed answer. */
async function exchange(request: RawRequest, answer = empty): Promise<{ sent: string; answer: RawAnswer }> {
  const server = await wireServer(answer, Buffer.byteLength(request.body ?? ''))
  try {
    const given = await rawRequest(server.origin, request)
    return { sent: server.received(), answer: given }
  } finally {
    await server.close()
  }
}

describe('rawRequest, what it sends', () => {
  it('is a plain GET by default', async () => {
    const { sent } = await exchange({})
    expect(sent).toBe('GET / HTTP/1.1\r\nHost: api.test\r\nConnection: close\r\n\r\n')
  })

  it('is method, target, lines and body as they were given', async () => {
    const { sent } = await exchange({
      method: 'POST',
      target: '/a?b=%zz',
      headerLines: ['Authorization: Bearer\ta', 'authorization:', 'X: y  '],
      body: 'é=1'
    })
    expect(sent).toBe(
      'POST /a?b=%zz HTTP/1.1\r\nHost: api.test\r\nConnection: close\r\nContent-Length: 4\r\n' +
        'Authorization: Bearer\ta\r\nauthorization:\r\nX: y  \r\n\r\nÃ©=1'
    )
  })

  it('is latin1 for a line that fits into it, and UTF-8 for one that does not', async () => {
    const { sent } = await exchange({ headerLines: ['X: \xe9\xff', 'Y: é€'] })
    const lines = Buffer.from(sent, 'latin1')
    expect(lines.includes(Buffer.from([0x58, 0x3a, 0x20, 0xe9, 0xff, 0x0d, 0x0a]))).toBe(true)
    expect(lines.includes(Buffer.from('Y: é€\r\n', 'utf8'))).toBe(true)
  })

  it('has a length for an empty body, and none for no body', async () => {
    expect((await exchange({ method: 'POST', body: '' })).sent).toContain('Content-Length: 0\r\n')
    expect((await exchange({ method: 'POST' })).sent).not.toContain('Content-Length')
  })
})

describe('rawRequest, what it reads', () => {
  it('keeps repeated header lines apart, with names in lower case', async () => {
    const { answer } = await exchange({}, 'HTTP/1.1 401 No\r\nA-B: 1\r\na-b:  2 \r\nC: d: e\r\n\r\n')
    expect(answer.status).toBe(401)
    expect([...answer.headers]).toEqual([
      ['a-b', ['1', '2']],
      ['c', ['d: e']]
    ])
  })

  it('keeps blank lines of a body', async () => {
    const text = 'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\na\r\n\r\nb\r\n\r\n'
    const { answer } = await exchange({}, text)
    expect(answer.body).toBe('a\r\n\r\nb\r\n\r\n')
    expect(answer.text).toBe(text)
  })

  it('reads a body as UTF-8', async () => {
    const { answer } = await exchange({}, 'HTTP/1.1 200 OK\r\n\r\n\xc3\xa9')
    expect(answer.body).toBe('é')
    expect(answer.text).toContain('Ã©')
  })

  it('reads a body that ends with the connection', async () => {
    const { answer } = await exchange({}, 'HTTP/1.1 200 OK\r\n\r\n{}')
    expect(answer.body).toBe('{}')
  })

  it('RS-052: an answer to HEAD has headers, a length and no body', async () => {
    const { answer } = await exchange({ method: 'HEAD' }, 'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n')
    expect(answer.headers.get('content-length')).toEqual(['10'])
    expect(answer.body).toBe('')
  })

  it('puts a body in chunks together', async () => {
    const chunks = '3\r\n{"a\r\nA;x=y\r\n":"\r\n\r\n bc\r\n2\r\n"}\r\n0\r\nTrailer: x\r\n\r\n'
    const { answer } = await exchange({}, `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${chunks}`)
    expect(answer.body).toBe('{"a":"\r\n\r\n bc"}')
  })

  it.each([
    ['no answer', ''],
    ['half a head', 'HTTP/1.1 200 OK\r\nContent-Le'],
    ['something that is no HTTP', 'hello\r\n\r\n'],
    ['a body that is too short', 'HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n{}'],
    ['chunks that do not end', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n']
  ])('rejects when %s comes back', async (_name, answer) => {
    await expect(exchange({}, answer)).rejects.toThrow('answer')
  })

  it('rejects when nobody listens', async () => {
    const server = await wireServer(empty)
    await server.close()
    await expect(rawRequest(server.origin, {})).rejects.toThrow('ECONNREFUSED')
  })
})
