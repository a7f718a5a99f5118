import type { Persona } from './persona.ts'
import type { PersonaName } from './persona-name.ts'
import { auth0 } from './vendors/auth0.ts'
import { authentik } from './vendors/authentik.ts'
import { b2c } from './vendors/b2c.ts'
import { casdoor } from './vendors/casdoor.ts'
import { clerk } from './vendors/clerk.ts'
import { cognito } from './vendors/cognito.ts'
import { curity } from './vendors/curity.ts'
import { dex } from './vendors/dex.ts'
import { duende } from './vendors/duende.ts'
import { entraV1 } from './vendors/entra-v1.ts'
import { entraV2 } from './vendors/entra-v2.ts'
import { firebase } from './vendors/firebase.ts'
import { google } from './vendors/google.ts'
import { hydra } from './vendors/hydra.ts'
import { keycloak } from './vendors/keycloak.ts'
import { logto } from './vendors/logto.ts'
import { okta } from './vendors/okta.ts'
import { openiddict } from './vendors/openiddict.ts'
import { pingfed } from './vendors/pingfed.ts'
import { pingone } from './vendors/pingone.ts'
import { rauthy } from './vendors/rauthy.ts'
import { salesforce } from './vendors/salesforce.ts'
import { spring } from './vendors/spring.ts'
import { supabase } from './vendors/supabase.ts'
import { uaa } from './vendors/uaa.ts'
import { wso2 } from './vendors/wso2.ts'
import { zitadel } from './vendors/zitadel.ts'

export const personas: Readonly<Record<PersonaName, Persona>> = {
  auth0,
  authentik,
  b2c,
  casdoor,
  clerk,
  cognito,
  curity,
  dex,
  duende,
  'entra-v1': entraV1,
  'entra-v2': entraV2,
  firebase,
  google,
  hydra,
  keycloak,
  logto,
  okta,
  openiddict,
  pingfed,
  pingone,
  rauthy,
  salesforce,
  spring,
  supabase,
  uaa,
  wso2,
  zitadel
}
