import type { AccessToken } from '../state/access-token.ts'

export function scopesOf({ claims }: AccessToken): readonly string[] {
  const { scope } = claims
  return typeof scope === 'string' ? scope.split(' ') : []
}
