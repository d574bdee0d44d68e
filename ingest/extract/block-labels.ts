// The labels of a task in prose, "Đơn vị chủ trì:", "Thời gian hoàn thành:", and what stands after each of them.
import { fold } from '../../knowledge/text/fold.ts'
import { trimEndOf } from '../../knowledge/text/trim-end.ts'
import type { OutlinedBlock } from '../structure/outline.ts'

/** The rule for `content` stands last: what names a part is no part's content. */
const LABELS = {
  time: /(?:thoi gian|thoi han|tien do|thoi diem|lo trinh|han)(?: thuc hien| hoan thanh| trien khai| du kien)*\s*:\s*/,
  lead: /(?:(?:cac )?co quan |(?:co quan, )?don vi |bo phan |nguoi |to chuc )?(?:chu tri|phu trach|dau moi|chiu trach nhiem(?: chinh)?)(?: thuc hien| tham muu)?\s*:\s*/,
  coordinating:
    /(?:(?:cac )?co quan |(?:(?:cac )?co quan, )?(?:cac )?don vi |bo phan |thanh phan |luc luong )?(?:cung )?phoi hop(?: thuc hien)?\s*:\s*/,
  doing:
    /(?:trien khai|to chuc)(?: thuc hien)?\s*:\s*|(?:phan cong|don vi|co quan|bo phan)(?: to chuc)? (?:thuc hien|trien khai|tham muu)\s*:\s*/,
  product: /(?:san pham|ket qua)(?: du kien| thuc hien| dau ra| can dat)*\s*:\s*/,
  content: /noi dung(?: thuc hien| nhiem vu)?\s*:\s*/,
} as const
export type Label = keyof typeof LABELS
const ANY_LABEL = new RegExp(
  String.raw`(?<=^|[.;,]\s+|\(\s*|^[-+•]\s*)(?:${Object.values(LABELS)
    .map((label) => label.source)
    .join('|')})`,
  'g',
)

/** `index`: position of the paragraph. */
export type LabelledPart = { readonly index: number; readonly label: Label; readonly value: string }

/** The labels of a paragraph with what stands after each, up to the next. */
export function labelledParts(entry: OutlinedBlock | undefined, index: number): readonly LabelledPart[] {
  if (entry?.block.kind !== 'paragraph') return []
  const { body } = entry.block
  const folded = fold(body)
  if (folded.length !== body.length) return []
  const found = [...folded.matchAll(ANY_LABEL)]
  return found.map((match, position) => {
    const start = match.index + match[0].length
    const printed = trimEndOf(body.slice(start, found[position + 1]?.index), '.,;(-')
    const value = printed.includes('(') ? printed : printed.replace(/\)$/, '')
    return { index, label: labelOf(match[0]), value: value.trim() }
  })
}

const labelOf = (words: string): Label =>
  (Object.keys(LABELS) as Label[]).find((label) => new RegExp(`^(?:${LABELS[label].source})$`).test(words)) ?? 'doing' // keys of a literal object

/** Whether the paragraph is a label and no task of its own. */
export function beginsWithLabel(entry: OutlinedBlock | undefined): boolean {
  return entry?.block.kind === 'paragraph' && fold(entry.block.body).search(ANY_LABEL) === 0
}

/** The block's own words, up to its first label where it carries one. */
export function textBeforeLabel(entry: OutlinedBlock | undefined): string {
  const block = entry?.block
  const body = block?.kind === 'paragraph' ? block.body : block?.kind === 'heading' ? block.title : ''
  const cut = fold(body).search(ANY_LABEL)
  return trimEndOf(cut < 0 ? body : body.slice(0, cut), '(-')
}
