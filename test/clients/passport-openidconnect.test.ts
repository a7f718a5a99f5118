import { type ClientOptions, createMockIssuer } from '@jeton/mock-issuer'
import express from 'express'
import session from 'express-session'
import { Passport } from 'passport'
import { type Profile, Strategy } from 'passport-openidconnect'
import { describe, expect, it } from 'vitest'
import { startApplication } from './support/application.ts'
import { createBrowser } from './support/browser.ts'

/** It sends its secret in the form, and knows no PKCE. */
const client: ClientOptions = {
  clientId: 'rp',
  clientSecret: 'rp-secret',
  tokenEndpointAuthMethod: 'client_secret_post',
  redirectUris: ['http://127.0.0.1/cb'],
  requirePkce: false
}

function relyingParty(issuer: string, options: Readonly<Record<string, unknown>>): express.Express {
  const passport = new Passport()
  const strategy = {
    issuer,
    authorizationURL: `${issuer}/authorize`,
    tokenURL: `${issuer}/token`,
    userInfoURL: `${issuer}/userinfo`,
    clientID: 'rp',
    clientSecret: 'rp-secret',
    callbackURL: '/cb',
    scope: 'email profile',
    skipUserProfile: false,
    ...options
  }
  passport.use(
    new Strategy(strategy, (iss: string, profile: Profile, _context, _idToken, done) =>
      done(null, { iss, ...profile })
    )
  )
  passport.serializeUser((user, done) => done(null, user))
  passport.deserializeUser((user, done) => done(null, user))
  const app = express()
  app.use(session({ secret: 'a secret for cookies', resave: false, saveUninitialized: false }))
  app.use(passport.initialize(), passport.session())
  app.get('/login', passport.authenticate('openidconnect'))
  app.get('/cb', passport.authenticate('openidconnect', { successRedirect: '/', failureRedirect: '/failed' }))
  app.get('/failed', (_, response) => void response.status(401).end())
  app.get('/', (request, response) => void response.json((request as { user?: object }).user))
  return app
}

async function signIn(options: Readonly<Record<string, unknown>>, registration = client) {
  await using issuer = await createMockIssuer({ clients: [registration] })
  await issuer.listen()
  await using application = await startApplication(() => relyingParty(issuer.url, options))
  const { status, text } = await createBrowser().open(`${application.origin}/login`)
  return { status, text, url: issuer.url }
}

describe('passport-openidconnect', () => {
  it('signs the user in and reads the profile at userinfo', async () => {
    const { status, text, url } = await signIn({})
    expect(status).toBe(200)
    expect(JSON.parse(text)).toMatchObject({
      iss: url,
      id: 'user-1',
      displayName: 'User One',
      emails: [{ value: 'user-1@example.test' }]
    })
  })

  it('signs the user in with nonce and max_age', async () => {
    const { status, text } = await signIn({ nonce: true, maxAge: 60 })
    expect({ status, text }).toMatchObject({ status: 200, text: expect.stringContaining('user-1') as string })
  })

  it('fails with the error of the issuer where PKCE is required', async () => {
    const { status, text } = await signIn({}, { ...client, requirePkce: true })
    expect(status).toBe(500)
    expect(text).toContain('AuthorizationError')
  })
})
