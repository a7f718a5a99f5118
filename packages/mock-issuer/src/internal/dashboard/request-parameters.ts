import { formParameters } from '../exchange/form-parameters.ts'
import type { RequestRecord } from '../request-log/request-record.ts'

/** Shown only that it is there: the log on the page may end up in a screenshot. */
const secret =
  /secret|password|token$|^(?:code|assertion|client_assertion|code_verifier|device_code|form_key|key|prompt_key)$/

const longest = 80

/** The parameters of a request, as they may be shown. */
export function requestParameters({ url, form }: RequestRecord): readonly (readonly [string, string])[] {
  const all = [...Object.entries(formParameters(new URL(url).searchParams)), ...Object.entries(form)]
  return all.map(([name, value]) => [
    name,
    secret.test(name) ? '(hidden)' : shortened([value].flat().join(', '))
  ])
}

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
