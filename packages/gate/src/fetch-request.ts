import type { FormFields, GateRequest } from './gate-request.ts'

const largestForm = 64 * 1024

/**
 * Shows a `Request` of the Fetch standard to a gate.
 *
 * `Headers` joins repeated lines with a comma before anyone can see them; a repeated `Authorization` therefore reads as
 * one malformed line, and is refused all the same. A form body is read from a copy of the request, up to 64 KiB.
 *
 * @param request the request; its own body stays unread
 * @param context what an earlier gate granted, and the peer's address if the server knows it
 * @see https://fetch.spec.whatwg.org/
 */
export function fetchRequest(
  request: Request,
  context: Pick<GateRequest, 'auth' | 'challenges' | 'remoteAddress'> = {}
): GateRequest {
  return {
    ...context,
    method: request.method,
    url: request.url,
    header(name) {
      const value = request.headers.get(name)
      return value === null ? [] : [value]
    },
    form: () => readFormBody(request.clone())
  }
}

async function readFormBody(request: Request): Promise<FormFields | undefined> {
  const text = await readText(request)
  if (text === undefined) return undefined
  const parameters = new URLSearchParams(text)
  const fields: Record<string, unknown> = Object.create(null) as Record<string, unknown>
  for (const name of new Set(parameters.keys())) {
    const values = parameters.getAll(name)
    fields[name] = values.length === 1 ? values[0] : values
  }
  return fields
}

async function readText(request: Request): Promise<string | undefined> {
  if (request.body === null) return undefined
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of request.body as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > largestForm) return undefined
  }
  return text + decoder.decode()
}
