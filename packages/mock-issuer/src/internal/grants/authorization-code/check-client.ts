import { oauthError } from '../../oauth-error.ts'
import type { CodeCheck } from './code-check.ts'

/** RFC 6749 section 4.1.3: the code was issued to this client. */
export const checkClient: CodeCheck = (_, { authorization }, { client }) =>
  authorization.clientId === client.id
    ? undefined
    : oauthError('invalid_grant', 'the code was issued to another client')
