import type { Duration } from '../../duration.ts'
import type { Form } from '../../http/form.ts'
import { readClaims } from '../../interaction/read-claims.ts'
import type { Action } from '../dashboard-view.ts'
import { inspectToken } from '../inspect-token.ts'
import { type TokenWish, tokenKinds } from '../token-kinds.ts'
import { failed } from './failed.ts'

export const mintToken: Action = async (context, form) => {
  try {
    const kind = tokenKinds.get(form.get('kind') ?? '')
    if (!kind) throw new TypeError('kind: there is no such token')
    const minted = await kind.make(context, wishOf(form))
    return { kind: 'shown', view: { typed: form, minted, inspection: await inspectToken(context, minted) } }
  } catch (error) {
    return failed(error, form)
  }
}

function wishOf(form: Form): TokenWish {
  const typed = readClaims(form.get('claims') ?? '')
  if (typed.kind === 'unusable') throw new TypeError(typed.reason)
  const members = (['sub', 'clientId', 'scope', 'audience', 'expiresIn'] as const).flatMap(name => {
    const value = form.get(name)
    return value === undefined ? [] : [[name, value] as const]
  })
  const given = Object.fromEntries(members) as Omit<TokenWish, 'claims'> & { expiresIn?: Duration }
  return { ...given, claims: typed.claims ?? {} }
}
