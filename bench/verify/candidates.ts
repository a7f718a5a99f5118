import { fastJwt, fastJwtCached } from './candidates/fast-jwt.ts'
import { jeton } from './candidates/jeton.ts'
import { jose } from './candidates/jose.ts'
import { jsonwebtoken } from './candidates/jsonwebtoken.ts'
import type { Verifier } from './verifier.ts'

/** Every verifier. jose comes first: the times of the others are told as a ratio to its. */
export const candidates: readonly Verifier[] = [jose, jeton, fastJwt, fastJwtCached, jsonwebtoken]
