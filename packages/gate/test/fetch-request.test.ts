import { fetchRequest, readAuthorization, readForm } from '@jeton/gate'
import { describe, expect, it } from 'vitest'
import { authFor } from './support/gates.ts'

const url = 'https://api.test/orders?x=1'
const urlencoded = 'application/x-www-form-urlencoded'
const post = (body: string): Request =>
  new Request(url, { method: 'POST', body, headers: { 'content-type': urlencoded } })

describe('fetchRequest', () => {
  it('shows method, address and headers', () => {
    const view = fetchRequest(new Request(url, { method: 'PUT', headers: { Authorization: 'Bearer abc' } }))
    expect(view).toMatchObject({ method: 'PUT', url })
    expect(view.header('AUTHORIZATION')).toEqual(['Bearer abc'])
    expect(view.header('x-api-key')).toEqual([])
  })

  it('shows an empty header as one empty line', () => {
    const view = fetchRequest(new Request(url, { headers: { Authorization: '' } }))
    expect(view.header('authorization')).toEqual([''])
    expect(readAuthorization(view, 'Bearer')).toEqual({ found: 'nothing' })
  })

  it('shows what the server knows beyond the request', () => {
    const context = { auth: authFor('u1'), challenges: [{ scheme: 'Bearer' }], remoteAddress: '127.0.0.1' }
    expect(fetchRequest(new Request(url), context)).toMatchObject(context)
  })

  it('RS-015: takes nothing of that from headers', () => {
    const headers = { 'x-forwarded-for': '10.0.0.1', 'x-forwarded-user': 'root' }
    const view = fetchRequest(new Request(url, { headers }))
    expect(view.auth).toBeUndefined()
    expect(view.remoteAddress).toBeUndefined()
  })

  it('reads a form from a copy and leaves the body to the handler', async () => {
    const request = post('access_token=a%2Bb+c&x=1')
    expect(await fetchRequest(request).form?.()).toEqual({ access_token: 'a+b c', x: '1' })
    expect(await request.text()).toBe('access_token=a%2Bb+c&x=1')
  })

  it('RS-014: shows a repeated name as a list', async () => {
    const view = fetchRequest(post('access_token=a&access_token=b&x=1'))
    expect(await view.form?.()).toEqual({ access_token: ['a', 'b'], x: '1' })
    expect(await readForm(fetchRequest(post('access_token=a&access_token=b')), 'access_token')).toEqual({
      found: 'ambiguous'
    })
  })

  it('RS-014: refuses a name in object notation', async () => {
    expect(await readForm(fetchRequest(post('access_token[x]=a')), 'access_token')).toEqual({
      found: 'ambiguous'
    })
  })

  it('names of the prototype are names like others', async () => {
    const form = (await fetchRequest(post('__proto__=a&toString=b')).form?.()) ?? {}
    expect(Object.getPrototypeOf(form)).toBeNull()
    expect(Object.entries(form)).toEqual([
      ['__proto__', 'a'],
      ['toString', 'b']
    ])
  })

  it('a request without a body has no form', async () => {
    expect(await fetchRequest(new Request(url)).form?.()).toBeUndefined()
  })

  it.each([
    ['letters of one byte', 'a', 65_536],
    ['letters of three bytes', '€', 21_845]
  ])('reads up to 64 KiB of %s, and not a letter more', async (_name, letter, most) => {
    const form = (count: number) => fetchRequest(post(letter.repeat(count))).form?.()
    expect(Object.keys((await form(most)) ?? {})).toEqual([letter.repeat(most)])
    expect(await form(most + 1)).toBeUndefined()
  })

  it('stops reading a body without end', async () => {
    const body = new ReadableStream({ pull: controller => controller.enqueue(new Uint8Array(4096).fill(97)) })
    const request = new Request(url, { method: 'POST', body, duplex: 'half' })
    expect(await fetchRequest(request).form?.()).toBeUndefined()
    await request.body?.cancel()
  })

  it('joins letters that two chunks share', async () => {
    const bytes = new TextEncoder().encode('access_token=é')
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
        controller.close()
      }
    })
    const request = new Request(url, { method: 'POST', body, duplex: 'half' })
    expect(await fetchRequest(request).form?.()).toEqual({ access_token: 'é' })
  })
})
