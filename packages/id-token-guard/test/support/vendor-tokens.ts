import type { PresetName } from '@jeton/id-token-guard'

export interface VendorTokens {
  readonly preset: PresetName
  readonly header?: object
  readonly access: Readonly<Record<string, object>>
  readonly id: Readonly<Record<string, object>>
}

const client = 'client-1'
const signIn = { aud: client, auth_time: 1760000000, at_hash: 'h', nonce: 'n', sid: 's' }
const registration = { aud: client, scope: 'openid profile', sid: 's', authenticationType: 'PASSWORD' }
const supabaseSession = { aud: 'authenticated', role: 'authenticated', aal: 'aal1', session_id: 's' }

/** Tokens of vendors that the visible corpus has no shapes of, from the documents their presets name. */
export const vendorTokens: readonly VendorTokens[] = [
  {
    preset: 'authentik',
    access: {
      code: { aud: client, azp: client, uid: 'u', nonce: 'n', auth_time: 1, amr: ['pwd'], sid: 's' }
    },
    id: { code: signIn, 'client credentials': { aud: client, acr: '1' } }
  },
  {
    preset: 'fusionauth',
    header: { gty: ['authorization_code'] },
    access: { registered: { ...registration, applicationId: client, roles: ['admin'] } },
    id: { '1.50': { ...registration, scope: 'openid orders:read' }, code: { ...signIn, ...registration } }
  },
  {
    preset: 'adfs',
    access: {
      user: {
        iss: 'http://fs.test/adfs/services/trust',
        aud: 'urn:api',
        appid: client,
        apptype: 'Public',
        scp: 'openid'
      }
    },
    id: {
      code: { ...signIn, iss: 'https://fs.test/adfs', upn: 'u' },
      allatclaims: {
        iss: 'https://fs.test/adfs',
        aud: client,
        appid: client,
        apptype: 'Public',
        scp: 'allatclaims openid'
      }
    }
  },
  {
    preset: 'workos',
    access: {
      session: { aud: undefined, sid: 'session_1', org_id: 'org_1', role: 'member', permissions: ['a'] }
    },
    id: { connect: { ...signIn, sid: 'session_1' } }
  },
  {
    preset: 'stytch',
    access: {
      session: { aud: ['project-1'], 'https://stytch.com/session': { id: 'session-1' } },
      'connected app': { aud: ['project-1'], client_id: client, scope: 'openid email' }
    },
    id: { 'connected app': { ...signIn, aud: ['project-1', client] } }
  },
  {
    preset: 'supabase',
    access: { session: supabaseSession, 'OAuth server': { ...supabaseSession, client_id: client } },
    id: { 'OAuth server': { ...signIn, client_id: client, email: 'u@test' } }
  },
  {
    preset: 'supertokens',
    access: {
      session: { aud: undefined, sessionHandle: 'h', tId: 'public', rsub: 'u', stt: 0 },
      'older session': { aud: undefined, sessionHandle: 'h', tId: 'public' },
      OAuth: { aud: [client], client_id: client, scp: ['openid'], stt: 1 }
    },
    id: { OAuth: { ...signIn, stt: 2 }, 'OAuth without stt': signIn }
  },
  {
    preset: 'kinde',
    access: {
      user: { aud: [], azp: client, scp: ['openid'] },
      machine: { azp: client, gty: ['client_credentials'] }
    },
    id: { code: { ...signIn, azp: client } }
  },
  {
    preset: 'hydra',
    access: {
      list: { aud: [], client_id: client, scp: ['openid', 'offline'], ext: {} },
      text: { aud: [], client_id: client, scope: 'openid' }
    },
    id: { code: { ...signIn, rat: 1 } }
  },
  {
    preset: 'duende',
    access: {
      'scopes only': {
        aud: undefined,
        client_id: client,
        scope: ['openid', 'profile'],
        amr: ['pwd'],
        sid: 's'
      }
    },
    id: { code: { ...signIn, idp: 'local', amr: ['pwd'] } }
  },
  {
    preset: 'descope',
    access: { session: { aud: undefined, drn: 'DS', permissions: [] } },
    id: { federated: signIn, refresh: { aud: undefined, drn: 'DSR' } }
  },
  {
    preset: 'ibm-iam',
    access: {
      user: {
        aud: undefined,
        iam_id: 'IBMid-1',
        client_id: 'default',
        scope: 'ibm openid',
        grant_type: 'urn:ibm:apikey'
      }
    },
    id: { code: { ...signIn, iam_id: 'IBMid-1' } }
  },
  {
    preset: 'pingone',
    access: {
      user: {
        aud: ['https://api.pingone.eu'],
        client_id: client,
        scope: 'openid profile',
        env: 'e',
        acr: 'a'
      }
    },
    id: { code: { ...signIn, acr: 'a', amr: ['pwd'], env: 'e' } }
  },
  {
    preset: 'logto',
    header: { typ: 'at+jwt' },
    access: { user: { client_id: client } },
    id: {}
  },
  {
    preset: 'cloudflare',
    access: {
      user: { iss: 'https://team.cloudflareaccess.com', aud: ['tag'], type: 'app', identity_nonce: 'n' },
      'service token': {
        iss: 'https://team.cloudflareaccess.com',
        aud: ['tag'],
        type: 'app',
        sub: '',
        common_name: 'c'
      }
    },
    id: {
      'sign-in with Access': {
        ...signIn,
        iss: `https://team.cloudflareaccess.com/cdn-cgi/access/sso/oidc/${client}`
      },
      'organization session': { iss: 'https://team.cloudflareaccess.com', aud: 'a', type: 'org' }
    }
  },
  {
    preset: 'github',
    access: { run: { sub: 'repo:o/r:ref:refs/heads/main', repository: 'o/r', run_id: '1', workflow: 'CI' } },
    id: { user: signIn }
  },
  {
    preset: 'vault',
    access: { entity: { iss: 'https://vault.test:8200/v1/identity/oidc', namespace: 'root' } },
    id: {
      provider: {
        ...signIn,
        iss: 'https://vault.test:8200/v1/identity/oidc/provider/default',
        namespace: 'root'
      }
    }
  },
  {
    preset: 'google',
    access: {},
    id: { 'one tap': { iss: 'https://accounts.google.com', aud: client, azp: client, scope: 'orders:read' } }
  },
  {
    preset: 'supabase-apikey',
    access: { anon: { iss: 'supabase', ref: 'r', role: 'anon', sub: undefined, aud: undefined } },
    id: { user: { ...signIn, client_id: client } }
  }
]
