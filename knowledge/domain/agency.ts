// Agencies: how a list of them is split. Lists are cut at ";" and at commas, but names hold commas too.
import { fold, tidy } from '../text/fold.ts'
import { trimEndOf } from '../text/trim-end.ts'
import { startsAsAgency } from './agency-start.ts'
import { splitAtJoints } from './joined-agencies.ts'
import { shareKinds } from './shared-kind.ts'

const COLLECTIVE = /^(?:cac|nhung)\s/
/** "Các sở", "các cơ quan": what follows its comma in small letters goes on with the same collective. */
const OPEN_COLLECTIVE = /^(?:cac|nhung)\s+(?:\S+|co quan|don vi|doan the|dia phuong|to chuc|dang bo|chi bo|cap uy)$/
/** What a collective goes on with: "các sở, ban, ngành, đoàn thể tỉnh", "các phòng, ban, đơn vị". */
const GOES_ON =
  /^(?:so|ban|bo|nganh|doan the|don vi|co quan|dia phuong|phong|hoi|chi|dang bo|cap|linh vuc|to chuc|truong|trung tam)(?=\s|$)/
const LONGEST_MEMBER_WORDS = 4
/** Groups of persons begin a sentence's subject, but in a list they stay with their neighbours; a scan spoils their vowels. */
const PERSONS = /^(?:can b\S{0,2}|cong ch\S{1,3}c|vien ch\S{1,3}c|nha giao|hieu truong)(?=[\s,]|$)/

/**
 * One agency an entry, as printed: "Sở Nội vụ, các sở, ban, ngành, địa phương" → ["Sở Nội vụ", "các sở, ban, ngành, địa phương"].
 * "Sở Văn hóa, Thể thao và Du lịch" stays whole, so does what stands in brackets. An empty or dashed cell gives [].
 */
export function splitAgencies(cell: string): readonly string[] {
  const pieces = hideBrackets(cell)
    .split(';')
    .flatMap(splitAtBreaks)
    .flatMap(splitAtJoints)
    .flatMap(splitAtCommas)
    .flatMap(splitAtAnd)
  return shareKinds(pieces, beginsName)
    .map((name) => tidy(trimEndOf(showBrackets(name), ',.:–-').replace(/^[\s,.+*•–-]+/, '')))
    .filter((name) => /\p{L}/u.test(name))
}

const HIDDEN: readonly (readonly [string, string])[] = [
  [',', '\uE000'],
  [';', '\uE001'],
  [' và ', '\uE002'],
]
/** One body with "và" in its name, whose second part would begin another. */
const JOINT_NAME =
  /(?<=(?:^|[\s,;])(?:[Bb]áo|[Vv]ăn\sphòng\s(?:HĐND|Hội\sđồng\snhân\sdân)))\svà\s(?=[Pp]hát thanh|[Đđ]ài|UBND|Ủy ban)/gu
const hideBrackets = (text: string) =>
  text
    .replace(JOINT_NAME, '\uE002')
    .replace(/\([^()]*\)/g, (bracket) => HIDDEN.reduce((all, [mark, hidden]) => all.replaceAll(mark, hidden), bracket))
const showBrackets = (text: string) => HIDDEN.reduce((all, [mark, hidden]) => all.replaceAll(hidden, mark), text)

const beginsName = (piece: string) => startsAsAgency(showBrackets(piece))

const KINDS = '(?:Sở|Phòng|Ban|Bộ|Hội|Tổ|Trường|Cục|Vụ|Viện|Đài|Báo|UBND)'
const BARE_KIND = new RegExp(`^${KINDS}$`, 'u')
/** What names another body in its own name: "Ủy ban MTTQ", "Ban Chỉ huy Quân sự", "Văn phòng UBND", "Hiệu trưởng các trường". */
const HOLDERS = [
  String.raw`[Ủủ]y ban|(?:Chánh )?[Vv]ăn phòng|(?:Ban|Bộ) [Cc]hỉ huy|(?:Ban )?[Tt]hường trực|[Tt]hanh tra|[Tt]rung tâm`,
  String.raw`[Cc]ác trường|[Tt]rường \p{Lu}{2,}|(?:Phó )?(?:[Cc]hủ tịch|[Gg]iám đốc|[Hh]iệu trưởng)`,
  '[Tt]hủ trưởng|[Ll]ãnh đạo|[Nn]gười đứng đầu',
].join('|')
/** A comma, "và", a dash or the mere kind of a body: its name goes on below. */
const OPEN_NAME = new RegExp(
  String.raw`(?:,|\svà|\s[-–]|[Cc]ác cơ|(?:^|[,;]\s*|^[-+•–]\s)(?:${KINDS}|${HOLDERS}))\s*$`,
  'u',
)

/** "Ban Tuyên giáo" over "Tỉnh ủy": the committee names the organ that is its own. */
const COMMITTEE = /^(?:Tỉnh|Thành|Huyện|Thị|Đảng) ủy(?![^\s,])/u
const ORGAN = /(?:^|[,;]\s*)(?:Ban|Ủy ban Kiểm tra|Văn phòng|Trung tâm)\s[^,;]*$/u

/** "- Sở Lao động" over "- Thương binh và Xã hội": in a list, too, these are the second half of a name. */
const SECOND_HALF =
  /^(?:Thương binh|Xã hội|Kế hoạch|Tài chính|Tin(?: học)?|Hạ tầng|Giáo dục thường xuyên|Thể thao|Du lịch)(?![^\s,])/u

/** A list has one at its first line too; "Phòng Văn hóa" over "- Xã hội" is one name. */
const BULLET = /^\s*(?:[-+*•–]|\d{1,2}[.)]|[a-zđ]\))\s/

/** A line break separates where a name begins below it; elsewhere it only wrapped a long name. */
function splitAtBreaks(part: string): readonly string[] {
  const names: string[] = []
  const isBulleted = BULLET.test(part)
  const lines = part.split('\n')
  for (const [index, line] of lines.entries()) {
    const last = names.at(-1)
    const piece = isBulleted ? line.replace(BULLET, '') : line.trim()
    const capital = /^(?:\p{Lu}|các\s|giáo viên\s)/u.test(piece)
    // "Trường Mầm non Hoa" over "Ban": a mere kind begins a name only where the name goes on.
    const below = lines[index + 1] ?? '-'
    const bare = BARE_KIND.test(piece) && !/^\s*[-+•–]/.test(below) && !beginsName(below)
    // "các cơ sở giáo" over "dục": the words of a collective's kind may be wrapped themselves.
    const whole = /^các\s/u.test(piece) ? `${piece} ${below.trim()}` : piece
    const named = bare || (capital && beginsName(whole.split(',')[0] ?? ''))
    const isOpen = OPEN_NAME.test(last ?? '') || (COMMITTEE.test(piece) && ORGAN.test(last ?? ''))
    const begins = (isBulleted && BULLET.test(line) && !SECOND_HALF.test(piece)) || (named && !isOpen)
    if (last === undefined || begins) names.push(piece)
    else names[names.length - 1] = `${last} ${isBulleted ? line.trim() : piece}`
  }
  return names
}

function splitAtCommas(part: string): readonly string[] {
  const names: string[] = []
  for (const piece of part.split(/,\s*/)) {
    const last = names.at(-1)
    const begins = beginsName(piece) && !PERSONS.test(fold(piece)) && !(last && goesOnWith(last, piece))
    if (last === undefined || begins) names.push(piece)
    else names[names.length - 1] = `${last}, ${piece}`
  }
  return names
}

/** "Sở Y tế và các cơ quan": the collective is what goes on. */
const AFTER_AND = /^.*\svà\s+((?:các|những)\s[^,]*)$/u

function goesOnWith(last: string, piece: string): boolean {
  const [first = ''] = fold(AFTER_AND.exec(last)?.[1] ?? last)
    .trim()
    .split(/\s*,/)
  const opened = OPEN_COLLECTIVE.test(first)
  if (opened && !last.includes(',') && !/^\p{Lu}{2}/u.test(piece)) return true
  return (
    opened && /^\p{Ll}/u.test(piece) && GOES_ON.test(fold(piece)) && piece.split(/\s+/).length <= LONGEST_MEMBER_WORDS
  )
}

/** Names that plans also write small after "và": "các trường THPT và đảng ủy các xã". */
const SMALL_HEAD = /^(?:dang uy|chi bo|dang bo|cap uy|ubnd|uy ban nhan dan)\s/

/** " và " separates agencies only where a capital or collective head follows: "Giáo dục và Đào tạo" is one name. */
function splitAtAnd(name: string): readonly string[] {
  const names: string[] = []
  const [first = '', ...others] = name.split(/(\s+v[àa]\s+)/)
  names.push(first)
  for (let index = 0; index < others.length; index += 2) {
    const [and = '', piece = ''] = others.slice(index, index + 2)
    const collective = COLLECTIVE.test(fold(piece)) && piece.trim().includes(' ')
    const isName = beginsName(piece) && /^\p{Lu}/u.test(piece) && !PERSONS.test(fold(piece))
    const people = /^giáo viên\s/u.test(piece) && !PERSONS.test(fold(names.at(-1) ?? ''))
    const begins = collective || people || SMALL_HEAD.test(fold(piece)) || isName
    if (begins) names.push(piece)
    else names[names.length - 1] += `${and}${piece}`
  }
  return names
}
