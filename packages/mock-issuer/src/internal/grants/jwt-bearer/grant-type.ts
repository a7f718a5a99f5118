export const jwtBearerGrantType = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
