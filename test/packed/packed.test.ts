import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asCommonJs, readmeCode } from './readme-code.ts'
import { command, emptyFolder, install, packAll, root, runScript } from './workspace.ts'

const minutes = 60_000

type Folder = Awaited<ReturnType<typeof emptyFolder>>

let tarballs: ReadonlyMap<string, string>
let packs: Folder
let consumer: Folder

beforeAll(async () => {
  packs = await emptyFolder()
  consumer = await emptyFolder()
  tarballs = await packAll(packs.path)
  await writeFile(join(consumer.path, 'package.json'), '{ "name": "consumer", "private": true }')
  const others = ['express@5', 'koa@3', 'supertest@7', '@types/express@5', '@types/koa@3', '@types/node@24']
  await install(consumer.path, ...tarballs.values(), ...others)
}, 5 * minutes)

afterAll(async () => {
  await packs.remove()
  await consumer.remove()
})

/** Puts the ports that the README names out of the way, and ends the process once the server is up. */
const withoutPort = (code: string): string =>
  code.replaceAll(/\.listen\(\d+\)/g, '.listen(0, () => process.exit(0))')

describe('the packed packages in an empty folder', () => {
  it('hold every public package', () => {
    expect([...tarballs.keys()]).toContain('@jeton/express')
    expect([...tarballs.keys()]).toContain('@jeton/mock-issuer')
    expect(tarballs.size).toBeGreaterThanOrEqual(8)
  })

  it.each(['Express', 'Koa'])('start the %s server of the README under import and require', async heading => {
    const code = withoutPort(await readmeCode(heading))
    await runScript(consumer.path, 'server.mjs', code)
    await runScript(consumer.path, 'server.cjs', asCommonJs(code))
  })

  it('run the test of the README under import and require', async () => {
    const code = `${await readmeCode('Tests')}\nconsole.log('passed')`
    expect(await runScript(consumer.path, 'test.mjs', code)).toBe('passed\n')
    expect(await runScript(consumer.path, 'test.cjs', asCommonJs(code))).toBe('passed\n')
  })

  it('fail the test of the README when the guard is not there', async () => {
    const code = (await readmeCode('Tests')).replace(
      /^app\.use\(requireBearer.*$/m,
      'app.use((req, res, next) => ((req.auth = { subject: "u1" }), next()))'
    )
    await expect(runScript(consumer.path, 'broken.mjs', code)).rejects.toThrow('expected 401')
  })

  it.each(['consumer.mts', 'consumer.cts'])(
    'compile a typed consumer, %s',
    async name => {
      await cp(join(root, 'test/packed/typed-consumer.txt'), join(consumer.path, name))
      const tsc = join(root, 'node_modules/.bin/tsc')
      // skipLibCheck is for the declarations of others: Koa's do not compile against what npm resolves for them.
      const options =
        '--noEmit --strict --skipLibCheck --exactOptionalPropertyTypes --module nodenext --target es2023 --types node'.split(
          ' '
        )
      await command(consumer.path, tsc, ...options, name)
    },
    2 * minutes
  )

  it(
    'give the whole table of answers with Express 4',
    async () => {
      const folder = await emptyFolder()
      await writeFile(
        join(folder.path, 'package.json'),
        '{ "name": "express-4", "private": true, "type": "module" }'
      )
      await install(folder.path, ...tarballs.values(), 'express@4', 'koa@3')
      await cp(join(root, 'test/packed/express4-app.ts'), join(folder.path, 'app.test.ts'))
      const report = await command(
        folder.path,
        process.execPath,
        '--test',
        '--test-reporter=tap',
        'app.test.ts'
      )
      expect(report).toMatch(/^# fail 0$/m)
      expect(Number(/^# pass (\d+)$/m.exec(report)?.[1])).toBeGreaterThan(90)
      await folder.remove()
    },
    5 * minutes
  )

  it.each(['access-token-express', 'access-token-koa'])(
    'run the example %s, copied out',
    async name => {
      const folder = await emptyFolder()
      await cp(join(root, 'examples', name), folder.path, {
        recursive: true,
        filter: source => !source.includes('node_modules')
      })
      await install(folder.path, ...tarballs.values())
      await command(folder.path, 'npm', 'test')
      await folder.remove()
    },
    5 * minutes
  )
})
