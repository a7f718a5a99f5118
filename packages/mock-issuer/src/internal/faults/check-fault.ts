import { checkMembers } from '../check-members.ts'
import type { FaultScope } from './fault-scope.ts'
import type { Fault } from './fault.ts'

type Rule = (value: unknown) => string | undefined

/** One row per member. */
const rules: Readonly<Record<keyof Fault, Rule>> = {
  status: wholeNumber(200, 599),
  body: anything,
  json: anything,
  contentType: text,
  headers: texts,
  redirect: text,
  retryAfter: wholeNumber(0),
  malformed: flag,
  huge: wholeNumber(1),
  truncate: value => (typeof value === 'boolean' ? undefined : wholeNumber(0)(value)),
  delayMs: wholeNumber(0, 2_147_483_647),
  hang: flag,
  networkError: flag,
  reset: flag,
  times: wholeNumber(1),
  after: wholeNumber(0),
  nth: wholeNumber(1),
  only: value => (typeof value === 'object' && value !== null ? undefined : 'be an object')
}

const scopeRules: Readonly<Record<keyof FaultScope, Rule>> = { clientId: text, state: text, header: texts }

const silent: readonly (keyof Fault)[] = ['networkError', 'reset', 'hang']

/** What can go with no answer at all. */
const silentCompanions: readonly (keyof Fault)[] = ['delayMs', 'times', 'after', 'nth', 'only']

const rivals: readonly (readonly [keyof Fault, keyof Fault])[] = [
  ['body', 'json'],
  ['huge', 'truncate'],
  ['nth', 'after'],
  ['nth', 'times']
]

export function checkFault(fault: Fault): void {
  checkRows('faults.set', fault, rules)
  checkRows('faults.set: only', fault.only ?? {}, scopeRules)
  checkSilence(fault)
  const clash = rivals.find(([one, other]) => fault[one] !== undefined && fault[other] !== undefined)
  if (clash) throw new TypeError(`faults.set: ${clash.join(' and ')} exclude each other`)
}

export function checkScope(scope: FaultScope): void {
  checkRows('faults.scope', scope, scopeRules)
}

function checkRows<Owner extends object>(
  owner: string,
  value: Owner,
  rows: Readonly<Record<keyof Owner & string, Rule>>
): void {
  checkMembers(owner, value, Object.keys(rows))
  for (const [name, member] of Object.entries(value) as [keyof Owner & string, unknown][]) {
    const complaint = member === undefined ? undefined : rows[name](member)
    if (complaint !== undefined) throw new TypeError(`${owner}: ${name} must ${complaint}`)
  }
}

function checkSilence(fault: Fault): void {
  const [kind, ...others] = silent.filter(name => fault[name] === true)
  if (kind === undefined) return
  const given = Object.entries(fault).filter(([, value]) => value !== undefined && value !== false)
  const names = given.map(([name]) => name as keyof Fault)
  const stray = others[0] ?? names.find(name => name !== kind && !silentCompanions.includes(name))
  if (stray !== undefined) throw new TypeError(`faults.set: ${kind} gives no answer, so it takes no ${stray}`)
}

function anything(): undefined {}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? undefined : 'be a text'
}

function flag(value: unknown): string | undefined {
  return typeof value === 'boolean' ? undefined : 'be true or false'
}

function texts(value: unknown): string | undefined {
  const fine = typeof value === 'object' && value !== null
  return fine && Object.values(value).every(item => typeof item === 'string')
    ? undefined
    : 'be an object of texts'
}

function wholeNumber(least: number, most: number = Number.MAX_SAFE_INTEGER): Rule {
  return value =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most
      ? undefined
      : `be a whole number from ${least} to ${most}`
}
