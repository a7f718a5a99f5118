/** Reads a body of at most `limit` bytes; returns undefined if there is more. */
export async function readText(request: Request, limit: number): Promise<string | undefined> {
  const body: ReadableStream<Uint8Array> | null = request.body
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.byteLength
    if (size > limit) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
