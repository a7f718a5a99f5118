import { readFileSync } from 'node:fs'
import express from 'express'

const library = readFileSync(
  new URL('../browser/oidc-client-ts.js', import.meta.resolve('oidc-client-ts')),
  'utf8'
)

/** What the page does in the browser: each address one step, and the outcome as JSON in the page. */
const script = `
const origin = location.origin
const settings = {
  authority: document.body.dataset.issuer,
  client_id: 'spa',
  redirect_uri: origin + '/callback',
  silent_redirect_uri: origin + '/silent',
  post_logout_redirect_uri: origin + '/bye',
  scope: document.body.dataset.scope,
  // The library asks userinfo under the scheme Bearer, which a bound token does not fit (RFC 9449 section 7.2).
  loadUserInfo: !document.body.dataset.dpop,
  automaticSilentRenew: false,
  ...(document.body.dataset.dpop && {
    dpop: { store: new oidc.IndexedDbDPoPStore(), bind_authorization_code: true }
  })
}
const manager = new oidc.UserManager(settings)
const steps = {
  '/': () => manager.signinRedirect(),
  '/callback': async () => tell(await manager.signinCallback()),
  '/silent': () => manager.signinCallback(),
  '/renew': async () => tell(await manager.signinSilent()),
  '/logout': () => manager.signoutRedirect(),
  '/bye': async () => { await manager.signoutCallback(); tell(await manager.getUser()) }
}
const show = outcome => {
  document.body.insertAdjacentHTML('beforeend', '<pre id="outcome"></pre>')
  document.getElementById('outcome').textContent = JSON.stringify(outcome)
}
const tell = user => show({
  subject: user?.profile.sub,
  email: user?.profile.email,
  tokenType: user?.token_type,
  accessToken: user?.access_token
})
steps[location.pathname]().catch(error => show({ error: String(error) }))
`

export interface SpaSettings {
  readonly issuer: string
  readonly scope: string
  readonly dpop?: boolean
}

/** Serves a single-page application that signs in with oidc-client-ts. */
export function spa({ issuer, scope, dpop = false }: SpaSettings): express.Express {
  const app = express()
  app.get('/oidc-client-ts.js', (_, response) => void response.type('js').send(library))
  app.get('/app.js', (_, response) => void response.type('js').send(script))
  app.get('/{*path}', (_, response) => {
    response.type('html').send(
      `<!doctype html><title>SPA</title><body data-issuer="${issuer}" data-scope="${scope}" data-dpop="${dpop ? 'on' : ''}">
      <script src="/oidc-client-ts.js"></script><script src="/app.js"></script></body>`
    )
  })
  return app
}
