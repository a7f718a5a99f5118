import { type SigningDraft, type SigningInfo, createMockIssuer } from '@jeton/mock-issuer'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { describe, expect, it } from 'vitest'
import { json } from './support/json.ts'
import { places } from './support/places.ts'
import { basic, clients, requestToken } from './support/token-request.ts'
import { verify } from './support/verify.ts'

const form = { grant_type: 'client_credentials' }

async function double(draft: SigningDraft): Promise<void> {
  await Promise.resolve()
  draft.claims['n'] = Number(draft.claims['n']) * 2
}

describe('beforeSigning', () => {
  it('changes claims and header of a token, which is signed with them', async () => {
    const issuer = await createMockIssuer({
      hooks: {
        beforeSigning: draft => {
          draft.claims['roles'] = ['admin']
          delete draft.claims['jti']
          draft.header = { ...draft.header, typ: 'JWT' }
        }
      }
    })
    const token = await issuer.accessToken()
    expect(decodeJwt(token)).toMatchObject({ roles: ['admin'] })
    expect(decodeJwt(token)).not.toHaveProperty('jti')
    expect(decodeProtectedHeader(token)).toMatchObject({ typ: 'JWT', alg: 'ES256' })
    await expect(verify(issuer, token)).resolves.toBeDefined()
  })

  it('knows the kind, the client, the grant and the endpoint', async () => {
    const seen: SigningInfo[] = []
    const issuer = await createMockIssuer({ clients })
    issuer.on('beforeSigning', (_draft, info) => seen.push(info))
    await issuer.idToken({ aud: 'web' })
    await issuer.accessToken({ client_id: 'web' })
    await requestToken(issuer, form, basic('basic', 's1'))
    const minted = { clientId: 'web', grantType: undefined, endpoint: undefined }
    expect(seen).toEqual([
      { kind: 'id_token', ...minted },
      { kind: 'access_token', ...minted },
      { kind: 'access_token', clientId: 'basic', grantType: 'client_credentials', endpoint: 'token' }
    ])
  })

  it('hooks run in the order they were added, are awaited, and end when removed', async () => {
    const issuer = await createMockIssuer({ hooks: { beforeSigning: draft => void (draft.claims['n'] = 1) } })
    const removers = [issuer.on('beforeSigning', double), issuer.on('beforeSigning', double)]
    const value = async () => decodeJwt(await issuer.accessToken())['n']
    expect(await value()).toBe(4)
    removers[0]?.()
    removers[0]?.()
    expect(await value()).toBe(2)
    issuer.reset()
    expect(await value()).toBe(1)
  })

  it('a hook cannot reach the claims the test holds', async () => {
    const claims = { nested: { a: 1 } }
    const issuer = await createMockIssuer()
    issuer.on('beforeSigning', draft => Object.assign(draft.claims['nested'] as object, { a: 2 }))
    expect(decodeJwt(await issuer.accessToken(claims))['nested']).toEqual({ a: 2 })
    expect(claims).toEqual({ nested: { a: 1 } })
  })

  it('what it throws rejects the minting', async () => {
    const issuer = await createMockIssuer()
    const failure = new RangeError('of the test')
    issuer.on('beforeSigning', () => {
      throw failure
    })
    await expect(issuer.accessToken()).rejects.toBe(failure)
  })
})

describe('beforeResponse', () => {
  it('knows the request and may replace the answer or change its header fields', async () => {
    const issuer = await createMockIssuer({ clients })
    issuer.on('beforeResponse', (response, { endpoint, clientId, grantType, form: sent }) => {
      response.headers.set('x-seen', `${endpoint} ${clientId} ${grantType} ${String(sent['scope'])}`)
      return endpoint === 'token' ? Response.json({ access_token: 'x' }, response) : undefined
    })
    const response = await requestToken(issuer, { ...form, scope: 'a' }, basic('basic', 's1'))
    expect(await json(response)).toEqual({ access_token: 'x' })
    expect(response.headers.get('x-seen')).toBe('token basic client_credentials a')
    expect(await json(issuer.fetch(`${issuer.url}/jwks`))).toHaveProperty('keys')
  })

  it('an answer whose header fields cannot be changed may take the place of another', async () => {
    const issuer = await createMockIssuer()
    issuer.on('beforeResponse', () => Response.redirect('https://elsewhere.test/', 302))
    issuer.faults.set('jwks', { headers: { 'x-a': '1' } })
    const { status, headers } = await issuer.fetch(`${issuer.url}/jwks`, { redirect: 'manual' })
    expect([status, headers.get('location'), headers.get('x-a')]).toEqual([
      302,
      'https://elsewhere.test/',
      '1'
    ])
  })

  it('a hook may answer with a network error', async () => {
    const issuer = await createMockIssuer()
    issuer.on('beforeResponse', () => Response.error())
    await expect(issuer.fetch(`${issuer.url}/jwks`)).rejects.toThrow(TypeError)
  })

  it('a fault comes after the hooks, and refusals pass them too', async () => {
    const issuer = await createMockIssuer()
    const seen: number[] = []
    issuer.on('beforeResponse', response => void seen.push(response.status))
    issuer.faults.set('jwks', { malformed: true })
    await issuer.fetch(`${issuer.url}/jwks`)
    await issuer.fetch(`${issuer.url}/token`)
    await issuer.fetch(`${issuer.url}/nothing`)
    expect(seen).toEqual([200, 405, 404])
  })

  it.each(places)('what it throws %s ends the request and is kept in the log', async (where, open) => {
    await using place = await open()
    const { issuer, send } = place
    const failure = new RangeError('of the test')
    const remove = issuer.on('beforeResponse', () => {
      throw failure
    })
    if (where === 'in process') await expect(send('/jwks')).rejects.toBe(failure)
    else expect((await send('/jwks')).status).toBe(500)
    expect(issuer.requests()).toMatchObject([{ status: 0, failure }])
    expect(issuer.explain()).toBe('the answer failed: of the test')
    remove()
    expect((await send('/jwks')).status).toBe(200)
  })
})

describe('hook options', () => {
  it('wrong ones are TypeErrors that name them', async () => {
    await expect(createMockIssuer({ hooks: { before: () => {} } as never })).rejects.toThrow(
      'unknown option "before"'
    )
    await expect(createMockIssuer({ hooks: { beforeSigning: 1 as never } })).rejects.toThrow(
      'hooks: beforeSigning must be a function'
    )
    const issuer = await createMockIssuer()
    expect(() => issuer.on('before' as never, 1 as never)).toThrow('on: the hook must be one of')
    expect(() => issuer.on('beforeResponse', 1 as never)).toThrow('on: beforeResponse must be a function')
  })
})
