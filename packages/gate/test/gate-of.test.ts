import { type Gate, gateOf } from '@jeton/gate'
import { describe, expect, it } from 'vitest'

const gate: Gate = () => ({ outcome: 'abstain', challenges: [] })

describe('gateOf', () => {
  it('takes the gate out of a middleware', () => {
    const middleware = Object.assign(() => undefined, { gate })
    expect(gateOf<Gate>(middleware as { readonly gate: Gate })).toBe(gate)
  })

  it('takes the gate out of an object', () => {
    expect(gateOf({ gate })).toBe(gate)
  })

  it('returns a bare gate as it is', () => {
    expect(gateOf(gate)).toBe(gate)
  })

  it.each([undefined, null, 'gate'])('returns %j as it is, for the caller to refuse', value => {
    expect(gateOf(value)).toBe(value)
  })
})
