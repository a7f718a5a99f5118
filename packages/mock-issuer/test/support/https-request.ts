import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { type RequestOptions, request } from 'node:https'
import { text } from 'node:stream/consumers'

export interface HttpsAnswer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** A request by node:https, which takes `ca`, `cert` and `key`. */
export async function httpsRequest(
  url: string,
  { form, ...options }: RequestOptions & { form?: Record<string, string> } = {}
): Promise<HttpsAnswer> {
  const outgoing = request(url, { agent: false, ...options })
  if (form) outgoing.setHeader('content-type', 'application/x-www-form-urlencoded')
  outgoing.end(form && new URLSearchParams(form).toString())
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage]
  return { status: incoming.statusCode ?? 0, headers: incoming.headers, body: await text(incoming) }
}

/** The same, with a JSON body. */
export async function httpsJson(
  url: string,
  options?: Parameters<typeof httpsRequest>[1]
): Promise<Record<string, unknown>> {
  return JSON.parse((await httpsRequest(url, options)).body) as Record<string, unknown>
}
