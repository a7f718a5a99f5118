import { createHash } from 'node:crypto'
import { type MockIssuer, type MockIssuerOptions, createMockIssuer } from '@jeton/mock-issuer'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { type Application, startApplication } from './application.ts'

const verifier = 'verifier-verifier-verifier-verifier-verifier'

/** An issuer with pages, an application, and one page of a browser that has met neither. */
export interface Stage extends AsyncDisposable {
  readonly issuer: MockIssuer
  readonly application: Application
  readonly page: Page
  /** What the browser complained about: errors of scripts, refusals of the policy, failed requests. */
  readonly complaints: readonly string[]
  /** Sends the browser to the issuer as the application does. */
  authorize(changes?: Readonly<Record<string, string>>): Promise<void>
  /** Redeems the code of the latest callback. */
  tokens(): Promise<Readonly<Record<string, unknown>>>
}

const users = [
  { sub: 'user-1', name: 'Ada Lovelace', email: 'ada@example.test' },
  { sub: 'user-2', name: 'Grace Hopper', email: 'grace@example.test' }
]

export async function setStage(
  browser: Browser,
  options: MockIssuerOptions = {},
  browserOptions: BrowserContextOptions = {}
): Promise<Stage> {
  const application = await startApplication()
  const { redirectUri } = application
  const client = {
    clientId: 'web',
    clientSecret: 's',
    clientName: 'Example Orders',
    redirectUris: [redirectUri]
  }
  const issuer = await createMockIssuer({ interaction: 'page', users, clients: [client], ...options })
  await issuer.listen({ dashboard: true })
  const context = await browser.newContext(browserOptions)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', ({ message }) => complaints.push(message))
  return {
    issuer,
    application,
    page,
    complaints,
    authorize: async (changes = {}) => {
      const query = new URLSearchParams({ ...request(redirectUri), ...changes }).toString()
      await page.goto(`${issuer.url}/authorize?${query}`)
    },
    tokens: async () => redeem(issuer, redirectUri, application.callbacks.at(-1)?.parameters['code'] ?? ''),
    [Symbol.asyncDispose]: async () => {
      await context.close()
      await issuer.close()
      await application[Symbol.asyncDispose]()
    }
  }
}

function request(redirectUri: string): Record<string, string> {
  return {
    client_id: 'web',
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid email orders:read',
    state: 's1',
    nonce: 'n1',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256'
  }
}

async function redeem(
  issuer: MockIssuer,
  redirectUri: string,
  code: string
): Promise<Readonly<Record<string, unknown>>> {
  const response = await issuer.fetch(`${issuer.url}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa('web:s')}` },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      code_verifier: verifier
    })
  })
  return (await response.json()) as Readonly<Record<string, unknown>>
}
