import { type BrowserOptions, createBrowser } from '../clients/support/browser.ts'
import { registeredClients, userName } from './clients.ts'
import { type Answer, type Observation, membersOf, observe } from './observation.ts'
import type { Provider } from './provider.ts'
import { type Keys, sign } from './sign.ts'
import type { ClientName, EndpointName, Parameters, Row, Step } from './step.ts'
import { type Memory, MissingValue, fill, fillText } from './templates.ts'

/** These are for browsers: pages, forms and redirects. */
const forPeople: ReadonlySet<EndpointName> = new Set(['authorize', 'endSession'])
const asked: ReadonlySet<EndpointName> = new Set(['authorize', 'endSession', 'userinfo'])

/** What the answer to the last step of a row looks like, or why it could not be sent. */
export type Outcome = Observation | { readonly unreachable: string }

export async function runRow(provider: Provider, keys: Keys, row: Row): Promise<Outcome> {
  provider.forgetBrowser()
  const run: Run = { provider, keys, memory: startMemory(provider), browse: browserOf(provider) }
  let last: Answer | undefined
  try {
    for (const step of row.steps) {
      last = await send(run, step)
      keepMembers(run.memory, step, last)
    }
  } catch (error) {
    if (error instanceof MissingValue) return { unreachable: error.message }
    throw error
  }
  if (!last) throw new TypeError(`${row.id} has no steps`)
  return observe(last)
}

interface Run {
  readonly provider: Provider
  readonly keys: Keys
  readonly memory: Memory
  readonly browse: ReturnType<typeof browserOf>
}

function browserOf({ issuer }: Provider) {
  const { origin } = new URL(issuer)
  const stays: BrowserOptions['stays'] = url => url.origin === origin
  const jar = createBrowser({ stays, known: { login: userName, password: 'password' } })
  return (url: URL | string, form?: URLSearchParams) => jar.open(url, form)
}

function startMemory({ issuer, endpoints }: Provider): Memory {
  const addresses = Object.entries(endpoints).map(([name, address]) => [`${name}_endpoint`, address] as const)
  return new Map([['issuer', issuer], ...addresses])
}

function keepMembers(memory: Memory, { keep }: Step, answer: Answer): void {
  for (const [name, value] of Object.entries(membersOf(answer))) {
    if (typeof value === 'string') memory.set(keep === undefined ? name : `${keep}.${name}`, value)
  }
}

async function send(run: Run, step: Step): Promise<Answer> {
  for (const [name, template] of Object.entries(step.jwts ?? {})) {
    run.memory.set(name, await sign(run.keys, run.memory, template))
  }
  if (step.open !== undefined) return visit(run, fillText(run.memory, step.open))
  const address = run.provider.endpoints[step.to]
  if (address === '') throw new MissingValue(`the address of ${step.to}`)
  const method = step.method ?? (asked.has(step.to) ? 'GET' : 'POST')
  const form = formOf(run.memory, step.parameters ?? {})
  if (forPeople.has(step.to)) {
    return method === 'GET' ? visit(run, withQuery(address, form)) : visit(run, address, form)
  }
  const body = step.json === undefined ? form : JSON.stringify(fill(run.memory, step.json))
  const url = method === 'GET' ? withQuery(address, form) : new URL(address)
  const response = await fetch(url, {
    method,
    headers: headersOf(run.memory, step),
    redirect: 'manual',
    ...(method === 'POST' && { body })
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, forPeople: false }
}

async function visit(run: Run, address: URL | string, form?: URLSearchParams): Promise<Answer> {
  const stop = await run.browse(address, form)
  return { ...stop, ...(stop.next && { left: stop.next }), forPeople: true }
}

function withQuery(address: string, form: URLSearchParams): URL {
  const url = new URL(address)
  url.search = form.toString()
  return url
}

function headersOf(memory: Memory, { headers = {}, basic, json }: Step): Headers {
  const all = new Headers({ accept: 'application/json' })
  if (basic !== undefined) all.set('authorization', basicCredentials(basic))
  if (json !== undefined) all.set('content-type', 'application/json')
  for (const [name, value] of Object.entries(headers)) all.set(name, fillText(memory, value))
  return all
}

function basicCredentials(client: ClientName): string {
  const secret = registeredClients.find(({ client_id: id }) => id === client)?.client_secret ?? 'guessed'
  return `Basic ${btoa(`${client}:${secret}`)}`
}

function formOf(memory: Memory, parameters: Parameters): URLSearchParams {
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of [value ?? []].flat()) form.append(name, fillText(memory, one))
  }
  return form
}
