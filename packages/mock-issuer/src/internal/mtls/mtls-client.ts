import type { AccessTokenClaims } from '../tokens/claims.ts'
import type { MintOptions } from '../tokens/mint-options.ts'
import type { MtlsForge } from './mtls-forge.ts'

/** Options of `mtls`. Any other member is refused with a TypeError. */
export interface MtlsOptions {
  /** The client the certificate is for: its common name. Default: the first one given, else `client-1`. */
  clientId?: string
  /**
   * Whether nobody but the certificate's own key vouches for it, as `self_signed_tls_client_auth` wants
   * it. Default false: the issuer's authority does.
   */
  selfSigned?: boolean
}

/** What `https.Agent`, `https.request` and `connect` of undici's `Agent` take. All texts are PEM. */
export interface MtlsAgentOptions {
  readonly cert: string
  readonly key: string
  /** The certificate of the issuer's authority, which signs the certificate of the listener as well. */
  readonly ca: string
}

/** Is a client with a certificate of its own. */
export interface MtlsClient {
  /** The certificate in PEM. */
  readonly certificate: string
  /** The private key in PEM. */
  readonly key: string
  /** What tokens carry as `x5t#S256` in `cnf`: SHA-256 of the DER certificate (RFC 8705 section 3.1). */
  readonly thumbprint: string
  /** The distinguished name of the certificate, in the form of RFC 4514. */
  readonly subject: string
  /** Certificate, key and authority for a TLS client. */
  readonly agentOptions: MtlsAgentOptions
  /** Makes tokens bound in a wrong way. */
  readonly forge: MtlsForge
  /**
   * Mints an access token bound to the certificate, like `accessToken`. A claim `cnf` given wins.
   *
   * Rejects with a TypeError for a wrong option.
   */
  token(claims?: AccessTokenClaims, options?: MintOptions): Promise<string>
}
