import { isText } from '../internal/claims.ts'
import { genericIdToken } from '../internal/generic-id-token.ts'
import { either, hostIs, hostUnder } from '../internal/issuer-host.ts'
import type { Preset } from '../preset.ts'

const ACCESS_ONLY = ['scp', 'azpacr', 'appidacr', 'idtyp']

export const entra: Preset = {
  name: 'entra',
  vendor: 'Microsoft Entra ID',
  source: 'https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference',
  matches: either(
    hostIs(
      'login.microsoftonline.com',
      'login.microsoftonline.us',
      'login.partner.microsoftonline.cn',
      'sts.windows.net',
      'sts.chinacloudapi.cn'
    ),
    hostUnder('ciamlogin.com')
  ),
  judgeIdToken: genericIdToken,
  judgeAccess: ({ claims }) => ACCESS_ONLY.filter(name => isText(claims[name])).map(member => ({ member })),
  clientClaims: ['azp', 'appid']
}
