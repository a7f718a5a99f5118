import { oauthError } from '../../oauth-error.ts'
import type { CodeCheck } from './code-check.ts'

/** RFC 9449 section 10: the proof is of the key the authorization request named. */
export const checkDpopKey: CodeCheck = (_, { dpopJkt }, { confirmation }) =>
  dpopJkt === undefined || dpopJkt === confirmation?.['jkt']
    ? undefined
    : oauthError('invalid_grant', 'the DPoP proof is not of the key in dpop_jkt')
