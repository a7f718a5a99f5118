import { expect } from 'vitest'

export const anyText: unknown = expect.any(String)

export type Members = Record<string, unknown>

export async function json(response: Response | Promise<Response>): Promise<Members> {
  return (await (await response).json()) as Members
}
