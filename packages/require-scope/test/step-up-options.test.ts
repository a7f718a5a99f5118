import { requireAuthorizationDetails, requireStepUp, type StepUpRequirement } from '@jeton/require-scope'
import { fetchRequest } from '@jeton/gate'
import { describe, expect, it } from 'vitest'

const auth = (claims: Readonly<Record<string, unknown>>) =>
  ({ kind: 'access_token', issuer: 'i', principal: 'user', scopes: [], audience: [], claims }) as const
const verdict = (requirement: StepUpRequirement, claims: Readonly<Record<string, unknown>>): unknown =>
  requireStepUp(requirement)(fetchRequest(new Request('https://api.test/'), { auth: auth(claims) }))

/** A requirement of one minute, at a time in epoch seconds. */
const at = (seconds: number): StepUpRequirement => ({
  maxAgeSeconds: 60,
  clockTolerance: 5,
  clock: () => seconds * 1000
})

describe('requireStepUp', () => {
  it.each([
    [{}, 'acrValues or maxAgeSeconds is needed'],
    [{ acrValues: [] }, 'acrValues'],
    [{ acrValues: ['a b'] }, 'acrValues'],
    [{ acrValues: 'phr' }, 'acrValues'],
    [{ maxAgeSeconds: -1 }, 'maxAgeSeconds'],
    [{ maxAgeSeconds: 1.5 }, 'maxAgeSeconds'],
    [{ maxAgeSeconds: 60, clockTolerance: 61 }, 'clockTolerance'],
    [{ maxAgeSeconds: 60, clock: 1 }, 'clock'],
    [{ maxAge: 60 }, 'maxAge']
  ])('RS-039, RS-051: OI-10: %j is a TypeError', (requirement, name) => {
    expect(() => requireStepUp(requirement as StepUpRequirement)).toThrow(TypeError)
    expect(() => requireStepUp(requirement as StepUpRequirement)).toThrow(name)
  })

  it('RS-303: counts the age by the injected clock, to the second, with the tolerance', () => {
    expect(verdict(at(1065), { auth_time: 1000 })).toMatchObject({ outcome: 'grant' })
    expect(verdict(at(1066), { auth_time: 1000 })).toMatchObject({ outcome: 'refuse' })
    expect(verdict(at(995), { auth_time: 1000 })).toMatchObject({ outcome: 'grant' })
    expect(verdict(at(994), { auth_time: 1000 })).toMatchObject({ outcome: 'refuse' })
  })

  it('RS-038: names both what it asks for', () => {
    expect(verdict({ acrValues: ['phr'], maxAgeSeconds: 0 }, {})).toMatchObject({
      refusal: {
        challenges: [{ acrValues: ['phr'], maxAgeSeconds: 0, error: 'insufficient_user_authentication' }]
      }
    })
  })
})

describe('requireAuthorizationDetails', () => {
  it.each([[''], [undefined], [{}]])('RS-051: the type %j is a TypeError', type => {
    expect(() => requireAuthorizationDetails(type as string)).toThrow(TypeError)
  })

  it('RS-051: something that is no function is a TypeError', () => {
    expect(() => requireAuthorizationDetails('payment', 'pay' as never)).toThrow(TypeError)
  })

  it('RS-304: shows the function the request', async () => {
    const methods: string[] = []
    const gate = requireAuthorizationDetails('payment', (_, { method }) => methods.push(method) > 0)
    const details = auth({ authorization_details: [{ type: 'payment' }] })
    const decision = await gate(
      fetchRequest(new Request('https://api.test/', { method: 'DELETE' }), { auth: details })
    )
    expect(decision).toMatchObject({ outcome: 'grant', auth: details })
    expect(methods).toEqual(['DELETE'])
  })
})
