import type { Gate } from '@jeton/gate'
import { expectAnswer } from './expect-answer.ts'
import { rows } from './internal/rows.ts'
import { createSetup, type Setup } from './internal/setup.ts'
import { rawRequest } from './raw-request.ts'

/** How a server is to be built for a row. */
export interface ServeOptions {
  /**
   * `problem`: refusals become `application/problem+json`. `stock`: the framework's own error handler answers, as in an
   * application that mounts nothing for errors.
   */
  readonly errors: 'problem' | 'stock'
  /** A form parser runs before the gates. */
  readonly parsesForms: boolean
}

/** A server under test. */
export interface Served {
  /** For example `http://127.0.0.1:41234`. */
  readonly origin: string
  close(): Promise<void>
}

/** What a framework adapter brings: a name, and a server that guards everything with the given gates. */
export interface Adapter {
  readonly name: string
  /**
   * Starts a server on a loopback port. Every path and method goes through the gates in order, and then to a handler
   * that answers 200 with `{ "subject": …, "scopes": […] }` of what was granted, `{}` when it was anonymous.
   */
  serve(gates: readonly Gate[], options: ServeOptions): Promise<Served>
}

/** The two functions of a test runner that are used; Vitest's, Jest's and `node:test`'s fit. */
export interface Runner {
  readonly describe: (name: string, body: () => void) => unknown
  readonly it: (name: string, body: () => Promise<void>) => unknown
}

/**
 * Registers the behaviour table of guards for one adapter: each row is a request on a raw socket and the answer that
 * every adapter has to give.
 *
 * Tokens come from a mock issuer in the same process; nothing leaves the machine.
 *
 * @param adapter the adapter under test
 * @param runner the test runner
 */
export function gateTestkit(adapter: Adapter, runner: Runner): void {
  runner.describe(`${adapter.name} gives the answers of the table`, () => {
    let setup: Promise<Setup> | undefined
    for (const row of rows) {
      runner.it(row.title, async () => {
        const prepared = await (setup ??= createSetup())
        const options: ServeOptions = {
          errors: row.errors ?? 'problem',
          parsesForms: row.parsesForms ?? false
        }
        const served = await adapter.serve(await row.gates(prepared), options)
        try {
          const request = await row.request(prepared)
          expectAnswer(await rawRequest(served.origin, request), row.answer, {
            request,
            errors: options.errors
          })
        } finally {
          await served.close()
        }
      })
    }
  })
}
