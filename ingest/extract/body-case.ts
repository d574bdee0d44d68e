// A body's name from a head in capitals, as running text writes it: "SỞ GIÁO DỤC VÀ ĐÀO TẠO" → "Sở Giáo dục và Đào tạo".
import { placeTonesAlike } from '../../knowledge/text/tone.ts'

/** Bodies whose own words stay small: Decree 30/2020, annex II. */
const BODIES = [
  'ủy ban nhân dân|hội đồng nhân dân|ban thường vụ|ban chấp hành|ban chỉ đạo|ban cán sự đảng|ban|văn phòng|sở|phòng|bộ|cục|chi cục|thanh tra|trung tâm',
  'tỉnh ủy|thành ủy|huyện ủy|thị ủy|đảng ủy|đảng bộ|chi bộ|ubnd|hđnd|hội|trường',
]
  .join('|')
  .split('|')
const UNITS = 'tỉnh|thành phố|huyện|thị xã|xã|phường|thị trấn|quận|đặc khu'.split('|')
/** Parties' committees are named after their place without a unit's word. */
const COMMITTEES = new Set(['tỉnh ủy', 'thành ủy', 'huyện ủy', 'thị ủy', 'đảng ủy', 'đảng bộ', 'chi bộ'])
/** What bodies are for, with the capitals that their names carry. */
const FIELDS = [
  'Giáo dục và Đào tạo|Nội vụ|Tài chính|Y tế|Tư pháp|Xây dựng|Công Thương|Khoa học và Công nghệ|Nông nghiệp và Môi trường|Ngoại vụ',
  'Văn hóa, Thể thao và Du lịch|Văn hóa và Thông tin|Văn hóa - Xã hội|Văn hóa|Dân tộc và Tôn giáo|Dân tộc|Kế hoạch và Đầu tư|Kinh tế',
  'Lao động - Thương binh và Xã hội|Thông tin và Truyền thông|Tài nguyên và Môi trường|Giao thông vận tải|Tổ chức|Tuyên giáo và Dân vận',
  'Nông nghiệp và Phát triển nông thôn|Tuyên giáo|Dân vận|Nội chính|Kiểm tra|Giáo dục nghề nghiệp - Giáo dục thường xuyên|Giáo dục thường xuyên',
  'Mầm non|Tiểu học và Trung học cơ sở|Tiểu học và THCS|Tiểu học|Trung học cơ sở|Trung học phổ thông|THCS và THPT|THCS|THPT|Cao đẳng Sư phạm|Cao đẳng',
  'Phổ thông Dân tộc nội trú|Phổ thông Dân tộc bán trú|Mẫu giáo|Khuyến học|Chính trị|Học tập cộng đồng|Dịch vụ việc làm|Kiểm soát bệnh tật',
]
  .join('|')
  .split('|')
const SCHOOLS = /^(?:Mầm|Mẫu|Tiểu|Trung học|TH|Cao đẳng|Phổ thông)/

const longestFirst = (words: readonly string[]) => words.toSorted((a, b) => b.length - a.length)
const bodies = longestFirst(BODIES)
const fields = longestFirst(FIELDS)

/** undefined where a word stands in it that no rule knows: then the capitals are kept. */
export function bodyInRunningText(capitals: string): string | undefined {
  const small = placeTonesAlike(capitals.toLowerCase()).replace(/\s+/g, ' ').trim()
  const written: string[] = []
  let rest = small
  while (rest !== '') {
    const step = nextPart(rest, written)
    if (!step) return undefined
    written.push(step.written)
    rest = rest.slice(step.length).trimStart()
  }
  const name = written.join(' ')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** A place's name ends with the next body or unit, which follows with no word between. */
function nextPart(rest: string, before: readonly string[]): { written: string; length: number } | undefined {
  const body = opens(rest, bodies)
  const unit = opens(rest, UNITS)
  if (unit && !body) return place(rest, unit)
  if (body && before.length === 0) {
    if (COMMITTEES.has(body) && !opens(rest.slice(body.length).trimStart(), UNITS)) return place(rest, body)
    return { written: /^(?:ubnd|hđnd)$/.test(body) ? body.toUpperCase() : body, length: body.length }
  }
  const field = fields.find((name) => opens(rest, [placeTonesAlike(name.toLowerCase())]))
  if (field && before.length > 0) return { written: field, length: field.length }
  return SCHOOLS.test(before.at(-1) ?? '') ? { written: capitalised(rest), length: rest.length } : undefined
}

const opens = (text: string, words: readonly string[]) =>
  words.find((word) => text === word || text.startsWith(`${word} `))

function place(rest: string, unit: string): { written: string; length: number } {
  return { written: `${unit} ${capitalised(rest.slice(unit.length).trim())}`.trim(), length: rest.length }
}

const capitalised = (name: string) =>
  name
    .split(' ')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
