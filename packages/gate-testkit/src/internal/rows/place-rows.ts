import { anyOf } from '@jeton/gate'
import type { Row } from '../row.ts'
import type { Gates, Setup } from '../setup.ts'

const form = 'Content-Type: application/x-www-form-urlencoded'

const headerOrForm = (setup: Setup): Gates => [
  anyOf(setup.bearer({ realm: 'header' }), setup.bearer({ realm: 'form', readFrom: { form: true } }))
]

/** What becomes of a token in another place than the header. */
export const placeRows: readonly Row[] = [
  {
    title: 'RS-011: a token in the query is ignored by default',
    gates: setup => [setup.bearer()],
    request: async setup => ({ target: `/?access_token=${await setup.token()}` }),
    answer: { status: 401, code: 'credentials_missing', challenge: 'Bearer realm="api"' }
  },
  {
    title: 'RS-011: a good header is accepted whatever the query holds',
    gates: setup => [setup.bearer()],
    request: async setup => ({
      target: '/?access_token=bad',
      headerLines: [`Authorization: Bearer ${await setup.token()}`]
    }),
    answer: { status: 200 }
  },
  {
    title: 'RS-012: a token in the query, where that is on, is accepted and the answer is private',
    gates: setup => [setup.bearer({ readFrom: { query: true } })],
    request: async setup => ({ target: `/?access_token=${await setup.token()}` }),
    answer: { status: 200, headers: { 'cache-control': 'private' } }
  },
  {
    title: 'RS-009: a token in the header and in the query is 400 where the query is read',
    gates: setup => [setup.bearer({ readFrom: { query: true } })],
    request: async setup => ({
      target: `/?access_token=${await setup.token()}`,
      headerLines: [`Authorization: Bearer ${await setup.token()}`]
    }),
    answer: { status: 400, code: 'credentials_ambiguous' }
  },
  {
    title: 'RS-014: a token twice in the query is 400',
    gates: setup => [setup.bearer({ readFrom: { query: true } })],
    request: async setup => ({ target: `/?access_token=${await setup.token()}&access_token=x` }),
    answer: { status: 400, code: 'credentials_ambiguous' }
  },
  {
    title: 'RS-014: an object in the query is 400',
    gates: setup => [setup.bearer({ readFrom: { query: true } })],
    request: async setup => ({ target: `/?access_token[x]=${await setup.token()}` }),
    answer: { status: 400, code: 'credentials_malformed' }
  },
  {
    title: 'RS-013: a token in a form is ignored by default',
    parsesForms: true,
    gates: setup => [setup.bearer()],
    request: async setup => ({
      method: 'POST',
      headerLines: [form],
      body: `access_token=${await setup.token()}`
    }),
    answer: { status: 401, code: 'credentials_missing' }
  },
  {
    title: 'RS-013: a token in a form, where that is on, is accepted',
    parsesForms: true,
    gates: setup => [setup.bearer({ readFrom: { form: true } })],
    request: async setup => ({
      method: 'POST',
      headerLines: [form],
      body: `access_token=${await setup.token()}`
    }),
    answer: { status: 200 }
  },
  {
    title: 'RS-009: a token in the header and in a form is 400 where forms are read',
    parsesForms: true,
    gates: setup => [setup.bearer({ readFrom: { form: true } })],
    request: async setup => ({
      method: 'POST',
      headerLines: [form, `Authorization: Bearer ${await setup.token()}`],
      body: `access_token=${await setup.token()}`
    }),
    answer: { status: 400, code: 'credentials_ambiguous' }
  },
  {
    title: 'RS-014: a token twice in a form is 400',
    parsesForms: true,
    gates: setup => [setup.bearer({ readFrom: { form: true } })],
    request: async setup => ({
      method: 'POST',
      headerLines: [form],
      body: `access_token=${await setup.token()}&access_token=x`
    }),
    answer: { status: 400, code: 'credentials_ambiguous' }
  },
  {
    title: 'RS-013: a token in a body of another type is ignored',
    parsesForms: true,
    gates: setup => [setup.bearer({ readFrom: { form: true } })],
    request: async setup => ({
      method: 'POST',
      headerLines: ['Content-Type: text/plain'],
      body: `access_token=${await setup.token()}`
    }),
    answer: { status: 401, code: 'credentials_missing' }
  },
  {
    title: 'RS-013: anyOf finds a token in a form, where one of its gates reads forms',
    parsesForms: true,
    gates: headerOrForm,
    request: async setup => ({
      method: 'POST',
      headerLines: [form],
      body: `access_token=${await setup.token()}`
    }),
    answer: { status: 200 }
  },
  {
    title: 'RS-009: anyOf refuses a token in the header beside one in a form',
    parsesForms: true,
    gates: headerOrForm,
    request: async setup => ({
      method: 'POST',
      headerLines: [form, `Authorization: Bearer ${await setup.token()}`],
      body: `access_token=${await setup.token()}`
    }),
    answer: { status: 400, code: 'credentials_ambiguous' }
  }
]
