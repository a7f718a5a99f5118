/**
 * Reads the text of a cloned body; returns an empty one if it has more than `limit` bytes. It does not wait
 * for the end of its cancelling: that would be the end of the other half, which is still to be read.
 */
export async function peekText(body: ReadableStream<Uint8Array>, limit: number): Promise<string> {
  const reader = body.getReader()
  const chunks: Uint8Array[] = []
  let left = limit
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value)
    left -= part.value.byteLength
    if (left >= 0) continue
    reader.cancel().catch(ignore)
    return ''
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** The other half meets the same error and tells of it. */
function ignore(): void {}
