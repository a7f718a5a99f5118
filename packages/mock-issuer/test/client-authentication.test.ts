import { createMockIssuer } from '@jeton/mock-issuer'
import { describe, expect, it } from 'vitest'
import { json } from './support/json.ts'
import { basic, clients, requestToken } from './support/token-request.ts'

const grant = 'grant_type=client_credentials'

describe('client authentication', () => {
  it.each([
    ['client_secret_basic', grant, basic('basic', 's1')],
    ['client_secret_basic with the same client_id', `${grant}&client_id=basic`, basic('basic', 's1')],
    ['client_secret_post', `${grant}&client_id=post&client_secret=s2`, undefined]
  ])('MI-109: %s is accepted', async (_, form, authorization) => {
    const issuer = await createMockIssuer({ clients })
    expect((await requestToken(issuer, form, authorization)).status).toBe(200)
  })

  it.each([
    ['a wrong secret', grant, basic('basic', 's2')],
    ['an empty secret', grant, basic('basic', '')],
    ['an unknown client', grant, basic('nobody', 's1')],
    ['a prototype name', grant, basic('__proto__', 's1')],
    ['no authentication', grant, undefined],
    ['a client_id alone', `${grant}&client_id=basic`, undefined],
    ['Basic for a post client', grant, basic('post', 's2')],
    ['a body secret for a basic client', `${grant}&client_id=basic&client_secret=s1`, undefined],
    ['a secret for a public client', `${grant}&client_id=public&client_secret=s`, undefined],
    ['another scheme', grant, 'Bearer abc'],
    ['Basic without a colon', grant, `Basic ${btoa('basic')}`],
    ['Basic that is no base64', grant, 'Basic b*sic'],
    ['Basic that is no UTF-8', grant, 'Basic //86eA=='],
    ['Basic with a stray percent sign', grant, `Basic ${btoa('basic:100%')}`]
  ])('MI-102: %s is 401 invalid_client with a Basic challenge', async (_, form, authorization) => {
    const issuer = await createMockIssuer({ clients })
    const response = await requestToken(issuer, form, authorization)
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe(
      'Basic realm="https://issuer.test", charset="UTF-8"'
    )
    expect((await json(response))['error']).toBe('invalid_client')
  })

  it.each([
    ['two methods', `${grant}&client_id=basic&client_secret=s1`, basic('basic', 's1')],
    ['another client_id in the body', `${grant}&client_id=post`, basic('basic', 's1')],
    ['a client_secret without client_id', `${grant}&client_secret=s1`, undefined]
  ])('MI-109: %s is 400 invalid_request', async (_, form, authorization) => {
    const issuer = await createMockIssuer({ clients })
    const response = await requestToken(issuer, form, authorization)
    expect(response.status).toBe(400)
    expect((await json(response))['error']).toBe('invalid_request')
  })

  it.each([':%+ü', 'a b', '€:', '%41', '\u0000\n', '𝔸=&'])(
    'MI-110: id and secret %j are form-decoded after base64',
    async text => {
      const issuer = await createMockIssuer({ clients: [{ clientId: text, clientSecret: `s${text}` }] })
      const response = await requestToken(issuer, grant, basic(text, `s${text}`))
      expect(response.status).toBe(200)
    }
  )

  it('MI-110: a raw colon belongs to the secret', async () => {
    const issuer = await createMockIssuer({ clients: [{ clientId: 'a', clientSecret: 'b:c' }] })
    expect((await requestToken(issuer, grant, `basic ${btoa('a:b:c')}`)).status).toBe(200)
  })
})
