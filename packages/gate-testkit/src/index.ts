export { gateTestkit, type Adapter, type Runner, type ServeOptions, type Served } from './gate-testkit.ts'
export { expectAnswer, type ExpectedAnswer } from './expect-answer.ts'
export { parseChallenges, type ParsedChallenge } from './parse-challenges.ts'
export { rawRequest, type RawAnswer, type RawRequest } from './raw-request.ts'
