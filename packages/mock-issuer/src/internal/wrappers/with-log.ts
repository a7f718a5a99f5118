import type { IssuerContext } from '../context.ts'
import type { Exchange } from '../exchange/exchange.ts'
import { readExchange } from '../exchange/read-exchange.ts'
import type { Wrapper } from './wrapper.ts'

/** Reads the request once for every wrapper inside, and logs it, also if its caller left before the answer. */
export const withLog: Wrapper = (endpoint, inner) => async (context, request) => {
  const at = context.clock.now()
  const exchange = await readExchange(endpoint.name, request)
  let status = 0
  let failure: unknown
  try {
    const response = await inner({ ...context, exchange }, request)
    status = response.status
    return response
  } catch (error) {
    if (!request.signal.aborted) failure = error
    throw error
  } finally {
    log(context, exchange, { status, failure, at })
  }
}

function log(
  context: IssuerContext,
  { method, url, endpoint, headers, form, clientId, refusal }: Exchange,
  outcome: { status: number; failure: unknown; at: number }
): void {
  const { error, explanation = explainFailure(outcome.failure) } = refusal ?? {}
  context.log.add({ method, url, endpoint, headers, form, clientId, error, explanation, ...outcome })
}

function explainFailure(failure: unknown): string | undefined {
  if (failure === undefined) return undefined
  return `the answer failed: ${failure instanceof Error ? failure.message : 'what was thrown is no Error'}`
}
