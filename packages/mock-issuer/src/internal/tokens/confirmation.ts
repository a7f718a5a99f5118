/** The `cnf` claim of a sender-constrained token: `jkt` (RFC 9449 section 6) or `x5t#S256` (RFC 8705 section 3.1). */
export type Confirmation = Readonly<Record<string, string>>
