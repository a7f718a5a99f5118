import { gzipSync } from 'node:zlib'
import type { ServerResponse } from 'node:http'
import { type Answer, respond } from './key-server.ts'
import type { TimeLimits } from './time-limit.ts'

const json = { 'content-type': 'application/json', connection: 'close' }
const mebibyte = 1024 * 1024
const spaces = Buffer.alloc(64 * 1024, 0x20)
const bomb = gzipSync(Buffer.alloc(60 * mebibyte, 0x20))

const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Answer =>
  response => {
    response.writeHead(code, { ...json, ...headers })
    response.end(code === 204 || code === 304 ? undefined : '{}')
  }

const body =
  (text: string | Buffer, headers: Readonly<Record<string, string>> = {}): Answer =>
  response => {
    response.writeHead(200, { ...json, ...headers })
    response.end(text)
  }

/** Writes a body of 60 MiB as fast as it is taken. */
const endless: Answer = response => {
  let left = 60 * mebibyte
  const more = (): void => {
    while (left > 0 && !response.destroyed) {
      left -= spaces.byteLength
      if (!response.write(spaces)) {
        response.once('drain', more)
        return
      }
    }
    response.end()
  }
  response.writeHead(200, json)
  more()
}

/** Writes a byte at a time, until the time is over. */
const trickling =
  (limits: TimeLimits): Answer =>
  response => {
    let sent = 0
    const more = (): void => {
      if (response.destroyed) return
      response.write(' ', () => setImmediate(more))
      sent += 1
      if (sent === 20) limits.expire()
    }
    response.writeHead(200, json)
    more()
  }

const halfHeader = (response: ServerResponse): void => {
  response.socket?.write('HTTP/1.1 200 OK\r\nContent-Type: appli')
}

/** What may go wrong with either document: a name, and the answer. */
export function faults(limits: TimeLimits): Readonly<Record<string, Answer>> {
  return {
    'status 500': status(500),
    'status 404': status(404),
    'status 401': status(401, { 'www-authenticate': 'Bearer' }),
    'status 429': status(429, { 'retry-after': '60' }),
    'status 204': status(204),
    'status 304': status(304),
    'a redirect 302': status(302, { location: '/elsewhere' }),
    'a redirect 307': status(307, { location: '/elsewhere' }),
    HTML: body('<!doctype html><title>Sign in</title>', { 'content-type': 'text/html' }),
    'JSON as text/plain': body('{}', { 'content-type': 'text/plain' }),
    'an empty body': body(''),
    null: body('null'),
    'a list': body('[]'),
    'an empty object': body('{}'),
    'half a document': body('{"keys":[{"kty":"EC"'),
    'bytes that are no UTF-8': body(Buffer.from([0x7b, 0xff, 0x7d])),
    'a body of 60 MiB': endless,
    'a gzip bomb of 60 MiB': body(bomb, { 'content-encoding': 'gzip' }),
    'broken gzip': body('no gzip', { 'content-encoding': 'gzip' }),
    'less than Content-Length': (response, request) => {
      response.writeHead(200, { ...json, 'content-length': '1000' })
      response.write('{"keys":', () => request.socket.destroy())
    },
    'a closed connection': (_, request) => void request.socket.destroy(),
    'a reset connection': (_, request) => void request.socket.resetAndDestroy(),
    'no HTTP': (_, request) => void request.socket.end('nonsense\r\n\r\n'),
    silence: () => limits.expire(),
    'silence within the header': response => {
      halfHeader(response)
      limits.expire()
    },
    'silence within the body': response => {
      response.writeHead(200, json)
      response.write('{', () => limits.expire())
    },
    'a trickle': trickling(limits)
  }
}

/** What may go wrong with the metadata alone. */
export function metadataFaults(issuer: string): Readonly<Record<string, Answer>> {
  const metadata =
    (members: object): Answer =>
    response =>
      respond(response, 200, { issuer, jwks_uri: `${issuer}/jwks`, ...members })
  return {
    'another issuer': metadata({ issuer: 'https://issuer.example' }),
    'the issuer with a slash': metadata({ issuer: `${issuer}/` }),
    'the issuer in capitals': metadata({ issuer: issuer.toUpperCase() }),
    'a list of issuers': metadata({ issuer: [issuer] }),
    'no issuer': metadata({ issuer: undefined }),
    'no jwks_uri': metadata({ jwks_uri: undefined }),
    'a jwks_uri on http beyond this machine': metadata({ jwks_uri: 'http://192.0.2.1/jwks' }),
    'a jwks_uri with a user': metadata({ jwks_uri: `${issuer.replace('//', '//user:pass@')}/jwks` }),
    'a jwks_uri with file': metadata({ jwks_uri: 'file:///etc/passwd' }),
    'a jwks_uri with data': metadata({ jwks_uri: 'data:application/json,{"keys":[]}' })
  }
}
