import { X509Certificate, createHash, createPrivateKey } from 'node:crypto'
import { createMockIssuer } from '@jeton/mock-issuer'
import { describe, expect, it } from 'vitest'
import { careful, verify } from './support/verify.ts'

describe('mtls', () => {
  it('the token is bound to SHA-256 of the DER certificate', async () => {
    const issuer = await createMockIssuer()
    const client = await issuer.mtls()
    const der = new X509Certificate(client.certificate).raw
    const { payload } = await verify(issuer, await client.token({ scope: 'orders:read' }), careful)
    expect(payload['cnf']).toEqual({ 'x5t#S256': createHash('sha256').update(der).digest('base64url') })
    expect(client.thumbprint).toBe(createHash('sha256').update(der).digest('base64url'))
  })

  it('the certificate names the client, is signed by the authority and fits the key', async () => {
    const issuer = await createMockIssuer()
    const client = await issuer.mtls({ clientId: 'service' })
    const certificate = new X509Certificate(client.certificate)
    const authority = new X509Certificate(issuer.caCertificate ?? '')
    expect(client.subject).toBe('CN=service')
    expect(certificate.subject).toBe('CN=service')
    expect(certificate.verify(authority.publicKey)).toBe(true)
    expect(certificate.checkPrivateKey(createPrivateKey(client.key))).toBe(true)
    expect(client.agentOptions).toEqual({
      cert: client.certificate,
      key: client.key,
      ca: issuer.caCertificate
    })
  })

  it('a self-signed certificate is signed by its own key', async () => {
    const issuer = await createMockIssuer()
    const certificate = new X509Certificate((await issuer.mtls({ selfSigned: true })).certificate)
    expect(certificate.verify(certificate.publicKey)).toBe(true)
    expect(certificate.issuer).toBe(certificate.subject)
  })

  it.each(['a,b', 'a+b="c"', '#hash', ' space ', 'ü', String.raw`back\slash`])(
    'a client named "%s" keeps its name',
    async clientId => {
      const issuer = await createMockIssuer()
      const { certificate } = await issuer.mtls({ clientId })
      const { CN } = new X509Certificate(certificate).toLegacyObject().subject
      expect(CN).toBe(clientId)
    }
  )

  it('two clients have two certificates; an unknown option is a TypeError', async () => {
    const issuer = await createMockIssuer()
    const [one, two] = await Promise.all([issuer.mtls(), issuer.mtls()])
    expect(one.thumbprint).not.toBe(two.thumbprint)
    await expect(issuer.mtls({ client: 'a' } as never)).rejects.toThrow('client')
  })

  it('MT-03: every kind of the forge is bound in another way, under a true signature', async () => {
    const issuer = await createMockIssuer()
    const client = await issuer.mtls()
    const attacks = await client.forge.all({ sub: 'u1' })
    for (const { token } of attacks) {
      const { payload } = await verify(issuer, token, careful)
      expect(payload.sub).toBe('u1')
      expect(payload['cnf']).not.toEqual({ 'x5t#S256': client.thumbprint })
    }
    expect(attacks.map(({ name }) => name)).toEqual([
      'otherCertificate',
      'paddedThumbprint',
      'hexThumbprint',
      'sha1Thumbprint',
      'listedThumbprint',
      'missingThumbprint'
    ])
  })
})
