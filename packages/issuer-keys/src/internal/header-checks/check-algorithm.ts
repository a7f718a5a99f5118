import type { HeaderCheck } from './header-check.ts'

/** RFC 8725 section 3.1: an explicit allow-list, compared with regard to case. */
export const checkAlgorithm: HeaderCheck = ({ alg }, algorithms) =>
  typeof alg === 'string' && algorithms.has(alg)
    ? undefined
    : { code: 'algorithm_not_allowed', detail: `alg is not one of ${[...algorithms].join(', ')}` }
