import { createKeySource, type KeySourceOptions } from '@jeton/issuer-keys'
import { createMockIssuer, type MockIssuer } from '@jeton/mock-issuer'
import { describe, expect, it } from 'vitest'

/** Makes an issuer that serves an ES256 key, and the header of a token signed with it. */
async function issuerWithKey(): Promise<{ readonly issuer: MockIssuer; readonly kid: string }> {
  const issuer = await createMockIssuer()
  const [header = ''] = (await issuer.accessToken()).split('.')
  const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { readonly kid: string }
  return { issuer, kid }
}

const options = (issuer: MockIssuer): KeySourceOptions => ({
  issuer: issuer.url,
  clock: () => issuer.clock.now(),
  fetch: (url, init) => issuer.fetch(url, init)
})

describe('a source of keys', () => {
  it('asks for nothing before the first key is wanted, then for metadata and key set once', async () => {
    const { issuer, kid } = await issuerWithKey()
    const source = createKeySource(options(issuer))
    expect(source.version()).toBeUndefined()
    expect(issuer.requests()).toEqual([])
    const [one, other] = await Promise.all([
      source.find({ alg: 'ES256', kid }),
      source.find({ alg: 'ES256', kid })
    ])
    expect(one).toMatchObject({ version: 1 })
    expect(other).toEqual(one)
    expect(source.version()).toBe(1)
    expect(issuer.requests().map(({ endpoint }) => endpoint)).toEqual(['discovery', 'jwks'])
  })

  it('tells a key that is not there from a server that is down', async () => {
    const { issuer, kid } = await issuerWithKey()
    const known = createKeySource(options(issuer))
    expect(await known.find({ alg: 'ES256', kid: 'other' })).toMatchObject({ code: 'key_unknown' })
    expect(await known.find({ alg: 'RS256', kid })).toMatchObject({ code: 'key_unknown' })
    issuer.faults.set('jwks', { status: 503 })
    expect(await createKeySource(options(issuer)).find({ alg: 'ES256', kid })).toMatchObject({
      code: 'dependency_unavailable',
      retryAfterSeconds: 5
    })
  })

  it('names a new state once the issuer has other keys', async () => {
    const { issuer, kid } = await issuerWithKey()
    const source = createKeySource(options(issuer))
    await source.find({ alg: 'ES256', kid })
    await issuer.rotateKeys({ retire: true })
    issuer.clock.advance('1h')
    expect(source.version()).toBeUndefined()
    expect(await source.find({ alg: 'ES256', kid })).toMatchObject({ code: 'key_unknown' })
    expect(source.version()).toBeGreaterThan(1)
  })

  it.each<readonly [string, Readonly<Record<string, unknown>>, RegExp]>([
    ['no issuer', { issuer: undefined }, /^createKeySource: issuer must be a non-empty text$/],
    ['RS-152: an http issuer', { issuer: 'http://issuer.test' }, /^createKeySource: issuer must be an https/],
    [
      'RS-152: an http key set',
      { jwks: 'http://issuer.test/jwks' },
      /^createKeySource: jwks must be an https/
    ],
    ['RS-165: an inner host', { issuer: 'https://10.0.0.1', publicHostsOnly: true }, /of a public host$/],
    ['RS-165: a key set inside', { jwks: 'https://10.0.0.1/k', publicHostsOnly: true }, /of a public host$/],
    ['no key', { jwks: {} }, /^createKeySource: jwks holds no public RSA/],
    ['a switch that is none', { publicHostsOnly: 1 }, /^createKeySource: publicHostsOnly must be true or/],
    ['an unknown option', { jwk: {} }, /^createKeySource has no option 'jwk'/]
  ])('%s is a TypeError that names option and rule', (_, changes, rule) => {
    const wrong = { issuer: 'https://issuer.test', ...changes } as KeySourceOptions
    expect(() => createKeySource(wrong)).toThrow(TypeError)
    expect(() => createKeySource(wrong)).toThrow(rule)
  })

  it('names the function whose options they are in messages', () => {
    expect(() => createKeySource({ issuer: '' }, 'requireBearer')).toThrow(/^requireBearer: issuer/)
  })

  it('RS-165: a jwks_uri inside a private network is not fetched where hosts have to be public', async () => {
    const urls: string[] = []
    const source = createKeySource({
      issuer: 'https://issuer.test',
      publicHostsOnly: true,
      fetch: url => {
        urls.push(url)
        return Promise.resolve(
          Response.json({ issuer: 'https://issuer.test', jwks_uri: 'https://169.254.169.254/keys' })
        )
      }
    })
    expect(await source.find({ alg: 'ES256' })).toMatchObject({ code: 'dependency_unavailable' })
    expect(urls).toEqual(['https://issuer.test/.well-known/openid-configuration'])
  })
})
