import type { IssuerContext } from '../context.ts'
import type { RequestRecord } from '../request-log/request-record.ts'
import { requestRow } from './views/request-row.ts'

/** Milliseconds between two looks at the log. */
const pace = 250

/** The rows of new requests as server-sent events (HTML Living Standard section 9.2). */
export function requestStream({ log }: IssuerContext, signal: AbortSignal): Response {
  let last = log.list({}).at(-1)
  const news = async (): Promise<string> => {
    const records = log.list({})
    const fresh = records.slice(last ? records.lastIndexOf(last) + 1 : 0)
    const isCleared = last !== undefined && !records.includes(last)
    last = records.at(-1)
    const rows = await Promise.all(fresh.map(rowEvent))
    return (isCleared ? event('cleared', '') : '') + rows.join('')
  }
  const body = new ReadableStream<Uint8Array>({
    start: controller => {
      const send = (text: string): void => controller.enqueue(new TextEncoder().encode(text))
      // The listener holds one chunk back until the next comes, so a comment follows each.
      send('retry: 1000\n\n')
      send(':\n\n')
      const tell = async (): Promise<void> => {
        const text = await news()
        if (text !== '' && !signal.aborted) for (const part of [text, ':\n\n']) send(part)
      }
      const timer = setInterval(() => void tell(), pace)
      timer.unref()
      signal.addEventListener('abort', () => {
        clearInterval(timer)
        controller.close()
      })
    }
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff'
    }
  })
}

async function rowEvent(record: RequestRecord): Promise<string> {
  return event('row', JSON.stringify(await requestRow(record)))
}

function event(name: string, data: string): string {
  return `event: ${name}\ndata: ${data}\n\n`
}
