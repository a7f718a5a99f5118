import { type RequestListener, type Server, createServer as createHttpServer } from 'node:http'
import { type Server as HttpsServer, createServer as createHttpsServer } from 'node:https'
import type { ServerTls } from '../https/server-tls.ts'

/** A client certificate is asked for, and any is let in: which one will do is the endpoint's decision. */
export function createServer(tls: ServerTls | undefined, listener: RequestListener): Server | HttpsServer {
  if (!tls) return createHttpServer(listener)
  const { certificate, key, authority, mutualTls } = tls
  return createHttpsServer(
    { cert: certificate, key, ca: authority, requestCert: mutualTls, rejectUnauthorized: false },
    listener
  )
}
