/** What a scope allows, in words for the user (OpenID Connect Core 1.0 sections 5.4 and 11). */
const words: ReadonlyMap<string, string> = new Map([
  ['openid', 'Know who you are'],
  ['profile', 'See your name and profile'],
  ['email', 'See your email address'],
  ['address', 'See your postal address'],
  ['phone', 'See your phone number'],
  ['offline_access', 'Keep access while you are away']
])

export function scopeWords(scope: string): string {
  return words.get(scope) ?? 'Use the permission'
}
