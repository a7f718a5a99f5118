import type { ClientOptions } from '@jeton/mock-issuer'
import { describe, expect, it } from 'vitest'
import { Auth, type AuthConfig, customFetch } from './support/auth-core.ts'
import { createBrowser } from './support/browser.ts'
import { type Delivered, deliver, deliveries } from './support/delivery.ts'

const origin = 'http://127.0.0.1:8080'
const client: ClientOptions = {
  clientId: 'rp',
  clientSecret: 'rp-secret',
  redirectUris: [`${origin}/auth/callback/jeton`]
}

function configuration({ issuer, fetch }: Delivered): AuthConfig {
  return {
    basePath: '/auth',
    trustHost: true,
    secret: 'a secret for cookies that is long enough',
    providers: [
      {
        id: 'jeton',
        name: 'Jeton',
        type: 'oidc',
        issuer: issuer.url,
        clientId: 'rp',
        clientSecret: 'rp-secret',
        checks: ['pkce', 'state', 'nonce'],
        [customFetch]: fetch
      }
    ]
  }
}

/** A browser in front of the application, which has no port, and of the issuer. */
function browse(delivered: Delivered) {
  const config = configuration(delivered)
  return createBrowser({
    fetch: async request => {
      const { pathname, origin: to } = new URL(request.url)
      if (to !== origin) return delivered.fetch(request)
      return pathname.startsWith('/auth/') ? Auth(request, config) : new Response('home')
    }
  })
}

async function json(page: Promise<{ readonly text: string }>): Promise<Readonly<Record<string, unknown>>> {
  return JSON.parse((await page).text) as Record<string, unknown>
}

describe.each(deliveries)('Auth.js core, %s', delivery => {
  it('signs the user in with PKCE, state and nonce', async () => {
    await using delivered = await deliver(delivery, { clients: [client], scopeClaimsInIdToken: true })
    const browser = browse(delivered)
    const { csrfToken } = await json(browser.open(`${origin}/auth/csrf`))
    const form = { csrfToken: String(csrfToken), callbackUrl: `${origin}/` }
    const home = await browser.open(`${origin}/auth/signin/jeton`, form)
    expect({ url: home.url.href, text: home.text }).toEqual({ url: `${origin}/`, text: 'home' })
    expect(await json(browser.open(`${origin}/auth/session`))).toMatchObject({
      user: { name: 'User One', email: 'user-1@example.test' }
    })
  })
})
