import type { FormFields, GateRequest } from '@jeton/gate'

/** Shows header lines to a gate as they are; a `Request` would not let every text through. */
export function requestWith(
  lines: readonly string[],
  more: { readonly method?: string; readonly url?: string; readonly form?: FormFields } = {}
): GateRequest {
  const { method = 'GET', url = '/', form } = more
  return {
    method,
    url,
    header: name => {
      if (name === 'authorization') return lines
      return name === 'content-type' && form ? ['application/x-www-form-urlencoded'] : []
    },
    ...(form && { form: () => form })
  }
}
