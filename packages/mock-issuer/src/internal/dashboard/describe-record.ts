import type { IssuerContext } from '../context.ts'
import type { StateRecord, Store } from '../state/store.ts'
import type { Fact } from './inspect-token.ts'

/** What the issuer remembers of a text. */
export function describeRecord({ state }: IssuerContext, text: string): readonly Fact[] {
  const stores: readonly (readonly [string, Store<StateRecord>])[] = [
    ['an access token', state.accessTokens],
    ['a refresh token', state.refreshTokens],
    ['an authorization code', state.codes]
  ]
  const [found] = stores.filter(([, store]) => store.remembered(text) !== undefined)
  if (!found) return [{ name: 'Issuer', text: 'does not remember it', tone: 'plain' }]
  const [name, store] = found
  const isValid = store.get(text) !== undefined
  return [
    {
      name: 'Issuer',
      text: `knows it as ${name}, ${isValid ? 'active' : 'expired, spent or revoked'}`,
      tone: isValid ? 'good' : 'bad'
    }
  ]
}
