import { checkMembers } from './check-members.ts'

/** Options of `listen`. Any other member is refused with a TypeError. */
export interface ListenOptions {
  /** The TCP port. Default 0: any free one. */
  port?: number
  /** The address to bind. Default `127.0.0.1`. */
  host?: string
  /** Allows a host that other machines can reach. Default false. */
  allowRemote?: boolean
  /** Allows to listen while NODE_ENV is `production`. Default false. */
  allowProduction?: boolean
}

export interface ListenSettings {
  readonly port: number
  readonly host: string
}

const known = ['port', 'host', 'allowRemote', 'allowProduction']
const loopback = /^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1|localhost)$/

export function readListenOptions(options: ListenOptions, environment: string | undefined): ListenSettings {
  checkMembers('listen', options, known)
  const { port = 0, host = '127.0.0.1', allowRemote = false, allowProduction = false } = options
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new TypeError('port must be 0 to 65535')
  if (!loopback.test(host) && !allowRemote) {
    throw new TypeError('host must be a loopback address, unless allowRemote is true')
  }
  if (environment === 'production' && !allowProduction) {
    throw new TypeError('listen: NODE_ENV is production, set allowProduction to listen nevertheless')
  }
  return { port, host }
}
