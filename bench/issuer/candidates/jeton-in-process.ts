import { audience, keySetAt, type LoadIssuer } from '../issuer-under-test.ts'

export const load: LoadIssuer = async () => {
  const { createMockIssuer } = await import('@jeton/mock-issuer')
  return async () => {
    const issuer = await createMockIssuer()
    const token = await issuer.accessToken({ sub: 'user-1', aud: audience, scope: 'orders:read' })
    return { token, keySet: await keySetAt(`${issuer.url}/jwks`, url => issuer.fetch(url)) }
  }
}
