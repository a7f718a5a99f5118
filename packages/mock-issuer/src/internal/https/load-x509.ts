import { createRequire } from 'node:module'
import type * as x509 from '@peculiar/x509'

export type X509 = typeof x509

type Metadata = (key: unknown, target: object) => unknown
type Reflection = { getMetadata?: Metadata; getOwnMetadata?: Metadata }

const nothingKnown: Metadata = () => undefined

/**
 * Loads the certificate library, which takes a tenth of a second, when the first certificate is wanted.
 *
 * While it loads, its container asks for the metadata functions of a Reflect polyfill, and is content
 * with "there are none". They exist only during this synchronous call, so that an issuer in a test does
 * not change the globals of the code under test.
 */
export function loadX509(): X509 {
  const reflection = Reflect as Reflection
  if (reflection.getMetadata) return required()
  Object.assign(reflection, { getMetadata: nothingKnown, getOwnMetadata: nothingKnown })
  try {
    return required()
  } finally {
    delete reflection.getMetadata
    delete reflection.getOwnMetadata
  }
}

function required(): X509 {
  return createRequire(import.meta.url)('@peculiar/x509') as X509
}
