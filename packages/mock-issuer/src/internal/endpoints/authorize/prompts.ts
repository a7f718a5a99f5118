/** The values of `prompt` (OpenID Connect Core 1.0 section 3.1.2.1). */
export const promptNames: readonly string[] = ['none', 'login', 'consent', 'select_account']
