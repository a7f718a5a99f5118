import { checkOptions, type Auth, type Gate, type GateRequest, isScopeToken, refuse } from '@jeton/gate'
import { challengesOf } from './internal/challenges-of.ts'
import { type Coverage, coverage } from './internal/coverage.ts'

/** Names the scopes a request needs: all of a list, any of a list, or both. */
export interface ScopeRequirement {
  /** Every one of these is needed. */
  readonly allOf?: readonly string[]
  /** One of these is needed. */
  readonly anyOf?: readonly string[]
  /**
   * The separator of names that stand below each other: with `:` a granted `orders` covers `orders:read`. Default: none,
   * and names are compared exactly.
   */
  readonly hierarchy?: string
  /** With `hierarchy`: a granted `orders:*` covers what stands below `orders`. Default false. */
  readonly wildcard?: boolean
}

/** Chooses the scopes by the request, for example by its method. */
export type ScopeResolver = (request: GateRequest) => string | readonly string[] | ScopeRequirement

/**
 * Makes a gate that lets a request pass when an earlier gate granted it enough scope.
 *
 * Scope names are compared exactly: with regard to case, without prefixes or wildcards unless the requirement says so. The scopes of a request are
 * those of its `auth`: what a token's `scope`, `scp` and `permissions` name, or a key's own list. It leaves it to the
 * handler to check whether the object asked for belongs to the subject: a scope never says that.
 *
 * @param scopes the names that are all needed; or one {@link ScopeRequirement}; or one {@link ScopeResolver}
 * @returns a gate that grants what was granted before. It refuses with `insufficient_scope` (403, naming the scopes
 *   that would be enough), and with `credentials_missing` (401) when no earlier gate granted anything, as on a route
 *   behind `optional` or one that nothing guards
 * @throws TypeError when no scope is named or a list is empty, a name holds a character that no scope may hold, or
 *   something follows a requirement or a resolver. What a resolver returns is checked when it is called
 * @see RFC 6749 section 3.3; RFC 6750 section 3.1
 */
export function requireScope(
  ...scopes: readonly [string, ...string[]] | readonly [ScopeRequirement] | readonly [ScopeResolver]
): Gate<Auth> {
  const [first] = scopes
  if (scopes.length > 1 && typeof first !== 'string')
    throw new TypeError('requireScope takes a requirement or a function alone, without other arguments')
  const requirementOf =
    typeof first === 'function'
      ? (request: GateRequest) => settle(first(request))
      : constant(settle(typeof first === 'object' ? first : (scopes as readonly string[])))

  return request => {
    const { auth } = request
    const challenges = challengesOf(request)
    if (auth === undefined) return { outcome: 'abstain', challenges }
    const { allOf, anyOf, covers } = requirementOf(request)
    const isGranted = (scope: string): boolean => auth.scopes.some(granted => covers(granted, scope))
    const enough = allOf.every(isGranted) && (anyOf.length === 0 || anyOf.some(isGranted))
    if (enough) return { outcome: 'grant', auth: auth as Auth, challenges }
    return refuse('insufficient_scope', { challenges, scope: [...allOf, ...anyOf] })
  }
}

interface SettledRequirement {
  readonly allOf: readonly string[]
  readonly anyOf: readonly string[]
  readonly covers: Coverage
}

function constant<T>(value: T): () => T {
  return () => value
}

function settle(requirement: string | readonly string[] | ScopeRequirement): SettledRequirement {
  if (typeof requirement === 'string') return settle([requirement])
  if (Array.isArray(requirement)) return settle({ allOf: requirement as readonly string[] })
  checkOptions('requireScope', requirement, ['allOf', 'anyOf', 'hierarchy', 'wildcard'])
  const { allOf, anyOf, hierarchy, wildcard } = requirement as ScopeRequirement
  const covers = coverage(hierarchy, wildcard)
  const settled = { allOf: listOf('allOf', allOf), anyOf: listOf('anyOf', anyOf), covers }
  if (allOf === undefined && anyOf === undefined) throw new TypeError('requireScope needs at least one scope')
  return settled
}

function listOf(option: string, scopes: readonly string[] | undefined): readonly string[] {
  if (scopes === undefined) return []
  if (!Array.isArray(scopes) || scopes.length === 0)
    throw new TypeError(`requireScope needs at least one scope in the list ${option}`)
  for (const scope of scopes as readonly unknown[]) {
    if (!isScopeToken(scope)) {
      throw new TypeError(
        'requireScope needs scope names without spaces, quotes or backslashes, one name a string'
      )
    }
  }
  return [...(scopes as readonly string[])]
}
