import { assert, asyncProperty, constantFrom, nat, pre, record, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkIdToken, verifyLogoutToken } from '@jeton/sign-in'
import { app, idToken, logoutToken, nonce } from './support/app.ts'

const good = { id: await idToken(), logout: await logoutToken() }

const change = record({
  at: nat(),
  by: constantFrom('', '.', 'A', '-', '=', ' ', '\n', 'é', '\0', 'AAAA'),
  cut: nat(3)
})

describe('any text', () => {
  it('that differs from a good token is refused with a code, and nothing throws', async () => {
    await assert(
      asyncProperty(change, async ({ at, by, cut }) => {
        const changed = (token: string): string => {
          const start = at % token.length
          return token.slice(0, start) + by + token.slice(start + cut)
        }
        const [id, logout] = [changed(good.id), changed(good.logout)]
        pre(id !== good.id && logout !== good.logout)
        expect(await checkIdToken(id, { ...app, nonce })).toMatchObject({ ok: false })
        expect(await verifyLogoutToken(logout, app)).toMatchObject({ ok: false })
      })
    )
  })

  it('is refused with a code', async () => {
    await assert(
      asyncProperty(string({ unit: 'binary' }), async text => {
        expect(await checkIdToken(text, app)).toMatchObject({ ok: false, code: 'token_malformed' })
        expect(await verifyLogoutToken(text, app)).toMatchObject({ ok: false, code: 'token_malformed' })
      })
    )
  })
})
