export { mswHandlers } from './msw/msw-handlers.ts'
export type { MswHandlersOptions } from './msw/msw-handlers.ts'
