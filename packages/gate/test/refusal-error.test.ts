import { RefusalError, refuse } from '@jeton/gate'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'

const { refusal } = refuse('token_expired', {
  challenges: [{ scheme: 'Bearer', realm: 'api' }],
  detail: 'private: exp 17, now 18'
})
const error = new RefusalError(refusal)

describe('RefusalError', () => {
  it('has the shape that stock error handlers read', () => {
    expect(error).toMatchObject({
      name: 'RefusalError',
      message: 'the token has expired',
      status: 401,
      statusCode: 401,
      expose: true,
      code: 'token_expired',
      headers: {
        'Cache-Control': 'no-store',
        'WWW-Authenticate':
          'Bearer realm="api", error="invalid_token", error_description="the token has expired"'
      }
    })
    expect(error).toBeInstanceOf(Error)
  })

  it('carries the whole refusal for logs', () => {
    expect(error.refusal).toBe(refusal)
  })

  it.each([
    ['JSON', JSON.stringify(error)],
    ['util.inspect', inspect(error, { depth: 9 })],
    ['its text', String(error)],
    ['its stack', error.stack ?? ''],
    ['a copy of its members', JSON.stringify(Object.entries(error))]
  ])('RS-045: %s holds no private detail', (_name, text) => {
    expect(text).not.toContain('private')
    expect(text).toContain('token_expired'.slice(0, 5))
  })

  it('RS-045: its stack is one line and names no file', () => {
    expect(error.stack).toBe('RefusalError: the token has expired')
  })

  it('RS-049: the text of a 503 is not for the caller', () => {
    const unavailable = new RefusalError(refuse('dependency_unavailable', { retryAfterSeconds: 5 }).refusal)
    expect(unavailable).toMatchObject({ status: 503, expose: false, headers: { 'Retry-After': '5' } })
    expect(unavailable.headers).not.toHaveProperty('WWW-Authenticate')
  })
})
