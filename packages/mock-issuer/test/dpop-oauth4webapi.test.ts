import { createMockIssuer } from '@jeton/mock-issuer'
import * as oauth from 'oauth4webapi'
import { expect, it } from 'vitest'

it('MI-116: oauth4webapi gets a DPoP token, nonce and all, and uses it at the userinfo endpoint', async () => {
  const issuer = await createMockIssuer({
    clients: [{ clientId: 'service', clientSecret: 's1' }],
    dpopNonce: true
  })
  const options = { [oauth.customFetch]: issuer.fetch }
  const server = await oauth
    .discoveryRequest(new URL(issuer.url), options)
    .then(response => oauth.processDiscoveryResponse(new URL(issuer.url), response))
  const client: oauth.Client = { client_id: 'service' }
  const { keyPair, jkt } = await issuer.dpop()
  const DPoP = oauth.DPoP(client, keyPair)
  const request = () =>
    oauth.clientCredentialsGrantRequest(
      server,
      client,
      oauth.ClientSecretBasic('s1'),
      {},
      { DPoP, ...options }
    )
  const refused = oauth.processClientCredentialsResponse(server, client, await request())
  await expect(refused).rejects.toSatisfy(oauth.isDPoPNonceError)
  const answer = await oauth.processClientCredentialsResponse(server, client, await request())
  expect(answer.token_type).toBe('dpop')
  const userToken = await issuer.accessToken({ scope: 'openid', cnf: { jkt } })
  const userinfo = await oauth.userInfoRequest(server, client, userToken, { DPoP, ...options })
  expect((await oauth.processUserInfoResponse(server, client, 'user-1', userinfo)).sub).toBe('user-1')
})
