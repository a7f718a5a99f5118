import type { Explainer } from './explainer.ts'

/** RFC 8707 section 2, RFC 8693 section 2.1. */
const repeatable = ['resource', 'audience']

export const repeatedParameter: Explainer = ({ exchange: { form, query }, error }) => {
  if (error !== 'invalid_request') return undefined
  const names = Object.entries({ ...query, ...form })
    .filter(([name, value]) => typeof value !== 'string' && !repeatable.includes(name))
    .map(([name]) => name)
  return names.length > 0 ? `given more than once: ${names.join(', ')}` : undefined
}
