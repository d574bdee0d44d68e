// Understands a question by rules: a PlanQuery from its words, the plans it means, and what it asks for.
import { expandAbbreviations } from '../../text/abbreviations.ts'
import { documentNumberKey, findDocumentNumbers } from '../../text/document-number.ts'
import { fold } from '../../text/fold.ts'
import { partDigits } from '../../text/part-digits.ts'
import { syllables } from '../../text/syllables.ts'
import { readAnswerKind, readValueKind } from './asked-kind.ts'
import { definedShortForms } from './defined-short-forms.ts'
import { unitAsked } from './for-one.ts'
import { initialismsOf } from './initialisms.ts'
import { listedParts } from './listed-parts.ts'
import { mendTyping } from './mend-typing.ts'
import { readElsewhere, readOrdinal, readPeriods } from './mentions.ts'
import type { PlanQuery } from './plan-query.ts'
import { placesNamed, withoutIntroduction, withoutPreamble, withoutPurpose } from './preamble.ts'
import { findCue, intentOf, sharpen } from './question-intent.ts'
import { FILLER, isCueWord, PERSON_QUESTIONS } from './question-words.ts'
import { contentSyllables, topicOf, withoutExcluded, withoutKnown } from './question-topic.ts'
import type { Snapshot } from '../snapshot.ts'
import { writtenForms, type WrittenForms } from './written-forms.ts'

/** Telegram allows 4,096 characters; a question is said in the first few hundred. */
const LONGEST_QUESTION = 1_000

/** The question's words as the rules compare them: short forms spelled out, typing mended, folded. */
export function questionKeys(text: string, snapshot: Snapshot): readonly string[] {
  const placesIn = (joined: string) => placesNamed(joined, snapshot)
  const spelled = spellOut(withoutIntroduction(withoutPurpose(text), placesIn), snapshot)
  const content = contentSyllables(text)
  const mended = mendTyping({
    keys: syllables(spelled),
    terms: snapshot.terms,
    isKnown: (key) => FILLER.has(key) || isCueWord(key),
    isFiller: (key) => FILLER.has(key) && !content.has(key),
  })
  return withoutPreamble(sayEachLevel(sayHours(sayLevels(mended))), placesIn)
}

function spellOut(text: string, snapshot: Snapshot): string {
  const asked = withoutKnown(partDigits(text.slice(0, LONGEST_QUESTION)))
    .replaceAll('%', ' phần trăm ')
    .replace(PRECISELY, '')
    .replace(NOT_MEANT, ' ')
    .replace(SPELLED_OUT, (said, short: string, full: string) => (isInitialsOf(short, full) ? full : said))
  return initialismsOf(snapshot).expand(expandAbbreviations(asked, 'question', definedShortForms(snapshot)))
}

/** "… trong năm 2025 (không phải năm 2025 và các năm tiếp theo)". */
const NOT_MEANT = /\((?:chứ |chu )?(?:không phải|khong phai)(?!\p{L})[^()]*\)/giu

/** "TU (thị ủy)": who shortens and says in what sense means the words. */
const SPELLED_OUT = /(?<![\p{L}\d&/-])(\p{L}{2,8})\s?\(([\p{L}\s]{4,60})\)/gu
const isInitialsOf = (short: string, full: string): boolean =>
  syllables(full)
    .map((key) => key.charAt(0))
    .join('') === fold(short)

/** "Những sở cụ thể nào"; "mục tiêu cụ thể nào" asks for what is called so. */
const PRECISELY =
  /(?<=\s(?:sở|so|phòng|phong|ban|quan|đơn vị|don vi|xã|xa|huyện|huyen|trường|truong|ngày|ngay|tháng|thang|người|nguoi|ngành|nganh|thôn|thon)\s)(?:cụ thể|cu the)\s(?=(?:nào|nao)(?!\p{L}))/giu

const mutable = (forms: WrittenForms) =>
  Object.fromEntries(Object.entries(forms).map(([key, words]) => [key, [...words]]))

/** "mức 2" is how people say "mức độ 2". */
const sayLevels = (keys: readonly string[]): readonly string[] =>
  keys.flatMap((key, index) => (key === 'muc' && /^\d$/.test(keys[index + 1] ?? '') ? ['muc', 'do'] : [key]))

/** "Trong mấy tiếng" is how people ask for hours; "mấy tiếng Anh" is not. */
const sayHours = (keys: readonly string[]): readonly string[] =>
  keys.map((key, at) =>
    key === 'tieng' && HOW_MANY.test(keys.slice(0, at).join(' ')) && !LANGUAGES.has(keys[at + 1] ?? '') ? 'gio' : key,
  )

const HOW_MANY = /(?:^| )(?:may|bao nhieu)$/
const LANGUAGES: ReadonlySet<string> = new Set(
  'anh viet dan phap trung hoa nga han nhat thai mong hmong noi me'.split(' '),
)

/** "Của từng cấp học, từ mầm non đến trung học phổ thông" names every level between, and none to be looked for. */
function sayEachLevel(keys: readonly string[]): readonly string[] {
  const joined = keys.join(' ')
  return EACH_LEVEL.test(joined) ? joined.replace(LEVEL_RANGE, 'tung cap hoc').split(' ') : keys
}

const EACH_LEVEL = /\b(?:tung|moi|cac|theo) (?:cap|bac)\b/

const LEVEL_RANGE =
  /\btu (?:cap |bac )?(?:nha tre|mau giao|mam non|tieu hoc) (?:den|toi|len) (?:cap |bac )?(?:trung hoc co so|trung hoc pho thong|dai hoc)\b/

/** @param keys from `questionKeys`, or a follow-up put together with what it follows */
export function understand(text: string, keys: readonly string[], snapshot: Snapshot): PlanQuery {
  const spelled = spellOut(text, snapshot)
  const forms = writtenForms(spelled)
  const joined = withoutMachines(withoutExcluded(` ${keys.join(' ')} `), forms)
  const plain = withoutTool(joined)
  const said = findCue(plain, forms)
  const asksForPerson =
    !NAME_OF_THING.test(joined) &&
    PERSON_QUESTIONS.some((phrase) => plain.includes(` ${phrase} `)) &&
    !joined.includes(' la ai ki ') &&
    !(BODY_IS_WHO.test(joined) && !HEAD_OF_BODY.test(joined)) &&
    !joined.includes(' ai la nguoi ki ')
  const cue = asksForPerson && (said?.phrase === 'ai' || said?.phrase === 'ai lam') ? undefined : sharpen(said, joined)
  const kind = asksForPerson && !cue ? 'person' : readAnswerKind(joined, cue?.intent)
  const answerKind = isPlural(joined, kind, cue?.intent) ? undefined : kind
  const ordinal = readOrdinal(joined)
  const elsewhere = readElsewhere(
    text,
    joined,
    snapshot.terms,
    snapshot.plans.flatMap(({ head }) => head.locality ?? []),
  )
  const topic = withMoney(topicOf(saidOf(joined), contentSyllables(text), snapshot.terms), answerKind, joined)
  const parts = listedParts(spelled, topic)
  return {
    intent: intentOf(cue, answerKind, joined),
    keys: [...keys],
    written: mutable(forms),
    topic,
    ...(parts.length > 1 ? { parts } : {}),
    periods: [...readPeriods(partDigits(text))],
    documents: findDocumentNumbers(withCapitals(text.slice(0, LONGEST_QUESTION))).map(({ number }) =>
      documentNumberKey(number),
    ),
    ...(ordinal ? { ordinal } : {}),
    ...(answerKind ? { answerKind } : {}),
    ...readValueKind(joined),
    ...(elsewhere ? { elsewhere } : {}),
  }
}

/** "Phong trào thi đua của ngành tên là gì": nobody is asked for. */
const NAME_OF_THING =
  / (?:phong trao|cuoc (?:thi|van dong)|hoi thi|ngay hoi|tuan le|chuong trinh|de an|du an|cau lac bo|mo hinh|phan mem|nen tang|chuyen de)(?: \S+){0,16} ten(?: goi)?(?: la)? gi /

/** "Cơ quan thường trực là ai", "đơn vị đầu mối là ai": a body, and no person. */
const BODY_IS_WHO =
  / (?:co quan|don vi|ben)(?: \S+){1,8} la (?:nhung )?ai | (?:ai|nhung ai) la (?:co quan|don vi|dau moi) /

const HEAD_OF_BODY = / (?:nguoi dung dau|thu truong|lanh dao|giam doc|truong phong|truong ban|chu tich) /

/** "Kế hoạch năm học nói gì về chuyển đổi số": what stands in front of the asking says where, what is behind it of what. */
const saidOf = (joined: string): string => SAYS_OF_WHAT.exec(joined)?.[1] ?? joined

const SAYS_OF_WHAT =
  / (?:noi|neu|quy dinh|de cap|dinh huong|yeu cau|chi dao|viet|ghi)(?: den)? (?:nhung )?(?:gi|the nao|ra sao|nhu the nao)(?: cu the)? (?:ve|doi voi)(?: (?:viec|van de|noi dung|cong tac))?((?: \S+){2,} )$/

/** What a plan or a whole commune gets is all that there is. */
const PLAN_GETS =
  / (?:ke hoach|de an|chuong trinh|du an|xa|phuong|huyen|tinh|so|phong)(?: (?!vien |sinh )\S+){0,2} duoc /

/** "232-kh/tu", as it is typed on a phone. */
const withCapitals = (text: string): string =>
  text.replaceAll(
    /(?<![\p{L}\d])\d{1,5}[-–/](?:(?:19|20)\d{2}[-–/])?\p{L}{1,6}\d{0,2}[-–/]\p{L}{1,8}(?!\p{L})/gu,
    (number) => number.toUpperCase(),
  )

/** "Phòng máy", "máy tính" count nothing: "may" is "mấy" only where the marks say so, or where there are none and no machine is meant. */
const withoutMachines = (joined: string, { may = [] }: WrittenForms): string =>
  may.includes('mấy') ? joined : joined.replaceAll(may.includes('máy') ? / may(?= )/g : MACHINES, ' may_')

const MACHINES = /(?<= (?:phong|dan|chiec)) may(?= )| may(?= (?:chieu|moc|loc|vi tinh|in|tinh bang|tinh xach) )/g

/** "Kỹ năng AI", "ứng dụng AI": a tool, and nobody is asked for. */
const withoutTool = (joined: string): string =>
  joined.replaceAll(
    / (ung dung|ki nang|ky nang|cong cu|su dung|khai thac|chuyen de|tri tue nhan tao|kien thuc|tro li) ai(?= )/g,
    ' $1',
  )

/** "Ai kiểm tra mấy nhóm trẻ": besides who, "mấy" counts nothing. */
const isPlural = (joined: string, kind: PlanQuery['answerKind'], intent: PlanQuery['intent'] | undefined): boolean =>
  kind === 'number' &&
  (intent === 'lead' || intent === 'coordinate') &&
  / (?:ai|nao) /.test(joined) &&
  !joined.includes(' bao nhieu ')

/** Who asks for money asks for what plans call "kinh phí"; what somebody gets, or earns for one lesson, is none. */
const withMoney = (topic: readonly string[], kind: PlanQuery['answerKind'], joined: string): string[] =>
  kind !== 'money' ||
  topic.includes('phi') ||
  (GETS.test(joined) && !PLAN_GETS.test(joined)) ||
  PAYS.test(joined) ||
  unitAsked(joined) !== undefined
    ? [...topic]
    : [...topic, '', 'kinh', 'phi']

/** What parents are asked for is no budget. */
const PAYS =
  / (?:phu huynh|cha me|hoc sinh|hoc vien|nguoi hoc|gia dinh|dan|chau|em)(?: \S+){0,3} (?:dong|nop|tra)(?: \S+){0,3} (?:bao nhieu|may) /

const GETS =
  / duoc (?:ho tro|cap|nhan|huong|tra|thuong|cho|chi|linh)(?: (?:them|toi da|it nhat|mot lan|tien|thuong))* (?:bao nhieu|may) /
