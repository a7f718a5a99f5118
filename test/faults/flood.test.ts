import { describe, expect, it } from 'vitest'
import { faultAdapters } from './support/adapters.ts'
import { type Api, startApi } from './support/api.ts'
import { sendEach } from './support/send-each.ts'

const coolDown = 30
const flood = 10_000
const atOnce = 2500

/** A token that is good but for the name of its key, with another name each time. */
function* unknownKids(good: string, count: number): Generator<string> {
  const [, claims, signature] = good.split('.')
  for (let index = 0; index < count; index += 1) {
    const header = JSON.stringify({ alg: 'ES256', typ: 'at+jwt', kid: `unknown-${index}-${Math.random()}` })
    yield `${Buffer.from(header).toString('base64url')}.${claims}.${signature}`
  }
}

/** Sends unknown kids with a good token after every hundredth; gives the statuses of each kind. */
async function floodWith(api: Api, count: number): Promise<{ unknown: Set<number>; good: Set<number> }> {
  const tokens = [...unknownKids(api.good, count)].flatMap((token, index) =>
    index % 100 === 0 ? [token, api.good] : [token]
  )
  const statuses = await sendEach(api.origin, tokens)
  const of = (isGood: boolean): Set<number> =>
    new Set(statuses.filter((_, index) => (tokens[index] === api.good) === isGood))
  return { unknown: of(false), good: of(true) }
}

describe.each(faultAdapters)('10 000 unknown kids behind $name', adapter => {
  it('RS-158: KID-30: cause one load in each cool-down, good tokens pass, and a rotation is seen', async () => {
    const api = await startApi(adapter)
    expect(await api.send(api.good)).toBe(200)
    for (let window = 1; window <= flood / atOnce; window += 1) {
      const { unknown, good } = await floodWith(api, atOnce)
      expect(unknown).toEqual(new Set([401]))
      expect(good).toEqual(new Set([200]))
      expect(api.loads()).toBe(1 + window)
      api.pass(coolDown)
    }

    const before = api.loads()
    await floodWith(api, 1)
    api.server.keys = [api.owner.jwk, api.next.jwk]
    const rotated = await api.next.sign(api.server.issuer)
    expect(await api.send(rotated), 'inside the cool-down').toBe(401)
    api.pass(coolDown)
    await floodWith(api, 100)
    expect(await api.send(rotated), 'after it, behind another flood').toBe(200)
    expect(await api.send(api.good)).toBe(200)
    expect(api.loads()).toBe(before + 2)
  })
})

describe.each(faultAdapters)('unknown kids while the key server is down, behind $name', adapter => {
  it('RS-158: RS-159: cause no load within the back-off, and good tokens pass', async () => {
    const api = await startApi(adapter)
    expect(await api.send(api.good)).toBe(200)
    await api.server.stop()
    const { unknown, good } = await floodWith(api, 500)
    expect([401, 503]).toEqual(expect.arrayContaining([...unknown]))
    expect(good).toEqual(new Set([200]))
    await api.server.start()
    expect(api.loads()).toBe(1)
  })
})
