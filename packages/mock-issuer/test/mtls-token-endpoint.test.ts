import { type ClientOptions, type MtlsClient, type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { type HttpsAnswer, httpsJson, httpsRequest } from './support/https-request.ts'

async function listening(...clients: ClientOptions[]): Promise<MockIssuer> {
  const issuer = await createMockIssuer({ clients })
  await issuer.listen({ https: true, mutualTls: true })
  return issuer
}

function ask(issuer: MockIssuer, clientId: string, sender?: MtlsClient): Promise<HttpsAnswer> {
  return httpsRequest(`${issuer.url}/token`, {
    method: 'POST',
    ...(sender ? sender.agentOptions : { ca: issuer.caCertificate }),
    form: { grant_type: 'client_credentials', client_id: clientId }
  })
}

const signed: ClientOptions = {
  clientId: 'signed',
  tokenEndpointAuthMethod: 'tls_client_auth',
  tlsClientCertificateBoundAccessTokens: true
}
const own: ClientOptions = { clientId: 'own', tokenEndpointAuthMethod: 'self_signed_tls_client_auth' }

describe('mutual TLS at the token endpoint', () => {
  it('MI-117: tls_client_auth with the certificate of the client brings a token bound to it', async () => {
    await using issuer = await listening(signed)
    const sender = await issuer.mtls({ clientId: 'signed' })
    const { status, body } = await ask(issuer, 'signed', sender)
    expect(status).toBe(200)
    const { access_token: token, token_type: type } = JSON.parse(body) as Record<string, string>
    expect(type).toBe('Bearer')
    expect(decodeJwt(token ?? '')['cnf']).toEqual({ 'x5t#S256': sender.thumbprint })
  })

  it('MI-117: no certificate, that of another client or one nobody signed is 401 invalid_client', async () => {
    await using issuer = await listening(signed)
    const senders = [
      undefined,
      await issuer.mtls({ clientId: 'other' }),
      await issuer.mtls({ clientId: 'signed', selfSigned: true })
    ]
    for (const sender of senders) {
      const { status, body } = await ask(issuer, 'signed', sender)
      expect(status).toBe(401)
      expect(JSON.parse(body)).toMatchObject({ error: 'invalid_client' })
    }
  })

  it('MI-117: tlsClientAuthSubjectDn admits every certificate of that name, in any spelling, and no other', async () => {
    await using issuer = await listening({ ...signed, tlsClientAuthSubjectDn: '2.5.4.3=service' })
    expect((await ask(issuer, 'signed', await issuer.mtls({ clientId: 'service' }))).status).toBe(200)
    expect((await ask(issuer, 'signed', await issuer.mtls({ clientId: 'signed' }))).status).toBe(401)
  })

  it('MI-117: self_signed_tls_client_auth takes the registered certificate alone', async () => {
    const maker = await createMockIssuer()
    const registered = await maker.mtls({ clientId: 'own', selfSigned: true })
    const stranger = await maker.mtls({ clientId: 'own', selfSigned: true })
    await using issuer = await listening({ ...own, tlsClientCertificates: [registered.certificate] })
    const trusting = (sender: MtlsClient) => ({
      ...sender,
      agentOptions: { ...sender.agentOptions, ca: issuer.caCertificate ?? '' }
    })
    const { status, body } = await ask(issuer, 'own', trusting(registered))
    expect(status).toBe(200)
    expect(decodeJwt((JSON.parse(body) as Record<string, string>)['access_token'] ?? '')).not.toHaveProperty(
      'cnf'
    )
    expect((await ask(issuer, 'own', trusting(stranger))).status).toBe(401)
    expect((await ask(issuer, 'own', await issuer.mtls({ clientId: 'own', selfSigned: true }))).status).toBe(
      200
    )
  })

  it('MT-01: a certificate in a header counts for nothing', async () => {
    await using issuer = await listening(signed)
    const { certificate } = await issuer.mtls({ clientId: 'signed' })
    const { status } = await httpsRequest(`${issuer.url}/token`, {
      method: 'POST',
      ca: issuer.caCertificate,
      headers: {
        'x-ssl-client-cert': encodeURIComponent(certificate),
        'x-forwarded-client-cert': `Cert="${encodeURIComponent(certificate)}"`
      },
      form: { grant_type: 'client_credentials', client_id: 'signed' }
    })
    expect(status).toBe(401)
  })

  it('a bound token is good at userinfo over the same certificate only', async () => {
    await using issuer = await listening(signed)
    const sender = await issuer.mtls({ clientId: 'signed' })
    const headers = { authorization: `Bearer ${await sender.token({ scope: 'openid' })}` }
    const send = async (shown: MtlsClient) =>
      (await httpsRequest(`${issuer.url}/userinfo`, { headers, ...shown.agentOptions })).status
    expect(await send(sender)).toBe(200)
    expect(await send(await issuer.mtls({ clientId: 'signed' }))).toBe(401)
  })

  it('a client whose tokens are bound has to show a certificate also if it has a secret', async () => {
    await using issuer = await listening({
      clientId: 'secret',
      clientSecret: 's1',
      tlsClientCertificateBoundAccessTokens: true,
      tokenEndpointAuthMethod: 'client_secret_post'
    })
    const form = { grant_type: 'client_credentials', client_id: 'secret', client_secret: 's1' }
    const options = { method: 'POST', form, ca: issuer.caCertificate }
    expect(await httpsJson(`${issuer.url}/token`, options)).toMatchObject({ error: 'invalid_request' })
  })

  it('MI-003: the metadata names the methods while a listener asks for certificates', async () => {
    const issuer = await listening()
    const read = async (): Promise<Record<string, unknown>> => {
      const response = await issuer.fetch(`${issuer.url}/.well-known/openid-configuration`)
      return (await response.json()) as Record<string, unknown>
    }
    const methods = 'token_endpoint_auth_methods_supported'
    const on = await read()
    expect(on['tls_client_certificate_bound_access_tokens']).toBe(true)
    expect(on[methods]).toEqual(expect.arrayContaining(['tls_client_auth', 'self_signed_tls_client_auth']))
    await issuer.close()
    const off = await read()
    expect(off).not.toHaveProperty('tls_client_certificate_bound_access_tokens')
    expect(off[methods]).not.toContain('tls_client_auth')
  })

  it.each([
    { ...signed, clientSecret: 's1' },
    { ...signed, tlsClientAuthSubjectDn: 'CN=a', tlsClientAuthSanDns: 'a.test' },
    { ...signed, tlsClientAuthSubjectDn: 'service' },
    { ...own, tlsClientCertificates: ['no certificate'] }
  ])('client %o is a TypeError', async client => {
    await expect(createMockIssuer({ clients: [client] })).rejects.toThrow('clients:')
  })
})
