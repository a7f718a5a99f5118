import type { Check } from './check.ts'

/** RFC 8725 section 3.1: an explicit allow-list, compared with regard to case. */
export const checkAlgorithm: Check = ({ header }, { algorithms }) =>
  typeof header.alg === 'string' && algorithms.has(header.alg)
    ? undefined
    : { code: 'algorithm_not_allowed', detail: `alg is not one of ${[...algorithms].join(', ')}` }
