import type { IssuerContext } from '../context.ts'
import type { OAuthError } from '../oauth-error.ts'
import type { ClientMetadata } from './client-metadata.ts'

/** One rule client metadata have to keep; undefined if they do. */
export type MetadataCheck = (context: IssuerContext, metadata: ClientMetadata) => OAuthError | undefined
