import { html } from 'hono/html'
import { page } from '../pages/page.ts'
import { pageResponse } from '../pages/page-response.ts'

export async function refusalPage(status: 403 | 404 | 413, reason: string): Promise<Response> {
  const heading = status === 404 ? 'There is nothing here' : 'Refused'
  return pageResponse(
    await page(
      heading,
      html`<h1>${heading}</h1>
        <p>${reason}</p>`
    ),
    { status }
  )
}
