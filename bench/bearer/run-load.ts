import autocannon, { type Client } from 'autocannon'

const connections = 10

/** What a server did under load. */
export interface Load {
  readonly requests: number
  readonly requestsPerSecond: number
  /** Milliseconds. */
  readonly latency99: number
}

/**
 * Sends requests as fast as the answers come: keep-alive connections, one request at a time on each, every connection
 * going round its own share of the tokens. The rate counts from the first answer to the last.
 */
export async function runLoad(url: string, tokens: readonly string[], seconds: number): Promise<Load> {
  const shares = Array.from({ length: connections }, (_, index) =>
    tokens.filter((__, position) => position % connections === index).map(requestWith)
  )
  const meter = { requests: 0, first: 0, last: 0 }
  const options: autocannon.Options = {
    url,
    connections,
    duration: seconds,
    sampleInt: 50,
    setupClient: (client: Client) => client.setRequests(shares.pop() ?? [])
  }
  const result = await run(options, () => {
    meter.last = performance.now()
    meter.first ||= meter.last
    meter.requests += 1
  })
  if (result.errors > 0 || result.non2xx > 0 || meter.requests < 2) {
    throw new Error(`${url}: ${result.errors} errors, ${result.non2xx} answers that are not 2xx`)
  }
  return {
    requests: meter.requests,
    requestsPerSecond: ((meter.requests - 1) / (meter.last - meter.first)) * 1000,
    latency99: result.latency.p99
  }
}

function run(options: autocannon.Options, onResponse: () => void): Promise<autocannon.Result> {
  return new Promise((resolve, reject) => {
    const instance = autocannon(options, (error: unknown, result: autocannon.Result) => {
      if (error) reject(new Error('the load could not be run', { cause: error }))
      else resolve(result)
    })
    instance.on('response', onResponse)
  })
}

function requestWith(token: string): autocannon.Request {
  return { method: 'GET', path: '/', headers: { authorization: `Bearer ${token}` } }
}
