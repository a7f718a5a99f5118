/** Says why there is no key for a token. The text is for the log and quotes nothing of the token. */
export interface KeyFault {
  /** `key_unknown`: no key fits, or several. `dependency_unavailable`: the keys cannot be had at the moment. */
  readonly code: 'key_unknown' | 'dependency_unavailable'
  readonly detail: string
  /** Seconds, with `dependency_unavailable`. */
  readonly retryAfterSeconds?: number
}
