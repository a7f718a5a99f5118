import type { Exchange } from '../exchange/exchange.ts'
import type { Explainer } from './explainer.ts'

export const authenticationMethod: Explainer = ({ exchange, client, error }) => {
  if (error !== 'invalid_client' && error !== 'invalid_request') return undefined
  const used = methodsUsed(exchange)
  if (used.length > 1) return `the request used ${used.join(' and ')}; only one is allowed`
  const [method = 'none'] = used
  if (error !== 'invalid_client' || !client || client.authMethod === 'any') return undefined
  if (client.authMethod === method) return undefined
  return `the client is registered for ${client.authMethod}, the request used ${method}`
}

function methodsUsed({ headers, form }: Exchange): readonly string[] {
  return [
    ...(/^basic /i.test(headers['authorization'] ?? '') ? ['client_secret_basic'] : []),
    ...(form['client_secret'] === undefined ? [] : ['client_secret_post']),
    ...(form['client_assertion'] === undefined ? [] : ['private_key_jwt'])
  ]
}
