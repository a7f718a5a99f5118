import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { allowedDifferences } from './allowed-differences.ts'
import { corpus } from './corpus.ts'
import { differences } from './differences.ts'
import { startOidcProvider } from './node-oidc-provider.ts'
import { startOurIssuer } from './our-issuer.ts'
import type { Provider } from './provider.ts'
import { type Outcome, runRow } from './run-row.ts'
import { createKeys } from './sign.ts'

interface Pair {
  readonly ours: Outcome
  readonly theirs: Outcome
}

const providers: Provider[] = []
const pairs = new Map<string, Pair>()

beforeAll(async () => {
  // oidc-provider says on the console that it is set up for development.
  for (const method of ['info', 'warn', 'error'] as const) {
    vi.spyOn(console, method).mockImplementation(() => undefined)
  }
  const keys = await createKeys()
  const registration = { clientKey: keys.pkj.publicJwk }
  const [ours, theirs] = [await startOurIssuer(registration), await startOidcProvider(registration)]
  providers.push(ours, theirs)
  for (const row of corpus) {
    const [here, there] = await Promise.all([runRow(ours, keys, row), runRow(theirs, keys, row)])
    pairs.set(row.id, { ours: here, theirs: there })
  }
}, 60_000)

afterAll(async () => {
  await Promise.all(providers.map(({ close }) => close()))
  vi.restoreAllMocks()
})

describe('the mock issuer answers like oidc-provider, except where the list of differences says why', () => {
  it.each(corpus)('$id: $title', ({ id }) => {
    const pair = pairs.get(id)
    const found = pair && differences(pair.ours, pair.theirs)
    const allowed = allowedDifferences.filter(({ rows }) => rows.includes(id)).map(({ what }) => what)
    expect(found?.toSorted()).toEqual(allowed.toSorted())
  })
})

describe('the comparison', () => {
  it('has at least 85 requests, each with an id of its own', () => {
    const ids = new Set(corpus.map(({ id }) => id))
    expect(ids.size).toBe(corpus.length)
    expect(ids.size).toBeGreaterThanOrEqual(85)
  })

  it('most answers are the same', () => {
    const differing = new Set(allowedDifferences.flatMap(({ rows }) => rows))
    expect(differing.size).toBeLessThan(corpus.length / 2)
  })

  it('every allowed difference is about a request of the corpus, and says why', () => {
    const ids = new Set(corpus.map(({ id }) => id))
    const stray = allowedDifferences.flatMap(({ rows }) => rows.filter(row => !ids.has(row)))
    expect(stray).toEqual([])
    expect(allowedDifferences.filter(({ why }) => !/\b(?:RFC|OpenID|OAuth|draft)\b/.test(why))).toEqual([])
  })
})
