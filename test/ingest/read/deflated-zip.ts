// ZIP files that lie, made by hand: sizes, counts and flags are what a test says they are.
import { crc32, deflateRawSync } from 'node:zlib'

export type ZipPart = {
  readonly name: string
  readonly content: Uint8Array
  /** 1: encrypted. */
  readonly flags?: number
  readonly claimedSize?: number
}

/** `count`: what the end of the directory claims; `gap`: bytes between the directory and its end. */
export function deflatedZip(
  parts: readonly ZipPart[],
  { count = parts.length, gap = 0 }: { count?: number; gap?: number } = {},
): Uint8Array {
  const files: Buffer[] = []
  const listing: Buffer[] = []
  let offset = 0
  for (const { name, content, flags = 0, claimedSize = content.length } of parts) {
    const packed = deflateRawSync(content)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(flags, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(claimedSize, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const entry = Buffer.alloc(14)
    entry.writeUInt32LE(offset, 10)
    const file = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), packed])
    listing.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), fields, entry, Buffer.from(name))
    files.push(file)
    offset += file.length
  }
  const directory = Buffer.concat(listing)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 0, 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...files, directory, Buffer.alloc(gap), end]))
}
