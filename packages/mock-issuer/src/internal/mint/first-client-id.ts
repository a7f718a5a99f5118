import type { IssuerContext } from '../context.ts'
import { defaultClientId } from '../tokens/claims.ts'

/** The client a token is for if the test names none: the first one there is. */
export function firstClientId({ clients }: IssuerContext): string {
  return clients.all()[0]?.id ?? defaultClientId
}
