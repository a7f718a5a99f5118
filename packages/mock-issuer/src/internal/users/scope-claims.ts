/** OpenID Connect Core 1.0 section 5.4. */
const claimsByScope: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'profile',
    [
      'name',
      'family_name',
      'given_name',
      'middle_name',
      'nickname',
      'preferred_username',
      'profile',
      'picture',
      'website',
      'gender',
      'birthdate',
      'zoneinfo',
      'locale',
      'updated_at'
    ]
  ],
  ['email', ['email', 'email_verified']],
  ['address', ['address']],
  ['phone', ['phone_number', 'phone_number_verified']]
])

const scopeOfClaim: ReadonlyMap<string, string> = new Map(
  [...claimsByScope].flatMap(([scope, names]) => names.map(name => [name, scope] as const))
)

export const standardScopes: readonly string[] = ['openid', ...claimsByScope.keys(), 'offline_access']

/** The claims of a profile that the scopes release. One that belongs to no scope comes with `openid`. */
export function scopeClaims(
  profile: Readonly<Record<string, unknown>>,
  scopes: readonly string[]
): Record<string, unknown> {
  const released = Object.entries(profile).filter(([name]) =>
    scopes.includes(scopeOfClaim.get(name) ?? 'openid')
  )
  return Object.fromEntries(released)
}
