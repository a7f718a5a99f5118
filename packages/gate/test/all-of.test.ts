import { allOf, type Decision, type Gate, type GateRequest, refuse } from '@jeton/gate'
import { describe, expect, it } from 'vitest'
import { authFor } from './support/gates.ts'
import { authorized, requestWith } from './support/request.ts'

const grant = (subject: string | undefined, headers?: Record<string, string>): Decision => ({
  outcome: 'grant',
  auth: subject === undefined ? undefined : authFor(subject),
  challenges: [{ scheme: 'Bearer', realm: subject ?? 'anonymous' }],
  ...(headers && { headers })
})

/** A view as another adapter might write it: a class whose members are private. */
class PrivateView implements GateRequest {
  readonly #line = 'Bearer abc'
  get method(): string {
    return this.#line && 'POST'
  }
  get url(): string {
    return this.#line && '/orders'
  }
  header(name: string): readonly string[] {
    return name === 'authorization' ? [this.#line] : []
  }
  form(): Record<string, string> {
    return { line: this.#line }
  }
  peerCertificate(): Uint8Array {
    return new Uint8Array(this.#line.length)
  }
}

const now: Gate = () => grant('now')
const later: Gate = () => Promise.resolve(grant('later'))

/** Grants a subject that tells all that the gate saw. */
const reading: Gate = async request => {
  const { method, url } = request
  const line = request.header('authorization')[0] ?? ''
  const form = await request.form?.()
  const certificate = request.peerCertificate?.()?.length
  return grant([method, url, line, form?.line, certificate, request.auth?.subject].join(' '))
}

describe('allOf', () => {
  it('asks in order, and each gate sees what the one before it granted', () => {
    const seen: GateRequest[] = []
    const gate =
      (subject: string): Gate =>
      request => {
        seen.push(request)
        return grant(subject)
      }
    const decision = allOf(gate('a'), gate('b'), gate('c'))(authorized('Bearer abc'))
    expect(decision).toMatchObject({ outcome: 'grant', auth: authFor('c') })
    expect(seen.map(({ auth }) => auth?.subject)).toEqual([undefined, 'a', 'b'])
    expect(seen.map(({ challenges }) => challenges?.[0]?.realm)).toEqual([undefined, 'a', 'b'])
    expect(seen.map(request => request.header('authorization'))).toEqual(
      Array.from({ length: 3 }, () => ['Bearer abc'])
    )
  })

  it('a gate that grants nothing of its own does not hide what was granted before', () => {
    let seen: GateRequest | undefined
    const last: Gate = request => {
      seen = request
      return grant('last')
    }
    void allOf(
      () => grant('a'),
      () => grant(undefined),
      last
    )(requestWith())
    expect(seen?.auth).toEqual(authFor('a'))
  })

  it.each<[string, Decision]>([
    ['refusal', refuse('token_expired')],
    ['abstention', { outcome: 'abstain', challenges: [] }]
  ])('the first %s is the answer, and no later gate is asked', (_name, answer) => {
    let asked = 0
    const counting: Gate = () => {
      asked += 1
      return grant('late')
    }
    expect(
      allOf(
        () => grant('a'),
        () => answer,
        counting
      )(requestWith())
    ).toBe(answer)
    expect(asked).toBe(0)
  })

  it('joins the response headers of all gates, and the last one wins', () => {
    const decision = allOf(
      () => grant('a', { 'X-A': '1', 'X-Both': 'a' }),
      () => grant('b'),
      () => grant('c', { 'X-C': '3', 'X-Both': 'c' })
    )(requestWith())
    expect(decision).toMatchObject({ headers: { 'X-A': '1', 'X-C': '3', 'X-Both': 'c' } })
  })

  it('answers synchronously when every gate does, and with a promise when one does not', async () => {
    expect(allOf(now, now, now)(requestWith())).not.toBeInstanceOf(Promise)
    const promised = allOf(now, later, now)(requestWith())
    expect(promised).toBeInstanceOf(Promise)
    expect(await promised).toMatchObject({ auth: authFor('now') })
  })

  it('a view that keeps its members private reaches every gate whole', async () => {
    expect(await allOf(() => grant('a'), reading)(new PrivateView())).toMatchObject({
      auth: { subject: 'POST /orders Bearer abc Bearer abc 10 a' }
    })
  })

  it('a bug in a gate is thrown or rejected, never a grant', async () => {
    const bug = new Error('a bug')
    const throwing: Gate = () => {
      throw bug
    }
    expect(() => allOf(() => grant('a'), throwing)(requestWith())).toThrow(bug)
    await expect(allOf(() => Promise.resolve(grant('a')), throwing)(requestWith())).rejects.toBe(bug)
  })

  it('RS-051: no gate, and what is no gate, is a TypeError', () => {
    const join = allOf as (...gates: readonly unknown[]) => unknown
    expect(() => join()).toThrow('allOf needs one gate or more')
    expect(() => join(undefined)).toThrow(TypeError)
    expect(() => join(() => grant('a'), {})).toThrow(TypeError)
  })
})
