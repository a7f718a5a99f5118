import { once } from 'node:events'
import { connect } from 'node:tls'
import { createMockIssuer } from '@jeton/mock-issuer'
import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { json } from './support/json.ts'
import { verify } from './support/verify.ts'

const issuerUrl = 'http://idp.example:8080/t1'

describe('listen with an issuer address that is not the listening address', () => {
  it('MI-001: metadata and tokens carry the issuer address, the endpoints answer at the listening address', async () => {
    await using issuer = await createMockIssuer({ url: 'https://issuer.test/t1' })
    await issuer.listen({ issuerUrl })
    expect(issuer.url).toBe(issuerUrl)
    expect(issuer.listeningUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/t1$/)
    const metadata = await json(await fetch(`${issuer.listeningUrl}/.well-known/openid-configuration`))
    expect(metadata).toMatchObject({ issuer: issuerUrl, jwks_uri: `${issuerUrl}/jwks` })
    expect(decodeJwt(await issuer.accessToken()).iss).toBe(issuerUrl)
    expect((await fetch(`${issuer.listeningUrl}/jwks`)).status).toBe(200)
  })

  it('in process the issuer answers at both addresses and at home', async () => {
    await using issuer = await createMockIssuer({ url: 'https://issuer.test/t1' })
    await issuer.listen({ issuerUrl })
    for (const origin of [issuerUrl, String(issuer.listeningUrl), 'https://issuer.test/t1']) {
      expect((await issuer.fetch(`${origin}/jwks`)).status).toBe(200)
    }
    await expect(verify(issuer, await issuer.accessToken())).resolves.toBeDefined()
  })

  it('MX-21: the Host header does not decide the issuer', async () => {
    await using issuer = await createMockIssuer({ url: 'https://issuer.test/t1' })
    await issuer.listen({ issuerUrl })
    const headers = {
      'x-forwarded-host': 'evil.test',
      'x-forwarded-proto': 'https',
      forwarded: 'host=evil.test'
    }
    const metadata = await json(
      await fetch(`${issuer.listeningUrl}/.well-known/openid-configuration`, { headers })
    )
    expect(metadata['issuer']).toBe(issuerUrl)
  })

  it('https listens with a certificate that also names the host of the issuer address', async () => {
    await using issuer = await createMockIssuer()
    await issuer.listen({ https: true, issuerUrl: 'https://idp.example' })
    const { port } = new URL(String(issuer.listeningUrl))
    const socket = connect({
      host: '127.0.0.1',
      port: Number(port),
      ca: issuer.caCertificate,
      servername: 'idp.example'
    })
    await once(socket, 'secureConnect')
    expect(socket.authorized).toBe(true)
    socket.destroy()
  })

  it('close brings the issuer home', async () => {
    const issuer = await createMockIssuer({ url: 'https://issuer.test/t1' })
    await issuer.listen({ issuerUrl })
    await issuer.close()
    expect(issuer.url).toBe('https://issuer.test/t1')
    expect(issuer.listeningUrl).toBeUndefined()
  })

  it.each(['http://idp.example/other', 'http://idp.example/t1/', 'ftp://idp.example/t1', 'idp.example', ''])(
    'issuerUrl "%s" is a TypeError',
    async wrong => {
      const issuer = await createMockIssuer({ url: 'https://issuer.test/t1' })
      await expect(issuer.listen({ issuerUrl: wrong })).rejects.toThrow('issuerUrl')
    }
  )
})
