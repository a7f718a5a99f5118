import { type Duration, parseDuration } from '../duration.ts'
import type { Check } from './check.ts'

export const duration: Check = (value, path) => {
  try {
    parseDuration(path, value as Duration)
    return []
  } catch (error) {
    return [(error as TypeError).message]
  }
}
