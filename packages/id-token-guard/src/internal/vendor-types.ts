import type { TokenKind } from '../classification.ts'
import type { JsonObject, JsonValue } from '@jeton/gate'
import type { ParsedToken } from '../parse-token.ts'
import type { Finding } from './rule.ts'

// The words that vendors use for the kinds, compared in lower case and without punctuation.
const words: ReadonlyMap<string, TokenKind> = new Map<string, TokenKind>([
  ['access', 'access_token'],
  ['accesstoken', 'access_token'],
  ['oauthaccesstoken', 'access_token'],
  ['atjwt', 'access_token'],
  ['id', 'id_token'],
  ['idtoken', 'id_token'],
  ['identity', 'id_token'],
  ['identitytoken', 'id_token'],
  ['refresh', 'refresh_token'],
  ['refreshtoken', 'refresh_token'],
  ['offline', 'refresh_token'],
  ['offlinetoken', 'refresh_token'],
  ['logout', 'logout_token'],
  ['logouttoken', 'logout_token'],
  ['logoutjwt', 'logout_token'],
  ['userinfo', 'userinfo'],
  ['clientassertion', 'client_assertion'],
  ['dpopjwt', 'dpop_proof'],
  ['dpopproof', 'dpop_proof'],
  ['seceventjwt', 'security_event'],
  ['authorizationcode', 'other'],
  ['sessiontoken', 'other'],
  ['serializedid', 'other']
])

const tokenTypes: ReadonlyMap<string, TokenKind> = new Map<string, TokenKind>([
  ...words,
  ['bearer', 'access_token'],
  ['dpop', 'access_token']
])

interface VendorType {
  readonly member: string
  readonly in: 'claims' | 'header'
  readonly vendors: string
  readonly read: (value: JsonValue) => TokenKind | undefined
  /** What a value that is not in the table says: that this is another kind of token, or nothing. */
  readonly unknown: 'other' | 'nothing'
  /** The access value stands in other kinds as well and proves nothing. */
  readonly accessProvesNothing?: true
}

const byWord =
  (table: ReadonlyMap<string, TokenKind>) =>
  (value: JsonValue): TokenKind | undefined =>
    typeof value === 'string' ? table.get(value.toLowerCase().replace(/[^a-z0-9]/g, '')) : undefined

const byValue =
  (entries: readonly (readonly [JsonValue, TokenKind])[]) =>
  (value: JsonValue): TokenKind | undefined =>
    entries.find(([known]) => known === value)?.[1]

const oracleTypes = new Map<string, TokenKind>([
  ['at', 'access_token'],
  ['it', 'id_token'],
  ['rt', 'refresh_token'],
  ['ca', 'client_assertion']
])

const vendorTypes: readonly VendorType[] = [
  { member: 'token_use', in: 'claims', vendors: 'Amazon Cognito', read: byWord(words), unknown: 'other' },
  { member: 'typ', in: 'claims', vendors: 'Keycloak, Rauthy', read: byWord(tokenTypes), unknown: 'other' },
  { member: 'tokenName', in: 'claims', vendors: 'ForgeRock AM', read: byWord(words), unknown: 'other' },
  { member: 'tok_type', in: 'claims', vendors: 'Oracle IAM', read: byWord(oracleTypes), unknown: 'other' },
  { member: 'token_type', in: 'claims', vendors: 'several', read: byWord(words), unknown: 'nothing' },
  { member: 'type', in: 'claims', vendors: 'several', read: byWord(words), unknown: 'nothing' },
  { member: 'purpose', in: 'claims', vendors: 'Curity', read: byWord(words), unknown: 'nothing' },
  // Casdoor writes access-token into its ID token too: the two are one text.
  {
    member: 'tokenType',
    in: 'claims',
    vendors: 'Casdoor',
    read: byWord(words),
    unknown: 'nothing',
    accessProvesNothing: true
  },
  {
    member: 'stt',
    in: 'claims',
    vendors: 'SuperTokens',
    read: byValue([
      [0, 'access_token'],
      [1, 'access_token'],
      [2, 'id_token']
    ]),
    unknown: 'other'
  },
  {
    member: 'drn',
    in: 'claims',
    vendors: 'Descope',
    read: byValue([
      ['DS', 'access_token'],
      ['DSR', 'refresh_token']
    ]),
    unknown: 'other'
  },
  {
    member: 'aut',
    in: 'claims',
    vendors: 'WSO2',
    read: byValue([
      ['APPLICATION', 'access_token'],
      ['APPLICATION_USER', 'access_token']
    ]),
    unknown: 'nothing'
  },
  {
    member: 'tty',
    in: 'header',
    vendors: 'Salesforce',
    read: byValue([['sfdc-core-token', 'access_token']]),
    unknown: 'nothing'
  }
]

/** What the vendors' own type claims say about a token. */
export function findVendorTypes(token: ParsedToken): readonly Finding[] {
  return vendorTypes.flatMap(type => readVendorType(type, token[type.in]))
}

function readVendorType(type: VendorType, members: JsonObject): readonly Finding[] {
  const value = members[type.member]
  if (value === undefined || isGeneric(value)) return []
  const kind = type.read(value) ?? (type.unknown === 'other' ? 'other' : undefined)
  if (kind === undefined || (kind === 'access_token' && type.accessProvesNothing)) return []
  return [{ kind, member: type.member, source: `type claim of ${type.vendors}` }]
}

function isGeneric(value: JsonValue): boolean {
  return typeof value === 'string' && value.toLowerCase() === 'jwt'
}
