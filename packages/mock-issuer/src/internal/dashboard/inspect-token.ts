import { compactVerify } from 'jose'
import type { IssuerContext } from '../context.ts'
import { type KeyEntry, settledEntries } from '../keys/key-ring.ts'
import { describeRecord } from './describe-record.ts'
import { describeTimes } from './describe-times.ts'

/** What can be said about a pasted token without judging it. */
export interface Inspection {
  readonly text: string
  readonly kind: string
  readonly header: string | undefined
  readonly payload: string | undefined
  readonly facts: readonly Fact[]
}

export interface Fact {
  readonly name: string
  readonly text: string
  readonly tone: 'good' | 'bad' | 'plain'
}

export async function inspectToken(context: IssuerContext, pasted: string): Promise<Inspection> {
  const text = pasted.trim().replace(/^Bearer +/i, '')
  const [header, payload] = text.split('.').slice(0, 2).map(decodePart)
  const record = describeRecord(context, text)
  if (text.split('.').length !== 3 || !header) {
    return { text, kind: 'No JWT', header: undefined, payload: undefined, facts: record }
  }
  const facts = [await describeKey(context, text, header), ...describeTimes(context, payload), ...record]
  return { text, kind: kindOf(header), header: pretty(header), payload: payload && pretty(payload), facts }
}

type Members = Readonly<Record<string, unknown>>

function decodePart(part: string): Members | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}

function kindOf({ typ, alg }: Members): string {
  return `JWT, typ ${typeof typ === 'string' ? typ : 'missing'}, alg ${typeof alg === 'string' ? alg : 'missing'}`
}

function pretty(value: Members): string {
  return JSON.stringify(value, undefined, 2)
}

async function describeKey({ keys }: IssuerContext, text: string, { kid }: Members): Promise<Fact> {
  const name = 'Signature'
  for (const entry of await settledEntries(keys.ring)) {
    if (await isSignedBy(entry, text)) {
      const place = entry.published ? 'published' : 'not published'
      return { name, text: `by key ${entry.key.kid} (${entry.key.algorithm}, ${place})`, tone: 'good' }
    }
  }
  const named = typeof kid === 'string' ? `, although kid is ${kid}` : ''
  return { name, text: `by none of the issuer's keys${named}`, tone: 'bad' }
}

async function isSignedBy({ key }: KeyEntry, text: string): Promise<boolean> {
  try {
    await compactVerify(text, key.publicKey, { algorithms: [key.algorithm] })
    return true
  } catch {
    return false
  }
}
