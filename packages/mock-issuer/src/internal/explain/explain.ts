import type { IssuerContext } from '../context.ts'
import type { Exchange } from '../exchange/exchange.ts'
import { single } from '../exchange/form-parameters.ts'
import { authenticationMethod } from './authentication-method.ts'
import { authorizationCode } from './authorization-code.ts'
import { bearerToken } from './bearer-token.ts'
import { bodyType } from './body-type.ts'
import { clientGrant } from './client-grant.ts'
import { clientScope } from './client-scope.ts'
import { clientSecret } from './client-secret.ts'
import type { Explainer, RefusedRequest } from './explainer.ts'
import { missingChallenge } from './missing-challenge.ts'
import { refreshToken } from './refresh-token.ts'
import { registeredRedirectUri } from './registered-redirect-uri.ts'
import { repeatedParameter } from './repeated-parameter.ts'
import { unknownClient } from './unknown-client.ts'
import { unknownPath } from './unknown-path.ts'

/** In the order in which the endpoints check: the first that knows the reason tells it. */
const explainers: readonly Explainer[] = [
  unknownPath,
  bodyType,
  repeatedParameter,
  unknownClient,
  authenticationMethod,
  clientSecret,
  registeredRedirectUri,
  clientGrant,
  clientScope,
  missingChallenge,
  authorizationCode,
  refreshToken,
  bearerToken
]

/** Works out why a request was refused, by comparing it with what the issuer knows. */
export function explain(
  context: IssuerContext,
  exchange: Exchange,
  error: string | undefined
): string | undefined {
  const { clientId, form, query } = exchange
  const client = clientId === undefined ? undefined : context.clients.get(clientId)
  const parameter: RefusedRequest['parameter'] = name => single(form, name) ?? single(query, name)
  const refused = { context, exchange, error, client, parameter }
  return explainers.map(explainer => explainer(refused)).find(text => text !== undefined)
}
