import { createHash } from 'node:crypto'
import { nowInSeconds } from '../../mint/seconds.ts'
import { accessTokenHash } from '../access-token-hash.ts'
import { addressOf } from '../dpop-request.ts'
import type { DpopClaimForgery } from './dpop-forge-name.ts'
import { type DpopForgeSubject, type DpopForgery, changedProof, checks } from './dpop-forgery.ts'

/** One claim of the proof is wrong. */
export const claimForgeries: Readonly<Record<DpopClaimForgery, DpopForgery>> = {
  missingJti: claim('jti is missing', 'jti', () => undefined),
  missingHtm: claim('htm is missing', 'htm', () => undefined),
  missingHtu: claim('htu is missing', 'htu', () => undefined),
  missingIat: claim('iat is missing', 'iat', () => undefined),
  missingAth: claim('ath is missing', 'ath', () => undefined),
  illTypedJti: claim('jti is a number', 'jti', () => 1),
  illTypedHtm: claim('htm is a list', 'htm', ({ request }) => [request.method]),
  illTypedHtu: claim('htu is an object', 'htu', () => ({})),
  illTypedIat: claim('iat is a text', 'iat', ({ context }) => String(nowInSeconds(context))),
  illTypedAth: claim('ath is a number', 'ath', () => 1),
  wrongMethod: claim('htm is another method', 'htm', ({ request }) =>
    request.method === 'POST' ? 'GET' : 'POST'
  ),
  lowerCaseMethod: claim('htm is in lower case', 'htm', ({ request }) => request.method.toLowerCase()),
  otherPath: claim('htu has another path', 'htu', subject => `${addressOf(subject.request)}/other`),
  otherOrigin: address('htu has another host', url => {
    url.hostname = 'another-api.test'
  }),
  otherScheme: address('htu has another scheme', url => {
    url.protocol = url.protocol === 'https:' ? 'http:' : 'https:'
  }),
  otherPort: address('htu has another port', url => {
    url.port = url.port === '8443' ? '8444' : '8443'
  }),
  relativeAddress: claim('htu is a path', 'htu', ({ request }) => new URL(request.url).pathname),
  notAnAddress: claim('htu is not an address', 'htu', () => 'not an address'),
  old: claim('iat is one hour in the past', 'iat', ({ context }) => nowInSeconds(context) - 3600),
  future: claim('iat is one hour in the future', 'iat', ({ context }) => nowInSeconds(context) + 3600),
  hashOfAnotherToken: claim('ath is of another access token', 'ath', () => accessTokenHash('another-token')),
  wrongHashAlgorithm: claim('ath is a SHA-512 hash', 'ath', ({ accessToken }) =>
    createHash('sha512').update(accessToken).digest('base64url')
  )
}

function claim(breaks: string, name: string, wrong: (subject: DpopForgeSubject) => unknown): DpopForgery {
  return changedProof(breaks, checks, subject => ({ claims: { [name]: wrong(subject) } }))
}

function address(breaks: string, change: (url: URL) => void): DpopForgery {
  return claim(breaks, 'htu', ({ request }) => {
    const url = new URL(addressOf(request))
    change(url)
    return url.href
  })
}
