import type { LoadIssuer } from './issuer-under-test.ts'

/** An issuer whose way to the first verified token is measured. */
export interface Candidate {
  readonly package: string
  readonly note: string
  /** Loads the description of it, not yet the library; called in a process of its own. */
  readonly load: () => Promise<{ readonly load: LoadIssuer }>
}

/** Every issuer by name. */
export const candidates = {
  'jeton-in-process': {
    package: '@jeton/mock-issuer',
    note: 'in process',
    load: () => import('./candidates/jeton-in-process.ts')
  },
  'jeton-on-a-port': {
    package: '@jeton/mock-issuer',
    note: 'on a port',
    load: () => import('./candidates/jeton-on-a-port.ts')
  },
  'oauth2-mock-server': {
    package: 'oauth2-mock-server',
    note: 'on a port',
    load: () => import('./candidates/oauth2-mock-server.ts')
  },
  'oidc-provider': {
    package: 'oidc-provider',
    note: 'on a port',
    load: () => import('./candidates/oidc-provider.ts')
  }
} satisfies Record<string, Candidate>

/** Names a candidate. */
export type CandidateName = keyof typeof candidates
