import { clientSecretBasic } from '../client-authentication/client-secret-basic.ts'
import type { Exchange } from '../exchange/exchange.ts'
import { single } from '../exchange/form-parameters.ts'
import { isOAuthError } from '../oauth-error.ts'
import { describeDifference } from './describe-difference.ts'
import type { Explainer } from './explainer.ts'

/** The secrets themselves stay out of it. */
export const clientSecret: Explainer = ({ exchange, client, error }) => {
  const sent = secretSent(exchange)
  if (error !== 'invalid_client' || sent === undefined || client?.secret === undefined) return undefined
  const difference = describeDifference(sent, client.secret)
  if (difference === undefined) return undefined
  return URL.canParse(sent)
    ? 'the client secret is another one'
    : `the client secret differs by ${difference} from the registered one`
}

function secretSent({ headers, form }: Exchange): string | undefined {
  const presented = clientSecretBasic(new Headers({ authorization: headers['authorization'] ?? '' }))
  const basic = presented && !isOAuthError(presented) ? presented.secret : undefined
  return basic ?? single(form, 'client_secret')
}
