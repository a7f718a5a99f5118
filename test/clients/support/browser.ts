import { createCookieJar } from './cookie-jar.ts'
import { readForm } from './html-form.ts'

/** Where a browser ended up. */
interface Stop {
  /** The address of the last answer. */
  readonly url: URL
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** What the browser was told to do next and did not do, because `stays` forbade it. */
  readonly next?: { readonly url: URL; readonly fields: Readonly<Record<string, string>> | undefined }
}

export interface BrowserOptions {
  /** Sends a request; redirects are not followed. Default: the global fetch. */
  readonly fetch?: (request: Request) => Promise<Response>
  /** Whether the browser may go there. Default: anywhere. */
  readonly stays?: (url: URL) => boolean
  /** What the person at the browser types, by name of the field. */
  readonly known?: Readonly<Record<string, string>>
}

export interface Browser {
  /** Opens an address, then follows redirects and sends forms until there is neither. */
  open(url: string | URL, form?: Readonly<Record<string, string>> | URLSearchParams): Promise<Stop>
}

interface Hop {
  readonly url: URL
  readonly form: URLSearchParams | undefined
}

const limit = 20

/** Creates a browser without scripts, with its own cookies. */
export function createBrowser(options: BrowserOptions = {}): Browser {
  const { fetch: send = fetch, stays = () => true, known = {} } = options
  const jar = createCookieJar()

  async function load({ url, form }: Hop): Promise<Response> {
    const headers = new Headers({ accept: 'text/html,application/xhtml+xml' })
    const cookie = jar.header(url)
    if (cookie !== '') headers.set('cookie', cookie)
    const post = form === undefined ? {} : { method: 'POST', body: form }
    const response = await send(new Request(url, { headers, redirect: 'manual', ...post }))
    jar.store(url, response)
    return response
  }

  return {
    async open(start, form) {
      let hop: Hop = { url: new URL(start), form: form && new URLSearchParams(form) }
      for (let count = 0; count < limit; count += 1) {
        const response = await load(hop)
        const stop = await read(hop.url, response)
        const next = redirectOf(stop) ?? formOf(stop, known)
        if (next === undefined) return stop
        if (!stays(next.url)) {
          return { ...stop, next: { url: next.url, fields: next.form && Object.fromEntries(next.form) } }
        }
        hop = next
      }
      throw new Error(`no end after ${limit} hops: ${hop.url.href}`)
    }
  }
}

async function read(url: URL, response: Response): Promise<Stop> {
  return { url, status: response.status, headers: response.headers, text: await response.text() }
}

function redirectOf({ url, status, headers }: Stop): Hop | undefined {
  const location = headers.get('location')
  if (status < 300 || status > 399 || location === null) return undefined
  return { url: new URL(location, url), form: undefined }
}

function formOf({ url, headers, text }: Stop, known: Readonly<Record<string, string>>): Hop | undefined {
  if (!headers.get('content-type')?.startsWith('text/html')) return undefined
  const form = readForm(text, url, known)
  if (form === undefined) return undefined
  const fields = new URLSearchParams(form.fields)
  if (form.method === 'POST') return { url: form.action, form: fields }
  const target = new URL(form.action)
  target.search = fields.toString()
  return { url: target, form: undefined }
}
