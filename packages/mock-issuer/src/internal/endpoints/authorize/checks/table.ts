import type { AuthorizationCheck } from '../check.ts'
import { acrValues } from './acr-values.ts'
import { authorizationDetails } from './authorization-details.ts'
import { claims } from './claims.ts'
import { clientRights } from './client-rights.ts'
import { codeChallenge } from './code-challenge.ts'
import { dpopJkt } from './dpop-jkt.ts'
import { idTokenHint } from './id-token-hint.ts'
import { idTokenRequest } from './id-token-request.ts'
import { legacyResponseType } from './legacy-response-type.ts'
import { maxAge } from './max-age.ts'
import { prompt } from './prompt.ts'
import { repeatedParameters } from './repeated-parameters.ts'
import { resource } from './resource.ts'
import { responseMode } from './response-mode.ts'
import { responseType } from './response-type.ts'
import { scope } from './scope.ts'
import { unsupportedParameters } from './unsupported-parameters.ts'

/** In this order; the first error is the answer. The client and the redirect URI are right already. */
export const checks: readonly AuthorizationCheck[] = [
  repeatedParameters,
  unsupportedParameters,
  responseType,
  legacyResponseType,
  responseMode,
  clientRights,
  scope,
  idTokenRequest,
  codeChallenge,
  dpopJkt,
  prompt,
  maxAge,
  resource,
  authorizationDetails,
  claims,
  acrValues,
  idTokenHint
]
