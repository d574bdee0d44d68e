// Which words begin an agency's name: that tells where one agency of a list ends and the next begins.
import { fold } from '../text/fold.ts'
import { placeTonesAlike } from '../text/tone.ts'

/**
 * Words that begin an agency's name. One bare syllable ("ban", "ngành") begins none: in "các sở, ban, ngành" the
 * commas belong to one collective name.
 */
const HEADS = [
  'sở|phòng|cục|chi cục|vụ|viện|bộ|ban|ubnd|ủy ban|hđnd|hội đồng|hội|mttq|mặt trận|thường trực|văn phòng|thanh tra',
  'công an|công đoàn|đoàn thanh niên|đoàn tncs|tỉnh đoàn|thành đoàn|thị đoàn|huyện đoàn|xã đoàn|liên đoàn|hiệp hội|liên hiệp',
  'bộ chỉ huy|bộ đội|ban chỉ huy|quân sự|tòa án|viện kiểm sát|kho bạc|bảo hiểm|ngân hàng|công ty|tổng công ty|tập đoàn|doanh nghiệp',
  'trường|các trường|trung tâm|đài|báo|thư viện|bảo tàng|học viện|đại học|trạm|bệnh viện|bưu điện|đồn biên phòng|nhà trường|cơ sở giáo dục|nhà văn hóa|viễn thông',
  'chi bộ|đảng bộ|đảng ủy|huyện ủy|thị ủy|thành ủy|tỉnh ủy|cấp ủy|đoàn thể|tổ chức|hệ thống|cơ quan|đơn vị|tổ công tác',
  'đồng chí|cán bộ|công chức|viên chức|nhà giáo|giáo viên|hiệu trưởng|chủ tịch|phó chủ tịch|giám đốc|trưởng phòng|thủ trưởng|bí thư|người đứng đầu',
  'chi|ngành|ngành giáo dục|khối|thôn|ban quản lí|ban quản lý|tổ dân phố|trưởng thôn|trưởng bản|chánh văn phòng|cha mẹ học sinh|ban đại diện|đoàn trường|cơ sở đào tạo|tổ chuyên môn',
].flatMap((line) => line.split('|'))

const HEAD = new RegExp(
  String.raw`^(?:(?:cac|nhung|toan bo|tat ca|mot so)\s+)*(${HEADS.map(fold)
    .toSorted((a, b) => b.length - a.length)
    .join('|')})(?=[\s,;.]|$)`,
)
/** Folded → as written, for texts that keep their marks: "Bố trí" begins like "Bộ" only without them. */
const WRITTEN_HEADS = new Set(HEADS.map(placeTonesAlike))
/** Words that begin with a head's letters and mean something else. */
const NO_HEAD =
  /^(?:ban hanh|ban giao|chi tiet|bao (?:cao|dam)|bo (?:may|tieu chi|sach)|hoi (?:nhap|thao|nghi|thi|giang)|truong hop|phong(?:,| chong| ngua| tranh| hoc)|thanh tra(?:, (?:kiem tra|giam sat)| va)|to chuc(?! (?:chinh tri|dang|doan|xa hoi|hoi|co so|tin dung|kinh te|phi|lien quan|quoc te|cong doan)))(?=[\s,]|$)/
/** "Tổ Tiểu học", "Tổ giúp việc": "tổ chức" and "Tổ quốc" are other words. */
const TEAM = /^(?:[Tt]ổ\s\p{Lu}|Tổ\s(?!chức(?![^\s,])|quốc(?![^\s,])))/u
/** "LĐLĐ tỉnh", "BHXH huyện", "Các CSGD trực thuộc": an acronym begins a name of its own; a word of a title in capitals does not. */
const ACRONYM = /^(?:(?:[Cc]ác|[Nn]hững)\s)?\p{Lu}{3,}(?=$|\s+\p{Ll}|[,;.])/u
const COLLECTIVE = /^(?:cac|nhung)\s/

/** Whether a piece of text begins as an agency's name does and goes on for at least one more word. */
export function startsAsAgency(text: string): boolean {
  const trimmed = text.trim()
  const folded = fold(trimmed)
  if (ACRONYM.test(trimmed) || TEAM.test(trimmed)) return true
  const match = HEAD.exec(folded)
  if (!match || NO_HEAD.test(folded) || !isWritten(trimmed.slice(0, match[0].length), match[1] ?? '')) return false
  const [head] = match
  if (/^\p{Lu}/u.test(trimmed) && head.includes(' ')) return true
  return folded.length > head.length + 1 || COLLECTIVE.test(head) || /^(ubnd|hdnd|mttq|mat tran)/.test(folded)
}

/** Heads that are names by themselves; other bare heads ("Thư viện", "Cán bộ") may be the second half of one. */
const WHOLE_HEAD = /^(?:ubnd|hdnd|mttq|cong an|(?!cong )\S+ doan|\S+ uy)$/

/** Stricter than `startsAsAgency`, for places where names go on, too: the kind of a body with more words, and no acronym that this file does not know. */
export function namesKindOfBody(text: string): boolean {
  const trimmed = text.trim()
  const folded = fold(trimmed)
  const match = HEAD.exec(folded)
  if (!match || NO_HEAD.test(folded) || !isWritten(trimmed.slice(0, match[0].length), match[1] ?? '')) return false
  return folded.length > match[0].length + 1 || WHOLE_HEAD.test(match[0]) || COLLECTIVE.test(match[0])
}

/** Marks that are there must be the head's own: "Bố trí" is no "Bộ", "bo" may be one. */
function isWritten(printed: string, foldedHead: string): boolean {
  const own = placeTonesAlike(printed.toLowerCase()).slice(-foldedHead.length)
  return own === fold(own) || WRITTEN_HEADS.has(own)
}
