import { describe, expect, it } from 'vitest'
import { faultsOf } from './spec-map/faults-of.ts'
import { idsIn } from './spec-map/ids-in.ts'
import { requirementsIn } from './spec-map/requirements-in.ts'
import { type Mapped, specMapOf } from './spec-map/spec-map-of.ts'
import { titlesIn } from './spec-map/titles-in.ts'
import { withTable } from './spec-map/with-table.ts'

const standards = [
  '| id | source | L | requirement | test |',
  '|---|---|---|---|---|',
  '| RS-001 | 9110 11.1 | M | one | input |',
  '| RS-002 | 6750 2.1, 2.2 | S | two | a | b |',
  'RS-003 | 6750 | M | no row |',
  '| RS-004 | C | C | three | – |',
  '| RS-005 | C | X | no level | – |'
].join('\n')

describe('the requirements of a Markdown text', () => {
  it('are its rows of id, source and level', () => {
    expect(requirementsIn(standards)).toEqual([
      { id: 'RS-001', source: '9110 11.1', level: 'M' },
      { id: 'RS-002', source: '6750 2.1, 2.2', level: 'S' },
      { id: 'RS-004', source: 'C', level: 'C' }
    ])
  })

  it('are read back from the table that is written of them, which replaces the one before', () => {
    const written = withTable('# Title\n\n| id | old |\n| RS-999 | old | M |\n', requirementsIn(standards))
    expect(written).toContain('# Title\n\n| id ')
    expect(requirementsIn(written)).toEqual(requirementsIn(standards))
  })
})

describe('the ids in a text', () => {
  it.each([
    ['none', []],
    ['RS-008: a title', ['RS-008']],
    ['RS-008, RS-302: a title', ['RS-008', 'RS-302']],
    ['a title (RS-031)', ['RS-031']],
    ['RS-030..032', ['RS-030', 'RS-031', 'RS-032']],
    ['RS-030..RS-031', ['RS-030', 'RS-031']],
    ['RS-030 to RS-031, MI-005', ['RS-030', 'RS-031', 'MI-005']],
    ['RS-030–031', ['RS-030', 'RS-031']],
    ['RS-030 to MI-033', ['RS-030', 'MI-033']],
    ['RS-033..030', ['RS-033']],
    ['XRS-030, RS-03, CVE-2024-21319', []]
  ])('%j names %j', (text, ids) => {
    expect(idsIn(text)).toEqual(ids)
  })
})

describe('the titles of a test file', () => {
  it('are its string literals, also those of a table', () => {
    const source = [
      `it('RS-001: a', () => {})`,
      'it.each([["RS-002: b", 1]])(`%s`, run)',
      String.raw`it('RS-003: it\'s c', run)`
    ].join('\n')
    expect(titlesIn(source)).toEqual(['RS-001: a', 'RS-002: b', '%s', String.raw`RS-003: it\'s c`])
  })

  it('are not what stands in a comment', () => {
    const source = [`// it('RS-001', run)`, ` * 'RS-002'`, `/* 'RS-003' */`, `run() // 'RS-004'`].join('\n')
    expect(titlesIn(source)).toEqual([])
  })

  it('may hold an address', () => {
    expect(titlesIn(`it('RS-150: https://a.test // b', run)`)).toEqual(['RS-150: https://a.test // b'])
  })
})

const statuses = (map: readonly Mapped[]): readonly string[] => map.map(({ status }) => status)

describe('the map', () => {
  const requirements = requirementsIn(standards)
  const statusOf = (tests: Record<string, string>, reasons: Record<string, string>): readonly Mapped[] =>
    specMapOf({ requirements, tests: new Map(Object.entries(tests)), reasons })

  it('names each file once, whatever number of its titles name the id', () => {
    const map = statusOf({ 'a.test.ts': `'RS-001' 'RS-001'`, 'b.test.ts': `'RS-001..002'` }, {})
    expect(map.map(({ files }) => files)).toEqual([['a.test.ts', 'b.test.ts'], ['b.test.ts'], []])
    expect(statuses(map)).toEqual(['named', 'named', 'missing'])
  })

  it('lets a reason stand for a should and a choice, never for a must', () => {
    const map = statusOf({}, { 'RS-001': 'why', 'RS-002': 'why', 'RS-004': 'why' })
    expect(statuses(map)).toEqual(['missing', 'reasoned', 'reasoned'])
  })

  it('has a fault for each must without a test in the ranges asked for, and for no other', () => {
    const map = statusOf({}, {})
    expect(faultsOf(map, { required: ['RS-001..003'], reasons: [] })).toEqual([
      'RS-001: a must that no test names'
    ])
    expect(faultsOf(map, { required: ['RS-002..RS-999'], reasons: [] })).toEqual([])
    expect(faultsOf(map, { required: ['everything'], reasons: [] })).toHaveLength(1)
  })

  it('has a fault for a reason that fits nothing', () => {
    const reasons = { 'RS-001': 'a must', 'RS-002': 'has a test', 'RS-004': 'fits', 'RS-404': 'unknown' }
    const map = statusOf({ 'a.test.ts': `'RS-002'` }, reasons)
    expect(faultsOf(map, { required: [], reasons: Object.keys(reasons) })).toEqual([
      'RS-001: a must cannot be left out',
      'RS-002: has a reason and a test',
      'RS-404: a reason for an id that does not exist'
    ])
  })
})
