import type { IssuerContext } from '../context.ts'
import { redirect } from '../response-modes/redirect.ts'
import { browserOf } from './browser.ts'
import { interactionPath } from './interaction-path.ts'
import type { PendingInteraction } from './pending-interaction.ts'

/** Milliseconds a page waits for its user. */
const patience = 1_800_000

/** Keeps what is to be done and sends the browser to the page. */
export function beginInteraction(
  context: IssuerContext,
  incoming: Request,
  task: Pick<PendingInteraction, 'purpose' | 'step' | 'sessionId'>
): Response {
  const { address, clock, interactions, random } = context
  const browser = browserOf(context, incoming)
  const expiresAt = clock.now() + patience
  const { id } = interactions.pending.add({ ...task, id: random.text(), browser: browser.id, expiresAt })
  const response = redirect(interactionPath(address.path, id))
  if (browser.setCookie !== undefined) response.headers.append('set-cookie', browser.setCookie)
  return response
}
