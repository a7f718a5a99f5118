import type { IssuerContext } from '../context.ts'

/** What the metadata of the persona says differently. */
export function personaMetadata({ clients, settings }: IssuerContext): Readonly<Record<string, unknown>> {
  const { idTokenAlgorithm, persona } = settings
  if (!persona) return {}
  const algorithms = new Set([idTokenAlgorithm, ...clients.all().map(client => client.idTokenAlgorithm)])
  return { id_token_signing_alg_values_supported: [...algorithms], ...persona.metadata }
}
