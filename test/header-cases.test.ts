import { anyOf, type CredentialGate, type Gate } from '@jeton/gate'
import { type Adapter, parseChallenges, rawRequest } from '@jeton/gate-testkit'
import { requireBearer } from '@jeton/require-bearer'
import type { JSONWebKeySet } from 'jose'
import { describe, expect, it } from 'vitest'
import { adapters } from './adapters/all.ts'
import { readShared } from './support/shared.ts'

interface HeaderCase {
  readonly id: string
  readonly what: string
  readonly expect: string
  readonly request: {
    readonly method: string
    readonly target: string
    readonly header_lines: readonly string[]
    readonly body?: string
  }
}

const { cases } = readShared('vectors/header-cases.json') as { readonly cases: readonly HeaderCase[] }
const { issuer, audience, jwks } = readShared('vectors/attack-tokens.json') as {
  readonly issuer: string
  readonly audience: string
  readonly jwks: JSONWebKeySet
}

/** A gate for `X-API-Key` that accepts nothing: enough to have a second kind of credential on a route. */
const keyGate: CredentialGate = Object.assign(
  () => ({ outcome: 'abstain' as const, challenges: [{ scheme: 'ApiKey', realm: 'api' }] }),
  {
    locate: (request: Parameters<Gate>[0]) => (request.header('x-api-key').length > 0 ? ['x-api-key'] : []),
    challenges: [{ scheme: 'ApiKey', realm: 'api' }]
  }
)

/** Builds the guard a case speaks of: readers that it says are on, and API keys where it sends one. */
function gateFor({ what, request }: HeaderCase): Gate {
  const reads = (place: string): boolean =>
    what.includes(`${place} reading on`) || what.startsWith(`${place} as`)
  const bearer = requireBearer({
    issuer,
    audience,
    jwks,
    readFrom: { query: reads('query'), form: request.body !== undefined }
  })
  return request.header_lines.some(line => /^x-api-key:/i.test(line)) ? anyOf(bearer, keyGate) : bearer
}

/** Reads the statuses that an expectation allows: `401 without error or 400; never 200` allows 401 and 400. */
function allowedStatuses(text: string): readonly number[] {
  const positive = text.replaceAll(/\([^)]*\)|never \d{3}/g, '')
  return [...positive.matchAll(/\b[1-5]\d\d\b/g)].map(([status]) => Number(status))
}

function send(adapter: Adapter): void {
  it.each(cases.filter(({ id }) => id !== 'HD-63'))('$id: $what: $expect', async headerCase => {
    const { method, target, header_lines: headerLines, body } = headerCase.request
    const served = await adapter.serve([gateFor(headerCase)], {
      errors: 'problem',
      parsesForms: body !== undefined
    })
    const answer = await rawRequest(served.origin, {
      method,
      target,
      headerLines,
      ...(body !== undefined && { body })
    })
    await served.close()

    expect(allowedStatuses(headerCase.expect)).toContain(answer.status)
    const challenges = answer.headers.get('www-authenticate')?.flatMap(parseChallenges) ?? []
    if (answer.status === 401) expect(challenges).not.toEqual([])
    if (answer.status === 401 && /no error|without error/.test(headerCase.expect)) {
      expect(challenges.some(({ parameters }) => parameters.has('error'))).toBe(false)
    }
    const error = /invalid_\w+/.exec(headerCase.expect)?.[0]
    if (error !== undefined && answer.status !== 200) {
      expect(challenges.some(({ parameters }) => parameters.get('error') === error)).toBe(true)
    }
  })

  const tricks = [
    '//admin/x',
    '/ADMIN/x',
    '/admin;/x',
    '/%61dmin/x',
    '/./admin/x',
    '/x/..%2fadmin/x',
    '/admin%2fx'
  ]
  it.each([...tricks, '/admin/x/', '/admin\\x'])(
    'HD-63: a path trick behind an app-wide guard: %s is 401',
    async target => {
      const served = await adapter.serve([requireBearer({ issuer, audience, jwks })], {
        errors: 'problem',
        parsesForms: false
      })
      const answer = await rawRequest(served.origin, { target })
      await served.close()
      expect(answer.status).toBe(401)
    }
  )
}

describe.each(adapters)('header cases at $name', send)
