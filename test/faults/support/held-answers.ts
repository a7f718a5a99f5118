import type { ServerResponse } from 'node:http'
import { type Answer, respond } from './key-server.ts'

/** Requests that wait for their answer. */
export interface HeldAnswers {
  readonly answer: Answer
  /** Resolves once somebody waits. */
  readonly asked: Promise<void>
  /** Answers all who wait. */
  release(body: object): void
}

/** Keeps requests waiting until a test lets them go. */
export function heldAnswers(): HeldAnswers {
  const waiting: ServerResponse[] = []
  const events = new EventTarget()
  return {
    asked: new Promise(resolve => {
      events.addEventListener('ask', () => resolve(), { once: true })
    }),
    answer: response => {
      waiting.push(response)
      events.dispatchEvent(new Event('ask'))
    },
    release: body => {
      for (const response of waiting.splice(0)) respond(response, 200, body)
    }
  }
}
