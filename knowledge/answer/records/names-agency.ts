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

/** "Tổ chức", "Ban hành", "Hội nghị", "Phòng, chống" open sentences too, and name nobody. */
const BODIES = [
  'Sở',
  'Phòng(?!,? chống|,? ngừa|,? tránh| học| bệnh| cháy| bộ môn)',
  'Ban(?! hành| đầu)',
  'Bộ(?! máy| tiêu chí| tài liệu| đồ dùng| sách| câu hỏi| quy tắc)',
  'UBND',
  'HĐND',
  'MTTQ',
  'Ủy ban',
  'Hội(?! nghị| thi| thảo| nhập| họp| diễn| trại| khỏe)',
  'Đoàn(?! kết| viên| kiểm tra liên)',
  'Công an',
  'Văn phòng',
  'Trung tâm',
  'Trường(?! hợp)',
  'Đảng(?! viên)',
  'Chi bộ',
  'Cấp ủy',
  'Cơ quan',
  'Đơn vị',
  'Đồng chí',
  'Hiệu trưởng',
  'Phó',
  'Tổ(?! chức(?! Công đoàn| Đảng| Đoàn| Hội| chính trị))',
  'Bí thư',
  'Chủ tịch',
  'Giáo viên',
  'Trạm',
  'Ngành',
  'Nhà trường',
  'Gia đình',
  'Cha mẹ',
  'Doanh nghiệp',
  'Giám đốc',
  'Trưởng(?! thành)',
  'Các',
  'Nhân viên',
  'Kế toán',
  'Văn thư(?!,? lưu trữ)',
  ...['Thầy', 'Cô', 'Ông', 'Bà', 'Đ/c'].map((title) => `${title}(?= (?:giáo )?\\p{Lu})`),
]
const AGENCY = `(?:${BODIES.map((body) => `[${body.charAt(0)}${body.charAt(0).toLowerCase()}]${body.slice(1)}`).join('|')})(?!\\p{L})`
/** An agency that opens the sentence, is charged with something, or leads it. */
const DOES = new RegExp(
  String.raw`^[\s\d.)+*–-]*(?:(?:Trường hợp|Khi|Nếu) [^,.;]{0,90}, (?:thì )?)?${AGENCY}|\| ${AGENCY}|(?<!\p{L})(?:giao|do|đề nghị|yêu cầu)(?: cho)? ${AGENCY}|(?<!\p{L})${AGENCY}[^.;]{0,80}(?<!\p{L})(?:chủ trì|chỉ đạo|lãnh đạo|tham mưu|chịu trách nhiệm|phụ trách|làm chủ đầu tư|đảm nhiệm|làm đầu mối|là (?:cơ quan|đơn vị))|(?<!\p{L})[Pp]hối hợp (?:giữa|với|cùng)`,
  'u',
)
