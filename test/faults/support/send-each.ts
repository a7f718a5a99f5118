import { Agent, request } from 'node:http'

const lanes = 16

/** Sends a request for each token, over a few connections that stay open; gives the statuses in order. */
export async function sendEach(origin: string, tokens: readonly string[]): Promise<readonly number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: lanes })
  const statuses: number[] = []
  const waiting = tokens.entries()
  const work = async (): Promise<void> => {
    for (const [index, token] of waiting) statuses[index] = await send(origin, token, agent)
  }
  await Promise.all(Array.from({ length: lanes }, work))
  agent.destroy()
  return statuses
}

function send(origin: string, token: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(origin, { agent, headers: { authorization: `Bearer ${token}` } }, response => {
      response.on('end', () => resolve(response.statusCode ?? 0)).resume()
    })
    sent.on('error', reject).end()
  })
}
