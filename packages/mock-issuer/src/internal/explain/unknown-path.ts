import type { Explainer } from './explainer.ts'

export const unknownPath: Explainer = ({ context, exchange }) => {
  if (exchange.endpoint !== 'unknown') return undefined
  const { address, endpoints } = context
  const paths = endpoints.flatMap(endpoint => endpoint.paths(address.path).slice(0, 1))
  return `there is no endpoint at ${new URL(exchange.url).pathname}; there are ${paths.join(', ')}`
}
