/** Why a JWT of someone else is refused, in words for the test. */
export interface JwtFault {
  readonly kind: 'jwt_fault'
  readonly reason: string
}

export function jwtFault(reason: string): JwtFault {
  return { kind: 'jwt_fault', reason }
}

export function isJwtFault(value: object): value is JwtFault {
  return 'kind' in value && value.kind === 'jwt_fault'
}
