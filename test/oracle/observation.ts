import { decodeJwt } from 'jose'

/** What a client can tell of an answer, without what is random or free. */
export interface Observation {
  /** Of an answer that sends the browser on to a client: `redirect`, since 302 and 303 mean the same. */
  readonly status: number | 'redirect'
  readonly error: string | undefined
  readonly redirectTo: string | undefined
  readonly redirectBy: 'form_post' | 'fragment' | 'query' | undefined
  readonly redirectMembers: string | undefined
  /** The schemes and error codes of WWW-Authenticate. */
  readonly challenge: string | undefined
  readonly noStore: boolean | undefined
  readonly members: string | undefined
  readonly idTokenClaims: string | undefined
  readonly tokenType: string | undefined
  readonly active: boolean | undefined
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** Where a browser was sent that left the issuer. */
  readonly left?: { readonly url: URL; readonly fields: Readonly<Record<string, string>> | undefined }
  /** Whether a person reads the answer: then only its status and error count. */
  readonly forPeople: boolean
}

const nothing: Observation = {
  status: 0,
  error: undefined,
  redirectTo: undefined,
  redirectBy: undefined,
  redirectMembers: undefined,
  challenge: undefined,
  noStore: undefined,
  members: undefined,
  idTokenClaims: undefined,
  tokenType: undefined,
  active: undefined
}

export function observe(answer: Answer): Observation {
  if (answer.left) return observeRedirect(answer.left)
  const noStore = answer.headers.get('cache-control')?.includes('no-store') === true
  if (answer.forPeople) return { ...nothing, status: answer.status, error: errorForPeople(answer.text) }
  const body = bodyOf(answer.text)
  return {
    ...nothing,
    status: answer.status,
    error: textOf(body['error']),
    challenge: challengeOf(answer.headers.get('www-authenticate')),
    noStore,
    members: names(body),
    idTokenClaims: claimNames(textOf(body['id_token'])),
    tokenType: textOf(body['token_type']),
    active: typeof body['active'] === 'boolean' ? body['active'] : undefined
  }
}

/** The members an answer brings: those of the redirect or of the JSON body. */
export function membersOf({ left, text }: Answer): Readonly<Record<string, unknown>> {
  return left ? redirectMembers(left) : bodyOf(text)
}

function observeRedirect(left: NonNullable<Answer['left']>): Observation {
  const members = redirectMembers(left)
  return {
    ...nothing,
    status: 'redirect',
    error: members['error'],
    redirectTo: left.url.origin + left.url.pathname,
    redirectBy: left.fields ? 'form_post' : left.url.hash === '' ? 'query' : 'fragment',
    redirectMembers: names(members),
    idTokenClaims: claimNames(members['id_token'])
  }
}

function redirectMembers({ url, fields }: NonNullable<Answer['left']>): Readonly<Record<string, string>> {
  return fields ?? Object.fromEntries(new URLSearchParams(url.hash === '' ? url.search : url.hash.slice(1)))
}

function bodyOf(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>
  } catch {
    return {}
  }
}

/** The code of an error page: in JSON, or set as code in HTML. */
function errorForPeople(text: string): string | undefined {
  return textOf(bodyOf(text)['error']) ?? /<code>([a-z_]+)<\/code>/.exec(text)?.[1]
}

/** Without `error_description`, which is free to come or not. */
function names(members: object): string {
  const all = Object.keys(members).filter(name => name !== 'error_description')
  return all.toSorted().join(' ')
}

function claimNames(token: string | undefined): string | undefined {
  return token === undefined ? undefined : names(decodeJwt(token))
}

function challengeOf(header: string | null): string | undefined {
  if (header === null) return undefined
  const schemes = [...header.matchAll(/(?:^|,\s*)(\w+) (?=\w+=)/g)].map(([, scheme]) => scheme)
  const errors = [...header.matchAll(/\berror="([^"]*)"/g)].map(([, code]) => code)
  return [...schemes, ...errors].join(' ')
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
