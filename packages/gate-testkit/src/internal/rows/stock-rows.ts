import { requireScope } from '@jeton/require-scope'
import type { Row } from '../row.ts'

/** What the framework's own error handler makes of a refusal, with nothing mounted for errors. */
export const stockRows: readonly Row[] = [
  {
    title: 'RS-018: the stock error handler sends status and challenge when nothing was presented',
    errors: 'stock',
    gates: setup => [setup.bearer()],
    request: () => ({}),
    answer: { status: 401, challenge: 'Bearer realm="api"', headers: { 'cache-control': 'no-store' } }
  },
  {
    title: 'RS-020: the stock error handler sends no text of a bad token',
    errors: 'stock',
    gates: setup => [setup.bearer()],
    request: async setup => ({
      headerLines: [`Authorization: Bearer ${await setup.issuer.forge.tamperedPayload()}`]
    }),
    answer: { status: 401 }
  },
  {
    title: 'RS-008: the stock error handler sends the scope that is needed',
    errors: 'stock',
    gates: setup => [setup.bearer(), requireScope('b')],
    request: async setup => ({ headerLines: [`Authorization: Bearer ${await setup.token()}`] }),
    answer: { status: 403 }
  },
  {
    title: 'RS-049: the stock error handler sends Retry-After when the key server is down',
    errors: 'stock',
    gates: setup => [setup.bearer({ fetch: () => Promise.reject(new TypeError('fetch failed')) })],
    request: async setup => ({ headerLines: [`Authorization: Bearer ${await setup.token()}`] }),
    answer: { status: 503, headers: { 'retry-after': '5' } }
  },
  {
    title: 'RS-052: HEAD gets the headers that GET gets',
    errors: 'stock',
    gates: setup => [setup.bearer()],
    request: () => ({ method: 'HEAD' }),
    answer: { status: 401, challenge: 'Bearer realm="api"' }
  }
]
