import { optional } from '@jeton/gate'
import type { ExpectedAnswer } from '../../expect-answer.ts'
import type { Row } from '../row.ts'
import type { Setup } from '../setup.ts'

const unavailable: ExpectedAnswer = {
  status: 503,
  code: 'dependency_unavailable',
  challenge: null,
  headers: { 'retry-after': '5', 'cache-control': 'no-store' }
}

type Fetch = (url: string) => Promise<Response>

const json = (value: unknown, init?: ResponseInit): Response =>
  new Response(typeof value === 'string' ? value : JSON.stringify(value), {
    headers: { 'content-type': 'application/json' },
    ...init
  })

/** What a key server does, by what it answers to the request for metadata and keys. */
const failures: readonly (readonly [title: string, fetch: Fetch])[] = [
  ['answers 500', () => Promise.resolve(json({}, { status: 500 }))],
  ['cannot be reached', () => Promise.reject(new TypeError('fetch failed'))],
  [
    'answers with HTML',
    () => Promise.resolve(new Response('<html>', { headers: { 'content-type': 'text/html' } }))
  ],
  [
    'redirects',
    () => Promise.resolve(new Response(null, { status: 302, headers: { location: 'http://127.0.0.1/' } }))
  ],
  ['answers with broken JSON', () => Promise.resolve(json('{'))],
  [
    'names another issuer (RS-150)',
    () => Promise.resolve(json({ issuer: 'https://other.test', jwks_uri: 'https://other.test/keys' }))
  ],
  [
    'sends a body without end (RS-154)',
    () => Promise.resolve(new Response(endless(), { headers: { 'content-type': 'application/json' } }))
  ]
]

function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: controller => controller.enqueue(new Uint8Array(16_384).fill(0x20)) })
}

async function bearerHeader(setup: Setup): Promise<{ headerLines: string[] }> {
  return { headerLines: [`Authorization: Bearer ${await setup.token()}`] }
}

/** What becomes of a good token when something that the verdict depends on is down. */
export const dependencyRows: readonly Row[] = [
  ...failures.map(([title, fetch]): Row => ({
    title: `RS-049: a key server that ${title} is 503 with Retry-After, never 401`,
    gates: setup => [setup.bearer({ fetch })],
    request: bearerHeader,
    answer: unavailable
  })),
  {
    title: 'RS-049: optional does not turn a dead key server into an anonymous pass',
    gates: setup => [optional(setup.bearer({ fetch: () => Promise.reject(new TypeError('fetch failed')) }))],
    request: bearerHeader,
    answer: unavailable
  },
  {
    title: 'RS-050: a bug in a gate is 500 through the framework',
    gates: () => [
      () => {
        throw new Error('a bug')
      }
    ],
    request: bearerHeader,
    answer: { status: 500 }
  }
]
