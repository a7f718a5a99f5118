import { problemDocument, refusalHeaders, refusalResponse, refuse } from '@jeton/gate'
import { describe, expect, it } from 'vitest'

const bearer = { scheme: 'Bearer', realm: 'api' }
const key = { scheme: 'ApiKey', realm: 'api' }
const lacking = refuse('insufficient_scope', {
  challenges: [bearer],
  scope: ['orders:write'],
  detail: 'private: owner u7'
}).refusal

describe('refusalHeaders', () => {
  it('RS-046: a refusal is never stored', () => {
    expect(refusalHeaders(refuse('credentials_malformed').refusal)).toEqual({ 'Cache-Control': 'no-store' })
  })

  it('RS-030: several challenges share one line', () => {
    const { refusal } = refuse('credentials_missing', { challenges: [bearer, key] })
    expect(refusalHeaders(refusal)).toEqual({
      'Cache-Control': 'no-store',
      'WWW-Authenticate': 'Bearer realm="api", ApiKey realm="api"'
    })
  })

  it.each([
    [5, '5'],
    [0, '1'],
    [-3, '1'],
    [0.2, '1'],
    [2.1, '3']
  ])(
    'RS-049: a retry after %d seconds is written as %s, a whole number from 1 on',
    (retryAfterSeconds, text) => {
      const headers = refusalHeaders(refuse('dependency_unavailable', { retryAfterSeconds }).refusal)
      expect(headers).toEqual({ 'Cache-Control': 'no-store', 'Retry-After': text })
    }
  )

  it('RS-048: proxy authentication is never asked for', () => {
    expect(Object.keys(refusalHeaders(lacking))).toEqual(['Cache-Control', 'WWW-Authenticate'])
  })
})

describe('problemDocument', () => {
  it('RS-043, RS-044: holds status, phrase, public text, code and the scopes that are needed', () => {
    expect(problemDocument(lacking)).toEqual({
      type: 'about:blank',
      title: 'Forbidden',
      status: 403,
      detail: 'the credential lacks a required scope',
      code: 'insufficient_scope',
      error: 'insufficient_scope',
      required_scopes: ['orders:write']
    })
  })

  it('RS-004: names no error when nothing was presented', () => {
    const document = problemDocument(refuse('credentials_missing', { challenges: [bearer] }).refusal)
    expect(document).toEqual({
      type: 'about:blank',
      title: 'Unauthorized',
      status: 401,
      detail: 'this resource needs a credential',
      code: 'credentials_missing'
    })
  })

  it.each([
    ['credentials_ambiguous', 'Bad Request'],
    ['token_expired', 'Unauthorized'],
    ['dependency_unavailable', 'Service Unavailable']
  ] as const)('RS-043: the title of %s is the status phrase', (code, title) => {
    expect(problemDocument(refuse(code).refusal).title).toBe(title)
  })

  it('RS-045: holds nothing of the private detail', () => {
    expect(JSON.stringify(problemDocument(lacking))).not.toContain('private')
  })
})

describe('refusalResponse', () => {
  it('RS-043: is the problem document with the headers of the refusal', async () => {
    const response = refusalResponse(lacking)
    expect(response.status).toBe(403)
    expect(Object.fromEntries(response.headers)).toEqual({
      'cache-control': 'no-store',
      'content-type': 'application/problem+json',
      'www-authenticate':
        'Bearer realm="api", error="insufficient_scope", ' +
        'error_description="the credential lacks a required scope", scope="orders:write"'
    })
    expect(await response.json()).toEqual(problemDocument(lacking))
  })
})
