// Which column says what: header words, matched folded and in any order.
import { fold } from '../../knowledge/text/fold.ts'

export type ColumnRole =
  | 'ordinal'
  | 'task'
  | 'lead'
  | 'coordinating'
  | 'time'
  | 'product'
  | 'indicator'
  | 'unit'
  | 'result'
  | 'target'
  | 'note'
  | 'money'
  | 'unknown'

/** In order: the first rule that matches wins, so the narrow ones stand first. Words are those of Decree 30 annexes (guide: tables). */
const RULES: readonly (readonly [ColumnRole, RegExp])[] = [
  ['ordinal', /^(tt|stt|so tt|so thu tu|muc)$/],
  ['unit', /don vi tinh|^dvt$|^don vi$/],
  ['coordinating', /phoi hop/],
  ['lead', /chu tri|don vi thuc hien|co quan thuc hien|dau moi|trach nhiem|phu trach|nguoi thuc hien/],
  ['time', /thoi gian|thoi han|thoi diem|tien do|lo trinh|han hoan thanh/],
  ['money', /kinh phi|nguon von/],
  ['note', /ghi chu/],
  ['product', /san pham|ket qua dau ra|du kien ket qua|san pham du kien|bao cao/],
  ['result', /ket ?qua|dat duoc|thuc hien nam|hien trang/],
  ['target', /phan dau|muc tieu nam|chi tieu nam|ke hoach nam/],
  ['indicator', /^(ten )?chi ?tieu|^muc tieu|noi dung chi tieu/],
  ['task', /noi dung|nhiem vu|cong viec|hoat dong|giai phap/],
]

export function columnRoles(header: readonly string[]): readonly ColumnRole[] {
  return header.map((cell) => {
    const words = fold(cell).replace(/\s+/g, ' ').trim()
    return RULES.find(([, pattern]) => pattern.test(words))?.[0] ?? 'unknown'
  })
}
