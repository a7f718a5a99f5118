import type { EndpointName } from '../endpoint-name.ts'
import { claimedClient } from './claimed-client.ts'
import type { Exchange } from './exchange.ts'
import { type FormParameters, formParameters, single } from './form-parameters.ts'
import { peekText } from './peek-text.ts'

/** A longer form is not read here; its endpoint refuses it. */
const formLimit = 65_536

/** Reads what the request says about itself and leaves its body to the endpoint. */
export async function readExchange(endpoint: EndpointName | 'unknown', request: Request): Promise<Exchange> {
  const { method, url, headers } = request
  const form = await readForm(request)
  const query = formParameters(new URL(url).searchParams)
  return {
    endpoint,
    method,
    url,
    headers: Object.fromEntries(headers),
    query,
    form,
    clientId: claimedClient(headers, form, query),
    state: single(form, 'state') ?? single(query, 'state'),
    grantType: single(form, 'grant_type'),
    refusal: undefined
  }
}

async function readForm(request: Request): Promise<FormParameters> {
  const isForm = /^\s*application\/x-www-form-urlencoded\s*(?:;|$)/i.test(
    request.headers.get('content-type') ?? ''
  )
  const body =
    isForm && !request.bodyUsed ? (request.clone().body as ReadableStream<Uint8Array> | null) : null
  if (body === null) return {}
  try {
    return formParameters(await peekText(body, formLimit))
  } catch {
    // The sender left, or the body is broken: the endpoint meets the same and says so.
    return {}
  }
}
