import { markedRefusal } from '../http/refusal-mark.ts'

export interface ReadRefusal {
  readonly error: string | undefined
  /** What the endpoint itself has to say to the test. */
  readonly explanation: string | undefined
  /** What the answer says. */
  readonly description: string
}

/** Reads from an answer that it is a refusal: as the endpoint marked it, else as a client would. */
export async function readRefusal(response: Response): Promise<ReadRefusal | undefined> {
  const marked = markedRefusal(response)
  if (marked) return { error: marked.code, explanation: marked.explanation, description: marked.description }
  const { error, description } =
    (await fromBody(response)) ?? fromLocation(response) ?? fromChallenge(response)
  if (error === undefined && response.status < 400) return undefined
  return { error, explanation: undefined, description: description ?? `the answer was ${response.status}` }
}

interface Told {
  readonly error?: string | undefined
  readonly description?: string | undefined
}

async function fromBody(response: Response): Promise<Told | undefined> {
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true
  if (response.status < 400 || !isJson) return undefined
  const body = (await response.clone().json()) as Readonly<Record<string, unknown>>
  return toldIn(name => body[name])
}

/** An authorization response in the query or the fragment (RFC 6749 section 4.1.2.1). */
function fromLocation({ headers }: Response): Told | undefined {
  const location = headers.get('location')
  if (location === null || !URL.canParse(location)) return undefined
  const { hash, searchParams } = new URL(location)
  const fragment = new URLSearchParams(hash.slice(1))
  return toldIn(name => searchParams.get(name) ?? fragment.get(name))
}

/** RFC 6750 section 3. */
function fromChallenge({ headers }: Response): Told {
  const challenge = headers.get('www-authenticate') ?? ''
  return toldIn(name => new RegExp(`[ ,]${name}="([^"]*)"`).exec(challenge)?.[1])
}

function toldIn(get: (name: string) => unknown): Told {
  const [error, description] = [get('error'), get('error_description')]
  return {
    error: typeof error === 'string' ? error : undefined,
    description: typeof description === 'string' ? description : undefined
  }
}
