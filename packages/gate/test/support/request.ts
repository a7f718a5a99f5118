import type { FormFields, GateRequest } from '@jeton/gate'

type Line = readonly [name: string, value: string]

interface Sketch {
  readonly method?: string
  readonly url?: string
  readonly lines?: readonly Line[]
  readonly form?: FormFields | Promise<FormFields | undefined>
}

/** Makes a request view from header lines. */
export function requestWith({ method = 'GET', url = '/', lines = [], form }: Sketch = {}): GateRequest {
  return {
    method,
    url,
    header: name => lines.flatMap(([key, value]) => (key === name.toLowerCase() ? [value] : [])),
    ...(form && { form: () => form })
  }
}

/** Makes a request view with these `Authorization` lines. */
export function authorized(...values: readonly string[]): GateRequest {
  return requestWith({ lines: values.map((value): Line => ['authorization', value]) })
}
