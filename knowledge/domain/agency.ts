// Agencies: how a list of them is split, and which words begin a name. Lists are cut at ";" and at commas, but names hold commas too.
import { fold, tidy } from '../text/fold.ts'

/**
 * Words that begin an agency's name, folded. One bare syllable ("ban", "ngành") begins none: in "các sở, ban, ngành" the
 * commas belong to one collective name.
 */
const HEADS = [
  'so|phong|cuc|chi cuc|vu|vien|bo|ban|ubnd|uy ban|hdnd|hoi dong|hoi|mttq|mat tran|thuong truc|van phong|thanh tra',
  'cong an|cong doan|doan thanh nien|doan tncs|tinh doan|thanh doan|thi doan|huyen doan|lien doan|hiep hoi|lien hiep',
  'bo chi huy|bo doi|ban chi huy|quan su|toa an|kho bac|bao hiem|ngan hang|cong ty|tong cong ty|tap doan|doanh nghiep',
  'truong|cac truong|trung tam|dai|bao|thu vien|bao tang|hoc vien|dai hoc|tram|nha truong|co so giao duc|nha van hoa',
  'chi bo|dang bo|dang uy|huyen uy|thi uy|thanh uy|tinh uy|cap uy|doan the|to chuc|he thong|co quan|don vi|to cong tac',
  'dong chi|can bo|cong chuc|nha giao|hieu truong|chu tich|pho chu tich|giam doc|truong phong|thu truong|bi thu|nguoi dung dau',
  'chi|nganh|nganh giao duc|khoi|thon|ban quan li|to dan pho',
].flatMap((line) => line.split('|'))

const HEAD = new RegExp(
  String.raw`^(?:(?:cac|nhung|toan bo|tat ca|mot so)\s+)*(?:${HEADS.toSorted((a, b) => b.length - a.length).join('|')})(?=[\s,;.]|$)`,
)
/** "LĐLĐ tỉnh", "BHXH huyện": an acronym begins a name of its own. */
const ACRONYM = /^\p{Lu}{3,}/u
const COLLECTIVE = /^(?:cac|nhung)\s/
/** "Các sở", "các cơ quan": what follows its comma in small letters goes on with the same collective. */
const OPEN_COLLECTIVE = /^(?:cac|nhung)\s+(?:\S+|co quan|don vi|doan the|dia phuong|to chuc|dang bo|chi bo|cap uy)$/
/** What a collective goes on with: "các sở, ban, ngành, đoàn thể tỉnh", "các phòng, ban, đơn vị". */
const GOES_ON =
  /^(?:so|ban|bo|nganh|doan the|don vi|co quan|dia phuong|phong|hoi|chi|dang bo|cap|linh vuc|to chuc|truong|trung tam)(?=\s|$)/
const LONGEST_MEMBER_WORDS = 4
/** Groups of persons begin a sentence's subject, but in a list they stay with their neighbours; a scan spoils their vowels. */
const PERSONS = /^(?:can b\S{0,2}|cong ch\S{1,3}c|vien ch\S{1,3}c|nha giao|hieu truong)(?=[\s,]|$)/

/** Whether a piece of text begins as an agency's name does and goes on for at least one more word. */
export function startsAsAgency(text: string): boolean {
  const trimmed = text.trim()
  const folded = fold(trimmed)
  if (ACRONYM.test(trimmed)) return true
  const head = HEAD.exec(folded)?.[0]
  if (head === undefined) return false
  if (/^\p{Lu}/u.test(trimmed) && head.includes(' ')) return true
  return folded.length > head.length + 1 || COLLECTIVE.test(head) || /^(ubnd|hdnd|mttq|mat tran)/.test(folded)
}

/**
 * One agency an entry, as printed: "Sở Nội vụ, các sở, ban, ngành, địa phương" → ["Sở Nội vụ", "các sở, ban, ngành, địa phương"].
 * "Sở Văn hóa, Thể thao và Du lịch" stays whole, so does what stands in brackets. An empty or dashed cell gives [].
 */
export function splitAgencies(cell: string): readonly string[] {
  return hideBrackets(cell)
    .split(';')
    .flatMap(splitAtBreaks)
    .flatMap(splitAtCommas)
    .flatMap(splitAtAnd)
    .map((name) => tidy(showBrackets(name).replace(/^[\s,.+•–-]+|[\s,.:–-]+$/g, '')))
    .filter((name) => /\p{L}/u.test(name))
}

const HIDDEN: readonly (readonly [string, string])[] = [
  [',', '\uE000'],
  [';', '\uE001'],
  [' và ', '\uE002'],
]
const hideBrackets = (text: string) =>
  text.replace(/\([^()]*\)/g, (bracket) =>
    HIDDEN.reduce((all, [mark, hidden]) => all.replaceAll(mark, hidden), bracket),
  )
const showBrackets = (text: string) => HIDDEN.reduce((all, [mark, hidden]) => all.replaceAll(hidden, mark), text)

/** A line break separates where a name begins below it; elsewhere it only wrapped a long name. */
function splitAtBreaks(part: string): readonly string[] {
  const names: string[] = []
  for (const piece of part.split('\n')) {
    const last = names.at(-1)
    const bullet = /^\s*[-+•–]\s/.test(piece)
    const capital = /^\s*[-+•–]?\s*(?:\p{Lu}|các\s)/u.test(piece)
    const begins =
      bullet || (capital && startsAsAgency(piece.replace(/^[\s+•–-]+/, '')) && !/(,|\svà)\s*$/.test(last ?? ''))
    if (last === undefined || begins) names.push(piece)
    else names[names.length - 1] = `${last} ${piece}`
  }
  return names
}

function splitAtCommas(part: string): readonly string[] {
  const names: string[] = []
  for (const piece of part.split(/,\s*/)) {
    const last = names.at(-1)
    const begins = startsAsAgency(piece) && !PERSONS.test(fold(piece)) && !(last && goesOnWith(last, piece))
    if (last === undefined || begins) names.push(piece)
    else names[names.length - 1] = `${last}, ${piece}`
  }
  return names
}

function goesOnWith(last: string, piece: string): boolean {
  const [first = ''] = fold(last).trim().split(/\s*,/)
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
    const begins = collective || SMALL_HEAD.test(fold(piece)) || (startsAsAgency(piece) && /^\p{Lu}/u.test(piece))
    if (begins) names.push(piece)
    else names[names.length - 1] += `${and}${piece}`
  }
  return names
}
