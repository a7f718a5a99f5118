import { formPostPage } from '../pages/form-post-page.ts'
import { fragment } from './fragment.ts'
import { query } from './query.ts'
import type { ResponseMode } from './response-mode.ts'

/** Read by the authorization endpoint and by the metadata. */
export const responseModes: ReadonlyMap<string, ResponseMode> = new Map<string, ResponseMode>([
  ['query', query],
  ['fragment', fragment],
  ['form_post', (_, { redirectUri }, members) => formPostPage(redirectUri, members)]
])
