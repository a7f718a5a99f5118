import { oauthError } from '../../oauth-error.ts'
import type { CodeCheck } from './code-check.ts'

export const checkValidity: CodeCheck = ({ state }, { id }) =>
  state.codes.get(id) ? undefined : oauthError('invalid_grant', 'the code is expired or revoked')
