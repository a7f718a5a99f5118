import { fetchRequest, type JsonObject, type RefusalCode, refusalOf } from '@jeton/gate'
import { expectAnswer, rawRequest } from '@jeton/gate-testkit'
import { type PresetName, presets } from '@jeton/id-token-guard'
import { requireBearer } from '@jeton/require-bearer'
import { CompactSign, exportJWK, generateKeyPair, type JWK } from 'jose'
import { describe, expect, it } from 'vitest'
import { adapters } from './adapters/all.ts'
import { readShared } from './support/shared.ts'

interface Shape {
  readonly id: string
  readonly kind: string
  readonly header: JsonObject & { readonly alg: string }
  readonly claims: JsonObject
  readonly expect: 'accept' | 'reject' | 'profile'
  readonly ctx: {
    readonly api_audience: string | null
    readonly client_id: string | null
    readonly profile: string | null
  }
}

const shapes = readShared('corpus/token-shapes.json') as readonly Shape[]

/** Access tokens that the bearer guard refuses, with the code: the reason stands beside each. */
const refusedAccessTokens: Readonly<Record<string, string>> = {
  // Bound to a key: the proof of possession has to come with the token.
  'okta-at-dpop': 'binding_unproven',
  'keycloak-at-dpop': 'binding_unproven',
  'sapias-app2app': 'binding_unproven',
  // No scope, and the audience is the client: an ID token of the same issuer looks the same.
  'xsuaa-at-noscope': 'token_type_ambiguous',
  // Scopes of OpenID Connect alone, and the audience is the client.
  'ibm-verify-at': 'token_type_ambiguous',
  // Neither an audience nor a client: nothing ties the token to this API.
  'wlcg-at-scope': 'claim_missing'
}

/** Presets that have to be named for a credential which its vendor's ordinary preset does not admit. */
const optIns: Readonly<Record<string, PresetName>> = {
  'firebase-session-cookie': 'firebase-session',
  'k8s-sa-legacy': 'k8s-legacy',
  'sapias-id': 'sapias-id-tokens',
  'supabase-apikey': 'supabase-apikey'
}

/** Credentials that some vendors mean for APIs, refused even with the preset that admits their kind. */
const refusedWithPreset: Readonly<Record<string, string>> = {
  // No exp: a token that lives for ever is not accepted, whoever made it.
  'k8s-sa-legacy': 'claim_missing'
}

interface Signer {
  readonly jwk: JWK
  readonly sign: (header: JsonObject, claims: JsonObject) => Promise<string>
}

const signers = new Map<string, Promise<Signer>>()

/** Makes one key for each algorithm of the corpus. */
function signerFor(alg: string): Promise<Signer> {
  const signer = signers.get(alg) ?? createSigner(alg)
  signers.set(alg, signer)
  return signer
}

async function createSigner(alg: string): Promise<Signer> {
  const { privateKey, publicKey } = await generateKeyPair(alg)
  return {
    jwk: await exportJWK(publicKey),
    sign: (header, claims) =>
      new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
        .setProtectedHeader({ ...header, alg })
        .sign(privateKey)
  }
}

interface Prepared {
  readonly gate: ReturnType<typeof requireBearer>
  readonly token: string
}

/** Signs a shape, and makes a guard that trusts its issuer as the vendor's documentation would have it. */
async function prepare({ header, claims, ctx }: Shape, preset: PresetName | 'auto'): Promise<Prepared> {
  // A shape signed with a shared secret gets a real signature here, so that its kind alone can refuse it.
  const { jwk, sign } = await signerFor(header.alg.startsWith('HS') ? 'RS256' : header.alg)
  const hasAudience = claims.aud !== undefined && !(Array.isArray(claims.aud) && claims.aud.length === 0)
  const clients = [ctx.client_id, claims.azp].filter(name => typeof name === 'string')
  const gate = requireBearer({
    issuer: typeof claims.iss === 'string' ? claims.iss : 'https://issuer.example',
    audience: ctx.api_audience ?? 'https://api.example',
    jwks: { keys: [jwk] },
    preset,
    clock: () => (typeof claims.iat === 'number' ? claims.iat + 60 : 1_760_000_060) * 1000,
    ...(!hasAudience && clients.length > 0 && { clients })
  })
  return { gate, token: await sign(header, claims) }
}

/** Sends a shape to its guard; returns `accepted` or the refusal's code and detail. */
async function verdict(shape: Shape, preset: PresetName | 'auto'): Promise<string> {
  const { gate, token } = await prepare(shape, preset)
  const headers = { authorization: `Bearer ${token}` }
  const decision = await gate(fetchRequest(new Request('https://api.example/', { headers })))
  if (decision.outcome === 'grant') return 'accepted'
  const { code, detail } = refusalOf(decision)
  return `${code}: ${detail}`
}

const presetOf = ({ ctx: { profile } }: Shape): PresetName | 'auto' =>
  profile !== null && presets.has(profile as PresetName) ? (profile as PresetName) : 'auto'

const shapesExpected = (verdictOfCorpus: Shape['expect']): readonly Shape[] =>
  shapes.filter(({ expect: expected }) => expected === verdictOfCorpus)

describe('token shapes of vendors at the bearer guard', () => {
  it.each(shapesExpected('accept'))('$id: is accepted, or refused for the reason given', async shape => {
    const answer = await verdict(shape, presetOf(shape))
    expect(answer.split(':', 1)[0]).toBe(refusedAccessTokens[shape.id] ?? 'accepted')
  })

  it.each(shapesExpected('reject'))('RS-123: $id: $kind is refused, and the rule is named', async shape => {
    expect(await verdict(shape, 'auto')).toMatch(/^\w+: .*\bR[1-7]\b/)
    expect(await verdict(shape, presetOf(shape))).not.toBe('accepted')
  })

  it.each(shapesExpected('profile'))('$id: is refused without an opt-in', async shape => {
    expect(await verdict(shape, 'auto')).not.toBe('accepted')
  })

  it.each(shapesExpected('profile'))('$id: passes with the preset that admits it', async shape => {
    const answer = await verdict(shape, optIns[shape.id] ?? presetOf(shape))
    expect(answer.split(':', 1)[0]).toBe(refusedWithPreset[shape.id] ?? 'accepted')
  })
})

describe.each(adapters)('token shapes of vendors at $name', adapter => {
  it.each(shapes)('$id: $kind gets the verdict of the guard', async shape => {
    const { gate, token } = await prepare(shape, presetOf(shape))
    const code = (await verdict(shape, presetOf(shape))).split(':', 1)[0] ?? ''
    const served = await adapter.serve([gate], { errors: 'problem', parsesForms: false })
    const request = { headerLines: [`Authorization: Bearer ${token}`] }
    const answer = await rawRequest(served.origin, request)
    await served.close()
    const expected = code === 'accepted' ? { status: 200 } : { status: 401, code: code as RefusalCode }
    expectAnswer(answer, expected, { request, errors: 'problem' })
  })
})
