// Who signed: the last line of the signature block that looks like a name, and the titles in capitals above it.
import type { Signer } from '../../knowledge/domain/plan.ts'
import { fold, tidy } from '../../knowledge/text/fold.ts'
import { isMostlyUpperCase } from '../structure/letter-case.ts'

/** "Nguyễn Văn A", "H’Yim Kđoh", "Y Blơm Niê"; two words to six. */
const NAME = /^(?:[YH]\s)?\p{Lu}[’']?\p{L}*\p{Ll}+(?:\s\p{Lu}[’']?\p{Ll}*){1,4}$/u
/** Academic and military ranks that stand before a name. */
const RANK = /^(?:(?:PGS|GS|TSKH|TS|ThS|BS|CN|KS|Đại tá|Thượng tá|Trung tá|Thiếu tá)\.?\s*)+/
/** The last recipient in the name's line, where a scan printed both columns as one: "+ Lưu: VT, TH. Lò Văn Tám". */
const FILED = /^[-–+•*]\s*L\S{1,3}\s*:\s*(?:[\p{Lu}\d&-]+[,.;]*\s+)+(?=\p{Lu}\S*\p{Ll})/u
const REMARK = /^\(?\s*(?:da ky|ky ten|ky, dong dau|ky dien tu)\b/
/** "HIỆU TRƯỞNG (đã ký, đóng dấu) Lò Văn Tám": in one line. */
const REMARK_BETWEEN = /\s?\([^()\n]{0,60}(?:đã ký|ký tên|đóng dấu)[^()\n]{0,60}\)\s?/giu
/** Words of posts and bodies, in capitals: a line with one is a title, not a name. */
const TITLE_WORD =
  /chu tich|giam doc|hieu truong|bi thu|truong|uy ban|nhan dan|ban thuong vu|hoi dong|van phong|thuong truc|tm\.|kt\.|tl\.|tuq\.|noi nhan|bo truong|thu tuong|so |phong /

/** A scan that printed both columns as one: the name behind the last recipient. @param raw the list of recipients */
export function readSignerBeside(raw: string): Signer | undefined {
  const filed = raw
    .split('\n')
    .map((line) => tidy(line))
    .findLast((line) => FILED.test(line))
  return filed === undefined ? undefined : readSigner(filed, true)
}

/** @param damaged a scan may have lost the first letters of the name: it is kept as printed, with a doubt */
export function readSigner(raw: string, damaged: boolean): Signer | undefined {
  const lines = raw
    .replace(REMARK_BETWEEN, '\n')
    .split('\n')
    .map((line) => tidy(line.replace(/<br\s*\/?>/gi, ' ').replace(/<\/?[a-z][^<>]*>|[*#_|]/gi, '')))
    .map((line) => (damaged ? line.replace(FILED, '') : line))
    .filter((line) => line !== '' && !/^[-–+•]/.test(line) && !REMARK.test(fold(line)))
  const ranked = lines.map((line) => line.replace(RANK, ''))
  const nameAt = ranked.findLastIndex((line) => NAME.test(line))
  // Below the name stands who approves the plan, with another title.
  const titles = (nameAt > 0 ? lines.slice(0, nameAt) : lines)
    .filter((line) => isMostlyUpperCase(line))
    .map((line) => line.replace(/^(?:T[./]?M|KT|T[./]?L|TUQ)\.?\s*/, ''))
  const titleLines = titles.filter((line) => TITLE_WORD.test(fold(line)))
  const title = titleLines.at(-1) ?? titles.at(-1)
  const name = ranked[nameAt]
  if (name) return { name, title, doubt: undefined }
  const shouted = titles.at(-1)
  if (!damaged && shouted && shouted !== title && /^(?:\p{Lu}+\s){1,4}\p{Lu}+$/u.test(shouted))
    return { name: shouted, title, doubt: undefined }
  const rest = damaged ? lines.findLast((line) => /\p{Lu}\p{Ll}+/u.test(line) && !isMostlyUpperCase(line)) : undefined
  return rest ? { name: rest, title, doubt: 'tên đọc từ bản quét, có thể thiếu chữ' } : undefined
}
