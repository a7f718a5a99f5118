import { checkMembers } from './internal/check-members.ts'
import type { IssuerContext } from './internal/context.ts'
import { createContext } from './internal/create-context.ts'
import { createDispatch } from './internal/dispatch.ts'
import { createForge } from './internal/forge/forge.ts'
import { createFetch } from './internal/issuer-fetch.ts'
import { createPort } from './internal/port.ts'
import { type MockIssuerOptions, readSettings } from './internal/settings.ts'
import { draftAccessToken } from './internal/tokens/draft-access-token.ts'
import { draftIdToken } from './internal/tokens/draft-id-token.ts'
import { signDraft } from './internal/tokens/draft.ts'
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
  const context = createContext(readSettings(options))
  const dispatch = createDispatch(context)
  const { listen, close } = createPort(context.address, dispatch)
  return {
    get url() {
      return context.address.url()
    },
    clock: context.clock,
    faults: context.faults,
    forge: createForge(context),
    fetch: createFetch(context.address, dispatch),
    accessToken: async (claims, mint) => signDraft(await draftAccessToken(context, claims, mint)),
    idToken: async (claims, mint) => signDraft(await draftIdToken(context, claims, mint)),
    rotateKeys: async (rotation = {}) => {
      checkMembers('rotateKeys', rotation, ['retire'])
      await context.keys.rotate(rotation.retire === true)
    },
    requests: (filter = {}) => context.log.list(filter),
    listen,
    close,
    reset: () => reset(context),
    [Symbol.asyncDispose]: close
  }
}

function reset({ faults, log, clock }: IssuerContext): void {
  faults.clear()
  log.clear()
  clock.reset()
}
