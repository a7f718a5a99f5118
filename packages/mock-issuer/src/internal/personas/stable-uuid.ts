import { createHash } from 'node:crypto'

/** A UUID of version 8 made from a name (RFC 9562 section 5.8). */
export function stableUuid(name: string): string {
  const bytes = createHash('sha256').update(name).digest()
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
