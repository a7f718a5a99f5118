import { type DecisionEvent, publishDecision, refuse } from '@jeton/gate'
import { authorize } from '@jeton/gate/node'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { authFor } from './support/gates.ts'
import { requestWith } from './support/request.ts'

const events: DecisionEvent[] = []
const listen = (event: unknown): void => {
  events.push(event as DecisionEvent)
}

beforeEach(() => {
  events.length = 0
  subscribe('jeton:decision', listen)
})
afterEach(() => {
  unsubscribe('jeton:decision', listen)
})

const request = { ...requestWith({ lines: [] }), method: 'POST', url: '/orders?access_token=secret#x' }

describe('the channel jeton:decision', () => {
  it('tells of a refusal: code, status and private detail', () => {
    publishDecision(request, refuse('token_expired', { detail: 'exp is in the past' }))
    expect(events).toEqual([
      {
        outcome: 'refuse',
        method: 'POST',
        path: '/orders',
        code: 'token_expired',
        status: 401,
        detail: 'exp is in the past'
      }
    ])
  })

  it('tells of a grant: who it was, and neither claims nor scopes', () => {
    publishDecision(request, { outcome: 'grant', auth: authFor('u1'), challenges: [] })
    expect(events).toEqual([
      { outcome: 'grant', method: 'POST', path: '/orders', kind: 'api_key', subject: 'u1' }
    ])
  })

  it.each([
    [{ outcome: 'abstain', challenges: [] }, 'abstain'],
    [{ outcome: 'grant', auth: undefined, challenges: [] }, 'grant']
  ] as const)('tells of %j without a name', (decision, outcome) => {
    publishDecision(request, decision)
    expect(events).toEqual([{ outcome, method: 'POST', path: '/orders' }])
  })

  it('RS-020: holds nothing of the query', () => {
    publishDecision(request, refuse('credentials_ambiguous'))
    expect(JSON.stringify(events)).not.toContain('secret')
  })

  it('hears of every gate that authorize asks', async () => {
    const message = { rawHeaders: [], headers: {}, method: 'GET', url: '/a' } as unknown as IncomingMessage
    await authorize(message, () => Promise.resolve(refuse('signature_invalid')))
    await authorize(message, () => ({ outcome: 'grant', auth: authFor('u2'), challenges: [] }))
    expect(events.map(({ outcome, code, subject }) => [outcome, code, subject])).toEqual([
      ['refuse', 'signature_invalid', undefined],
      ['grant', undefined, 'u2']
    ])
  })
})
