import { defaultResponseMode } from '../endpoints/authorize/response-types.ts'
import { formPostPage } from '../pages/form-post-page.ts'
import { fragment } from './fragment.ts'
import { jwtMode } from './jwt.ts'
import { query } from './query.ts'
import type { ResponseMode } from './response-mode.ts'

/** Read by the authorization endpoint and by the metadata. */
export const responseModes: ReadonlyMap<string, ResponseMode> = new Map<string, ResponseMode>([
  ['query', query],
  ['fragment', fragment],
  ['form_post', (_, { redirectUri }, members) => formPostPage(redirectUri, members)],
  ['query.jwt', jwtMode(query)],
  ['fragment.jwt', jwtMode(fragment)],
  ['form_post.jwt', jwtMode((_, { redirectUri }, members) => formPostPage(redirectUri, members))],
  // JWT Secured Authorization Response Mode section 2.3.4: in the usual way of the response type.
  ['jwt', (...response) => jwtMode(usualCarrier(...response))(...response)]
])

function usualCarrier(...[, { responseType }]: Parameters<ResponseMode>): ResponseMode {
  return defaultResponseMode(responseType) === 'fragment' ? fragment : query
}
