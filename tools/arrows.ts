const guards = ['gate', 'id-token-guard', 'require-bearer', 'require-api-key', 'require-scope']

/** Which package may import which others of this workspace, by folder name. What is not listed may import none. */
export const arrows: Readonly<Record<string, readonly string[]>> = {
  gate: [],
  'id-token-guard': ['gate'],
  // See docs/decisions/0008-keys-have-a-package-of-their-own.md.
  'issuer-keys': ['gate'],
  'require-bearer': ['gate', 'id-token-guard', 'issuer-keys'],
  'sign-in': ['gate', 'id-token-guard', 'issuer-keys'],
  'require-api-key': ['gate'],
  'require-scope': ['gate'],
  express: guards,
  koa: guards,
  passport: guards,
  // The table runs real guards against a real issuer; see docs/decisions/0002-gate-testkit.md.
  'gate-testkit': [...guards, 'mock-issuer'],
  'mock-issuer': [],
  keyring: ['gate'],
  'keyring-sqlite': ['keyring'],
  'keyring-postgres': ['keyring'],
  'keyring-redis': ['keyring'],
  'keyring-testkit': ['keyring'],
  'keyring-portal': ['keyring'],
  cli: ['keyring', 'keyring-sqlite', 'id-token-guard', 'mock-issuer']
}
