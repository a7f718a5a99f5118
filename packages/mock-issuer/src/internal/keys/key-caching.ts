import { createHash } from 'node:crypto'
import { checkMembers } from '../check-members.ts'
import { jsonResponse } from '../http/json-response.ts'
import { checkSwitch, checkText } from '../setting-checks.ts'

/** Says how the key set may be cached. */
export interface KeyCaching {
  /** The `Cache-Control` of the answer. Default: none. */
  cacheControl?: string
  /** Whether the answer has an `ETag`, and a matching `If-None-Match` is answered with 304. Default false. */
  etag?: boolean
}

export interface CachingSwitch {
  readonly set: (caching: KeyCaching) => void
  /** Answers with JSON under the caching that is set (RFC 9110 sections 8.8.3 and 13.1.2). */
  answer(request: Request, body: unknown): Response
}

export function createKeyCaching(): CachingSwitch {
  let current: KeyCaching = {}
  return {
    set: caching => {
      checkMembers('keys.setCaching', caching, ['cacheControl', 'etag'])
      if (caching.cacheControl !== undefined) checkText('keys.setCaching: cacheControl', caching.cacheControl)
      if (caching.etag !== undefined) checkSwitch('keys.setCaching: etag', caching.etag)
      current = { ...caching }
    },
    answer: (request, body) => {
      const fields = headerFields(current, body)
      const isKnown = knows(request.headers.get('if-none-match'), fields['etag'])
      return isKnown ? new Response(null, { status: 304, headers: fields }) : jsonResponse(body, 200, fields)
    }
  }
}

function headerFields({ cacheControl, etag }: KeyCaching, body: unknown): Record<string, string> {
  return {
    ...(cacheControl === undefined ? {} : { 'cache-control': cacheControl }),
    ...(etag === true ? { etag: entityTag(JSON.stringify(body)) } : {})
  }
}

function entityTag(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
}

/** The comparison is weak: a `W/` in front does not matter (RFC 9110 section 13.1.2). */
function knows(condition: string | null, etag: string | undefined): boolean {
  if (condition === null || etag === undefined) return false
  const tags = condition.split(',').map(tag => tag.trim().replace(/^W\//, ''))
  return tags.includes('*') || tags.includes(etag)
}
