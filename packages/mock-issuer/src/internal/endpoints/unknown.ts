import type { Endpoint } from '../context.ts'
import { jsonResponse } from '../http/json-response.ts'

/** Answers every path that is in no row of the table. */
export const unknown: Endpoint = {
  name: 'unknown',
  paths: () => [],
  methods: [],
  cors: true,
  handle: () => jsonResponse({ error: 'not_found', error_description: 'no endpoint at this path' }, 404)
}
