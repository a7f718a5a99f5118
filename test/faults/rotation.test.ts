import { describe, expect, it } from 'vitest'
import { faultAdapters } from './support/adapters.ts'
import { startApi } from './support/api.ts'
import { faults } from './support/faults.ts'

const coolDown = 30
const usualAge = 600
const backOff = 5
const { 'status 500': failing } = faults({ asked: [], expire: () => undefined })

describe.each(faultAdapters)('rotating keys behind $name', adapter => {
  it('RS-158: a new key beside the old one is seen at once, and both pass', async () => {
    const api = await startApi(adapter)
    expect(await api.send(api.good)).toBe(200)
    api.server.keys = [api.owner.jwk, api.next.jwk]
    expect(await api.send(await api.next.sign(api.server.issuer))).toBe(200)
    expect(await api.send(api.good)).toBe(200)
    expect(api.loads()).toBe(2)
  })

  it('RS-161: CA-04: a key that is replaced dies with the load that brings the new one', async () => {
    const api = await startApi(adapter)
    expect(await api.send(api.good)).toBe(200)
    api.server.keys = [api.next.jwk]
    expect(await api.send(await api.next.sign(api.server.issuer))).toBe(200)
    expect(await api.send(api.good)).toBe(401)
  })

  it('RS-161: a removed key dies at the end of the age of its set, although nobody asked for another', async () => {
    const api = await startApi(adapter)
    expect(await api.send(api.good)).toBe(200)
    api.server.keys = [api.next.jwk]
    api.pass(usualAge)
    expect(await api.send(api.good)).toBe(401)
  })

  it('RS-161: a removed key dies at the end of that age, although a load in between had failed', async () => {
    const api = await startApi(adapter)
    expect(await api.send(api.good)).toBe(200)
    api.pass(1)
    api.server.answerWith('keys', failing)
    expect(await api.send(await api.owner.sign(api.server.issuer, 'unknown'))).toBe(503)
    api.server.answerWith('keys', undefined)
    api.server.keys = [api.next.jwk]
    api.pass(usualAge)
    expect(await api.send(api.good)).toBe(401)
  })

  it('RS-160: RS-161: a removed key dies with the first request long after an outage is over', async () => {
    const api = await startApi(adapter)
    expect(await api.send(api.good)).toBe(200)
    api.server.answerWith('keys', failing)
    api.pass(usualAge)
    expect(await api.send(api.good)).toBe(200)
    api.server.answerWith('keys', undefined)
    api.server.keys = [api.next.jwk]
    api.pass(usualAge)
    expect(await api.send(api.good)).toBe(401)
  })

  it('RS-049: RS-158: a token of a new key that is told to come back after an outage passes when it does', async () => {
    const api = await startApi(adapter)
    expect(await api.send(api.good)).toBe(200)
    const rotated = await api.next.sign(api.server.issuer)
    api.server.keys = [api.owner.jwk, api.next.jwk]
    api.server.answerWith('keys', failing)
    expect(await api.send(rotated), 'with Retry-After: 5').toBe(503)
    api.server.answerWith('keys', undefined)
    api.pass(backOff)
    expect(await api.send(rotated)).toBe(200)
  })

  it('RS-158: RS-159: a rotation during an outage is seen after the cool-down', async () => {
    const api = await startApi(adapter)
    expect(await api.send(api.good)).toBe(200)
    const rotated = await api.next.sign(api.server.issuer)
    api.server.keys = [api.owner.jwk, api.next.jwk]
    api.server.answerWith('keys', failing)
    expect(await api.send(rotated)).toBe(503)
    api.server.answerWith('keys', undefined)
    api.pass(coolDown + backOff)
    expect(await api.send(rotated)).toBe(200)
    expect(await api.send(api.good)).toBe(200)
  })
})
