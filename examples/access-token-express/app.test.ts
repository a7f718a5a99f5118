import { createMockIssuer } from '@jeton/mock-issuer'
import { createApp } from 'example-access-token-express'
import request from 'supertest'
import { expect, it } from 'vitest'

const audience = 'https://api.example'
const issuer = await createMockIssuer()
const app = createApp({ issuer: issuer.url, audience, fetch: issuer.fetch })

it('serves an access token with the scope, and knows whose it is', async () => {
  const token = await issuer.accessToken({ sub: 'u1', aud: audience, scope: 'orders:read' })
  const answer = await request(app).get('/orders').auth(token, { type: 'bearer' })
  expect(answer.status).toBe(200)
  expect(answer.body).toEqual({ orders: [], for: 'u1' })
})

it('asks for the scope that is lacking', async () => {
  const token = await issuer.accessToken({ sub: 'u1', aud: audience, scope: 'orders:read' })
  const answer = await request(app).post('/orders').auth(token, { type: 'bearer' })
  expect(answer.status).toBe(403)
  expect(answer.headers['www-authenticate']).toContain('scope="orders:write"')
})

it('refuses an ID token and says so', async () => {
  const token = await issuer.idToken({ sub: 'u1', aud: 'client-1', nonce: 'n' })
  const answer = await request(app).get('/orders').auth(token, { type: 'bearer' })
  expect(answer.status).toBe(401)
  expect(answer.body).toMatchObject({ code: 'id_token_presented' })
})

it('refuses every forgery', async () => {
  for (const { token } of await issuer.forge.all({ aud: audience, scope: 'orders:read' })) {
    const answer = await request(app).get('/orders').auth(token, { type: 'bearer' })
    expect(answer.status).toBe(401)
  }
})
