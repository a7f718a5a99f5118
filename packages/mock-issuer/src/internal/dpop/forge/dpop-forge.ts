import { checkMembers } from '../../check-members.ts'
import type { IssuerContext } from '../../context.ts'
import { mintAccessToken } from '../../tokens/mint-access-token.ts'
import type { DpopKey } from '../dpop-key.ts'
import type { DpopHeaders, DpopRequest } from '../dpop-request.ts'
import { claimForgeries } from './claim-forgeries.ts'
import type { DpopForgeName } from './dpop-forge-name.ts'
import type { DpopErrorCode, DpopForgeSubject, DpopForgery } from './dpop-forgery.ts'
import { headerForgeries } from './header-forgeries.ts'
import { keyForgeries } from './key-forgeries.ts'
import { nonceForgeries } from './nonce-forgeries.ts'
import { requestForgeries } from './request-forgeries.ts'
import { textForgeries } from './text-forgeries.ts'

/** Options of every bad request. Any other member is refused with a TypeError. */
export interface DpopForgeOptions {
  /** The access token. Default: a new one bound to the key, for the issuer's `audience`. */
  accessToken?: string
  /** The nonce the server asked for. Default: none. */
  nonce?: string
}

/** Describes one bad request. */
export interface ForgedDpopRequest {
  readonly name: DpopForgeName
  /** What is wrong with it. */
  readonly breaks: string
  /** The rule it breaks, such as `RFC 9449 section 4.3`. */
  readonly section: string
  /** The error code a strict server refuses it with. */
  readonly error: DpopErrorCode
  /** Header fields to send. */
  readonly headers: DpopHeaders
  /** Header fields of a good request to send first, where only the second one is bad. */
  readonly first?: DpopHeaders
}

type MakeOne = (request: DpopRequest, options?: DpopForgeOptions) => Promise<ForgedDpopRequest>

/** Makes bad requests, each a good one with one thing wrong. */
export type DpopForge = Readonly<Record<DpopForgeName, MakeOne>> & {
  /**
   * Makes one request of every kind, in a fixed order. Those that need a server that asks for a nonce
   * are there only if the option `nonce` is.
   */
  all(request: DpopRequest, options?: DpopForgeOptions): Promise<readonly ForgedDpopRequest[]>
}

type Row = readonly [DpopForgeName, DpopForgery]

const alwaysWrong = Object.entries({
  ...claimForgeries,
  ...headerForgeries,
  ...keyForgeries,
  ...textForgeries,
  ...requestForgeries
}) as unknown as readonly Row[]

const wrongWithNonce = Object.entries(nonceForgeries) as unknown as readonly Row[]

export function createDpopForge(context: IssuerContext, key: DpopKey): DpopForge {
  const single = Object.fromEntries(
    [...alwaysWrong, ...wrongWithNonce].map(row => [
      row[0],
      async (request: DpopRequest, options?: DpopForgeOptions) =>
        forge(row, await readSubject(context, key, request, options))
    ])
  ) as Readonly<Record<DpopForgeName, MakeOne>>
  const all: DpopForge['all'] = async (request, options) => {
    const subject = await readSubject(context, key, request, options)
    const rows = subject.nonce === undefined ? alwaysWrong : [...alwaysWrong, ...wrongWithNonce]
    return Promise.all(rows.map(row => forge(row, subject)))
  }
  return { ...single, all }
}

async function forge(
  [name, { breaks, section, error, make }]: Row,
  subject: DpopForgeSubject
): Promise<ForgedDpopRequest> {
  return { name, breaks, section, error, ...(await make(subject)) }
}

async function readSubject(
  context: IssuerContext,
  key: DpopKey,
  request: DpopRequest,
  options: DpopForgeOptions = {}
): Promise<DpopForgeSubject> {
  checkMembers('forge', options, ['accessToken', 'nonce'])
  const { accessToken = await mintAccessToken(context, { cnf: { jkt: key.jkt } }), nonce } = options
  return { context, key, request, accessToken, nonce }
}
