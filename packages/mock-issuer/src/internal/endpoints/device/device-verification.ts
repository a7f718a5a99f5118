import type { Handler, IssuerContext } from '../../context.ts'
import { approveDevice, denyDevice } from '../../device/decide-device.ts'
import { findDevice } from '../../device/find-device.ts'
import type { DeviceAuthorization } from '../../flows/device-authorization.ts'
import type { Form } from '../../http/form.ts'
import { cookieSession } from '../../interaction/cookie-session.ts'
import { sessionOf } from '../../interaction/session-of.ts'
import { signInFirst } from '../../interaction/sign-in-first.ts'
import { signIn } from '../../interaction/sign-in.ts'
import { isOAuthError, oauthError } from '../../oauth-error.ts'
import { errorPage } from '../../pages/error-page.ts'
import type { Session } from '../../state/session.ts'
import { readParameters } from '../authorize/read-parameters.ts'
import { countWrongCode, tooManyWrongCodes } from './wrong-codes.ts'
import { verificationPath } from './verification-path.ts'
import { decisionPage, enterCodePage, messagePage } from './pages.ts'

/** RFC 8628 section 3.3. */
export const deviceVerification: Handler = async (context, request) => {
  const form = await readParameters(request)
  if (isOAuthError(form)) return errorPage(form)
  const prompt = form.get('prompt')
  if (request.method === 'POST' && prompt !== undefined) return decided(context, request, form, prompt)
  const typed = form.get('user_code')
  return typed === undefined ? enterCodePage(context) : entered(context, request, typed)
}

async function entered(context: IssuerContext, request: Request, typed: string): Promise<Response> {
  if (tooManyWrongCodes(context)) {
    return errorPage(oauthError('access_denied', 'too many wrong codes were entered, try again later', 429))
  }
  const session = currentSession(context, request)
  if (!session) return signInElsewhere(context, request, typed)
  const device = findDevice(context, typed)
  if (!device) {
    countWrongCode(context)
    return errorPage(oauthError('invalid_request', 'no device waits under this code'))
  }
  if (device.enteredBy !== undefined && device.enteredBy !== session.sub) {
    return errorPage(oauthError('access_denied', 'another user has entered this code', 403))
  }
  device.enteredBy = session.sub
  return context.settings.interaction === 'page'
    ? ask(context, device, session)
    : approved(context, device, session)
}

/** Back here afterwards. Without pages there is nobody to wait for. */
function signInElsewhere(
  context: IssuerContext,
  request: Request,
  typed: string
): Response | Promise<Response> {
  if (context.settings.interaction === 'auto')
    return errorPage(oauthError('login_required', 'there is no user'))
  const query = new URLSearchParams({ user_code: typed }).toString()
  return signInFirst(context, request, `${verificationPath(context.address.path)}?${query}`)
}

/** Without pages there is one imaginary browser, in which the user signs in and consents by itself. */
function currentSession(context: IssuerContext, request: Request): Session | undefined {
  if (context.settings.interaction === 'page') return cookieSession(context, request)
  const sub = context.users.current()?.sub
  return sub === undefined ? undefined : (sessionOf(context, sub) ?? signIn(context, { sub }))
}

function ask(context: IssuerContext, device: DeviceAuthorization, { sub }: Session): Promise<Response> {
  const id = context.random.text()
  context.flows.devicePrompts.add({ id, sub, deviceCode: device.id, expiresAt: device.expiresAt })
  return decisionPage(context, device, id)
}

/** The one-time value belongs to one device and one user, and goes with its first use. */
async function decided(
  context: IssuerContext,
  request: Request,
  form: Form,
  promptId: string
): Promise<Response> {
  const prompt = context.flows.devicePrompts.get(promptId)
  context.flows.devicePrompts.delete(promptId)
  const session = currentSession(context, request)
  const device = prompt && context.flows.devices.get(prompt.deviceCode)
  if (!session || !device || prompt.sub !== session.sub || device.decision !== 'pending') {
    return errorPage(oauthError('access_denied', 'the form is out of date', 403))
  }
  if (form.get('decision') === 'allow') return approved(context, device, session)
  denyDevice(device)
  return messagePage('The device was refused', 'It has no access to your account.')
}

function approved(context: IssuerContext, device: DeviceAuthorization, session: Session): Promise<Response> {
  approveDevice(context, device, session)
  return messagePage('The device is connected', 'You can go back to it now.')
}
