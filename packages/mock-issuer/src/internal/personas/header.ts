import type { TokenHeader } from '../tokens/mint-options.ts'

export const untyped = (): TokenHeader => ({})
export const typedJwt = (): TokenHeader => ({ typ: 'JWT' })
export const typedAccessToken = (): TokenHeader => ({ typ: 'at+jwt' })
