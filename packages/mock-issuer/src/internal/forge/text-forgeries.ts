import { base64url } from 'jose'
import { draftAccessToken } from '../tokens/draft-access-token.ts'
import { signDraft } from '../tokens/draft.ts'
import { signText } from '../tokens/sign-text.ts'
import type { TextForgery } from './forge-name.ts'
import type { Forgery } from './forgery.ts'

/** Over the 8 KiB a guard should take, under the 16 KiB at which Node.js refuses the headers by itself. */
const paddingLength = 8192

/** Deep enough for any depth limit, short enough for any size limit. */
const depth = 1000

/** The text of the token is wrong: changed after signing, or signed although no parser should take it. */
export const textForgeries: Readonly<Record<TextForgery, Forgery>> = {
  tamperedPayload: {
    breaks: 'sub was changed after signing',
    section: 'RFC 7515 section 5.2',
    make: async (context, claims) => {
      const draft = await draftAccessToken(context, claims)
      const [header, , signature] = (await signDraft(draft)).split('.')
      const changed = { ...draft.claims, sub: `${String(draft.claims['sub'])}-tampered` }
      return `${header}.${base64url.encode(JSON.stringify(changed))}.${signature}`
    }
  },
  tamperedSignature: {
    breaks: 'one bit of the signature was changed',
    section: 'RFC 7515 section 5.2',
    make: async (context, claims) => {
      const [header, payload, signature = ''] = (
        await signDraft(await draftAccessToken(context, claims))
      ).split('.')
      return `${header}.${payload}.${base64url.encode(flipFirstBit(base64url.decode(signature)))}`
    }
  },
  duplicateMember: withPayload('sub is given twice, first as admin', 'RFC 7519 section 4', json =>
    json.replace('{', '{"sub":"admin",')
  ),
  oversized: withPayload('the token is larger than 8 KiB', 'RFC 8725 section 3.10', json =>
    json.replace('{', `{"padding":"${'x'.repeat(paddingLength)}",`)
  ),
  deeplyNested: withPayload('a claim is nested 1000 levels deep', 'RFC 8259 section 9', json =>
    json.replace('{', `{"nested":${'['.repeat(depth)}${']'.repeat(depth)},`)
  )
}

function withPayload(breaks: string, section: string, change: (json: string) => string): Forgery {
  const make: Forgery['make'] = async (context, claims) => {
    const draft = await draftAccessToken(context, claims)
    return signText(draft.key, draft.header, change(JSON.stringify(draft.claims)))
  }
  return { breaks, section, make }
}

function flipFirstBit([first = 0, ...rest]: Uint8Array): Uint8Array {
  return Uint8Array.of(first ^ 1, ...rest)
}
