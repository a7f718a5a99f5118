import {
  type Auth,
  optional,
  problemDetails,
  protect,
  RefusalError,
  requireBearer,
  requireScope
} from '@jeton/koa'
import { createMockIssuer } from '@jeton/mock-issuer'
import Koa from 'koa'
import request from 'supertest'
import { describe, expect, it } from 'vitest'

const audience = 'https://api.test'
const issuer = await createMockIssuer()
const guard = requireBearer({ issuer: issuer.url, audience, fetch: issuer.fetch })
const token = await issuer.accessToken({ sub: 'u1', aud: audience, scope: 'a' })

const unreachable = (): Promise<Response> => Promise.reject(new TypeError('fetch failed'))

/** An application that keeps what reaches its `error` event. */
function createApp(): { app: Koa; errors: unknown[] } {
  const app = new Koa()
  const errors: unknown[] = []
  app.on('error', error => errors.push(error))
  return { app, errors }
}

describe('a guard as Koa middleware', () => {
  it('puts what was granted on ctx.state.auth, frozen', async () => {
    const seen: Auth[] = []
    const app = new Koa().use(guard).use(ctx => {
      seen.push(ctx.state.auth)
      ctx.status = 204
    })
    await request(app.callback()).get('/').auth(token, { type: 'bearer' }).expect(204)
    expect(seen[0]).toMatchObject({
      kind: 'access_token',
      subject: 'u1',
      issuer: issuer.url,
      audience: [audience]
    })
    expect(Object.isFrozen(seen[0])).toBe(true)
  })

  it('RS-018: throws a refusal with status, expose and headers to the middleware before it', async () => {
    const caught: unknown[] = []
    const app = new Koa().use(async (ctx, next) => {
      await next().catch((error: unknown) => caught.push(error))
      ctx.status = 418
    })
    app.use(guard)
    await request(app.callback()).get('/').expect(418)
    expect(caught[0]).toBeInstanceOf(RefusalError)
    expect(caught[0]).toMatchObject({
      status: 401,
      expose: true,
      code: 'credentials_missing',
      headers: { 'WWW-Authenticate': 'Bearer realm="api"', 'Cache-Control': 'no-store' }
    })
  })

  it('RS-050: lets a bug through as it is, and runs nothing behind', async () => {
    const bug = new Error('a bug')
    let reached = false
    const { app, errors } = createApp()
    app.use(protect(() => Promise.reject(bug))).use(() => {
      reached = true
    })
    await request(app.callback()).get('/').expect(500)
    expect(errors).toEqual([bug])
    expect(reached).toBe(false)
  })

  it('RS-015: does not take ctx.state.auth of other middleware for a grant', async () => {
    const app = new Koa()
    app.use((ctx, next) => {
      ctx.state.auth = { scopes: ['a'] }
      return next()
    })
    app.use(requireScope('a')).use(ctx => {
      ctx.status = 204
    })
    await request(app.callback()).get('/').expect(401)
  })

  it('shows a later guard what an earlier one granted', async () => {
    const app = new Koa()
      .use(guard)
      .use(requireScope('a'))
      .use(ctx => {
        ctx.body = { for: ctx.state.auth.subject }
      })
    await request(app.callback()).get('/').auth(token, { type: 'bearer' }).expect(200, { for: 'u1' })
  })

  it('takes guards and bare gates alike into optional', async () => {
    for (const inner of [guard, guard.gate]) {
      const app = new Koa().use(optional(inner)).use(ctx => {
        ctx.status = 204
      })
      await request(app.callback()).get('/').expect(204)
    }
  })
})

describe('problemDetails in Koa', () => {
  it('RS-043: answers a refusal with a problem document of the same status', async () => {
    const { app, errors } = createApp()
    app.use(problemDetails()).use(guard).use(requireScope('b'))
    const answer = await request(app.callback()).get('/').auth(token, { type: 'bearer' }).expect(403)
    expect(answer.type).toBe('application/problem+json')
    expect(answer.body).toMatchObject({ status: 403, code: 'insufficient_scope', required_scopes: ['b'] })
    expect(errors).toEqual([])
  })

  it('RS-049: still reports a dead key server to the application', async () => {
    const { app, errors } = createApp()
    app.use(problemDetails()).use(requireBearer({ issuer: issuer.url, audience, fetch: unreachable }))
    await request(app.callback())
      .get('/')
      .auth(token, { type: 'bearer' })
      .expect(503)
      .expect('Retry-After', '5')
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatchObject({ code: 'dependency_unavailable' })
  })

  it('passes every other error on', async () => {
    const bug = new Error('a bug')
    const { app, errors } = createApp()
    app.use(problemDetails()).use(() => {
      throw bug
    })
    await request(app.callback()).get('/').expect(500)
    expect(errors).toEqual([bug])
  })
})
