/** Names every bad request `forge` of a DPoP client can make. */
export type DpopForgeName =
  | DpopClaimForgery
  | DpopRequestForgery
  | DpopHeaderForgery
  | DpopKeyForgery
  | DpopTextForgery
  | DpopNonceForgery

export type DpopClaimForgery =
  | 'missingJti'
  | 'missingHtm'
  | 'missingHtu'
  | 'missingIat'
  | 'missingAth'
  | 'illTypedJti'
  | 'illTypedHtm'
  | 'illTypedHtu'
  | 'illTypedIat'
  | 'illTypedAth'
  | 'wrongMethod'
  | 'lowerCaseMethod'
  | 'otherPath'
  | 'otherOrigin'
  | 'otherScheme'
  | 'otherPort'
  | 'relativeAddress'
  | 'notAnAddress'
  | 'old'
  | 'future'
  | 'hashOfAnotherToken'
  | 'wrongHashAlgorithm'

export type DpopHeaderForgery =
  | 'wrongType'
  | 'missingType'
  | 'missingKey'
  | 'keyIdOnly'
  | 'privateKey'
  | 'invalidKey'
  | 'criticalHeader'

export type DpopKeyForgery = 'otherKey' | 'wrongSignature' | 'algNone' | 'hmacConfusion' | 'symmetricKey'

export type DpopTextForgery =
  | 'tamperedPayload'
  | 'tamperedSignature'
  | 'duplicateMember'
  | 'deeplyNested'
  | 'oversized'
  | 'notAToken'

export type DpopRequestForgery =
  | 'missingProof'
  | 'twoProofs'
  | 'bearerScheme'
  | 'unboundToken'
  | 'reusedProof'
  | 'reusedJti'
  | 'accessTokenAsProof'

/** These need a server that asks for a nonce. */
export type DpopNonceForgery = 'missingNonce' | 'wrongNonce' | 'listedNonce'
