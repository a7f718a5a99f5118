import { html } from 'hono/html'
import type { User } from '../users/user.ts'
import type { Html } from './document.ts'

export function displayName({ sub, profile }: User): string {
  const { name, preferred_username: username } = profile
  return typeof name === 'string' && name !== '' ? name : typeof username === 'string' ? username : sub
}

/** A button that signs this user in. */
export function personButton(user: User): Html {
  const name = displayName(user)
  const details = [user.sub, user.profile['email']].filter(text => typeof text === 'string' && text !== name)
  return html`<li>
    <button type="submit" class="person" name="user" value="${user.sub}">
      <span class="avatar" aria-hidden="true">${initials(name)}</span>
      <span class="who"><span>${name}</span> <small>${details.join(' · ')}</small></span>
    </button>
  </li>`
}

function initials(name: string): string {
  const [first = '', second = ''] = name.split(/[\s._@-]+/).filter(word => word !== '')
  return (firstLetter(first) + firstLetter(second)).toUpperCase()
}

function firstLetter(word: string): string {
  return /[\p{L}\p{N}]/u.exec(word)?.[0] ?? ''
}
