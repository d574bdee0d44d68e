// The two sides of a comparison, each as a question of its own: "tiền máy tính năm 2024 với năm 2025, năm nào nhiều hơn".
import { fold } from '../../text/fold.ts'

export type ComparedSide = {
  /** The question with this side alone. */
  readonly text: string
  /** As it is called in the question, without what both share. */
  readonly name: string
}

/** Ways to cut the question in two, the likeliest first; none where nothing is compared. */
export function splitSides(asked: string): readonly (readonly [ComparedSide, ComparedSide])[] {
  const raw = asked
    .normalize('NFC')
    .replace(/[\s?.!]+$/u, '')
    .replaceAll(/\s+/gu, ' ')
  if (raw.length > LONGEST_COMPARED || !COMPARES.test(fold(raw))) return []
  const text = raw.slice(ASKS_TO_COMPARE.exec(raw)?.[0].length ?? 0)
  const joints = JOINTS.flatMap((joint) => [...fold(text).matchAll(joint)])
  return joints
    .flatMap(({ index, 0: { length } }) => cutAt(text.slice(0, index), text.slice(index + length)))
    .slice(0, MOST_CUTS)
}

const MOST_CUTS = 3
/** Nobody compares at greater length. */
const LONGEST_COMPARED = 600

/** What two sides may be: "bên nào", "mỗi năm". */
const KIND =
  '(?:ben|noi|khoan|cai|nguon|nam(?: hoc)?|khoi|cap|truong|xa|phuong|huyen|tinh|thon|ap|don vi|dia phuong|ke hoach|loai|lop|nhom|mon|hoc k[iy]|hang muc|van ban)'
const COMPARES = new RegExp(
  `(?<![a-z])(?:so sanh|doi chieu|so voi|(?:nhieu|it|cao|thap|lon|nho|dong|dai|ngan|som|muon) hon|hon (?:nhau )?(?:bao nhieu|may)|hon nam 20\\d{2}|nao (?:co |duoc |dat )?(?:nhieu|it|dong|cao|lon|thap|nho)(?: \\S+){1,6} hon|chenh|lech|khac nhau|bang nhau|tang hay giam|giam hay tang|(?<=\\S )moi ${KIND} (?:la |co |dat |duoc )?(?:bao nhieu|may|$)|lan luot|thay doi|(?:cai|ben|ke hoach|noi|van ban) nao (?:(?:ban hanh|ki|ky|ra) )?(?:truoc|sau|som|muon))(?![a-z])|(?<![a-z])(?:ke hoach|kh) .* va (?:ke hoach|kh) .* thi |: .* (?:va|voi) .* (?:bao nhieu|may)(?![a-z])`,
)
/** With their marks: "hộ nghèo" and "chỉ tiêu" are compared, "hộ tôi" asks. */
const ASKS_TO_COMPARE =
  /^(?:\S+ ){0,6}?(?:so sánh|đối chiếu|so sanh|doi chieu) (?!(?:với|voi) )(?:(?:giúp|giùm|dùm|giup|gium)(?: (?:tôi|em|mình|toi|minh))? |(?:hộ|cho) (?:tôi|em|mình|anh|chị) )?(?:xem )?/iu

/** What stands between the sides, the surest first. */
const JOINTS = [
  /,? (?:so voi|so sanh voi) /g,
  /,? (?<!so )voi /g,
  /, (?:con|va) /g,
  / con /g,
  /,? (?:(?<!tang |giam )hay|hoac|lan(?! luot)|cung) /g,
  / va /g,
  / (?:hon|kem) (?=nam )/g,
]

/** Where the sides end and the comparing begins. */
const ENDS = new RegExp(
  `[,;:]? ?(?:(?<![a-z])thi )?(?<![a-z])(?:${KIND} nao|moi ${KIND}|(?:khac|chenh|lech|giong|hon kem|cach)(?: nhau)?(?: the nao| ra sao| bao nhieu| khong)|tang hay giam|giam hay tang|lan luot|thay doi|hon (?:bao nhieu|may)|the nao|ra sao|nhu the nao)(?![a-z])`,
)
/** "Bên nào nhiều điểm trường hơn": what is counted of both. */
const COUNTED = new RegExp(`^.*?${KIND} nao (?:co |duoc |dat )?(?:nhieu|it|dong|cao|lon|thap) (.+?) hon(?![a-z])`)
/** "… thì tổng kết khi nào": asked of both. */
const ASKED_OF_BOTH =
  /,? thi (.*(?<![a-z])(?:nao|gi|ai|dau|bao gio)(?![a-z]).*)$| (?:la |dat |co |duoc )*((?:bao nhieu|may)(?: .*)?)$/
const ASKS = /(?<![a-z])(?:bao nhieu|bao gio|khi nao|(?:la|dat|co|duoc) (?:may|gi|ai))(?![a-z])/

function cutAt(left: string, behind: string): readonly (readonly [ComparedSide, ComparedSide])[] {
  const end = ENDS.exec(fold(behind))
  const both = end ? undefined : ASKED_OF_BOTH.exec(fold(behind))
  const right = behind.slice(0, end?.index ?? both?.index ?? behind.length).trim()
  const tail = behind.slice(end?.index ?? behind.length)
  const counted = COUNTED.exec(fold(tail))?.[1]
  const askedOfBoth = both?.[1] ?? both?.[2]
  const ask = counted
    ? `bao nhiêu ${tail.slice(fold(tail).indexOf(counted), fold(tail).indexOf(counted) + counted.length)}`
    : askedOfBoth && behind.slice(behind.length - askedOfBoth.length)
  if (left.trim() === '' || right === '' || wordsOf(right).length > LONGEST_SIDE) return []
  const change = CHANGED.exec(fold(left))?.index ?? left.length
  const { shared, first, second } = shareStart(left.slice(0, change).replace(/[\s,;]+$/u, ''), right)
  if (first === '' || second === '') return []
  const sideOf = (name: string, beside: string): ComparedSide => {
    const text = `${shared} ${name}${beside}`.trim()
    const isAsked = ASKS.test(fold(text)) || BEFORE_OR_AFTER.test(fold(tail))
    return { text: isAsked ? text : `${text} ${ask ?? 'bao nhiêu'}`, name }
  }
  return [[sideOf(first, complementOf(first, second)), sideOf(second, '')]]
}

/** "Tăng thêm bao nhiêu so với …": what each side is, is asked, and no change. */
const CHANGED =
  / (?:(?:phai|se|da) )?(?:tang|giam|hut|vuot|thieu|chenh|lech)(?: them| len| xuong| di)? (?:bao nhieu|may)(?: .*)?$/
const LONGEST_SIDE = 25
const BEFORE_OR_AFTER = / nao (?:\S+ ){0,2}(?:truoc|sau|som|muon)/

const wordsOf = (text: string): readonly string[] => text.split(' ')
const keyOf = (word: string): string => fold(word).replaceAll(/[^a-z\d]/g, '')

/** What the first side begins with that is meant of the second, too: "tiền máy tính | năm 2024", "năm 2025". */
function shareStart(
  left: string,
  right: string,
): { readonly shared: string; readonly first: string; readonly second: string } {
  const colon = left.indexOf(': ')
  if (colon > 0) return { shared: left.slice(0, colon), first: left.slice(colon + 2), second: right }
  const words = wordsOf(left)
  const keys = words.map(keyOf)
  const [start = ''] = wordsOf(right).map(keyOf)
  const cut = (at: number) => ({
    shared: words.slice(0, at).join(' '),
    first: words.slice(at).join(' '),
    second: right,
  })
  const same = keys.lastIndexOf(start)
  if (same >= 0) return cut(same)
  if (/^\d/.test(start) && /^\d/.test(keys.at(-1) ?? '')) return cut(words.length - 1)
  const placed = keys.findLastIndex((key) => PLACED_BY.has(key))
  return placed > 0 ? cut(placed + 1) : cut(0)
}

/** Behind these stands whose or where it is. */
const PLACED_BY: ReadonlySet<string> = new Set(['cua', 'o', 'tai', 'cho', 'tu', 'trong'])

/** "Vốn huyện và vốn xã của giai đoạn 2024-2026": what is said behind the second is meant of a bare first one. */
function complementOf(first: string, second: string): string {
  if (COMPLEMENT.test(fold(first)) || wordsOf(first).length > LONGEST_BARE) return ''
  const at = COMPLEMENT.exec(fold(second))?.index
  return at === undefined || keyOf(wordsOf(first)[0] ?? '') !== keyOf(wordsOf(second)[0] ?? '') ? '' : second.slice(at)
}

const COMPLEMENT = / (?:cua|o|tai|trong|nam|giai doan|de) /
const LONGEST_BARE = 6
