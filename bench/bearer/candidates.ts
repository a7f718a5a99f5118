import type { CreateApp } from './app-options.ts'

/** An application whose requests per second are measured. */
export interface Candidate {
  readonly framework: 'express' | 'koa'
  /** The packages that make up its guard; none for the bare application. */
  readonly packages: readonly string[]
  /** Loads its code; called in a process of its own. */
  readonly load: () => Promise<{ readonly createApp: CreateApp }>
}

function loadByAddress(path: string): ReturnType<Candidate['load']> {
  return import(new URL(path, import.meta.url).href) as ReturnType<Candidate['load']>
}

/** Every candidate by name. The bare application of a framework comes first: the others are told as a ratio to it. */
export const candidates = {
  'express-bare': { framework: 'express', packages: [], load: () => import('./apps/express-bare.ts') },
  'express-jeton': {
    framework: 'express',
    packages: ['@jeton/express'],
    load: () => import('./apps/express-jeton.ts')
  },
  'express-oauth2-jwt-bearer': {
    framework: 'express',
    packages: ['express-oauth2-jwt-bearer'],
    // By its address: its types give `req.auth` another type, which the other applications must not see.
    load: () => loadByAddress('./apps/express-oauth2-jwt-bearer.ts')
  },
  'express-jwt': {
    framework: 'express',
    packages: ['express-jwt', 'jwks-rsa'],
    load: () => import('./apps/express-jwt.ts')
  },
  'koa-bare': { framework: 'koa', packages: [], load: () => import('./apps/koa-bare.ts') },
  'koa-jeton': { framework: 'koa', packages: ['@jeton/koa'], load: () => import('./apps/koa-jeton.ts') },
  'koa-jwt': {
    framework: 'koa',
    packages: ['koa-jwt', 'jwks-rsa'],
    load: () => import('./apps/koa-jwt.ts')
  }
} satisfies Record<string, Candidate>

/** Names a candidate. */
export type CandidateName = keyof typeof candidates
