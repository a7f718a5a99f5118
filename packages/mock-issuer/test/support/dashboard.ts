import { type MockIssuer, type MockIssuerOptions, createMockIssuer } from '@jeton/mock-issuer'
import { webClient } from './authorization.ts'
import { type DashboardVisitor, visitDashboard } from './dashboard-visitor.ts'

export interface Dashboard extends AsyncDisposable {
  readonly issuer: MockIssuer
  readonly visitor: DashboardVisitor
}

const clock = (): number => Date.UTC(2030, 0, 1)

/** An issuer that listens, with a browser that has the key. */
export async function openDashboard(options: MockIssuerOptions = {}): Promise<Dashboard> {
  const issuer = await createMockIssuer({ clients: [webClient], clock, ...options })
  await issuer.listen({ dashboard: true })
  return { issuer, visitor: await visitDashboard(issuer), [Symbol.asyncDispose]: () => issuer.close() }
}

/** The text of a page, tags left out. */
export function words(html: string): string {
  const text = html.replaceAll(/<(style|script)>.*?<\/\1>/gs, '').replaceAll(/<[^>]*>/g, ' ')
  return text.replaceAll(/\s+/g, ' ')
}
