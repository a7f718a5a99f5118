import type { Parameters, Row, Step } from '../step.ts'
import { introspect, token, userinfo } from './steps.ts'

const start: Step = { to: 'device', parameters: { client_id: 'web', scope: 'openid' }, basic: 'web' }
const approve: Step = { to: 'authorize', open: '{verification_uri_complete}' }

function poll(changes: Parameters = {}, more: Partial<Step> = { basic: 'web' }): Step {
  const grant = { grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code: '{device_code}' }
  return token({ ...grant, ...changes }, more)
}

function row(id: string, title: string, steps: readonly Step[]): Row {
  return { id: `device/${id}`, title, steps }
}

export const deviceRows: readonly Row[] = [
  row('start', 'a device asks for a code', [start]),
  row('start-public', 'a device that is a public client asks for a code', [
    { to: 'device', parameters: { client_id: 'spa', scope: 'openid' } }
  ]),
  row('start-no-scope', 'a device asks for no scope', [{ to: 'device', parameters: {}, basic: 'web' }]),
  row('no-client', 'nobody asks for a code', [{ to: 'device', parameters: { scope: 'openid' } }]),
  row('unknown-client', 'a client nobody knows asks for a code', [
    { to: 'device', parameters: { client_id: 'ghost' } }
  ]),
  row('wrong-secret', 'a client with the wrong secret asks for a code', [
    { to: 'device', parameters: {}, headers: { authorization: `Basic ${btoa('web:wrong')}` } }
  ]),
  row('grant-not-allowed', 'a client that may not use the grant asks for a code', [
    { to: 'device', parameters: { scope: 'openid' }, basic: 'other' }
  ]),
  row('pending', 'the user has not answered', [start, poll()]),
  row('fast', 'the device asks again at once', [start, poll(), poll()]),
  row('unknown-code', 'a device code nobody issued', [poll({ device_code: 'never' })]),
  row('no-code', 'no device code', [poll({ device_code: undefined })]),
  row('other-client', 'the device code of another client', [start, poll({ client_id: 'spa' }, {})]),
  row('approved', 'the user has approved', [start, approve, poll()]),
  row('approved-twice', 'the device code does not work twice', [start, approve, poll(), poll()]),
  row('approved-userinfo', 'the access token is one for userinfo', [start, approve, poll(), userinfo()]),
  row('approved-introspection', 'the access token is active', [
    start,
    approve,
    poll(),
    introspect('{access_token}')
  ]),
  row('user-code-as-device-code', 'the user code is no device code', [
    start,
    poll({ device_code: '{user_code}' })
  ])
]
