import { createMockIssuer } from '@jeton/mock-issuer'
import { describe, expect, it } from 'vitest'
import {
  answer,
  authorize,
  challenge,
  obtainCode,
  redeem,
  verifier,
  webClient
} from './support/authorization.ts'
import { json } from './support/json.ts'

describe('PKCE', () => {
  it.each([
    [{ code_challenge: undefined, code_challenge_method: undefined }],
    [{ code_challenge: undefined }],
    [{ code_challenge_method: undefined }],
    [{ code_challenge_method: 'plain' }],
    [{ code_challenge_method: 's256' }],
    [{ code_challenge: challenge.slice(1) }],
    [{ code_challenge: `${challenge}=` }],
    [{ code_challenge: challenge.replace(/.$/, '+') }]
  ])('MI-055: the challenge %j is invalid_request', async changes => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    expect((await answer(authorize(issuer, changes)))['error']).toBe('invalid_request')
  })

  it('MI-055: a client may be registered without the duty', async () => {
    const issuer = await createMockIssuer({ clients: [{ ...webClient, requirePkce: false }] })
    const none = { code_challenge: undefined, code_challenge_method: undefined }
    const code = await obtainCode(issuer, none)
    expect((await redeem(issuer, code, { code_verifier: undefined })).status).toBe(200)
    const second = await redeem(issuer, await obtainCode(issuer, none))
    expect((await json(second))['error']).toBe('invalid_grant')
  })

  it.each([
    ['missing', undefined, 'invalid_grant'],
    ['wrong by one character', `${verifier.slice(0, -1)}x`, 'invalid_grant'],
    ['the challenge itself', challenge, 'invalid_grant'],
    ['of 42 characters', 'v'.repeat(42), 'invalid_request'],
    ['of 129 characters', 'v'.repeat(129), 'invalid_request'],
    ['of other characters', `${verifier}+`, 'invalid_request']
  ])('MI-106: a verifier that is %s is refused, and the right one still works', async (_, text, error) => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const code = await obtainCode(issuer)
    const refused = await redeem(issuer, code, { code_verifier: text })
    expect([refused.status, (await json(refused))['error']]).toEqual([400, error])
    expect((await redeem(issuer, code)).status).toBe(200)
  })
})
