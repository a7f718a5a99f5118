import type { FormFields, GateRequest } from './gate-request.ts'

const largestForm = 64 * 1024

/**
 * Shows a `Request` of the Fetch standard to a gate.
 *
 * `Headers` joins repeated lines with a comma before anyone can see them. A repeated `Authorization` therefore reads as
 * one line: malformed where the first line is of the gate's scheme, another scheme where it is not. A server that can
 * tell the lines apart has to refuse them itself. A form body is read from a copy of the request, up to 64 KiB; a larger
 * one counts as no form.
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
  const reader = request.body?.getReader() as ReadableStreamDefaultReader<Uint8Array> | undefined
  if (reader === undefined) return undefined
  const decoder = new TextDecoder()
  let size = 0
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.byteLength
    if (size > largestForm) {
      // Not awaited: the copy is given up only when the original is too, and that is for the handler.
      reader.cancel().catch(() => undefined)
      return undefined
    }
    text += decoder.decode(value, { stream: true })
  }
}
