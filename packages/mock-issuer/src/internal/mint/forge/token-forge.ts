import type { IssuerContext } from '../../context.ts'

/** One way to make a bad token of a kind. */
export interface TokenForgery<Input> {
  /** What is wrong with the token. */
  readonly breaks: string
  /** The rule it breaks. */
  readonly section: string
  readonly make: (context: IssuerContext, input: Input | undefined) => Promise<string>
}

/** Describes one bad token. */
export interface ForgedTokenOf<Name extends string> {
  readonly name: Name
  /** What is wrong with it. */
  readonly breaks: string
  /** The rule it breaks, such as `RFC 7519 section 4.1.4`. */
  readonly section: string
  readonly token: string
}

/** Makes bad tokens of one kind, each with one thing wrong, whatever the caller asked for. */
export type TokenForge<Name extends string, Input> = Readonly<
  Record<Name, (input?: Input) => Promise<string>>
> & {
  /** Makes one token of every kind, in a fixed order. */
  all(input?: Input): Promise<readonly ForgedTokenOf<Name>[]>
}

export function createTokenForge<Name extends string, Input>(
  context: IssuerContext,
  catalogue: Readonly<Record<Name, TokenForgery<Input>>>
): TokenForge<Name, Input> {
  const rows = Object.entries(catalogue) as [Name, TokenForgery<Input>][]
  const single = Object.fromEntries(
    rows.map(([name, { make }]) => [name, (input?: Input) => make(context, input)])
  ) as Record<Name, (input?: Input) => Promise<string>>
  const all = (input?: Input): Promise<readonly ForgedTokenOf<Name>[]> =>
    Promise.all(
      rows.map(async ([name, { breaks, section, make }]) => ({
        name,
        breaks,
        section,
        token: await make(context, input)
      }))
    )
  return { ...single, all }
}
