import { createMockIssuer } from '@jeton/mock-issuer'
import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { audience, tour } from 'example-tour'

const run = promisify(execFile)

it('ends with 0 when every verdict is right, and prints one line for each', async () => {
  const { stdout } = await run(process.execPath, ['main.ts', '--once'], { cwd: import.meta.dirname })
  expect(stdout).toMatch(/^ID token made out to the API +Koa +401 +id_token_presented/m)
  expect(stdout).toMatch(/^all \d+ verdicts are right$/m)
})

it('ends with 1 when a verdict is wrong: an API that serves everybody', async () => {
  const broken = run(process.execPath, ['main.ts', '--once', '--unguarded'], { cwd: import.meta.dirname })
  await expect(broken).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/verdicts are wrong$/m) as string
  })
})

it('marks the wrong verdicts in the table', async () => {
  const issuer = await createMockIssuer()
  const server = createServer((_message, response) => response.end('{}'))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const lines: string[] = []
  const wrong = await tour(issuer, [{ name: 'open', origin }], line => lines.push(line))
  server.close()
  expect(audience).toBe('https://api.example')
  expect(wrong).toBeGreaterThan(10)
  expect(lines.filter(line => line.endsWith('WRONG'))).toHaveLength(wrong)
  expect(lines.find(line => line.startsWith('access token '))).not.toContain('WRONG')
})
