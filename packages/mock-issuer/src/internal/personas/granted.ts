/** The client and the scopes of an access token, under whichever name they were given. */
export interface Granted {
  readonly client_id: string | undefined
  readonly scope: string | undefined
}

export function readGranted(
  claims: Readonly<Record<string, unknown>>,
  given: Readonly<Record<string, unknown>>
): Granted {
  const client = textOf(given['azp']) ?? textOf(given['cid']) ?? textOf(given['appid'])
  return {
    client_id: 'client_id' in given ? textOf(given['client_id']) : (client ?? textOf(claims['client_id'])),
    scope: scopeOf(claims)
  }
}

/** Scopes as one text, whatever the claim is called and however it lists them. */
export function scopeOf(claims: Readonly<Record<string, unknown>>): string | undefined {
  return scopeText(claims['scope']) ?? scopeText(claims['scp'])
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function scopeText(value: unknown): string | undefined {
  const text = Array.isArray(value) ? value.join(' ') : textOf(value)
  return text === '' ? undefined : text
}
