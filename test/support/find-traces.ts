// Looks through the bytes of a database and its logs for a number, in every form in which one may be written.
import { existsSync, readFileSync } from 'node:fs'

/** @returns where it stands: file, form and offset; empty where there is none */
export function findTraces(file: string, number: number): readonly string[] {
  return [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]
    .filter((path) => existsSync(path))
    .flatMap((path) => {
      const bytes = readFileSync(path)
      return Object.entries(formsOf(number)).flatMap(([form, searched]) => {
        const at = bytes.indexOf(searched)
        return at === -1 ? [] : [`${path}: ${form} at ${at}`]
      })
    })
}

function formsOf(number: number): Readonly<Record<string, Buffer>> {
  const eight = Buffer.alloc(8)
  eight.writeBigInt64BE(BigInt(number))
  // SQLite writes integers of 6 bytes where those suffice.
  const six = eight.subarray(2)
  return {
    digits: Buffer.from(String(number)),
    'big-endian': six,
    'little-endian': Buffer.from(six.toReversed()),
    double: doubleOf(number),
    varint: varintOf(number),
  }
}

function doubleOf(number: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleBE(number)
  return bytes
}

/** As the keys of tables are written: seven bits a byte, the highest bit says that more follow. */
function varintOf(number: number): Buffer {
  const groups: number[] = []
  for (let rest = BigInt.asUintN(64, BigInt(number)); rest > 0n; rest >>= 7n) groups.unshift(Number(rest & 127n))
  return Buffer.from(groups.map((group, index) => (index < groups.length - 1 ? group | 128 : group)))
}
