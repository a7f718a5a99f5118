import { type CertificateAuthority, createCertificateAuthority } from './create-certificate-authority.ts'

/** The certificate authority of one issuer, made when first needed. */
export interface LazyAuthority {
  get(): Promise<CertificateAuthority>
  /** The certificate in PEM, once there is one. */
  readonly certificate: string | undefined
}

export function createLazyAuthority(): LazyAuthority {
  let making: Promise<CertificateAuthority> | undefined
  let certificate: string | undefined
  return {
    get: async () => {
      making ??= createCertificateAuthority()
      const authority = await making
      certificate = authority.certificate
      return authority
    },
    get certificate() {
      return certificate
    }
  }
}
