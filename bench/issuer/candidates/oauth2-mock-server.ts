import { audience, keySetAt, type LoadIssuer } from '../issuer-under-test.ts'

export const load: LoadIssuer = async () => {
  const { OAuth2Server } = await import('oauth2-mock-server')
  return async () => {
    const server = new OAuth2Server()
    await server.issuer.keys.generate('ES256')
    await server.start(0, '127.0.0.1')
    const token = await server.issuer.buildToken({
      scopesOrTransform: (_header, payload) => {
        Object.assign(payload, { sub: 'user-1', aud: audience, scope: 'orders:read' })
      }
    })
    return { token, keySet: await keySetAt(`${server.issuer.url ?? ''}/jwks`) }
  }
}
