import { isAllowedUrl } from '@jeton/issuer-keys'
import { describe, expect, it } from 'vitest'

const loopbackHosts = ['localhost', '127.0.0.1', '127.1', '0x7f.1', '2130706433', '017700000001', '[::1]']
const innerHosts = [
  '0',
  '10.0.0.1',
  '100.64.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:10.0.0.1]',
  '[64:ff9b::a00:1]',
  '[2002:a00:1::1]',
  '[2001:db8::1]',
  '[fc00::1]',
  '[fd12::1]',
  '[fe80::1]',
  '[ff02::1]',
  'localhost.',
  'a.localhost',
  'printer.local',
  'keys.internal',
  'router.home.arpa',
  'keycloak'
]
const publicHosts = [
  'issuer.test',
  'issuer.example.',
  'local.example',
  '8.8.8.8',
  '172.32.0.1',
  '[2606:4700::1111]'
]

describe('addresses from which keys may be fetched', () => {
  it.each([
    'http://issuer.test',
    'http://127.0.0.1',
    'ftp://issuer.test',
    'file:///keys',
    'data:application/json,{}',
    'https://user@issuer.test',
    'https://:pw@issuer.test',
    'issuer.test',
    '/keys',
    ''
  ])('RS-152: NET-03: %s is not allowed', url => {
    expect(isAllowedUrl(url)).toBe(false)
  })

  it.each(loopbackHosts)('RS-152: http at %s is allowed only with allowInsecureLoopback', host => {
    expect(isAllowedUrl(`http://${host}:8080/`)).toBe(false)
    expect(isAllowedUrl(`http://${host}:8080/`, { allowInsecureLoopback: true })).toBe(true)
  })

  it.each(innerHosts)('http at %s is never allowed', host => {
    expect(isAllowedUrl(`http://${host}/`, { allowInsecureLoopback: true })).toBe(false)
  })

  it.each([...loopbackHosts, ...innerHosts])('RS-165: NET-04: %s is no public host', host => {
    expect(isAllowedUrl(`https://${host}/`)).toBe(true)
    expect(isAllowedUrl(`https://${host}/`, { publicHostsOnly: true })).toBe(false)
  })

  it.each(loopbackHosts)('%s passes as loopback among public hosts where that was allowed', host => {
    expect(isAllowedUrl(`https://${host}/`, { publicHostsOnly: true, allowInsecureLoopback: true })).toBe(
      true
    )
  })

  it.each(publicHosts)('%s is a public host', host => {
    expect(isAllowedUrl(`https://${host}/`, { publicHostsOnly: true })).toBe(true)
  })
})
