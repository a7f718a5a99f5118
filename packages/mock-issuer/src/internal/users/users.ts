import { type User, type UserOptions, readUser } from './user.ts'

/** Keeps the users of an issuer, changeable at run time. */
export interface Users {
  /** Adds a user, or replaces the one with the same `sub`. Throws a TypeError for a wrong member. */
  add(user: UserOptions): void
  /** Removes a user. Sessions and tokens that exist stay. */
  remove(sub: string): void
  /** Lists the subjects of all users, in the order they were added. */
  list(): readonly string[]
}

export interface UserDirectory extends Users {
  get(sub: string): User | undefined
  /** The user a `login_hint` means: by `sub`, or a name or address people sign in with. */
  find(hint: string): User | undefined
  /** Who signs in when nobody says who: the chosen user, else the first. */
  current(): User | undefined
  choose(sub: string): void
  /** Back to the users the issuer was created with. */
  reset(): void
}

const loginNames = ['email', 'preferred_username', 'phone_number']

export function createUsers(initial: readonly UserOptions[]): UserDirectory {
  const first = initial.map(readUser)
  const users = new Map<string, User>()
  let chosen: string | undefined
  const reset = (): void => {
    chosen = undefined
    users.clear()
    for (const user of first) users.set(user.sub, user)
  }
  reset()
  return {
    add: options => {
      const user = readUser(options)
      users.set(user.sub, user)
    },
    remove: sub => void users.delete(sub),
    list: () => [...users.keys()],
    get: sub => users.get(sub),
    find: hint => users.get(hint) ?? [...users.values()].find(user => isNamed(user, hint)),
    current: () => users.get(chosen ?? '') ?? users.values().next().value,
    choose: sub => {
      if (!users.has(sub)) throw new TypeError(`signIn: there is no user "${sub}"`)
      chosen = sub
    },
    reset
  }
}

function isNamed({ profile }: User, hint: string): boolean {
  return loginNames.some(name => profile[name] === hint)
}
