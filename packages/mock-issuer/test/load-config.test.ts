import { createMockIssuer, loadConfig } from '@jeton/mock-issuer'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

/** The matchers of Vitest are typed as any. */
const matching = (pattern: string): unknown => expect.stringMatching(pattern)

const yaml = `
persona: keycloak
url: https://id.test/realms/shop
audience: https://api.test
strict: true
seed: 7
lifetimes:
  accessToken: 5m
  code: 1000
clients:
  - clientId: web
    clientSecret: s
    redirectUris: [https://app.test/cb]
    requirePkce: false
users:
  - sub: u1
    email: u1@example.test
    claims:
      accessToken: { roles: [admin] }
claims:
  idToken: { tenant: t1 }
`

describe('loadConfig', () => {
  it('YAML becomes options an issuer takes', async () => {
    const options = await loadConfig(yaml, 'yaml')
    const issuer = await createMockIssuer(options)
    expect(issuer.url).toBe('https://id.test/realms/shop')
    expect(issuer.users.list()).toEqual(['u1'])
    expect(options.lifetimes).toEqual({ accessToken: '5m', code: 1000 })
  })

  it('JSON becomes the same options', async () => {
    const options = await loadConfig(yaml, 'yaml')
    expect(await loadConfig(JSON.stringify(options), 'json')).toEqual(options)
  })

  it('an empty YAML text has no options', async () => {
    expect(await loadConfig('# nothing yet\n', 'yaml')).toEqual({})
  })

  it('every member of a wrong type is named by its path', async () => {
    const text = JSON.stringify({
      strict: 'yes',
      persona: 'nobody',
      lifetimes: { accessToken: '5 minutes' },
      clients: [
        { clientId: 'a' },
        { clientId: 1, redirectUris: ['https://a.test/', 2], requirePkce: 1 },
        'b'
      ],
      users: { sub: 'u1' },
      claims: { accessToken: [], refreshToken: {} },
      clock: 0
    })
    await expect(loadConfig(text, 'json')).rejects.toMatchObject({
      name: 'TypeError',
      message: matching(
        [
          'the configuration is wrong:',
          'strict must be true or false',
          String.raw`persona must be one of auth0, [^\n]+`,
          'lifetimes\\.accessToken must be whole milliseconds [^\\n]+',
          String.raw`clients\[1\]\.clientId must be a text`,
          String.raw`clients\[1\]\.redirectUris\[1\] must be a text`,
          String.raw`clients\[1\]\.requirePkce must be true or false`,
          String.raw`clients\[2\] must be an object`,
          'users must be a list',
          String.raw`claims\.accessToken must be an object`,
          String.raw`claims\.refreshToken is unknown`,
          'clock is a function, which a configuration cannot hold$'
        ].join('\n')
      )
    })
  })

  it.each([
    [{ issuer: 'https://id.test' }, 'unknown option "issuer"'],
    [{ url: 'id.test' }, 'url must be an absolute'],
    [
      { clients: [{ clientId: 'a' }, { clientId: 'b', redirectUri: 'x' }] },
      'clients[1]: unknown option "redirectUri"'
    ],
    [{ clients: [{ clientSecret: 's' }] }, 'clients[0]: clientId must be a text'],
    [{ clients: [{ clientId: 'a' }, { clientId: 'a' }] }, 'clientId "a" is given twice'],
    [{ users: [{ sub: 'a' }, { sub: '' }] }, 'users[1]: sub must be a text'],
    [{ lifetimes: { access: '1m' } }, 'unknown option "access"'],
    [[], 'the configuration must be an object'],
    [null, 'the configuration must be an object'],
    [{ users: [{ sub: 'a', claims: { 'x y': {} } }] }, 'users[0].claims["x y"] is unknown']
  ])('%j is refused with the path', async (value, message) => {
    await expect(loadConfig(JSON.stringify(value), 'json')).rejects.toThrow(message)
  })

  it('two wrong clients are both named', async () => {
    const text = JSON.stringify({ clients: [{ clientId: '' }, { clientId: 'a', clientSecret: '' }] })
    await expect(loadConfig(text, 'json')).rejects.toThrow(/clients\[0\]: [^\n]+\nclients\[1\]: /)
  })

  it.each([
    ['{', 'json', 'is not JSON'],
    ['a: [', 'yaml', 'is not YAML'],
    ['a: 1\na: 2', 'yaml', 'is not YAML'],
    ['a: 1', 'toml', 'format must be yaml or json']
  ])('%j as %s is a TypeError', async (text, format, message) => {
    const loading = loadConfig(text, format as never)
    await expect(loading).rejects.toThrow(TypeError)
    await expect(loading).rejects.toThrow(message)
  })

  it('whatever JSON says, it is taken by an issuer or refused with a TypeError', async () => {
    const names = fc.constantFrom(
      'url',
      'strict',
      'clients',
      'users',
      'claims',
      'lifetimes',
      'seed',
      'persona'
    )
    await fc.assert(
      fc.asyncProperty(fc.dictionary(names, fc.jsonValue()), async value => {
        const options = await loadConfig(JSON.stringify(value), 'json').catch((error: unknown) => error)
        if (!(options instanceof TypeError)) await createMockIssuer(options as object)
      })
    )
  })
})
