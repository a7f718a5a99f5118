import { cutBody, padBody, truncateBody } from './spoilt-bodies.ts'
import type { Fault } from './fault.ts'

/** Makes the answer of a fault, from nothing or from the true answer. */
export async function faultyResponse(
  fault: Fault,
  truth: () => Response | Promise<Response>
): Promise<Response> {
  const response = isMadeUp(fault) ? madeUpAnswer(fault) : await truth()
  if (response.type === 'error') return response
  for (const [name, value] of Object.entries(headerFields(fault))) response.headers.set(name, value)
  const changes = bodyChanges.filter(({ wanted }) => wanted(fault))
  let spoilt = response
  for (const { change } of response.body === null ? [] : changes) spoilt = await change(spoilt, fault)
  return spoilt
}

const answering: readonly (keyof Fault)[] = ['status', 'body', 'json', 'redirect', 'retryAfter']

function isMadeUp(fault: Fault): boolean {
  return answering.some(member => fault[member] !== undefined)
}

function madeUpAnswer(fault: Fault): Response {
  const { status = usualStatus(fault) } = fault
  const bodiless = status === 204 || status === 205 || status === 304
  return new Response(bodiless ? null : textOf(fault), {
    status,
    headers: { 'content-type': 'application/json' }
  })
}

function usualStatus({ redirect, retryAfter }: Fault): number {
  if (redirect !== undefined) return 302
  return retryAfter === undefined ? 200 : 429
}

function textOf({ body = '', json }: Fault): string {
  if (json !== undefined) return JSON.stringify(json)
  return typeof body === 'string' ? body : JSON.stringify(body)
}

function headerFields({ contentType, headers, redirect, retryAfter }: Fault): Record<string, string> {
  return {
    ...(contentType === undefined ? {} : { 'content-type': contentType }),
    ...(redirect === undefined ? {} : { location: redirect }),
    ...(retryAfter === undefined ? {} : { 'retry-after': `${retryAfter}` }),
    ...headers
  }
}

interface BodyChange {
  readonly wanted: (fault: Fault) => boolean
  readonly change: (response: Response, fault: Fault) => Promise<Response>
}

const bodyChanges: readonly BodyChange[] = [
  { wanted: ({ malformed }) => malformed === true, change: cutBody },
  { wanted: ({ huge }) => huge !== undefined, change: (response, { huge = 0 }) => padBody(response, huge) },
  {
    wanted: ({ truncate = false }) => truncate !== false,
    change: (response, { truncate }) => truncateBody(response, truncate)
  }
]
