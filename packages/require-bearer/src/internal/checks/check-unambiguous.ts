import { refusalFor } from '@jeton/id-token-guard'
import type { Check } from './check.ts'

/** RFC 9068 section 4: a token is an access token only if something says so; the lack of a mark is no mark. */
export const checkUnambiguous: Check = ({ classification }) => refusalFor(classification)
