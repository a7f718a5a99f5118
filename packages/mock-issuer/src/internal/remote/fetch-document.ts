import type { IssuerContext } from '../context.ts'
import { withTimeLimit } from './with-time-limit.ts'

/** Bytes. */
const limit = 65_536

/**
 * Fetches a document someone else named: no redirect is followed, and size and time are bounded.
 * Returns undefined for anything but 200.
 */
export async function fetchDocument(
  { settings }: IssuerContext,
  url: string,
  accept: string
): Promise<string | undefined> {
  try {
    return await withTimeLimit(settings.outgoingTimeout, async signal => {
      const response = await settings.fetch(url, { headers: { accept }, redirect: 'manual', signal })
      if (response.status === 200) return boundedText(response)
      await response.body?.cancel()
      return undefined
    })
  } catch {
    return undefined
  }
}

async function boundedText(response: Response): Promise<string | undefined> {
  const body = response.body as ReadableStream<Uint8Array> | null
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.byteLength
    if (size > limit) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
