export { requestListener } from './node/request-listener.ts'
