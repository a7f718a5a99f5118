import { createMockIssuer } from '@jeton/mock-issuer'
import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { verify } from './support/verify.ts'

const start = Date.UTC(2030, 0, 1)

describe('clock', () => {
  it.each([
    ['250ms', 250],
    ['30s', 30_000],
    ['10m', 600_000],
    ['1h', 3_600_000],
    ['2d', 172_800_000],
    [42, 42],
    ['0s', 0]
  ] as const)('advance(%j) moves the time by %i ms, running or frozen', async (duration, milliseconds) => {
    const issuer = await createMockIssuer({ clock: () => start })
    issuer.clock.advance(duration)
    issuer.clock.freeze()
    issuer.clock.advance(duration)
    expect(issuer.clock.now() - start).toBe(2 * milliseconds)
  })

  it.each([
    '',
    's',
    '1',
    '1 h',
    '-1h',
    '1.5h',
    '1H',
    '1w',
    '1h ',
    '9'.repeat(13) + 'd',
    -1,
    1.5,
    Number.NaN,
    Infinity
  ])('advance(%j) is a TypeError and moves nothing', async duration => {
    const issuer = await createMockIssuer({ clock: () => start })
    expect(() => issuer.clock.advance(duration as never)).toThrow(TypeError)
    expect(issuer.clock.now()).toBe(start)
  })

  it('a frozen clock stands still at the time given', async () => {
    let real = start
    const issuer = await createMockIssuer({ clock: () => real })
    issuer.clock.freeze(new Date(5000))
    real += 1000
    expect(issuer.clock.now()).toBe(5000)
    expect(decodeJwt(await issuer.accessToken()).iat).toBe(5)
    expect(() => issuer.clock.freeze(new Date('no date'))).toThrow(TypeError)
  })

  it('a token dies when the clock passes its lifetime', async () => {
    const issuer = await createMockIssuer()
    const token = await issuer.accessToken({}, { expiresIn: '10m' })
    issuer.clock.advance('9m')
    await expect(verify(issuer, token)).resolves.toBeDefined()
    issuer.clock.advance('1m')
    await expect(verify(issuer, token)).rejects.toMatchObject({ code: 'ERR_JWT_EXPIRED' })
  })

  it('MI-007: two issuers in one process share no time, fault or log', async () => {
    const [one, two] = await Promise.all([
      createMockIssuer({ clock: () => start }),
      createMockIssuer({ url: 'https://two.test', clock: () => start })
    ])
    one.clock.advance('1h')
    one.faults.set('jwks', { status: 500 })
    expect((await two.fetch('https://two.test/jwks')).status).toBe(200)
    expect([two.clock.now(), one.requests()]).toEqual([start, []])
  })
})
