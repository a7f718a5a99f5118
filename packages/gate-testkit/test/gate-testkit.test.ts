import { type Gate, refuse } from '@jeton/gate'
import { type Adapter, gateTestkit, type ServeOptions } from '@jeton/gate-testkit'
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { nodeAdapter, nodeListener, serveWith } from './support/node-adapter.ts'

interface Registered {
  readonly suites: readonly string[]
  readonly rows: ReadonlyMap<string, () => Promise<void>>
}

/** Registers the table with a runner that runs nothing by itself. */
function register(adapter: Adapter): Registered {
  const suites: string[] = []
  const rows = new Map<string, () => Promise<void>>()
  gateTestkit(adapter, {
    describe: (name, body) => {
      suites.push(name)
      body()
    },
    it: (title, body) => {
      if (rows.has(title)) throw new Error(`two rows are called ${title}`)
      rows.set(title, body)
    }
  })
  return { suites, rows }
}

/** Runs the rows whose title holds `part`, and gives what they rejected with. */
async function faultsOf(adapter: Adapter, part = ''): Promise<readonly string[]> {
  const chosen = [...register(adapter).rows].filter(([title]) => title.includes(part))
  expect(chosen.length).toBeGreaterThan(0)
  const runs = await Promise.allSettled(chosen.map(([, run]) => run()))
  return runs.flatMap(run => (run.status === 'rejected' ? [String(run.reason)] : []))
}

/** The bare adapter with other gates or other options than the row wants. */
const flawed = (
  name: string,
  gatesOf: (gates: readonly Gate[]) => readonly Gate[],
  optionsOf: (options: ServeOptions) => ServeOptions = options => options
): Adapter => ({ name, serve: (gates, options) => nodeAdapter.serve(gatesOf(gates), optionsOf(options)) })

const omit = (headers: OutgoingHttpHeaders, header: string): OutgoingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== header))

const closedGate: Gate = () => refuse('token_malformed', { challenges: [{ scheme: 'Bearer', realm: 'api' }] })

/** The bare adapter, with one header taken out of every answer. */
const withoutHeader = (header: string): Adapter => ({
  name: `no ${header}`,
  serve: (gates, options) =>
    serveWith((message, response) => {
      const writeHead = response.writeHead.bind(response)
      const dropping = (status: number, headers: OutgoingHttpHeaders = {}): ServerResponse =>
        writeHead(status, omit(headers, header))
      nodeListener(gates, options)(message, Object.assign(response, { writeHead: dropping }))
    })
})

describe('gateTestkit', () => {
  it('registers one suite, named after the adapter, and every row in it', () => {
    const { suites, rows } = register(nodeAdapter)
    expect(suites).toEqual(['bare node:http gives the answers of the table'])
    expect(rows.size).toBeGreaterThan(90)
  })

  it.each([
    'RS-001',
    'RS-010',
    'RS-011',
    'RS-013',
    'RS-018',
    'RS-049',
    'RS-116',
    'RS-123',
    'RS-301',
    'RS-307'
  ])('has a row for %s', id => {
    expect([...register(nodeAdapter).rows.keys()].filter(title => title.includes(id))).not.toEqual([])
  })

  it('starts no server before a row runs, and closes the server of every row', async () => {
    const events: string[] = []
    const watched: Adapter = {
      name: 'watched',
      serve: async (gates, options) => {
        events.push('open')
        const served = await nodeAdapter.serve(gates, options)
        return {
          origin: served.origin,
          close: async () => {
            events.push('close')
            await served.close()
          }
        }
      }
    }
    const { rows } = register(watched)
    expect(events).toEqual([])
    await rows.get('RS-004: no header is 401 without an error code')?.()
    expect(events).toEqual(['open', 'close'])
  })

  it('closes the server of a row that fails', async () => {
    let closed = 0
    const open: Adapter = {
      name: 'open',
      serve: async () => {
        const served = await serveWith((_message, response) => response.end('{}'))
        return {
          ...served,
          close: async () => {
            closed += 1
            await served.close()
          }
        }
      }
    }
    expect(await faultsOf(open, 'RS-004: no header')).toHaveLength(1)
    expect(closed).toBe(1)
  })
})

describe('gateTestkit, with an adapter that does not hold', () => {
  it('reports one that lets everyone pass', async () => {
    const faults = await faultsOf(
      flawed('open', () => []),
      'RS-0'
    )
    expect(faults.length).toBeGreaterThan(40)
    expect(faults.join('\n')).toContain('status; the answer was')
  })

  it('reports one that lets nobody pass', async () => {
    expect(
      await faultsOf(
        flawed('closed', () => [closedGate]),
        'accepted'
      )
    ).not.toEqual([])
  })

  it('reports one that asks the first gate alone', async () => {
    expect(
      await faultsOf(
        flawed('lazy', gates => gates.slice(0, 1)),
        'RS-301'
      )
    ).not.toEqual([])
  })

  it('reports one that sends no problem document', async () => {
    const stock = flawed(
      'stock',
      gates => gates,
      options => ({ ...options, errors: 'stock' })
    )
    expect(await faultsOf(stock, 'RS-005')).toHaveLength(3)
  })

  it('reports one that shows no form', async () => {
    const formless = flawed(
      'formless',
      gates => gates,
      options => ({ ...options, parsesForms: false })
    )
    expect(await faultsOf(formless, 'RS-013: a token in a form, where')).toHaveLength(1)
  })

  it.each([
    ['forgets the challenge', 'www-authenticate', 'RS-018'],
    ['lets a refusal be stored', 'cache-control', 'RS-004: no header'],
    ['does not say when to come back', 'retry-after', 'RS-049']
  ])('reports one that %s', async (_name, header, part) => {
    expect(await faultsOf(withoutHeader(header), part)).not.toEqual([])
  })

  it('reports one that cannot start', async () => {
    const broken: Adapter = { name: 'broken', serve: () => Promise.reject(new Error('no port')) }
    expect(await faultsOf(broken, 'RS-004: no header')).toEqual(['Error: no port'])
  })
})
