import { base64url } from 'jose'
import { signDraft } from '../../tokens/draft.ts'
import { signText } from '../../tokens/sign-text.ts'
import type { DpopTextForgery } from './dpop-forge-name.ts'
import { type DpopForgery, badProof, checks, draft } from './dpop-forgery.ts'

/** Over the 8 KiB a guard should take, under the 16 KiB at which Node.js refuses the headers by itself. */
const paddingLength = 8192

/** Deep enough for any depth limit, short enough for any size limit. */
const depth = 1000

/** The text of the proof is wrong: changed after signing, or signed although no parser should take it. */
export const textForgeries: Readonly<Record<DpopTextForgery, DpopForgery>> = {
  tamperedPayload: badProof('jti was changed after signing', checks, async subject => {
    const good = draft(subject)
    const [header, , signature] = (await signDraft(good)).split('.')
    return `${header}.${base64url.encode(JSON.stringify({ ...good.claims, jti: 'changed' }))}.${signature}`
  }),
  tamperedSignature: badProof('one bit of the signature was changed', checks, async subject => {
    const [header, payload, signature = ''] = (await signDraft(draft(subject))).split('.')
    const [first = 0, ...rest] = base64url.decode(signature)
    return `${header}.${payload}.${base64url.encode(Uint8Array.of(first ^ 1, ...rest))}`
  }),
  duplicateMember: changedText('htm is given twice', 'RFC 7519 section 4', json =>
    json.replace('{', '{"htm":"DELETE",')
  ),
  deeplyNested: changedText('a claim is nested 1000 levels deep', 'RFC 8259 section 9', json =>
    json.replace('{', `{"nested":${'['.repeat(depth)}${']'.repeat(depth)},`)
  ),
  oversized: changedText('the proof is larger than 8 KiB', 'RFC 8725 section 3.10', json =>
    json.replace('{', `{"padding":"${'x'.repeat(paddingLength)}",`)
  ),
  notAToken: badProof('the proof is not a JWT', checks, () => 'not-a-token')
}

function changedText(breaks: string, section: string, change: (json: string) => string): DpopForgery {
  return badProof(breaks, section, subject => {
    const { key, header, claims } = draft(subject)
    return signText(key, header, change(JSON.stringify(claims)))
  })
}
