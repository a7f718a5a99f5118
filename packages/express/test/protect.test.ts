import {
  type Auth,
  optional,
  problemDetails,
  protect,
  RefusalError,
  requireBearer,
  requireScope
} from '@jeton/express'
import { createMockIssuer } from '@jeton/mock-issuer'
import express, { type ErrorRequestHandler, type Express } from 'express'
import request from 'supertest'
import { describe, expect, it } from 'vitest'

const audience = 'https://api.test'
const issuer = await createMockIssuer()
const guard = requireBearer({ issuer: issuer.url, audience, fetch: issuer.fetch })
const token = await issuer.accessToken({ sub: 'u1', aud: audience, scope: 'a' })

/** Collects what reaches the application's own error handler. */
function withErrors(app: Express): { app: Express; errors: unknown[] } {
  const errors: unknown[] = []
  const collect: ErrorRequestHandler = (error, _req, res, _next) => {
    errors.push(error)
    res.status((error as { status?: number }).status ?? 500).end()
  }
  app.use(collect)
  return { app, errors }
}

describe('a guard as Express middleware', () => {
  it('puts what was granted on req.auth, frozen', async () => {
    const seen: Auth[] = []
    const app = express().use(guard, (req, res) => {
      seen.push(req.auth)
      res.end()
    })
    await request(app).get('/').auth(token, { type: 'bearer' }).expect(200)
    expect(seen[0]).toMatchObject({
      kind: 'access_token',
      subject: 'u1',
      issuer: issuer.url,
      audience: [audience]
    })
    expect(Object.isFrozen(seen[0])).toBe(true)
  })

  it('RS-018: hands a refusal to the error handler with status, expose and headers', async () => {
    const { app, errors } = withErrors(express().use(guard))
    await request(app).get('/').expect(401)
    expect(errors).toHaveLength(1)
    expect(errors[0]).toBeInstanceOf(RefusalError)
    expect(errors[0]).toMatchObject({
      status: 401,
      expose: true,
      code: 'credentials_missing',
      headers: { 'WWW-Authenticate': 'Bearer realm="api"', 'Cache-Control': 'no-store' }
    })
  })

  it('RS-050: hands a bug to the error handler as it is, and runs nothing behind', async () => {
    const bug = new Error('a bug')
    let reached = false
    const late = protect(() => Promise.reject(bug))
    const { app, errors } = withErrors(express().use(late, () => (reached = true)))
    await request(app).get('/').expect(500)
    expect(errors).toEqual([bug])
    expect(reached).toBe(false)
  })

  it('calls the next handler at once when the gate answers at once', () => {
    let called = 0
    const at = protect(() => ({ outcome: 'grant', auth: undefined, challenges: [] }))
    void at({ rawHeaders: [], headers: {} } as never, {} as never, () => (called += 1))
    expect(called).toBe(1)
  })

  it('RS-015: does not take req.auth of other middleware for a grant', async () => {
    const app = express()
      .use((req, _res, next) => {
        req.auth = { scopes: ['a'] } as unknown as Auth
        next()
      })
      .use(requireScope('a'), (_req, res) => res.end())
      .use(problemDetails())
    await request(app).get('/').expect(401)
  })

  it('RS-012: reads the query of the whole address below a mount path', async () => {
    const reading = requireBearer({
      issuer: issuer.url,
      audience,
      fetch: issuer.fetch,
      readFrom: { query: true }
    })
    const app = express().use('/api', reading, (_req, res) => res.end())
    await request(app).get(`/api/x?access_token=${token}`).expect(200).expect('Cache-Control', 'private')
  })

  it('shows a later guard what an earlier one granted, across routers', async () => {
    const router = express
      .Router()
      .get('/', requireScope('a'), (req, res) => res.json({ for: req.auth.subject }))
    const app = express().use(guard).use('/orders', router)
    await request(app).get('/orders').auth(token, { type: 'bearer' }).expect(200, { for: 'u1' })
  })

  it('takes guards and bare gates alike into optional', async () => {
    for (const inner of [guard, guard.gate]) {
      const app = express().use(optional(inner), (_req, res) => res.end())
      await request(app).get('/').expect(200)
    }
  })
})

describe('problemDetails in Express', () => {
  it('RS-043: answers a refusal with a problem document of the same status', async () => {
    const app = express().use(guard, requireScope('b')).use(problemDetails())
    const answer = await request(app).get('/').auth(token, { type: 'bearer' }).expect(403)
    expect(answer.type).toBe('application/problem+json')
    expect(answer.body).toEqual({
      type: 'about:blank',
      title: 'Forbidden',
      status: 403,
      detail: 'the credential lacks a required scope',
      code: 'insufficient_scope',
      error: 'insufficient_scope',
      required_scopes: ['b']
    })
  })

  it('passes every other error on', async () => {
    const failing = express().use(() => {
      throw new Error('a bug')
    })
    const { app, errors } = withErrors(failing.use(problemDetails()))
    await request(app).get('/').expect(500)
    expect(errors).toEqual([new Error('a bug')])
  })
})
