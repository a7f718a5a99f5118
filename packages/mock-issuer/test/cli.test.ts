import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { json } from './support/json.ts'

const bin = fileURLToPath(new URL('../src/bin.ts', import.meta.url))

/** The matchers of Vitest are typed as any. */
const containing = (text: string): unknown => expect.stringContaining(text)

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mock-issuer-'))
})
afterAll(() => rm(folder, { recursive: true }))

interface Run {
  readonly child: ChildProcess
  readonly output: () => string
  readonly ended: Promise<unknown>
}

function start(...args: string[]): Run {
  const { NODE_ENV: _environment, ...env } = process.env
  const child = spawn(process.execPath, [bin, ...args], { env })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  }
  const ended = once(child, 'close').then(([code]: unknown[]) => code)
  return { child, output: () => output, ended }
}

/** Waits for the whole greeting and returns it. */
async function greeted({ child, output }: Run): Promise<string> {
  while (!output().includes('Stop with')) await once(child.stdout ?? child, 'data')
  return output()
}

async function exitOf(...args: string[]): Promise<[unknown, string]> {
  const run = start(...args)
  return [await run.ended, run.output()]
}

describe('jeton-mock-issuer', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('serves until %s', async signal => {
    const run = start('--port', '0')
    const [, url = ''] = /^Issuer {4}(http:\/\/127\.0\.0\.1:\d+)$/m.exec(await greeted(run)) ?? []
    expect(await json(fetch(`${url}/.well-known/openid-configuration`))).toMatchObject({ issuer: url })
    run.child.kill(signal)
    expect(await run.ended).toBe(0)
    await expect(fetch(url)).rejects.toThrow()
  })

  it('the line for a token does what it says', async () => {
    const run = start('--port', '0', '--no-strict')
    const [, address = ''] =
      /-u any:any -d grant_type=client_credentials (\S+)/.exec(await greeted(run)) ?? []
    const headers = { authorization: `Basic ${btoa('any:any')}` }
    const body = new URLSearchParams({ grant_type: 'client_credentials' })
    expect((await fetch(address, { method: 'POST', headers, body })).status).toBe(200)
    run.child.kill()
    await run.ended
  })

  it('a file and the command line make the options, the command line wins', async () => {
    const file = join(folder, 'issuer.yaml')
    await writeFile(file, 'persona: okta\nseed: 1\nclients:\n  - clientId: web\n    clientSecret: "it\'s"\n')
    const run = start('--port', '0', '--config', file, '--persona', 'keycloak')
    expect(await greeted(run)).toMatch(
      /-u 'web:it'\\''s' -d \S+ http:\/\/127\.0\.0\.1:\d+\/realms\/test\/protocol\/openid-connect\/token$/m
    )
    run.child.kill()
    await run.ended
  })

  it('--url is the identifier, whatever it listens on', async () => {
    const run = start('--port', '0', '--url', 'http://issuer:8080/t1')
    const text = await greeted(run)
    expect(text).toContain('Issuer    http://issuer:8080/t1\n')
    const [, listening = ''] = /^Listening (\S+)$/m.exec(text) ?? []
    const metadata = await json(fetch(`${listening}/.well-known/openid-configuration`))
    expect(metadata).toMatchObject({ issuer: 'http://issuer:8080/t1' })
    run.child.kill()
    await run.ended
  })

  it('--help shows the options', async () => {
    expect(await exitOf('--help')).toEqual([0, containing('--allow-remote')])
  })

  it.each([
    [['--unknown'], "Unknown option '--unknown'"],
    [['--port', '70000'], '--port must be 0 to 65535'],
    [['--persona', 'nobody'], 'persona must be one of'],
    [['--url', 'nowhere'], 'url must be an absolute'],
    [['--host', '0.0.0.0'], 'host must be a loopback address, unless allowRemote is true']
  ])('%j ends with 2 and says why', async (args, message) => {
    expect(await exitOf('--port', '0', ...args)).toEqual([2, containing(message)])
  })

  it('a wrong configuration ends with 2 and names the member', async () => {
    const file = join(folder, 'wrong.json')
    await writeFile(file, '{"clients":[{"clientId":1}]}')
    const text = containing('clients[0].clientId must be a text')
    expect(await exitOf('--port', '0', '--config', file)).toEqual([2, text])
  })

  it('a missing file and a port in use end with 1', async () => {
    expect(await exitOf('--config', join(folder, 'nowhere.json'))).toEqual([1, containing('ENOENT')])
    const other = createServer()
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
    const port = String((other.address() as AddressInfo).port)
    expect(await exitOf('--port', port)).toEqual([1, containing('EADDRINUSE')])
    await new Promise(resolve => other.close(resolve))
  })
})
