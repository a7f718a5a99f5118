/** Names every bad token `forge` can make. */
export type ForgeName = ClaimForgery | KeyForgery | HeaderForgery | TextForgery | KindForgery

export type ClaimForgery =
  | 'expired'
  | 'notYetValid'
  | 'wrongAudience'
  | 'wrongIssuer'
  | 'missingClaim'
  | 'illTypedSubject'
  | 'illTypedExpiry'

export type KeyForgery = 'wrongKey' | 'unknownKid' | 'hmacConfusion' | 'embeddedJwk'

export type HeaderForgery = 'algNone' | 'wrongType' | 'wrongTypeDpop' | 'criticalHeader'

export type TextForgery =
  | 'tamperedPayload'
  | 'tamperedSignature'
  | 'duplicateMember'
  | 'oversized'
  | 'deeplyNested'

export type KindForgery = 'idTokenAsAccessToken'
