import type { JsonObject } from '@jeton/gate'
import { hash } from 'node:crypto'
import type { Fault, LogoutFaultCode } from '../decisions.ts'
import type { LogoutTokenSettings } from './settings.ts'

const broken: Fault<LogoutFaultCode> = {
  code: 'dependency_unavailable',
  detail: 'the replay memory failed',
  retryAfterSeconds: 5
}

/** Notes a verified logout token. What cannot be noted is refused. */
export async function replayFault(
  { iss, jti, iat, exp }: JsonObject,
  { clientId, maxAgeSeconds, clockToleranceSeconds, replay, now }: LogoutTokenSettings
): Promise<Fault<LogoutFaultCode> | undefined> {
  // One token may be meant for several clients, each of which sees it once. As JSON no name reaches into its neighbour.
  const id = hash('sha256', JSON.stringify([iss, clientId, jti]), 'base64')
  const until = Math.min(Number(exp), Number(iat) + maxAgeSeconds) + clockToleranceSeconds
  try {
    // A memory in JavaScript may answer with anything; what is neither yes nor no is no answer.
    const isNew: unknown = await replay.firstUse(id, until, now())
    if (isNew === true) return undefined
    return isNew === false ? { code: 'token_replayed', detail: 'jti was there before' } : broken
  } catch {
    return broken
  }
}
