// Whether a passage says who does something: by an agency at its head, by charging one, or in a cell of its table.
import type { RankedPassage } from '../passages/rank-passages.ts'
import type { Snapshot } from '../snapshot.ts'

/** Who does something is only answered where somebody is named: an agency of the tasks, an office, a collective. */
export function namesAgency({ passage, sentences }: RankedPassage, snapshot: Snapshot): boolean {
  if (isRowOfOtherTable(passage)) return true
  const best = Math.max(...sentences.map(({ coverage }) => coverage))
  return (
    sentences.some(({ text, coverage }) => coverage >= best * 0.6 && DOES.test(text)) || snapshot.tasks.length === 0
  )
}

/** A table that is none of tasks or indicators: its cells say what its heads ask. */
export const isRowOfOtherTable = ({ kind, taskIds, targetIds }: RankedPassage['passage']): boolean =>
  kind === 'row' && taskIds.length === 0 && targetIds.length === 0

const AGENCY = String.raw`(?:[Ss]ở|[Pp]hòng|[Bb]an|[Bb]ộ|UBND|HĐND|MTTQ|[Ủủ]y ban|[Hh]ội|[Đđ]oàn|[Cc]ông an|[Vv]ăn phòng|[Tt]rung tâm|[Tt]rường|[Đđ]ảng|[Cc]hi bộ|[Cc]ấp ủy|[Cc]ơ quan|[Đđ]ơn vị|[Đđ]ồng chí|[Hh]iệu trưởng|[Pp]hó|[Tt]ổ|[Bb]í thư|[Cc]hủ tịch|[Gg]iáo viên|[Tt]rạm|[Nn]gành|[Nn]hà trường|[Gg]ia đình|[Cc]ha mẹ|[Dd]oanh nghiệp|[Gg]iám đốc|[Tt]rưởng|[Cc]ác)(?!\p{L})`
/** An agency that opens the sentence, is charged with something, or leads it. */
const DOES = new RegExp(
  String.raw`^[\s\d.)+*–-]*${AGENCY}|\| ${AGENCY}|(?<!\p{L})(?:giao|do|đề nghị|yêu cầu)(?: cho)? ${AGENCY}|(?<!\p{L})${AGENCY}[^.;]{0,80}(?<!\p{L})(?:chủ trì|chỉ đạo|lãnh đạo|tham mưu|chịu trách nhiệm|phụ trách)|(?<!\p{L})[Pp]hối hợp (?:giữa|với|cùng)`,
  'u',
)
