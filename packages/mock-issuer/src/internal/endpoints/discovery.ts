import type { Handler } from '../context.ts'
import { jsonResponse } from '../http/json-response.ts'
import { metadata } from '../metadata.ts'

/** Both discovery documents hold the same members, so one handler serves both addresses. */
export const discovery: Handler = context => jsonResponse(metadata(context))
