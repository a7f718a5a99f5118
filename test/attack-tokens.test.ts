import { type Adapter, expectAnswer, rawRequest, type Served } from '@jeton/gate-testkit'
import { requireBearer } from '@jeton/require-bearer'
import { requireScope } from '@jeton/require-scope'
import type { JSONWebKeySet } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adapters } from './adapters/all.ts'
import { readShared } from './support/shared.ts'

interface Vectors {
  readonly issuer: string
  readonly audience: string
  readonly algorithms: readonly ('RS256' | 'ES256' | 'EdDSA' | 'Ed25519')[]
  readonly jwks: JSONWebKeySet
  readonly tokens: readonly Vector[]
}

interface Vector {
  readonly id: string
  readonly what: string
  readonly expect: string
  readonly token: string
  readonly need?: string
}

const vectors = readShared('vectors/attack-tokens.json') as Vectors

/** What cannot stand in an `Authorization` header as a credential is a malformed request, not a bad token. */
const token68 = /^[A-Za-z0-9\-._~+/]+=*$/

/** The status a row asks for. What the corpus leaves to policy is refused here. */
function statusOf({ expect: expected, token }: Vector): number {
  if (expected.startsWith('accept')) return 200
  return token68.test(token) ? 401 : 400
}

function bearer(fetches: string[]): ReturnType<typeof requireBearer> {
  return requireBearer({
    issuer: vectors.issuer,
    audience: vectors.audience,
    algorithms: vectors.algorithms,
    tokenType: 'at+jwt',
    jwks: vectors.jwks,
    fetch: url => {
      fetches.push(url)
      return Promise.reject(new TypeError('nothing is fetched here'))
    }
  })
}

function attack(adapter: Adapter): void {
  const fetches: string[] = []
  let served: Served
  beforeAll(async () => {
    served = await adapter.serve([bearer(fetches)], { errors: 'problem', parsesForms: false })
  })
  afterAll(async () => {
    expect(fetches).toEqual([])
    await served.close()
  })

  it.each(vectors.tokens.filter(({ need }) => need === undefined))('$id: $what: $expect', async vector => {
    const request = { headerLines: [`Authorization: Bearer ${vector.token}`] }
    expectAnswer(
      await rawRequest(served.origin, request),
      { status: statusOf(vector) },
      { request, errors: 'problem' }
    )
    expect(Object.hasOwn(Object.prototype, 'scope')).toBe(false)
  })

  it.each(vectors.tokens.filter(({ need }) => need !== undefined))('$id: $what: $expect', async vector => {
    const scoped = await adapter.serve([bearer(fetches), requireScope(vector.need ?? '')], {
      errors: 'problem',
      parsesForms: false
    })
    const request = { headerLines: [`Authorization: Bearer ${vector.token}`] }
    const answer = await rawRequest(scoped.origin, request)
    await scoped.close()
    expectAnswer(answer, { status: 403, code: 'insufficient_scope' }, { request, errors: 'problem' })
  })
}

describe.each(adapters)('attack tokens at $name', attack)
