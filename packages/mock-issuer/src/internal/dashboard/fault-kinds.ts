import type { Fault } from '../faults/fault.ts'

interface FaultKind {
  readonly label: string
  readonly fault: Fault
}

/** The faults the form offers, by name. Any other one is set by the test. */
export const faultKinds: ReadonlyMap<string, FaultKind> = new Map([
  ['status-500', { label: 'Answers 500', fault: { status: 500 } }],
  ['status-503', { label: 'Answers 503', fault: { status: 503 } }],
  ['busy', { label: 'Answers 429, retry after 30 s', fault: { retryAfter: 30 } }],
  ['slow', { label: 'Answers after 3 s', fault: { delayMs: 3000 } }],
  ['hang', { label: 'Never answers', fault: { hang: true } }],
  ['reset', { label: 'Resets the connection', fault: { reset: true } }],
  ['malformed', { label: 'Cuts the body in half', fault: { malformed: true } }],
  ['truncated', { label: 'Closes the connection half-way', fault: { truncate: true } }],
  ['wrong-type', { label: 'Calls the body text/html', fault: { contentType: 'text/html' } }],
  ['huge', { label: 'Answers with 5 MB', fault: { huge: 5_000_000 } }],
  ['redirect', { label: 'Redirects to another host', fault: { redirect: 'https://elsewhere.test/' } }]
])
