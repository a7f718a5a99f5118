import { checkMembers } from './internal/check-members.ts'
import { createContext } from './internal/create-context.ts'
import { createDeviceControl } from './internal/device/device-control.ts'
import { createDispatch } from './internal/dispatch.ts'
import { createForge } from './internal/forge/forge.ts'
import { signInByHand } from './internal/interaction/sign-in-by-hand.ts'
import { createFetch } from './internal/issuer-fetch.ts'
import { createKeyControl } from './internal/keys/create-key-control.ts'
import { logOutByHand } from './internal/logout/log-out-by-hand.ts'
import { createMint } from './internal/mint/create-mint.ts'
import { createMintForge } from './internal/mint/forge/create-mint-forge.ts'
import { createPort } from './internal/port.ts'
import { loadPersona } from './internal/personas/load-persona.ts'
import { createServes } from './internal/serves.ts'
import { type MockIssuerOptions, readSettings } from './internal/settings.ts'
import { reset } from './internal/reset.ts'
import { draftIdToken } from './internal/tokens/draft-id-token.ts'
import { signDraft } from './internal/tokens/draft.ts'
import { mintAccessToken } from './internal/tokens/mint-access-token.ts'
import { mintOpaqueToken } from './internal/tokens/mint-opaque-token.ts'
import type { MockIssuer } from './mock-issuer.ts'

/**
 * Creates an OpenID Connect and OAuth issuer for tests, inside the process and without a port.
 *
 * Its keys are generated when first needed, differ from every other issuer's and never leave it. It is
 * strict: what a real issuer refuses it refuses, and misbehaviour has to be asked for. It is not an
 * issuer for production.
 *
 * @param options See `MockIssuerOptions`; each has a default.
 * @returns The issuer, ready to mint and to answer.
 * @throws TypeError (as a rejection) for an unknown or wrong option, naming the option and the rule.
 * @see RFC 8414, RFC 9068, OpenID Connect Discovery 1.0
 */
export async function createMockIssuer(options: MockIssuerOptions = {}): Promise<MockIssuer> {
  const persona = await loadPersona(options.persona)
  const context = createContext(readSettings(options, persona))
  const dispatch = createDispatch(context)
  const { listen, close, dashboardUrl } = createPort(context, dispatch)
  return {
    get url() {
      return context.address.url()
    },
    get listeningUrl() {
      return context.address.listeningUrl()
    },
    get dashboardUrl() {
      return dashboardUrl()
    },
    get caCertificate() {
      return context.authority.certificate
    },
    clock: context.clock,
    faults: context.faults,
    forge: { ...createForge(context), ...createMintForge(context) },
    keys: createKeyControl(context),
    fetch: createFetch(context.address, dispatch),
    serves: createServes(context),
    users: context.users,
    claims: context.claims,
    signIn: (sub, authentication) => signInByHand(context, sub, authentication),
    device: createDeviceControl(context),
    logout: sub => logOutByHand(context, sub),
    signOut: () => context.state.sessions.clear(),
    accessToken: (claims, mint) => mintAccessToken(context, claims, mint),
    opaqueToken: (claims, mint) => mintOpaqueToken(context, claims, mint),
    idToken: async (claims, mint) => signDraft(await draftIdToken(context, claims, mint)),
    ...createMint(context),
    rotateKeys: async (rotation = {}) => {
      checkMembers('rotateKeys', rotation, ['retire'])
      await context.keys.rotate(rotation.retire === true)
    },
    requests: (filter = {}) => context.log.list(filter),
    waitForRequest: (wait = {}) => context.log.next(wait),
    explain: (filter = {}) => context.log.explain(filter),
    on: context.hooks.on,
    listen,
    close,
    reset: () => reset(context),
    [Symbol.asyncDispose]: close
  }
}
