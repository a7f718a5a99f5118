/** The parameters of a form or query; one given more than once has a list. */
export type FormParameters = Readonly<Record<string, string | readonly string[]>>

export function formParameters(text: string | URLSearchParams): FormParameters {
  const parameters = new URLSearchParams(text)
  const rows = [...new Set(parameters.keys())].map(name => {
    const [first = '', ...more] = parameters.getAll(name)
    return [name, more.length === 0 ? first : [first, ...more]] as const
  })
  return Object.fromEntries(rows)
}

/** The value of a parameter that is given once and is not empty. */
export function single(parameters: FormParameters, name: string): string | undefined {
  const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined
  return typeof value === 'string' && value !== '' ? value : undefined
}
