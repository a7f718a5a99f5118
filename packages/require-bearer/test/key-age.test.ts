import { describe, expect, it } from 'vitest'
import { refused, verdict } from './support/judge.ts'
import { issuerAndGuard, requestCounts } from './support/trusted-issuer.ts'

type Setup = Awaited<ReturnType<typeof issuerAndGuard>> & { readonly token: string }

/** An issuer whose keys have been loaded once, by a good token. */
async function warm(headers: Readonly<Record<string, string>> = {}): Promise<Setup> {
  const setup = await issuerAndGuard()
  const token = await setup.issuer.accessToken({ exp: 4_000_000_000 })
  setup.issuer.faults.set('jwks', { headers })
  expect(await verdict(setup.guard, token)).toBe('grant')
  setup.issuer.faults.clear()
  return { ...setup, token }
}

/** Asks until the load that runs in the background has come in. */
async function settled({ issuer, guard, token }: Setup, loads: number): Promise<void> {
  while (requestCounts(issuer).jwks < loads) await verdict(guard, token)
}

describe('age of a key set', () => {
  it('is ten minutes; from eight minutes on the next one is fetched while the old one serves', async () => {
    const setup = await warm()
    const { issuer, guard, token } = setup
    issuer.clock.advance('479s')
    expect(await verdict(guard, token)).toBe('grant')
    expect(requestCounts(issuer).jwks).toBe(1)
    issuer.clock.advance('1s')
    expect(await verdict(guard, token)).toBe('grant')
    await settled(setup, 2)
    issuer.clock.advance('479s')
    expect(await verdict(guard, token)).toBe('grant')
    expect(requestCounts(issuer).jwks).toBe(2)
  })

  it.each([
    ['max-age=31536000', 3600],
    ['public, max-age=900', 900],
    ['max-age=1', 60],
    ['max-age=-1', 600],
    ['no-store', 60],
    ['no-cache, max-age=900', 60],
    ['nonsense', 600]
  ])('NET-11: with Cache-Control %s it is %i seconds', async (cacheControl, seconds) => {
    const { issuer, guard, token } = await warm({ 'cache-control': cacheControl })
    await issuer.rotateKeys({ retire: true })
    issuer.clock.advance(Math.floor(seconds * 0.8) * 1000 - 1000)
    expect(await verdict(guard, token)).toBe('grant')
    expect(requestCounts(issuer).jwks).toBe(1)
    issuer.clock.advance(Math.ceil(seconds * 0.2) * 1000 + 1000)
    expect(await verdict(guard, token)).toBe('key_unknown')
  })

  it('RS-161: CA-04: a removed key works no longer than that, though its signature is remembered', async () => {
    const { issuer, guard, token } = await warm()
    await issuer.rotateKeys({ retire: true })
    issuer.clock.advance('599s')
    expect(await verdict(guard, token)).toBe('grant')
    issuer.clock.advance('1s')
    expect(await verdict(guard, token)).toBe('key_unknown')
  })

  it('RS-161: a removed key dies at once when another load replaces the set', async () => {
    const { issuer, guard, token } = await warm()
    await issuer.rotateKeys({ retire: true })
    expect(await verdict(guard, await issuer.accessToken())).toBe('grant')
    expect(await verdict(guard, token)).toBe('key_unknown')
  })
})

describe('an outage of the key server', () => {
  it('RS-160: keys that are known go on for an hour past their age, then it is 503', async () => {
    const { issuer, guard, token } = await warm()
    issuer.faults.set('jwks', { networkError: true })
    issuer.clock.advance('600s')
    expect(await verdict(guard, token)).toBe('grant')
    issuer.clock.advance('3599s')
    expect(await verdict(guard, token)).toBe('grant')
    issuer.clock.advance('1s')
    expect((await refused(guard, token)).code).toBe('dependency_unavailable')
  })

  it("RS-160: an unknown kid is never a pass, and never the token's fault, while the server is down", async () => {
    const { issuer, guard } = await warm()
    issuer.faults.set('jwks', { status: 503 })
    issuer.clock.advance('600s')
    expect(await verdict(guard, await issuer.forge.unknownKid())).toBe('dependency_unavailable')
    expect(await verdict(guard, await issuer.forge.wrongKey())).toBe('signature_invalid')
  })

  it('RS-159: once it is known nobody waits for it, and it is asked every five seconds at most', async () => {
    const { issuer, guard, token } = await warm()
    issuer.faults.set('jwks', { status: 500 })
    issuer.clock.advance('600s')
    for (let index = 0; index < 20; index += 1) expect(await verdict(guard, token)).toBe('grant')
    expect(requestCounts(issuer).jwks).toBe(2)
  })

  it('CA-17: the first answer after recovery is right: a token of a new key passes, one of a removed key does not', async () => {
    const { issuer, guard, token } = await warm()
    issuer.faults.set('jwks', { status: 500 })
    issuer.clock.advance('600s')
    expect(await verdict(guard, token)).toBe('grant')
    issuer.faults.clear()
    await issuer.rotateKeys({ retire: true })
    issuer.clock.advance('5s')
    expect(await verdict(guard, await issuer.accessToken())).toBe('grant')
    expect(await verdict(guard, token)).toBe('key_unknown')
  })
})
