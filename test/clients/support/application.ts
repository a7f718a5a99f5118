import type { RequestListener } from 'node:http'
import { listen } from '../../adapters/listen.ts'

/** A web application on a loopback port. */
export interface Application extends AsyncDisposable {
  readonly origin: string
}

/** Starts an application that has to know its own address. */
export async function startApplication(
  build: (origin: string) => Promise<RequestListener> | RequestListener
): Promise<Application> {
  let application: RequestListener | undefined
  const served = await listen((request, response) => application?.(request, response))
  application = await build(served.origin)
  return { origin: served.origin, [Symbol.asyncDispose]: () => served.close() }
}
