import { checkMembers } from './check-members.ts'
import {
  type DashboardOptions,
  type DashboardSettings,
  dashboardOptionNames,
  readDashboard
} from './dashboard/dashboard-settings.ts'
import { checkSwitch } from './setting-checks.ts'

/** Options of `listen`. Any other member is refused with a TypeError. */
export interface ListenOptions extends DashboardOptions {
  /** The TCP port. Default 0: any free one. */
  port?: number
  /** The address to bind. Default `127.0.0.1`. */
  host?: string
  /**
   * Serves https with a certificate for `localhost`, `127.0.0.1`, `::1`, `host` and the host of
   * `issuerUrl`, signed by the issuer's own authority: clients have to trust `issuer.caCertificate`.
   * Default false.
   */
  https?: boolean
  /**
   * Asks clients for a certificate, for `tls_client_auth` and certificate-bound tokens (RFC 8705). Needs
   * `https`. Clients without one still get in. Default false.
   */
  mutualTls?: boolean
  /**
   * The issuer identifier while listening, where clients reach the issuer at another address than it
   * listens on, such as through a container's port. Its path must be the one of the option `url`.
   * Default: the listening address.
   */
  issuerUrl?: string
  /** Allows a host that other machines can reach. Default false. */
  allowRemote?: boolean
  /** Allows to listen while NODE_ENV is `production`. Default false. */
  allowProduction?: boolean
}

export interface ListenSettings {
  readonly port: number
  readonly host: string
  readonly https: boolean
  readonly mutualTls: boolean
  /** The origin tokens and metadata carry, if it is not the listening one. */
  readonly issuerOrigin: string | undefined
  readonly dashboard: DashboardSettings
}

const known = ['port', 'host', 'https', 'mutualTls', 'issuerUrl', 'allowRemote', 'allowProduction']
const loopback = /^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1|localhost)$/

/** @param tail The path of the issuer, exactly as its identifier ends. */
export function readListenOptions(
  options: ListenOptions,
  environment: string | undefined,
  tail: string
): ListenSettings {
  checkMembers('listen', options, [...known, ...dashboardOptionNames])
  const { port = 0, host = '127.0.0.1', allowRemote = false, allowProduction = false } = options
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new TypeError('port must be 0 to 65535')
  if (!loopback.test(host) && !allowRemote) {
    throw new TypeError('host must be a loopback address, unless allowRemote is true')
  }
  if (environment === 'production' && !allowProduction) {
    throw new TypeError('listen: NODE_ENV is production, set allowProduction to listen nevertheless')
  }
  const issuerOrigin = readIssuerOrigin(options.issuerUrl, tail)
  return { port, host, ...readTls(options), issuerOrigin, dashboard: readDashboard(options) }
}

function readTls({ https = false, mutualTls = false }: ListenOptions): {
  https: boolean
  mutualTls: boolean
} {
  checkSwitch('https', https)
  checkSwitch('mutualTls', mutualTls)
  if (mutualTls && !https) throw new TypeError('mutualTls needs https')
  return { https, mutualTls }
}

function readIssuerOrigin(issuerUrl: string | undefined, tail: string): string | undefined {
  if (issuerUrl === undefined) return undefined
  const origin = URL.canParse(issuerUrl) ? new URL(issuerUrl).origin : 'null'
  if (/^https?:/.test(origin) && issuerUrl === origin + tail) return origin
  throw new TypeError(`issuerUrl must be an http or https origin, followed by the path of url: "${tail}"`)
}
