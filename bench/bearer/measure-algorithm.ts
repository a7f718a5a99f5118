import { accessTokens, audience } from '../support/access-tokens.ts'
import type { BenchOptions } from '../support/bench.ts'
import { keyServer } from '../support/key-server.ts'
import { type Algorithm, signingKey } from '../support/signing-key.ts'
import { type CandidateName, candidates } from './candidates.ts'
import { checkCandidate } from './check-candidate.ts'
import { runLoad } from './run-load.ts'
import { type CandidateServer, startCandidate } from './start-candidate.ts'

/** What a candidate did in one round. */
export interface Round {
  readonly requestsPerSecond: number
  /** Microseconds of processor time of the server's process, all its threads. */
  readonly processorTimePerRequest: number
  /** Milliseconds. */
  readonly latency99: number
}

/** The rounds of one candidate with tokens of one algorithm. */
export interface Measurement {
  readonly candidate: CandidateName
  readonly algorithm: Algorithm
  readonly rounds: readonly Round[]
}

/** Loads every candidate in turn, round after round, so that what else the machine does falls on all of them. */
export async function measureAlgorithm(
  algorithm: Algorithm,
  { quick, progress }: BenchOptions
): Promise<readonly Measurement[]> {
  const { tokenCount, rounds, roundSeconds } = quick
    ? { tokenCount: 200, rounds: 2, roundSeconds: 0.2 }
    : { tokenCount: 1000, rounds: 9, roundSeconds: 0.3 }
  const key = signingKey(algorithm)
  const { issuer, jwksUri, close } = await keyServer([key])
  const tokens = accessTokens(key, issuer, tokenCount)
  const names = Object.keys(candidates) as CandidateName[]
  const servers = await Promise.all(
    names.map(name => startCandidate(name, { issuer, jwksUri, audience, algorithm }))
  )
  try {
    for (const server of servers) {
      progress(`bearer ${algorithm}: warming up ${server.name}`)
      await checkCandidate(server, tokens[0] ?? '')
      await warmUp(server, tokens)
    }
    const results: Round[][] = servers.map(() => [])
    for (let round = 1; round <= rounds; round += 1) {
      for (const [index, server] of servers.entries()) {
        progress(`bearer ${algorithm}: round ${round} of ${rounds}, ${server.name}`)
        results[index]?.push(await measureRound(server, tokens, roundSeconds))
      }
    }
    return servers.map(({ name }, index) => ({ candidate: name, algorithm, rounds: results[index] ?? [] }))
  } finally {
    for (const server of servers) server.stop()
    close()
  }
}

/** Sends every token several times, so that what can be remembered is. */
async function warmUp({ url }: CandidateServer, tokens: readonly string[]): Promise<void> {
  let sent = 0
  while (sent < 3 * tokens.length) sent += (await runLoad(url, tokens, 0.2)).requests
}

async function measureRound(
  server: CandidateServer,
  tokens: readonly string[],
  seconds: number
): Promise<Round> {
  const before = await server.processorTime()
  const { requests, requestsPerSecond, latency99 } = await runLoad(server.url, tokens, seconds)
  const used = (await server.processorTime()) - before
  return { requestsPerSecond, processorTimePerRequest: used / requests, latency99 }
}
