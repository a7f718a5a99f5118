import { nearest } from './describe-difference.ts'
import type { Explainer } from './explainer.ts'

export const registeredRedirectUri: Explainer = ({ client, error, parameter }) => {
  const sent = parameter('redirect_uri')
  if (error !== 'invalid_redirect_uri' || !client || sent === undefined || client.redirectUris === 'any')
    return undefined
  const [near, difference = ''] = nearest(sent, client.redirectUris) ?? []
  return near === undefined
    ? 'the client has no registered redirect_uri'
    : `redirect_uri differs by ${difference} from the registered ${near}`
}
