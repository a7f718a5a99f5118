export const tokenExchangeGrantType = 'urn:ietf:params:oauth:grant-type:token-exchange'
