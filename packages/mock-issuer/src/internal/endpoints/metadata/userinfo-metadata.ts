import { signingAlgorithms } from '../../algorithms.ts'

export function userinfoMetadata(): Record<string, unknown> {
  return { userinfo_signing_alg_values_supported: signingAlgorithms }
}
