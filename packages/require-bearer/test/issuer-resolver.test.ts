import { type IssuerEntry, type IssuerResolver, requireBearer } from '@jeton/require-bearer'
import { describe, expect, it, vi } from 'vitest'
import { bearerRequest, granted, refused, verdict } from './support/judge.ts'
import { issuerServer } from './support/key-server.ts'
import { createSigner } from './support/signer.ts'
import { audience, type GuardOptions, now } from './support/trusted-issuer.ts'

const signer = await createSigner('ES256', { fresh: true })
const tenant = (name: string): string => `https://login.test/${name}/v2`

/** Makes a guard whose issuers a function knows, with what it was asked and what was fetched. */
function resolving(resolve: IssuerResolver, options: GuardOptions = {}) {
  const resolver = vi.fn<IssuerResolver>(resolve)
  const server = issuerServer(tenant('one'), [signer.jwk])
  let time = now
  const guard = requireBearer({
    issuer: resolver,
    audience,
    clock: () => time * 1000,
    fetch: server.fetch,
    ...options
  })
  const asked = (): readonly string[] => resolver.mock.calls.map(([name]) => name)
  return { guard, server, asked, advance: (seconds: number): unknown => (time += seconds) }
}

/** Knows the tenants of a list and hands their keys over. */
const knowing =
  (...tenants: readonly string[]): IssuerResolver =>
  issuer =>
    tenants.map(tenant).includes(issuer) ? { issuer, jwks: signer.jwk } : undefined

const tokenOf = (iss: unknown, claims: object = {}): Promise<string> => signer.sign({ ...claims, iss })

describe('issuers that a function knows', () => {
  it('X-03: a tenant that it knows is trusted by its exact address, another is not', async () => {
    const { guard, server } = resolving(knowing('one'))
    expect((await granted(guard, await tokenOf(tenant('one')))).issuer).toBe(tenant('one'))
    for (const name of ['two', 'One', 'one/', 'one/x', 'on']) {
      expect(await verdict(guard, await tokenOf(tenant(name)))).toBe('issuer_mismatch')
    }
    expect(server.urls).toEqual([])
  })

  it('X-01: a token of one tenant with the keys of another is refused', async () => {
    const other = await createSigner('ES256', { fresh: true })
    const keys = new Map([
      [tenant('one'), signer.jwk],
      [tenant('two'), other.jwk]
    ])
    const { guard } = resolving(issuer => {
      const jwks = keys.get(issuer)
      return jwks && { issuer, jwks }
    })
    expect(await verdict(guard, await other.sign({ iss: tenant('two') }))).toBe('grant')
    expect(await verdict(guard, await tokenOf(tenant('two')))).toBe('signature_invalid')
    expect(await verdict(guard, await other.sign({ iss: tenant('one') }))).toBe('signature_invalid')
  })

  it('each tenant is judged by its own audience', async () => {
    const { guard } = resolving(issuer => ({ issuer, jwks: signer.jwk, audience: `${issuer}/api` }))
    expect(await verdict(guard, await tokenOf(tenant('one'), { aud: `${tenant('one')}/api` }))).toBe('grant')
    expect(await verdict(guard, await tokenOf(tenant('two'), { aud: `${tenant('one')}/api` }))).toBe(
      'audience_mismatch'
    )
  })

  it.each([
    tenant('..'),
    tenant('.'),
    tenant('a/../b'),
    tenant('%2e%2e'),
    tenant('a%2fb'),
    tenant('a%5Cb'),
    tenant('a%00'),
    tenant('a%252fb'),
    tenant('a//b'),
    tenant('a\\b'),
    tenant('a b'),
    tenant('a\n'),
    'https://login.test/one/v2#',
    'https://login.test/one/v2?x',
    'https://LOGIN.test/one/v2',
    'https://login.test:443/one/v2',
    'https://user@login.test/one/v2',
    'http://login.test/one/v2',
    'ftp://login.test/one/v2',
    'login.test/one/v2',
    ` ${tenant('one')}`,
    `https://login.test/${'x'.repeat(2048)}`,
    '',
    1,
    null,
    undefined,
    [tenant('one')],
    { issuer: tenant('one') }
  ])('X-03: RS-164: iss %j is not shown to it', async iss => {
    const { guard, server, asked } = resolving(issuer => ({ issuer, jwks: signer.jwk }))
    expect(await verdict(guard, await tokenOf(iss))).not.toBe('grant')
    expect(asked()).toEqual([])
    expect(server.urls).toEqual([])
  })

  it.each([
    '127.0.0.1',
    '[::1]',
    'localhost',
    '10.0.0.1',
    '169.254.169.254',
    '[fd00::1]',
    'keycloak',
    'a.local'
  ])('RS-165: NET-04: an issuer at %s is not shown to it', async host => {
    const { guard, server, asked } = resolving(issuer => ({ issuer }))
    expect(await verdict(guard, await tokenOf(`https://${host}/`))).toBe('issuer_mismatch')
    expect(asked()).toEqual([])
    expect(server.urls).toEqual([])
  })

  it('RS-165: an issuer on loopback is shown to it where that was allowed', async () => {
    const { guard, asked } = resolving(issuer => ({ issuer, jwks: signer.jwk }), {
      allowInsecureLoopback: true
    })
    expect(await verdict(guard, await tokenOf('http://127.0.0.1:8080'))).toBe('grant')
    expect(await verdict(guard, await tokenOf('https://10.0.0.1'))).toBe('issuer_mismatch')
    expect(asked()).toEqual(['http://127.0.0.1:8080'])
  })

  it('RS-165: a key set inside a private network is 503, and it is not fetched', async () => {
    const { guard, server } = resolving(issuer => ({ issuer, jwks: 'https://10.0.0.1/keys' }))
    expect(await verdict(guard, await tokenOf(tenant('one')))).toBe('dependency_unavailable')
    expect(server.urls).toEqual([])
  })
})

describe('answers of the function', () => {
  it('RS-164: X-07: undefined is issuer_mismatch, and nothing is fetched', async () => {
    const { guard, server } = resolving(() => undefined)
    expect(await verdict(guard, await tokenOf(tenant('one')))).toBe('issuer_mismatch')
    const later = resolving(() => Promise.resolve(undefined))
    expect(await verdict(later.guard, await tokenOf(tenant('one')))).toBe('issuer_mismatch')
    expect([...server.urls, ...later.server.urls]).toEqual([])
  })

  it('an entry for another issuer is issuer_mismatch, and nothing is fetched', async () => {
    const { guard, server } = resolving(() => ({ issuer: tenant('one') }))
    expect(await verdict(guard, await tokenOf(tenant('two')))).toBe('issuer_mismatch')
    expect(server.urls).toEqual([])
  })

  it.each([null, '', tenant('one'), 1, true, [], {}, { issuer: tenant('one'), audience: [] }])(
    'X-07: %j is dependency_unavailable, and nothing is fetched',
    async answer => {
      const { guard, server } = resolving(() => answer as unknown as IssuerEntry)
      expect(await verdict(guard, await tokenOf(tenant('one')))).toBe('dependency_unavailable')
      expect(server.urls).toEqual([])
    }
  )

  it.each<readonly [string, IssuerResolver]>([
    [
      'throws',
      issuer => {
        throw new Error(`no row for ${issuer}`)
      }
    ],
    ['rejects', issuer => Promise.reject(new Error(`no row for ${issuer}`))]
  ])('a function that %s is 503 without its words, and is asked again', async (_, resolve) => {
    const { guard, asked } = resolving(resolve)
    const refusal = await refused(guard, await tokenOf(tenant('one')))
    expect(refusal).toMatchObject({ code: 'dependency_unavailable', status: 503, retryAfterSeconds: 5 })
    expect(refusal.detail).toBe('the issuer resolver failed')
    await verdict(guard, await tokenOf(tenant('one')))
    expect(asked()).toHaveLength(2)
  })

  it('what it has not answered for is no trust: the token waits', async () => {
    const { guard, asked } = resolving(async issuer => {
      await new Promise(setImmediate)
      return { issuer, jwks: signer.jwk }
    })
    const [one, other] = [
      verdict(guard, await tokenOf(tenant('one'))),
      verdict(guard, await tokenOf(tenant('one'), { jti: '2' }))
    ]
    expect(await Promise.all([one, other])).toEqual(['grant', 'grant'])
    expect(asked()).toEqual([tenant('one')])
  })
})

describe('memory for the answers', () => {
  it('a token that was seen is answered at once, without asking again', async () => {
    const { guard, asked } = resolving(knowing('one'))
    const token = await tokenOf(tenant('one'))
    await verdict(guard, token)
    expect(guard(bearerRequest(token))).not.toBeInstanceOf(Promise)
    expect(asked()).toEqual([tenant('one')])
  })

  it('a tenant that is taken away is trusted for 300 seconds at most, its tokens too', async () => {
    const tenants = [tenant('one')]
    const { guard, advance } = resolving(
      issuer => (tenants.includes(issuer) ? { issuer, jwks: signer.jwk } : undefined),
      { cache: { maxAgeSeconds: 3000 } }
    )
    const token = await tokenOf(tenant('one'))
    expect(await verdict(guard, token)).toBe('grant')
    tenants.pop()
    advance(299)
    expect(await verdict(guard, token)).toBe('grant')
    advance(1)
    expect(await verdict(guard, token)).toBe('issuer_mismatch')
  })

  it('a stranger is asked about again after 30 seconds', async () => {
    const tenants: string[] = []
    const { guard, advance, asked } = resolving(issuer =>
      tenants.includes(issuer) ? { issuer, jwks: signer.jwk } : undefined
    )
    const token = await tokenOf(tenant('one'))
    expect(await verdict(guard, token)).toBe('issuer_mismatch')
    tenants.push(tenant('one'))
    advance(29)
    expect(await verdict(guard, token)).toBe('issuer_mismatch')
    expect(asked()).toHaveLength(1)
    advance(1)
    expect(await verdict(guard, token)).toBe('grant')
  })

  it('RS-164: strangers cause no request and do not drive out a known issuer', async () => {
    const { guard, server, asked } = resolving(issuer => (issuer === tenant('one') ? { issuer } : undefined))
    const token = await tokenOf(tenant('one'))
    expect(await verdict(guard, token)).toBe('grant')
    const requests = server.urls.length
    for (let index = 0; index < 1100; index += 1) {
      await verdict(guard, await tokenOf(tenant(`stranger-${index}`)))
    }
    expect(guard(bearerRequest(token))).not.toBeInstanceOf(Promise)
    expect(asked().filter(name => name === tenant('one'))).toHaveLength(1)
    expect(server.urls).toHaveLength(requests)
  })

  it('an issuer keeps its keys when it is asked about again; terms that changed hold from then on', async () => {
    let required = audience
    const { guard, server, advance } = resolving(issuer => ({ issuer, audience: required }))
    const token = await tokenOf(tenant('one'))
    expect(await verdict(guard, token)).toBe('grant')
    expect(server.urls).toHaveLength(2)
    advance(300)
    expect(await verdict(guard, token)).toBe('grant')
    expect(server.urls).toHaveLength(2)
    required = 'https://other.test'
    advance(299)
    expect(await verdict(guard, token)).toBe('grant')
    advance(1)
    expect(await verdict(guard, token)).toBe('audience_mismatch')
  })

  it('RS-162: X-02: an issuer whose key set moves gets its keys from the new address alone', async () => {
    const other = await createSigner('ES256', { fresh: true })
    let jwks: IssuerEntry['jwks'] = { keys: [{ ...signer.jwk, kid: '1' }] }
    const { guard, advance } = resolving(issuer => ({ issuer, jwks }) as IssuerEntry)
    const token = await signer.sign({ iss: tenant('one') }, { kid: '1' })
    expect(await verdict(guard, token)).toBe('grant')
    jwks = { keys: [{ ...other.jwk, kid: '1' }] }
    advance(300)
    expect(await verdict(guard, token)).toBe('signature_invalid')
  })
})
