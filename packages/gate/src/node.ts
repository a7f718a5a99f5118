export { authorize, type AuthorizeContext } from './node/authorize.ts'
export { nodeRequest } from './node/node-request.ts'
