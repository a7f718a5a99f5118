import type { Persona } from './persona.ts'
import type { PersonaName } from './persona-name.ts'

/** Each vendor is loaded when an issuer wants it, so that the others cost nothing. */
export const personas: Readonly<Record<PersonaName, () => Promise<Persona>>> = {
  auth0: async () => (await import('./vendors/auth0.ts')).auth0,
  authentik: async () => (await import('./vendors/authentik.ts')).authentik,
  b2c: async () => (await import('./vendors/b2c.ts')).b2c,
  casdoor: async () => (await import('./vendors/casdoor.ts')).casdoor,
  clerk: async () => (await import('./vendors/clerk.ts')).clerk,
  cognito: async () => (await import('./vendors/cognito.ts')).cognito,
  curity: async () => (await import('./vendors/curity.ts')).curity,
  dex: async () => (await import('./vendors/dex.ts')).dex,
  duende: async () => (await import('./vendors/duende.ts')).duende,
  'entra-v1': async () => (await import('./vendors/entra-v1.ts')).entraV1,
  'entra-v2': async () => (await import('./vendors/entra-v2.ts')).entraV2,
  firebase: async () => (await import('./vendors/firebase.ts')).firebase,
  google: async () => (await import('./vendors/google.ts')).google,
  hydra: async () => (await import('./vendors/hydra.ts')).hydra,
  keycloak: async () => (await import('./vendors/keycloak.ts')).keycloak,
  logto: async () => (await import('./vendors/logto.ts')).logto,
  okta: async () => (await import('./vendors/okta.ts')).okta,
  openiddict: async () => (await import('./vendors/openiddict.ts')).openiddict,
  pingfed: async () => (await import('./vendors/pingfed.ts')).pingfed,
  pingone: async () => (await import('./vendors/pingone.ts')).pingone,
  rauthy: async () => (await import('./vendors/rauthy.ts')).rauthy,
  salesforce: async () => (await import('./vendors/salesforce.ts')).salesforce,
  spring: async () => (await import('./vendors/spring.ts')).spring,
  supabase: async () => (await import('./vendors/supabase.ts')).supabase,
  uaa: async () => (await import('./vendors/uaa.ts')).uaa,
  wso2: async () => (await import('./vendors/wso2.ts')).wso2,
  zitadel: async () => (await import('./vendors/zitadel.ts')).zitadel
}
