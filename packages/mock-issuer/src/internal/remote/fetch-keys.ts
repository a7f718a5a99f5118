import type { JWK } from 'jose'
import type { IssuerContext } from '../context.ts'
import { fetchDocument } from './fetch-document.ts'
import { isKeySet } from './key-set.ts'

/** The keys at an address; none if there is no key set. */
export async function fetchKeys(context: IssuerContext, url: string): Promise<readonly JWK[]> {
  const text = await fetchDocument(context, url, 'application/jwk-set+json, application/json')
  const document = text === undefined ? undefined : parse(text)
  return isKeySet(document) ? document.keys : []
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
