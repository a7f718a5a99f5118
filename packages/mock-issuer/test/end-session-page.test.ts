import { type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import { describe, expect, it } from 'vitest'
import { answer, authorize, webClient } from './support/authorization.ts'

const back = 'https://app.test/bye'
const clientName = '"><script>alert(1)</script>'
const clients = [{ ...webClient, clientName, postLogoutRedirectUris: [back] }]
const parameters = { client_id: 'web', post_logout_redirect_uri: back, state: 's' }

async function asking(): Promise<MockIssuer> {
  const issuer = await createMockIssuer({ clients, logoutConfirmation: 'page' })
  issuer.signIn()
  return issuer
}

function send(issuer: MockIssuer, form: Record<string, string>): Promise<Response> {
  const init = { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' } as const
  return issuer.fetch(`${issuer.url}/logout`, init)
}

async function promptOf(response: Response): Promise<string> {
  return /name="prompt" value="([^"]+)"/.exec(await response.text())?.[1] ?? ''
}

async function isSignedIn(issuer: MockIssuer): Promise<boolean> {
  return 'code' in (await answer(authorize(issuer, { prompt: 'none' })))
}

describe('the logout page', () => {
  it('MI-202, MI-203: without a hint the user is asked, and goes on after saying yes', async () => {
    const issuer = await asking()
    const page = await send(issuer, parameters)
    expect([page.status, page.headers.get('location')]).toEqual([200, null])
    expect(await isSignedIn(issuer)).toBe(true)
    const response = await send(issuer, { prompt: await promptOf(page), decision: 'leave' })
    expect(response.headers.get('location')).toBe(`${back}?state=s`)
    expect(await isSignedIn(issuer)).toBe(false)
  })

  it('MI-202: the user may stay', async () => {
    const issuer = await asking()
    const response = await send(issuer, {
      prompt: await promptOf(await send(issuer, parameters)),
      decision: 'stay'
    })
    expect([response.status, await isSignedIn(issuer)]).toEqual([200, true])
  })

  it('MI-255: the form is good once, and not without its value', async () => {
    const issuer = await asking()
    expect((await send(issuer, { prompt: 'forged', decision: 'leave' })).status).toBe(403)
    expect(await isSignedIn(issuer)).toBe(true)
    const prompt = await promptOf(await send(issuer, parameters))
    expect((await send(issuer, { prompt, decision: 'leave' })).status).toBe(303)
    expect((await send(issuer, { prompt, decision: 'leave' })).status).toBe(403)
  })

  it('MI-254, MX-04: the name of the client is escaped', async () => {
    const text = await (await send(await asking(), parameters)).text()
    expect(text).toContain('&lt;script&gt;')
    expect(text).not.toContain('<script>alert')
  })

  it('MI-201: a hint of the user makes the question unnecessary', async () => {
    const issuer = await asking()
    const hint = await issuer.idToken({ aud: 'web' })
    expect((await send(issuer, { ...parameters, id_token_hint: hint })).status).toBe(303)
    expect(await isSignedIn(issuer)).toBe(false)
  })

  it('with pages a browser that is not signed in is not asked', async () => {
    const issuer = await createMockIssuer({ clients, interaction: 'page' })
    issuer.signIn()
    expect((await send(issuer, parameters)).headers.get('location')).toBe(`${back}?state=s`)
  })
})
