// The smallest picture that a server which only reads the beginning takes for a PNG of a given size.

export function pngOf(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(32)
  bytes.write('\u0089PNG\r\n\u001a\n', 0, 'latin1')
  bytes.writeUInt32BE(13, 8)
  bytes.write('IHDR', 12, 'latin1')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return new Uint8Array(bytes)
}

export function jpegOf(width: number, height: number): Uint8Array {
  const frame = Buffer.alloc(21)
  frame.write('\u00ff\u00d8\u00ff\u00fe\u0000\u0004..\u00ff\u00c0\u0000\u000b\u0008', 0, 'latin1')
  frame.writeUInt16BE(height, 13)
  frame.writeUInt16BE(width, 15)
  return new Uint8Array(frame)
}
