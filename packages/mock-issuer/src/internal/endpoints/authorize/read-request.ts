import { readClaimsRequest } from '../../claims-request/read-claims-request.ts'
import type { Client } from '../../clients/client.ts'
import type { IssuerContext } from '../../context.ts'
import type { Form } from '../../http/form.ts'
import { isOAuthError } from '../../oauth-error.ts'
import { responseModes } from '../../response-modes/table.ts'
import type { AuthorizationRequest } from './authorization-request.ts'
import { defaultResponseMode } from './response-types.ts'

/** Splits the parameters. It judges none: the checks do. */
export function readRequest(
  { settings }: IssuerContext,
  client: Client,
  redirectUri: string,
  parameters: Form,
  idTokenHint: AuthorizationRequest['idTokenHint']
): AuthorizationRequest {
  const responseType = words(parameters, 'response_type').toSorted().join(' ')
  const audience = [...new Set([...parameters.all('resource'), ...parameters.all('audience')])]
  const scopes = [...new Set(words(parameters, 'scope'))]
  const maxAge = parameters.get('max_age')
  return {
    client,
    redirectUri,
    parameters,
    responseType,
    responseMode: usableMode(responseType, parameters.get('response_mode')),
    audience: audience.length > 0 ? audience : [settings.audience],
    scopes: scopes.length > 0 ? scopes : (client.scopes ?? []),
    prompts: words(parameters, 'prompt'),
    acrValues: [...words(parameters, 'acr_values'), ...essentialAcr(parameters)],
    maxAge: maxAge === undefined ? client.defaultMaxAge : wholeSeconds(maxAge),
    state: parameters.get('state'),
    nonce: parameters.get('nonce'),
    codeChallenge: parameters.get('code_challenge'),
    idTokenHint
  }
}

/** A mode that cannot be used is refused by a check, in the mode that can. */
function usableMode(responseType: string, asked: string | undefined): string {
  const usual = defaultResponseMode(responseType)
  const leaks = (asked === 'query' || asked === 'query.jwt') && usual === 'fragment'
  return asked === undefined || leaks || !responseModes.has(asked) ? usual : asked
}

/** A malformed `claims` is refused by a check. */
function essentialAcr(parameters: Form): readonly string[] {
  const request = readClaimsRequest(parameters)
  return request && !isOAuthError(request) ? request.essentialAcr : []
}

function words(parameters: Form, name: string): string[] {
  return (parameters.get(name) ?? '').split(' ').filter(word => word !== '')
}

function wholeSeconds(text: string): number {
  return /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN
}
