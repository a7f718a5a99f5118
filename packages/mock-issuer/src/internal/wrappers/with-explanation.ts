import type { IssuerContext } from '../context.ts'
import type { Exchange, Refusal } from '../exchange/exchange.ts'
import { explain } from '../explain/explain.ts'
import { readRefusal } from '../explain/read-refusal.ts'
import type { Wrapper } from './wrapper.ts'

/** Works out why the endpoint refused, for the log. The answer stays as it is. */
export const withExplanation: Wrapper = (_endpoint, inner) => async (context, request) => {
  const response = await inner(context, request)
  const { exchange } = context
  if (exchange) exchange.refusal ??= await refusalOf(context, exchange, response)
  return response
}

async function refusalOf(
  context: IssuerContext,
  exchange: Exchange,
  response: Response
): Promise<Refusal | undefined> {
  const refused = await readRefusal(response)
  if (!refused) return undefined
  const { error, explanation, description } = refused
  return { error, explanation: explanation ?? explain(context, exchange, error) ?? description }
}
