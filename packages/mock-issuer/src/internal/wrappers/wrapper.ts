import type { Endpoint, Handler } from '../context.ts'

/** Adds one concern around the handler of an endpoint. */
export type Wrapper = (endpoint: Endpoint, inner: Handler) => Handler
