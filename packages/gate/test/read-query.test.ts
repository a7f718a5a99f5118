import { fetchRequest, readQuery } from '@jeton/gate'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { requestWith } from './support/request.ts'

const read = (url: string): unknown => readQuery(requestWith({ url }), 'access_token')

describe('readQuery', () => {
  it.each(['/?access_token=abc', '/a?b=c&access_token=abc&d', 'https://api.test/?access_token=abc#f'])(
    'finds the parameter in %s',
    url => {
      expect(read(url)).toEqual({ found: 'credential', value: 'abc' })
    }
  )

  it.each(['/', '/?', '/?other=abc', '/?ACCESS_TOKEN=abc', '/access_token=abc', '/?x=access_token=abc'])(
    'finds nothing in %s',
    url => {
      expect(read(url)).toEqual({ found: 'nothing' })
    }
  )

  it('RS-014: a repeated parameter is ambiguous, in whatever way its name is written', () => {
    expect(read('/?access_token=abc&access_token=abc')).toEqual({ found: 'ambiguous' })
    expect(read('/?access_token=abc&access%5Ftoken=')).toEqual({ found: 'ambiguous' })
  })

  it.each(['/?access_token[x]=abc', '/?access_token%5B%5D=abc', '/?access_token=abc&access_token[0]=d'])(
    'RS-014: the object notation in %s is malformed',
    url => {
      expect(read(url)).toEqual({ found: 'malformed' })
    }
  )

  it.each(['/?access_token=', '/?access_token', '/?access_token=#abc'])(
    'an empty value in %s is malformed',
    url => {
      expect(read(url)).toEqual({ found: 'malformed' })
    }
  )

  it('a question mark inside a fragment starts no query', () => {
    expect(read('/#?access_token=abc')).toEqual({ found: 'nothing' })
    const request = fetchRequest(new Request('https://api.test/#?access_token=abc'))
    expect(readQuery(request, 'access_token')).toEqual({ found: 'nothing' })
  })

  it('never throws, and finds what was written whatever stands around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ minLength: 1 }), (path, value) => {
        expect(['nothing', 'malformed', 'ambiguous', 'credential']).toContain(
          readQuery(requestWith({ url: path }), 'access_token').found
        )
        const url = `/?a=%&access_token=${encodeURIComponent(value)}`
        expect(read(url)).toEqual({ found: 'credential', value })
      })
    )
  })
})
