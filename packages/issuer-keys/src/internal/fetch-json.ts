import type { KeyFetch } from '../key-source-options.ts'

const largestBody = 256 * 1024
const timeLimitMilliseconds = 5000
const jsonType = /^application\/(?:[\w.!#$&^-]+\+)?json$/i

/** Holds a JSON document, or why there is none; `status` where the server answered with another status than 200. */
export type FetchedJson =
  | { readonly ok: true; readonly value: unknown; readonly cacheControl: string }
  | { readonly ok: false; readonly reason: string; readonly status?: number }

/**
 * Fetches a JSON document from a key server: no redirect is followed, body and connection share one time limit, the
 * body is at most 256 KiB, and nothing but a JSON content type is read. Never throws.
 */
export async function fetchJson(fetch: KeyFetch, url: string): Promise<FetchedJson> {
  const signal = AbortSignal.timeout(timeLimitMilliseconds)
  try {
    return await Promise.race([ask(fetch, url, signal), aborted(signal)])
  } catch {
    return { ok: false, reason: signal.aborted ? 'no answer within the time limit' : 'no answer' }
  }
}

async function ask(fetch: KeyFetch, url: string, signal: AbortSignal): Promise<FetchedJson> {
  return readJson(
    await fetch(url, {
      redirect: 'manual',
      signal,
      headers: { accept: 'application/json, application/jwk-set+json' }
    })
  )
}

/** An injected fetch may not heed the signal; the time limit holds all the same. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('time limit')), { once: true })
  })
}

async function readJson(response: Response): Promise<FetchedJson> {
  const mediaType = response.headers.get('content-type')?.split(';', 1)[0]?.trim() ?? ''
  if (response.status !== 200 || !jsonType.test(mediaType)) {
    await response.body?.cancel()
    if (response.status !== 200)
      return { ok: false, reason: `status ${response.status}`, status: response.status }
    return { ok: false, reason: 'the content type is not JSON' }
  }
  const bytes = await readBytes(response)
  return bytes === undefined
    ? { ok: false, reason: `the body is larger than ${largestBody} bytes` }
    : parse(bytes, response.headers.get('cache-control') ?? '')
}

async function readBytes(response: Response): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > largestBody) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function parse(bytes: Uint8Array, cacheControl: string): FetchedJson {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { ok: true, value: JSON.parse(text) as unknown, cacheControl }
  } catch {
    return { ok: false, reason: 'the body is not JSON' }
  }
}
