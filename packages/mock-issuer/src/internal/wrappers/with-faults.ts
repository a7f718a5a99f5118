import { setTimeout } from 'node:timers/promises'
import type { Handler } from '../context.ts'
import type { Fault } from '../faults.ts'
import type { Wrapper } from './wrapper.ts'

/** Puts the fault of the endpoint, if one is due, in place of or around the true answer. */
export const withFaults: Wrapper = (endpoint, inner) => async (context, request) => {
  const fault = context.faults.take(endpoint.name)
  if (!fault) return inner(context, request)
  if (fault.delayMs) await setTimeout(fault.delayMs, undefined, { signal: request.signal })
  if (fault.networkError) return Response.error()
  return faultyAnswer(fault, () => inner(context, request))
}

async function faultyAnswer(fault: Fault, truth: () => ReturnType<Handler>): Promise<Response> {
  const made = fault.status !== undefined || fault.body !== undefined
  const response = made ? madeUpAnswer(fault) : await truth()
  if (fault.contentType !== undefined) response.headers.set('content-type', fault.contentType)
  for (const [name, value] of Object.entries(fault.headers ?? {})) response.headers.set(name, value)
  return response
}

function madeUpAnswer({ status = 200, body = '' }: Fault): Response {
  const bodiless = status === 204 || status === 205 || status === 304
  return new Response(bodiless ? null : asText(body), {
    status,
    headers: { 'content-type': 'application/json' }
  })
}

function asText(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body)
}
