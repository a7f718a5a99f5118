import type { Preset, PresetName } from './preset.ts'
import { adfs } from './presets/adfs.ts'
import { auth0 } from './presets/auth0.ts'
import { authentik } from './presets/authentik.ts'
import { b2c } from './presets/b2c.ts'
import { casdoor } from './presets/casdoor.ts'
import { clerk } from './presets/clerk.ts'
import { cloudflare } from './presets/cloudflare.ts'
import { cognito } from './presets/cognito.ts'
import { descope } from './presets/descope.ts'
import { dex } from './presets/dex.ts'
import { duende } from './presets/duende.ts'
import { entra } from './presets/entra.ts'
import { firebase, firebaseSession } from './presets/firebase.ts'
import { fusionauth } from './presets/fusionauth.ts'
import { github } from './presets/github.ts'
import { gitlab } from './presets/gitlab.ts'
import { google, googleServiceAccount, iap } from './presets/google.ts'
import { indigo, wlcg } from './presets/grid.ts'
import { hydra } from './presets/hydra.ts'
import { ibmIam } from './presets/ibm-iam.ts'
import { keycloak } from './presets/keycloak.ts'
import { kinde } from './presets/kinde.ts'
import { kubernetes, kubernetesLegacy } from './presets/kubernetes.ts'
import { logto } from './presets/logto.ts'
import { none } from './presets/none.ts'
import { okta } from './presets/okta.ts'
import { pingfed, pingone } from './presets/ping.ts'
import { sapias, sapiasIdTokens } from './presets/sapias.ts'
import { spiffe } from './presets/spiffe.ts'
import { spring } from './presets/spring.ts'
import { stytch } from './presets/stytch.ts'
import { supabase, supabaseApiKey } from './presets/supabase.ts'
import { supertokens } from './presets/supertokens.ts'
import { uaa } from './presets/uaa.ts'
import { vault } from './presets/vault.ts'
import { workos } from './presets/workos.ts'
import { zitadel } from './presets/zitadel.ts'

// In the order in which `presetFor` asks them: B2C before Entra ID, with which it shares a host.
const all: readonly Preset[] = [
  none,
  b2c,
  adfs,
  auth0,
  authentik,
  casdoor,
  clerk,
  cloudflare,
  cognito,
  descope,
  dex,
  duende,
  entra,
  firebase,
  firebaseSession,
  fusionauth,
  github,
  gitlab,
  google,
  googleServiceAccount,
  iap,
  wlcg,
  indigo,
  hydra,
  ibmIam,
  keycloak,
  kinde,
  kubernetes,
  kubernetesLegacy,
  logto,
  okta,
  pingfed,
  pingone,
  sapias,
  sapiasIdTokens,
  spiffe,
  spring,
  stytch,
  supabase,
  supabaseApiKey,
  supertokens,
  uaa,
  vault,
  workos,
  zitadel
]

/**
 * Holds every preset by its name.
 *
 * A verifier reads from it what a vendor's tokens may lack (`mayLackAudience` and the like), which claims name
 * the client, and whether ID tokens pass (`admitsIdTokens`). The judges are used by `classifyParsedToken`.
 *
 * @see RFC 9068 section 4
 */
export const presets: ReadonlyMap<PresetName, Preset> = new Map(all.map(preset => [preset.name, preset]))
