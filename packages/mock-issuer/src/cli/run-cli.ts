import { createMockIssuer } from '../create-mock-issuer.ts'
import { greeting } from './greeting.ts'
import { type Arguments, readArguments, usage } from './read-arguments.ts'
import { readOptions } from './read-options.ts'

/** What the command line program needs of its process. */
export interface CliProcess {
  readonly write: (text: string) => void
  readonly writeError: (text: string) => void
  /** Resolves when the program is to end. */
  readonly stopped: () => Promise<unknown>
}

/** Runs an issuer until it is stopped; returns the exit code: 2 for wrong arguments, 1 if it cannot listen. */
export async function runCli(argv: readonly string[], process: CliProcess): Promise<number> {
  try {
    const given = readArguments(argv)
    if (given.help) {
      process.write(usage)
      return 0
    }
    await serve(given, process)
    return 0
  } catch (error) {
    process.writeError(`jeton-mock-issuer: ${(error as Error).message}\n`)
    return error instanceof TypeError ? 2 : 1
  }
}

async function serve(given: Arguments, process: CliProcess): Promise<void> {
  const options = await readOptions(given)
  await using issuer = await createMockIssuer(options)
  const { allowRemote, host, port } = given
  await issuer.listen({
    allowRemote,
    host,
    port,
    ...(options.url === undefined ? {} : { issuerUrl: options.url })
  })
  process.write(await greeting(issuer, options))
  await process.stopped()
}
