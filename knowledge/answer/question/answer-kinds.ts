// Whether a passage holds the kind of thing that is asked for: a percentage, a sum, a day, a document's number.
import { isCommonPair } from '../../data/common-words.ts'
import { assertNever } from '../../domain/assert-never.ts'
import { findDocumentNumbers } from '../../text/document-number.ts'
import { fold } from '../../text/fold.ts'
import { syllables } from '../../text/syllables.ts'
import { findPrintedDate } from '../../text/printed-date.ts'
import type { AnswerKind } from './question-words.ts'
import type { RankedPassage } from '../passages/rank-passages.ts'

/** The thing must stand in a sentence that is about the question, not anywhere in a long passage. */
const ABOUT = 0.3

/** @param counted what is asked how many of, folded: its number must stand beside it */
export function holdsAnswerKind(one: RankedPassage, kind: AnswerKind, counted?: string): boolean {
  const { sentences } = one
  const best = Math.max(...sentences.map((sentence) => sentence.coverage))
  // An hour is of what the passage is about, whichever sentence says it.
  if (kind === 'number' && counted === 'gio' && one.coverage >= SURE)
    return sentences.some(({ text, coverage }) => coverage > 0 && isCountedIn(text, counted, one.coverage))
  // What is asked of may stand in one sentence of it, and the number in the next.
  if (kind === 'number' && counted !== undefined && one.coverage >= WHOLLY && best < ALONE)
    return sentences.some(({ text }) => isCountedIn(text, counted, 0)) || sentenceHolds(one, kind, counted, best)
  if (kind === 'date' && one.coverage >= SURE) {
    // "Xây 4 phòng học …. Bàn giao trước ngày 20/8/2026": the one day that it names.
    const dated = sentences.filter(({ text }) => holdsKind(text, kind))
    if (dated.length === 1 && dated.every(({ text, coverage }) => coverage > 0 && !CITES.test(text))) return true
  }
  return sentenceHolds(one, kind, counted, best)
}

/** The day of a document is of that document. */
const CITES = /\d\/?(?:20\d\d)?[-/]\p{Lu}{2}/u

/** A passage that holds nearly all of the question; and a sentence that does so alone, without the number. */
const WHOLLY = 0.9
const ALONE = 0.8

function sentenceHolds(one: RankedPassage, kind: AnswerKind, counted: string | undefined, best: number): boolean {
  return one.sentences.some(
    (sentence) =>
      sentence.coverage >= Math.min(ABOUT, best) &&
      sentence.coverage >= best * 0.6 &&
      holdsKind(sentence.text, kind) &&
      (kind !== 'number' || counted === undefined || isCountedIn(sentence.text, counted, one.coverage)),
  )
}

/** Years, days, numbers of documents and the place of a point or row in its list count nothing. */
const withoutNames = (text: string): string =>
  text
    .replace(/^[\s*+–-]*\d{1,3}(?:\.\d{1,2})*(?:[.)]|\s*\|)\s/, ' ')
    .replace(
      /(?<!\p{L})(?:lớp|khối|(?<!(?:[Mm]ỗi|[Mm]ột|[Hh]ằng|[Hh]àng|[Tt]ừng|\/)\s?)(?:[Tt]háng|[Qq]uý|[Tt]uần)|mức độ|mức|cấp|[Đđ]iều|khoản|giai đoạn|học kỳ|hạng|loại|thứ) \d{1,2}(?![\d%]|[.,]\d)/gu,
      ' ',
    )
    .replace(SHARE_OF, ' $1 ')
    .replace(CODE, ' ')
    .replace(/(?:19|20)\d{2}|\d+\s?[-/]\s?\p{L}\S*|\d+\/\S+|ngày [\d/]+/gu, ' ')

/** "NV06 | …", "(1) …": what a row or a note is called. */
const CODE = /^\s*(?:\p{Lu}{1,4}\d{1,3}(?=\s*\|)|\(\d{1,2}\))/u

/** "3/5 thành viên" are counted, "ngày 3/5" are not. */
const SHARE_OF =
  /(?<!ngày |\d|\/)(\d{1,2})\/\d{1,2}(?= (?:thành viên|người|trường|lớp|xã|thôn|hộ|tổ|nhóm|đại biểu|phiếu|nội dung|tiêu chí|chỉ tiêu)(?!\p{L}))/gu

/** A passage that holds so much of the question may call what is counted otherwise: "83 trẻ em tử vong". */
const SURE = 0.7

/** "Bốn tuần" counts like "4 tuần". */
const withDigits = (text: string): string =>
  text.replace(NUMBER_WORD, (word) => String(NUMBER_WORDS.indexOf(word.toLowerCase()) + 1))
const NUMBER_WORDS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const NUMBER_WORD =
  /(?<!\p{L})(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?= (?:năm|tháng|tuần|ngày|buổi|tiết|lần|giờ|phút|lớp|trường|em|người|nhóm|môn|vòng|bước|phần|mức|đợt|giai đoạn|chặng|loại|hình thức|nội dung|nguyên tắc|tiêu chí|nhiệm vụ|giải pháp|xã|thôn|bản|phường|cuộc|tổ|đội|điểm)(?!\p{L}))/giu

/** "12 giáo viên", "120 lượt giáo viên", "số giáo viên còn thiếu: 12": few words between the number and what it counts. */
function isCountedIn(text: string, counted: string, covered: number): boolean {
  const counts = withDigits(withoutNames(text))
    .replace(/(?<=\d)\.(?=\d{3})/g, '')
    .replace(/\d[\d,]*\s*%/g, ' ')
  const said = ` ${syllables(counts).join(' ')} `
  const [first = counted] = counted.split(' ')
  const noun = CALLED[counted] ?? unclassified(counted)
  return (
    new RegExp(` \\d+(?:[.,]\\d+)?(?: \\S+){0,2} (?:${noun}) | (?:${noun})(?: \\S+){0,3} (?:${TELLING}) \\d`).test(
      said,
    ) ||
    (isOfPeople(counted, said) && / \d+ (?:nguoi|em) /.test(said)) ||
    isTold(counts, counted) ||
    ((covered >= SURE || isHeadOf(counted, said)) && new RegExp(` \\d+(?:[.,]\\d+)? ${first} `).test(said))
  )
}

/** "Còn 53 trường, … công lập": of "trường công lập" the first word is the thing, and the next is said as well. */
function isHeadOf(counted: string, said: string): boolean {
  const [first = '', second] = counted.split(' ')
  return second !== undefined && !isCommonPair(first, second) && said.includes(` ${second} `)
}

/** "Tổng số giáo viên là 3.058 người, còn thiếu 214 người": said once, they are people from then on. */
const isOfPeople = (counted: string, said: string): boolean => PEOPLE.has(counted) && said.includes(` ${counted} `)
const PEOPLE: ReadonlySet<string> = new Set([
  'giao vien',
  'hoc sinh',
  'hoc vien',
  'sinh vien',
  'can bo',
  'nhan vien',
  'nha giao',
])

/** "Mấy cuốn sách" are counted as "bản sách" or just "sách". */
function unclassified(counted: string): string {
  const [first = '', ...rest] = counted.split(' ')
  return CLASSIFIERS.has(first) && rest.length > 0
    ? `(?:(?:${[...CLASSIFIERS].join('|')}) )?${rest.join(' ')}`
    : counted
}
const CLASSIFIERS: ReadonlySet<string> = new Set([
  'cuon',
  'quyen',
  'ban',
  'chiec',
  'cai',
  'bo',
  'dau',
  'tap',
  'suat',
  'phan',
])

/** "Mấy người", "mấy em": plans say which people; and they shorten units. */
const CALLED: Readonly<Record<string, string>> = {
  nguoi: 'nguoi|giao vien|nha giao|can bo|nhan vien|cong chuc|vien chuc|hoc vien|hoc sinh|tre|thanh vien|dai bieu|ho',
  em: 'em|hoc sinh|hoc vien|tre',
  tre: 'tre|em|chau',
  'tre em': 'tre|em|chau',
  'giao vien': 'giao vien|thay co|nha giao',
  'sinh vien': 'sinh vien|luu hoc sinh',
  chau: 'chau|tre|hoc sinh',
  met: 'met|m',
  'met vuong': 'met vuong|m2|m',
  'cay so': 'cay so|km|ki lo met',
  'ki lo': 'ki lo|kg|km',
}

/** Whether a text names what is counted, people under any of their names. */
export const namesCounted = (text: string, counted: string): boolean =>
  new RegExp(` (?:${CALLED[counted] ?? counted}) `).test(` ${syllables(text).join(' ')} `)

/** What stands between something and its number: "giáo viên còn thiếu là 12". */
const TELLING = 'la|dat|co|con|den|khoang|tren|hon|duoi|thieu|thua|gom|len|xuong|duoc|tang|giam|them|du'

/** "Số giáo viên còn thiếu: 12"; the values of an indicator are told behind all of its name. */
function isTold(text: string, counted: string): boolean {
  const parts = text.split(/(?<=[:|(])/u)
  const names = (keys: readonly string[]) => ` ${keys.join(' ')} `.includes(` ${counted} `)
  return parts.some(
    (part, at) =>
      /^\s*\d/.test(parts[at + 1] ?? '') &&
      (names(syllables(part).slice(-REACH)) || (OF_VALUE.test(part) && names(syllables(text)))),
  )
}

const REACH = 8
const OF_VALUE = /(?:kết quả|chỉ tiêu) (?:năm|giai đoạn|đến)[^:]*:$/u

/** "21/12", "trước 30/9", "tháng 5/2026": a day or month that the plan's own year completes. */
const DAY_OF_MONTH =
  /(?<![\d/.,])\d{1,2}\/\d{1,4}(?![\d/%])|(?<!\p{L})(?:tháng|quý)\s+(?:\d|[IVX])|(?<!\p{L})ngày\s+\d{1,2}(?![\d/])|(?<!\p{L})thứ (?:hai|ba|tư|năm|sáu|bảy)(?!\p{L}).{0,20}(?:tuần|tháng)|chủ nhật/iu

/** "Hai năm liền", "ba buổi mỗi tuần". */
const TIME_IN_WORDS =
  /(?<!\p{L})(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:năm|tháng|tuần|ngày|buổi|tiết|lần)(?!\p{L})/iu

/** A name after a form of address or behind an office; "đồng chí Phó Bí thư", "Giám đốc Trung tâm Y tế" name an office alone. */
const PERSON =
  /(?<!\p{L})(?:(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à)\s+(?!(?:Phó|Bí|Chủ|Giám|Hiệu|Trưởng|Ủy|Ban|Thường|Tỉnh|Thị|Huyện|Đảng|Sở|Phòng|Chánh|Tổng|Bộ)(?!\p{L}))\p{Lu}\p{Ll}+\s+(?:\p{Lu}\p{Ll}*\s+){0,3}|(?:[Hh]iệu trưởng|[Gg]iám đốc|[Cc]hủ tịch|[Bb]í thư|[Tt]rưởng (?:phòng|ban|khoa|trạm|thôn)|[Tt]ổ trưởng|[Tt]hư ký)\s+(?!Hồ Chí Minh|(?:Ủy|Ban|Tỉnh|Thị|Huyện|Đảng|Sở|Phòng|Hội|Trường|Trung|Trạm|Công|Liên|Đoàn|Mặt|Tổ|Kho|Bảo|Ngân|Viện|Bệnh|Đài|Chi|Cục)(?!\p{L}))\p{Lu}\p{Ll}+\s+(?:\p{Lu}\p{Ll}*\s+){1,3})\p{Lu}\p{Ll}+/u

/** "Họ và tên: Lý Minh Đời", in a scan "Hỏ và tên". */
const NAME_CELL = /(?<!\p{L})[Hh][ọỏo] (?:v[àa] )?t[êe]n: \p{Lu}\p{L}* \p{Lu}/u

/** "Số 27 đường Bàu Sen", "tại 15 Nguyễn Huệ", "tại trụ sở xã", "khu phố 3". */
const ADDRESS =
  /(?<!\p{L})(?:[Đđ]ịa chỉ|(?:[Ss]ố (?:nhà )?)?(?<!\d)\d{1,5}[A-Z]?,? (?:đường|phố|ngõ|ngách|quốc lộ|tỉnh lộ)|[Tt]ại (?:số (?:nhà )?)?\d{1,5}[A-Z]?,? \p{Lu}\p{Ll}+ \p{Lu}|(?:đường|phố|ngõ) \p{Lu}|trụ sở|(?:khu phố|tổ dân phố|thôn|ấp|bản|buôn|tiểu khu|khóm|tầng|phòng) (?:\d|\p{Lu}))/u

/** "Đầu mối liên hệ: đ/c Nguyễn Văn A": the person is whom to turn to. */
const CONTACT = /(?:liên hệ|[Đđ]ầu mối)[^.;]{0,80}?(?:[Đđ]\/c|[Đđ]ồng chí|[Ôô]ng|[Bb]à|[Tt]hầy|[Cc]ô)\s+\p{Lu}\p{Ll}/u

/** Whether a text holds such a thing at all. */
export function holdsKind(text: string, kind: AnswerKind): boolean {
  switch (kind) {
    case 'percent':
      return /\d\s*%|phần trăm/.test(text)
    case 'money':
      return /(?<!\d)\d[\d.,]*\s*(t[ỷỉ](?!\s*lệ)|triệu|nghìn|đồng)(?!\p{L})|(kinh phí|vốn|dự toán|mức đầu tư|tổng đầu tư|(?:số|thành|mức) tiền|(?:^|\| ?)tiền (?!giang)|(?:nghìn|triệu|tỷ|tỉ) đồng)[^:|]{0,60}:\s*\d/iu.test(
        text,
      )
    case 'date':
      return findPrintedDate(text) !== undefined || DAY_OF_MONTH.test(text)
    case 'document':
      return findDocumentNumbers(text).length > 0 || /(?<!\p{L})(?:Luật|Bộ luật|Pháp lệnh) \p{Lu}/u.test(text)
    case 'contact':
      return /(\d[\s.]?){8,}|@/.test(text) || CONTACT.test(text)
    case 'address':
      return ADDRESS.test(text)
    case 'person':
      return PERSON.test(text) || NAME_CELL.test(text)
    case 'number':
      return /\d/.test(withoutNames(text)) || TIME_IN_WORDS.test(text)
    default:
      return assertNever(kind)
  }
}

/** A sentence that aims at something is no report of what was reached. */
export function isGoal({ sentences }: RankedPassage): boolean {
  const best = sentences.toSorted((a, b) => b.coverage - a.coverage)[0]
  return best !== undefined && /phan dau|den nam 20|muc tieu|toi thieu/.test(fold(best.text))
}
