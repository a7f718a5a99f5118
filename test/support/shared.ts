import { readFileSync } from 'node:fs'

/** Reads a JSON file of the corpus that stands beside the project. */
export function readShared(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../shared/${path}`, import.meta.url), 'utf8'))
}
