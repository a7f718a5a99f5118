// The process of one candidate: serves its application and tells on request how much processor time it has used.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { AppOptions } from './app-options.ts'
import { type CandidateName, candidates } from './candidates.ts'

const [name = '', options = ''] = process.argv.slice(2)
const { createApp } = await candidates[name as CandidateName].load()
const server = createServer(createApp(JSON.parse(options) as AppOptions))

process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.(user + system)
})
process.on('disconnect', () => process.exit())
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
