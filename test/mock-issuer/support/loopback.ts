import { type RequestListener, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Serves on a free loopback port for as long as `use` runs. */
export async function onLoopback<Result>(
  listener: RequestListener,
  use: (origin: string) => Promise<Result>
): Promise<Result> {
  const server = createServer(listener)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    await new Promise(resolve => {
      server.close(resolve)
      server.closeAllConnections()
    })
  }
}

/** A listener that can be set once the address is known. */
export function lateListener(): { listener: RequestListener; set: (listener: RequestListener) => void } {
  let current: RequestListener | undefined
  return {
    listener: (request, response) => current?.(request, response),
    set: listener => {
      current = listener
    }
  }
}
