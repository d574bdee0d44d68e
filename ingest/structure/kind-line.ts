// The line that names a document's kind ("KẾ HOẠCH"), alone or with the subject behind it, and the state title of a head.
import { fold } from '../../knowledge/text/fold.ts'
import { isMostlyUpperCase } from './letter-case.ts'

/** Kinds of documents that carry plans, with their names: Decree 30, article 7, and the party's own. */
export const KIND_NAMES: Readonly<Record<string, string>> = {
  'ke hoach hanh dong': 'Kế hoạch hành động',
  'ke hoach lien nganh': 'Kế hoạch liên ngành',
  'ke hoach lien tich': 'Kế hoạch liên tịch',
  'ke hoach phoi hop': 'Kế hoạch phối hợp',
  'ke hoach': 'Kế hoạch',
  'quyet dinh': 'Quyết định',
  'chi thi': 'Chỉ thị',
  'chuong trinh hanh dong': 'Chương trình hành động',
  'chuong trinh phoi hop': 'Chương trình phối hợp',
  'chuong trinh': 'Chương trình',
  'cong van': 'Công văn',
  'nghi quyet': 'Nghị quyết',
  'de an': 'Đề án',
  'huong dan': 'Hướng dẫn',
  'thong bao': 'Thông báo',
  'bao cao': 'Báo cáo',
  'to trinh': 'Tờ trình',
  'phuong an': 'Phương án',
}
/** Folded, a part of a pattern. */
export const KINDS = Object.keys(KIND_NAMES).join('|')
const KIND_ALONE = new RegExp(`^(?:${KINDS})[:.]?$`)
const KIND_FIRST = Object.keys(KIND_NAMES).map((kind) => [kind, new RegExp(`^${kind}(?=\\s|:|$)`)] as const)
/** A head's line is short; a paragraph may begin with the same words. */
const LONGEST_LINE = 420
const STATE_TITLE = /^(?:.{0,60}\s)?(?:cong h\S{2,3} xa hoi chu nghia viet nam|(dang cong san viet nam))\s*$/

/** The folded kind of a line that is a kind and nothing else, or a kind in capitals followed by its subject. */
export function kindOfLine(text: string): string | undefined {
  if (text.length > LONGEST_LINE) return undefined
  const folded = fold(text).trim()
  if (KIND_ALONE.test(folded)) return folded.replace(/[:.]$/, '')
  if (/[.;]$/.test(folded)) return undefined
  const isShouted = (kind: string) => isMostlyUpperCase(text.trim().slice(0, kind.length))
  return KIND_FIRST.find(([kind, first]) => first.test(folded) && isShouted(kind))?.[0]
}

/** Whether a line names its kind and nothing else. */
export const isKindLine = (text: string): boolean =>
  text.length < 40 && KIND_ALONE.test(fold(text).trim()) && isMostlyUpperCase(text)

/** The party's name ends sentences, too: its title stands in capitals. */
export function isStateTitle(text: string): boolean {
  const found = text.length < 140 ? STATE_TITLE.exec(fold(text).trim()) : null
  return found !== null && (found[1] === undefined || isMostlyUpperCase(text.trim().slice(-found[1].length)))
}
