// Who signed: the last line of the signature block that looks like a name, and the titles in capitals above it.
import type { Signer } from '../../knowledge/domain/plan.ts'
import { tidy } from '../../knowledge/text/fold.ts'
import { isMostlyUpperCase } from '../structure/letter-case.ts'

const NAME = /^\p{Lu}\p{Ll}+(\s\p{Lu}\p{Ll}*){1,4}$/u

/** @param damaged a scan may have lost the first letters of the name: it is kept as printed, with a doubt */
export function readSigner(raw: string, damaged: boolean): Signer | undefined {
  const lines = raw
    .split('\n')
    .map((line) => tidy(line.replace(/[*#_]/g, '')))
    .filter((line) => line !== '' && !line.startsWith('-'))
  const titles = lines
    .filter((line) => isMostlyUpperCase(line))
    .map((line) => line.replace(/^(TM|T\/M|KT|TL|TUQ)\.?\s*/, ''))
  const title = titles.at(-1)
  const name = lines.findLast((line) => NAME.test(line))
  if (name) return { name, title, doubt: undefined }
  const rest = damaged ? lines.findLast((line) => /\p{Lu}\p{Ll}+/u.test(line) && !isMostlyUpperCase(line)) : undefined
  return rest ? { name: rest, title, doubt: 'tên đọc từ bản quét, có thể thiếu chữ' } : undefined
}
