/** An access token, and how it was sent. */
export interface PresentedToken {
  readonly text: string
  readonly scheme: 'Bearer' | 'DPoP'
}
