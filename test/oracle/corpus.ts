import { authorizationCodeRows } from './corpus/authorization-code.ts'
import { authorizeRows } from './corpus/authorize.ts'
import { clientAuthenticationRows } from './corpus/client-authentication.ts'
import { deviceRows } from './corpus/device.ts'
import { dpopRows } from './corpus/dpop.ts'
import { endSessionRows } from './corpus/end-session.ts'
import { pushedRequestRows } from './corpus/pushed-request.ts'
import { refreshTokenRows } from './corpus/refresh-token.ts'
import { registrationRows } from './corpus/registration.ts'
import { tokenStateRows } from './corpus/token-state.ts'
import type { Row } from './step.ts'

/** Every request the two issuers are compared by. */
export const corpus: readonly Row[] = [
  ...authorizeRows,
  ...authorizationCodeRows,
  ...clientAuthenticationRows,
  ...refreshTokenRows,
  ...tokenStateRows,
  ...pushedRequestRows,
  ...deviceRows,
  ...registrationRows,
  ...dpopRows,
  ...endSessionRows
]
