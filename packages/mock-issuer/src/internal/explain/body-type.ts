import type { Explainer } from './explainer.ts'

const expected = 'application/x-www-form-urlencoded'

export const bodyType: Explainer = ({ exchange, error }) => {
  const type = exchange.headers['content-type']
  if (error !== 'invalid_request' || exchange.method !== 'POST' || type?.startsWith(expected))
    return undefined
  return `the body is ${type ?? 'of no type'}; the endpoint reads ${expected}`
}
