import { describe, expect, it } from 'vitest'
import { classifyClaims } from './support/classify-claims.ts'
import { vendorTokens } from './support/vendor-tokens.ts'

const HASHES = { nonce: undefined, at_hash: undefined, c_hash: undefined }
const SIGN_IN = { auth_time: undefined, acr: undefined, amr: undefined, sid: undefined }

const audienceOf = (claims: object): unknown[] => [(claims as { aud?: unknown }).aud ?? []].flat()

const variants: Readonly<Record<string, (claims: object) => object>> = {
  'as it is': claims => claims,
  'without nonce and hashes': claims => ({ ...claims, ...HASHES }),
  'without nonce, hashes, auth_time, acr, amr and sid': claims => ({ ...claims, ...HASHES, ...SIGN_IN }),
  'without nonce and hashes, with the API in aud': claims => ({
    ...claims,
    ...HASHES,
    aud: [...audienceOf(claims), 'https://api.test']
  })
}

describe.each(vendorTokens)('preset $preset', ({ preset, header = {}, access, id }) => {
  it.each(Object.entries(access))('takes the credential: %s', (_name, claims) => {
    expect(classifyClaims(claims, header, preset).kind).toBe('access_token')
  })

  it.each(Object.entries(id))(
    'refuses the ID token or the like: %s, and what is left of it',
    (_name, claims) => {
      for (const [variant, mutate] of Object.entries(variants)) {
        const { kind } = classifyClaims(mutate(claims), header, preset)
        expect(`${variant}: ${kind}`).not.toBe(`${variant}: access_token`)
      }
    }
  )
})
