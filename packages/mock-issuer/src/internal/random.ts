/** Makes the unguessable texts of one issuer: codes, tokens, identifiers. */
export interface Random {
  /** 256 bits in base64url. */
  text(): string
  /** A version 4 UUID (RFC 9562 section 5.4). */
  uuid(): string
}

/** Returns that many random bytes. */
export type RandomSource = (size: number) => Uint8Array

export function createRandom(source: RandomSource): Random {
  const take = (size: number): Buffer => {
    const bytes = source(size)
    if (bytes.byteLength === size) return Buffer.from(bytes)
    throw new TypeError(`random must return as many bytes as it is asked for: ${size}`)
  }
  return {
    text: () => take(32).toString('base64url'),
    uuid: () => uuid(take(16))
  }
}

function uuid(bytes: Buffer): string {
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
