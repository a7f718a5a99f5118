import { type RequestListener, request } from 'node:http'
import { type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import { requestListener } from '@jeton/mock-issuer/node'
import express from 'express'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import Koa from 'koa'
import { describe, expect, it } from 'vitest'
import { lateListener, onLoopback } from './support/loopback.ts'

type Mount = (issuer: MockIssuer) => RequestListener

const mounts: readonly (readonly [string, Mount, string])[] = [
  ['node:http', requestListener, 'no endpoint at this path'],
  [
    'Express',
    issuer => {
      const app = express()
      const listener = requestListener(issuer)
      app.use('/idp', listener)
      app.use('/.well-known', listener)
      app.use(express.json())
      app.get('/', (_, response) => void response.send('application'))
      return app
    },
    'application'
  ],
  [
    'Koa',
    issuer => {
      const app = new Koa()
      const listener = requestListener(issuer)
      app.use((ctx, next) => {
        if (!issuer.serves(new URL(ctx.path, issuer.url))) return next()
        ctx.respond = false
        return listener(ctx.req, ctx.res)
      })
      app.use(ctx => {
        ctx.body = 'application'
      })
      const handle = app.callback()
      return (incoming, outgoing) => void handle(incoming, outgoing)
    },
    'application'
  ]
]

/** Runs with an issuer at `/idp` of a loopback origin. */
function mounted(mount: Mount, use: (issuer: MockIssuer, origin: string) => Promise<void>): Promise<void> {
  const late = lateListener()
  return onLoopback(late.listener, async origin => {
    const clients = [{ clientId: 'a', clientSecret: 's' }]
    const issuer = await createMockIssuer({ url: `${origin}/idp`, clients })
    late.set(mount(issuer))
    await use(issuer, origin)
  })
}

describe.each(mounts)('requestListener on %s', (_name, mount, rest) => {
  it('tokens are verified over the network', () =>
    mounted(mount, async issuer => {
      const keys = createRemoteJWKSet(new URL(`${issuer.url}/jwks`))
      const { payload } = await jwtVerify(await issuer.accessToken({ sub: 'u1' }), keys)
      expect(payload).toMatchObject({ sub: 'u1', iss: issuer.url })
    }))

  it('MI-001: the inserted form of the metadata address is served', () =>
    mounted(mount, async (issuer, origin) => {
      const response = await fetch(`${origin}/.well-known/oauth-authorization-server/idp`)
      expect(await response.json()).toMatchObject({ issuer: issuer.url })
    }))

  it('a form body arrives', () =>
    mounted(mount, async issuer => {
      const response = await fetch(`${issuer.url}/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${btoa('a:s')}` },
        body: new URLSearchParams({ grant_type: 'client_credentials' })
      })
      expect(response.status).toBe(200)
    }))

  it('MI-053: a redirect is not followed on the way', () =>
    mounted(mount, async issuer => {
      issuer.faults.set('jwks', { status: 302, headers: { location: `${issuer.url}/token` } })
      const response = await fetch(`${issuer.url}/jwks`, { redirect: 'manual' })
      expect([response.status, response.headers.get('location')]).toEqual([302, `${issuer.url}/token`])
    }))

  it('a networkError fault closes the connection', () =>
    mounted(mount, async issuer => {
      issuer.faults.set('jwks', { networkError: true })
      await expect(fetch(`${issuer.url}/jwks`)).rejects.toThrow('fetch failed')
    }))

  it('an error of a hook is a 500 without a body', () =>
    mounted(mount, async issuer => {
      issuer.on('beforeResponse', () => {
        throw new Error('secret')
      })
      const response = await fetch(`${issuer.url}/jwks`)
      expect([response.status, await response.text()]).toEqual([500, ''])
    }))

  it('MI-251: the Host header does not decide the issuer', () =>
    mounted(mount, async issuer => {
      const address = new URL(`${issuer.url}/.well-known/openid-configuration`)
      const text = await new Promise<string>((resolve, reject) => {
        const outgoing = request(address, { headers: { host: 'evil.test' } }, response => {
          response.setEncoding('utf8').once('data', resolve)
        })
        outgoing.once('error', reject).end()
      })
      expect(JSON.parse(text)).toMatchObject({ issuer: issuer.url })
    }))

  it('what is not the issuer’s is answered by the rest', () =>
    mounted(mount, async (_, origin) => {
      expect(await (await fetch(`${origin}/`)).text()).toContain(rest)
    }))
})
