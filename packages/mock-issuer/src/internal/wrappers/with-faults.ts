import { describeFault } from '../faults/describe-fault.ts'
import type { Fault } from '../faults/fault.ts'
import { faultyResponse } from '../faults/faulty-response.ts'
import { connectionReset } from '../http/connection-reset.ts'
import type { IssuerContext } from '../context.ts'
import type { Wrapper } from './wrapper.ts'

/** Puts the fault of the endpoint, if one is due, in place of or around the true answer. */
export const withFaults: Wrapper = (_endpoint, inner) => async (context, request) => {
  const { exchange, faults } = context
  const armed = exchange && faults.take(exchange)
  if (!armed) return inner(context, request)
  const { fault, removal } = armed
  await delay(context, fault, request.signal)
  if (fault.hang === true) await hang(request.signal, removal.signal)
  const response = await silence(fault, () => faultyResponse(fault, () => inner(context, request)))
  const explanation = describeFault(fault)
  if (explanation !== undefined) exchange.refusal = { error: exchange.refusal?.error, explanation }
  const bodiless = request.method === 'HEAD' && response.type !== 'error'
  return bodiless ? new Response(null, response) : response
}

async function delay(
  { settings }: IssuerContext,
  { delayMs = 0 }: Fault,
  signal: AbortSignal
): Promise<void> {
  if (delayMs === 0) return
  try {
    await settings.wait(delayMs, signal)
  } catch (error) {
    signal.throwIfAborted()
    throw error
  }
}

async function hang(aborted: AbortSignal, removed: AbortSignal): Promise<void> {
  const ended = AbortSignal.any([aborted, removed])
  if (!ended.aborted) await new Promise(resolve => ended.addEventListener('abort', resolve, { once: true }))
}

async function silence(
  { hang: hung, networkError, reset }: Fault,
  answer: () => Promise<Response>
): Promise<Response> {
  if (reset === true) return connectionReset()
  return networkError === true || hung === true ? Response.error() : answer()
}
