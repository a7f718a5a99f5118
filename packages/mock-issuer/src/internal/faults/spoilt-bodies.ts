const chunkSize = 65_536

/** Half of the body, with nothing that tells of the other half. */
export async function cutBody(response: Response): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  return withBody(response, bytes.subarray(0, Math.floor(bytes.byteLength / 2)))
}

/** `size` bytes: spaces, then the body. The length is not announced, so a client has to count. */
export async function padBody(response: Response, size: number): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  let left = Math.max(0, size - bytes.byteLength)
  const body = new ReadableStream<Uint8Array>({
    pull: controller => {
      if (left > 0) {
        controller.enqueue(new Uint8Array(Math.min(left, chunkSize)).fill(0x20))
        left -= Math.min(left, chunkSize)
        return
      }
      controller.enqueue(bytes)
      controller.close()
    }
  })
  return withBody(response, body)
}

/** Announces more than it sends, then fails the way a closed connection does. */
export async function truncateBody(response: Response, keep: boolean | number = true): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const sent = Math.min(bytes.byteLength, typeof keep === 'number' ? keep : Math.floor(bytes.byteLength / 2))
  let isSent = sent === 0
  const body = new ReadableStream<Uint8Array>({
    pull: controller => {
      if (isSent) return controller.error(new TypeError('terminated'))
      isSent = true
      controller.enqueue(bytes.subarray(0, sent))
    }
  })
  const truncated = withBody(response, body)
  truncated.headers.set('content-length', `${Math.max(bytes.byteLength, sent + 1)}`)
  return truncated
}

function withBody(
  { status, headers }: Response,
  body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>
): Response {
  const changed = new Response(body, { status, headers })
  changed.headers.delete('content-length')
  return changed
}
