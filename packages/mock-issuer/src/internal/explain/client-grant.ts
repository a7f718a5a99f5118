import type { Explainer } from './explainer.ts'

export const clientGrant: Explainer = ({ exchange: { grantType = '' }, client, error }) => {
  if (error !== 'unauthorized_client' || !client?.grantTypes || client.grantTypes.includes(grantType))
    return undefined
  return `the client is registered for ${client.grantTypes.join(', ')}, the request used ${grantType}`
}
