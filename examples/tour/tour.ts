import type { MockIssuer } from '@jeton/mock-issuer'
import { type Row, rows } from './rows.ts'

export { audience } from './rows.ts'

/** An API that is running. */
export interface Api {
  readonly name: string
  readonly origin: string
}

/** What one API answered to one credential. */
interface Verdict {
  readonly token: string
  readonly framework: string
  readonly status: number
  readonly code: string
  readonly reason: string
  readonly right: boolean
}

/**
 * Sends every kind of credential to every API over HTTP and writes a table of the verdicts.
 *
 * @param issuer where the tokens come from
 * @param apis the APIs to ask
 * @param print takes one line of the table
 * @returns how many verdicts were wrong
 */
export async function tour(
  issuer: MockIssuer,
  apis: readonly Api[],
  print: (line: string) => void
): Promise<number> {
  const verdicts: Verdict[] = []
  for (const row of rows) {
    const authorization = await row.authorization(issuer)
    for (const api of apis) verdicts.push(await ask(api, row, authorization))
  }
  for (const line of table(verdicts)) print(line)
  const wrong = verdicts.filter(verdict => !verdict.right).length
  print(
    wrong === 0
      ? `all ${verdicts.length} verdicts are right`
      : `${wrong} of ${verdicts.length} verdicts are wrong`
  )
  return wrong
}

async function ask({ name, origin }: Api, row: Row, authorization: string | undefined): Promise<Verdict> {
  const answer = await fetch(
    `${origin}/orders`,
    authorization === undefined ? {} : { headers: { authorization } }
  )
  const { code = '-', detail = '-' } = (await answer.json()) as {
    readonly code?: string
    readonly detail?: string
  }
  const right = answer.status === row.status && code === row.code
  return { token: row.name, framework: name, status: answer.status, code, reason: detail, right }
}

function table(verdicts: readonly Verdict[]): readonly string[] {
  const lines = [
    ['token', 'framework', 'status', 'code', 'reason', ''],
    ...verdicts.map(verdict => [
      verdict.token,
      verdict.framework,
      String(verdict.status),
      verdict.code,
      verdict.reason,
      verdict.right ? '' : 'WRONG'
    ])
  ]
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map(line => line[column]?.length ?? 0))) ?? []
  return lines.map(line =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  )
}
