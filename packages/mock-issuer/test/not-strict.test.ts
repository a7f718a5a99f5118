import { createMockIssuer } from '@jeton/mock-issuer'
import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { authorize, obtainCode, redeem, webClient } from './support/authorization.ts'
import { json } from './support/json.ts'
import { basic, requestToken } from './support/token-request.ts'

const noChallenge = { code_challenge: undefined, code_challenge_method: undefined }
const anyone = { ...noChallenge, client_id: 'anyone', redirect_uri: 'http://localhost:3000/x' }

describe('an issuer that is not strict', () => {
  it('takes any client, secret and redirect URI, and asks for no challenge', async () => {
    const issuer = await createMockIssuer({ strict: false })
    const code = await obtainCode(issuer, anyone)
    const changes = { redirect_uri: anyone.redirect_uri, code_verifier: undefined }
    const tokens = await json(redeem(issuer, code, changes, basic('anyone', 'anything')))
    expect(decodeJwt(String(tokens['access_token']))).toMatchObject({ client_id: 'anyone', sub: 'user-1' })
    expect(decodeJwt(String(tokens['id_token']))).toMatchObject({ aud: 'anyone', nonce: 'n1' })
    expect(tokens).toHaveProperty('refresh_token')
  })

  it('gives a token to a client that says nothing about itself', async () => {
    const issuer = await createMockIssuer({ strict: false })
    const { access_token: token } = await json(requestToken(issuer, 'grant_type=client_credentials'))
    expect(decodeJwt(String(token))['client_id']).toBe('client-1')
  })

  it('still checks the secret of a client it was given, a challenge that is there, and a code it never issued', async () => {
    const issuer = await createMockIssuer({ strict: false, clients: [webClient] })
    const grant = 'grant_type=client_credentials'
    expect((await requestToken(issuer, grant, basic('web', 'wrong'))).status).toBe(401)
    const code = await obtainCode(issuer)
    const refused = redeem(issuer, code, { code_verifier: 'w'.repeat(43) })
    expect((await json(refused))['error']).toBe('invalid_grant')
    expect((await json(redeem(issuer, 'never-issued')))['error']).toBe('invalid_grant')
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https://app.test/\r\nx',
    '/cb',
    'https://app.test/#x'
  ])('MX-01: %j is no redirect URI here either', async uri => {
    const issuer = await createMockIssuer({ strict: false })
    const { status } = await authorize(issuer, { ...anyone, redirect_uri: uri })
    expect(status).toBe(400)
  })

  it('a strict issuer knows no client it was not given', async () => {
    const issuer = await createMockIssuer()
    expect((await authorize(issuer, anyone)).status).toBe(400)
    expect((await requestToken(issuer, 'grant_type=client_credentials')).status).toBe(401)
  })
})
