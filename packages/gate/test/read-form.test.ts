import { type FormFields, type GateRequest, readForm } from '@jeton/gate'
import { describe, expect, it } from 'vitest'
import { requestWith } from './support/request.ts'

const urlencoded = 'application/x-www-form-urlencoded'
const post = (form: FormFields, contentType = urlencoded, method = 'POST'): GateRequest =>
  requestWith({ method, lines: [['content-type', contentType]], form })
const read = (request: GateRequest): unknown => readForm(request, 'access_token')
const nothing = { found: 'nothing' }
const fields = { access_token: 'abc' }

describe('readForm', () => {
  it.each([urlencoded, 'Application/X-WWW-Form-Urlencoded; charset=utf-8', `${urlencoded} ;x`])(
    'RS-013: a body of type %s is read',
    contentType => {
      expect(read(post(fields, contentType))).toEqual({ found: 'credential', value: 'abc' })
    }
  )

  it.each([
    'application/json',
    'text/plain',
    'multipart/form-data; boundary=x',
    `${urlencoded}x`,
    '',
    `x;${urlencoded}`
  ])('RS-013: a body of type %j is not read', contentType => {
    expect(read(post(fields, contentType))).toEqual(nothing)
  })

  it.each(['GET', 'HEAD'])('RS-013: the body of a %s is not read', method => {
    expect(read(post(fields, urlencoded, method))).toEqual(nothing)
  })

  it('RS-013: a body without a type, or with two, is not read', () => {
    const line = ['content-type', urlencoded] as const
    expect(read(requestWith({ method: 'POST', form: fields }))).toEqual(nothing)
    expect(read(requestWith({ method: 'POST', form: fields, lines: [line, line] }))).toEqual(nothing)
  })

  it('HP-03: a method override has no say', () => {
    const lines = [
      ['content-type', urlencoded],
      ['x-http-method-override', 'POST']
    ] as const
    expect(read(requestWith({ method: 'GET', form: fields, lines }))).toEqual(nothing)
  })

  it('asks for no form where the type is another one', () => {
    let asked = 0
    const request = { ...post({}, 'application/json'), form: () => void (asked += 1) }
    read(request)
    expect(asked).toBe(0)
  })

  it.each<[string, FormFields]>([
    ['a list', { access_token: ['a', 'b'] }],
    ['an object', { access_token: { x: 'a' } }],
    ['a number', { access_token: 1 }],
    ['null', { access_token: null }],
    ['a name in object notation', { 'access_token[x]': 'a' }],
    ['a name in list notation beside the plain one', { access_token: 'a', 'access_token[]': 'b' }]
  ])('RS-014: %s is ambiguous', (_name, form) => {
    expect(read(post(form))).toEqual({ found: 'ambiguous' })
  })

  it('an empty value is malformed', () => {
    expect(read(post({ access_token: '' }))).toEqual({ found: 'malformed' })
  })

  it('another name, and a member of the prototype, are nothing', () => {
    expect(read(post({ token: 'abc', access_tokens: 'abc' }))).toEqual(nothing)
    expect(read(post(Object.create(fields) as FormFields))).toEqual(nothing)
    expect(readForm(post({}), '__proto__')).toEqual(nothing)
    expect(readForm(post({}), 'toString')).toEqual(nothing)
  })

  it('a view without forms, and one that has no form body, hold nothing', () => {
    const lines = [['content-type', urlencoded]] as const
    expect(read(requestWith({ method: 'POST', lines }))).toEqual(nothing)
    expect(read({ ...requestWith({ method: 'POST', lines }), form: () => undefined })).toEqual(nothing)
  })

  it('a promised form is a promised reading', async () => {
    const request = { ...post({}), form: () => Promise.resolve(fields) }
    const reading = readForm(request, 'access_token')
    expect(reading).toBeInstanceOf(Promise)
    expect(await reading).toEqual({ found: 'credential', value: 'abc' })
  })
})
