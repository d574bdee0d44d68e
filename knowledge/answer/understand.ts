// Understands a question by rules: a PlanQuery from its words, the plans it means, and what it asks for.
import { expandAbbreviations, type ShortForm } from '../text/abbreviations.ts'
import { documentNumberKey, findDocumentNumbers } from '../text/document-number.ts'
import { partDigits } from '../text/part-digits.ts'
import { fold } from '../text/fold.ts'
import { syllables } from '../text/syllables.ts'
import { initialismsOf } from './initialisms.ts'
import { mendTyping } from './mend-typing.ts'
import { readElsewhere, readOrdinal, readPeriods } from './mentions.ts'
import type { Intent, PlanQuery } from './plan-query.ts'
import {
  ANSWER_KINDS,
  CUES,
  type Cue,
  FILLER,
  isCueWord,
  PERSON_QUESTIONS,
  RESULT_WORDS,
  TARGET_WORDS,
} from './question-words.ts'
import { contentSyllables, topicOf } from './question-topic.ts'
import type { Snapshot } from './snapshot.ts'
import { writtenForms, type WrittenForms } from './written-forms.ts'

/** Telegram allows 4,096 characters; a question is said in the first few hundred. */
const LONGEST_QUESTION = 1_000

/** The question's words as the rules compare them: short forms spelled out, typing mended, folded. */
export function questionKeys(text: string, snapshot: Snapshot): readonly string[] {
  const spelled = spellOut(text, snapshot)
  const content = contentSyllables(text)
  const mended = mendTyping({
    keys: syllables(spelled),
    terms: snapshot.terms,
    isKnown: (key) => FILLER.has(key) || isCueWord(key),
    isFiller: (key) => FILLER.has(key) && !content.has(key),
  })
  return withoutPreamble(sayLevels(mended))
}

function spellOut(text: string, snapshot: Snapshot): string {
  const asked = partDigits(text.slice(0, LONGEST_QUESTION)).replaceAll('%', ' phần trăm ')
  return initialismsOf(snapshot).expand(expandAbbreviations(asked, 'question', definedShortForms(snapshot)))
}

/** One array for one snapshot: the prepared matcher is kept with it. */
const defined = new WeakMap<Snapshot, readonly ShortForm[]>()

function definedShortForms(snapshot: Snapshot): readonly ShortForm[] {
  const made = defined.get(snapshot) ?? snapshot.plans.flatMap((plan) => plan.abbreviations)
  defined.set(snapshot, made)
  return made
}

const mutable = (forms: WrittenForms) =>
  Object.fromEntries(Object.entries(forms).map(([key, words]) => [key, [...words]]))

const ASKING =
  / (?:xin cho hoi|xin hoi|cho (?:toi|em|minh|chung toi) hoi|cho hoi|xin cho biet|cho (?:toi|em|minh) biet|cho biet|muon (?:biet|hoi|tim hieu)|nho (?:tro li |anh |chi |ban |bot )?(?:xem|ra|tra|tim|cho biet|giup)(?: giup)?(?: toi| em)?) /g
/** What follows the asking must be able to stand as a question. */
const SHORTEST_QUESTION = 5

/** "Em đang làm báo cáo …, cho em hỏi …": what stands before the asking says who asks and why, not what. */
function withoutPreamble(keys: readonly string[]): readonly string[] {
  const joined = ` ${keys.join(' ')} `
  const last = [...joined.matchAll(ASKING)].at(-1)
  if (!last) return keys
  const rest = joined
    .slice(last.index + last[0].length)
    .trim()
    .split(' ')
  return rest.length >= SHORTEST_QUESTION && !LEANS_BACK.test(` ${rest.join(' ')} `) ? rest : keys
}

/** "… Xin hỏi nhiệm vụ này đến khi nào": what is asked about stands in front. */
const LEANS_BACK = / (?:nay|do|tren|kia) /

/** "mức 2" is how people say "mức độ 2". */
const sayLevels = (keys: readonly string[]): readonly string[] =>
  keys.flatMap((key, index) => (key === 'muc' && /^\d$/.test(keys[index + 1] ?? '') ? ['muc', 'do'] : [key]))

/** @param keys from `questionKeys`, or a follow-up put together with what it follows */
export function understand(text: string, keys: readonly string[], snapshot: Snapshot): PlanQuery {
  const joined = ` ${keys.join(' ')} `
  const forms = writtenForms(spellOut(text, snapshot))
  const said = findCue(joined, forms)
  const asksForPerson =
    PERSON_QUESTIONS.some((phrase) => joined.includes(` ${phrase} `)) &&
    !joined.includes(' la ai ki ') &&
    !joined.includes(' ai la nguoi ki ')
  const cue = asksForPerson && said?.phrase === 'ai' ? undefined : sharpen(said, joined)
  const answerKind = asksForPerson && !cue ? 'person' : (answerKindOf(joined) ?? shareOf(joined, cue?.intent))
  const ordinal = readOrdinal(joined)
  const elsewhere = readElsewhere(text, joined, snapshot.terms)
  return {
    intent:
      isFactOf(cue, joined) || asksForAmount(cue, answerKind, joined) || asksForObject(cue, joined)
        ? 'fact'
        : (cue?.intent ?? (OPENS_LIST.test(joined) ? 'list' : 'fact')),
    keys: [...keys],
    written: mutable(forms),
    topic: withMoney(topicOf(joined, contentSyllables(text), snapshot.terms), answerKind),
    periods: [...readPeriods(partDigits(text))],
    documents: findDocumentNumbers(text.slice(0, LONGEST_QUESTION)).map(({ number }) => documentNumberKey(number)),
    ...(ordinal ? { ordinal } : {}),
    ...(answerKind ? { answerKind } : {}),
    ...valueKindOf(joined),
    ...(elsewhere ? { elsewhere } : {}),
  }
}

/** "Tỷ lệ …" without more asks for its percentage. */
const shareOf = (joined: string, intent: Intent | undefined): 'percent' | undefined =>
  (intent === undefined || intent === 'fact') && / (?:ti|ty) le /.test(joined) && !ASKS_OTHERWISE.test(joined)
    ? 'percent'
    : undefined

/** "Giảm tỷ lệ mù chữ ở vùng nào": something else about the share is asked for. */
const ASKS_OTHERWISE = / (?:nao|gi|ai|dau|vi sao|tai sao|lam sao) /

/** Who asks for money asks for what plans call "kinh phí". */
const withMoney = (topic: readonly string[], kind: PlanQuery['answerKind']): string[] =>
  kind !== 'money' || topic.includes('phi') ? [...topic] : [...topic, '', 'kinh', 'phi']

/** "Giáo viên làm đầu mối được giảm mấy tiết": a role is spoken of, an amount is asked for. */
const asksForAmount = (cue: ReturnType<typeof findCue>, kind: PlanQuery['answerKind'], joined: string): boolean =>
  (cue?.intent === 'lead' || cue?.intent === 'coordinate') &&
  (kind === 'number' || kind === 'percent' || kind === 'money') &&
  !/ (?:ai|nao) /.test(joined)

/** "Khuyến khích những ai", "hoạt động của trung tâm nào": whom or what it is done to, not who does it. */
const asksForObject = (cue: ReturnType<typeof findCue>, joined: string): boolean =>
  cue?.intent === 'lead' &&
  OBJECT.test(joined) &&
  !/ (?:chu tri|phu trach|dau moi|trach nhiem|nhiem vu|giao) /.test(joined)

const OBJECT =
  / (?:khuyen khich|ho tro|uu tien|danh cho|ap dung cho|doi voi|van dong|huy dong|thu hut|moi|hoat dong cua|chat luong cua|co so cua) (?:nhung |cac )?(?:ai|(?:\S+ ){1,2}nao) /

/** "Nguyên tắc … là gì": one sentence is asked for; purposes and demands are whole sections. */
const isFactOf = (cue: ReturnType<typeof findCue>, joined: string): boolean =>
  cue?.intent === 'explain' && /nguyen tac|quan diem/.test(cue.phrase) && / la (?:gi|cau gi) $/.test(joined)

function answerKindOf(joined: string): PlanQuery['answerKind'] {
  const said = joined.replace(ORDERED, ' ')
  const kind = ANSWER_KINDS.find(([, phrases]) => phrases.some((phrase) => said.includes(` ${phrase} `)))?.[0]
  return kind === 'number' && PAID.test(said) && !said.includes(' giam ') ? 'money' : kind
}

/** "Lần thứ mấy", "khóa mấy": a place in an order, which plans print in Roman numbers or words; "mấy mô hình nào" asks which. */
const ORDERED = / (?:lan thu|thu|lan|khoa|lop|hang|tuan|tiet|dot) may(?= )| may(?= (?:\S+ ){1,5}nao )/g
/** What is paid is a sum of money, whatever word asks for it. */
const PAID = / (?:hoc phi|hoc bong|tien cong|tien luong|muc luong|thu lao|phu cap|muc chi|muc thu|muc dong|tra cong) /

/** "Các nhiệm vụ thường xuyên?": without any word that asks, the plural does. */
const OPENS_LIST = /^ (?:cac|nhung) (?:nhiem vu|viec|chi tieu) /

/** "Bản nào" asks for no "ban", "số nào" for no "sở": where the question has its marks, they count. */
const isMeant = ({ opening }: Cue, forms: WrittenForms): boolean => {
  const written = forms[fold(opening)]
  return written === undefined || !BODIES.has(opening) || written.includes(opening)
}

/** "Tổ chức đảng nào", "cơ quan chuyên môn nào". */
const BODY_ASKED = / (?:to chuc|co quan|don vi|doan the)(?: \S+){1,2} nao /

const BODIES: ReadonlySet<string> = new Set(['sở', 'ban', 'phòng', 'hội', 'bên', 'ngành'])

function findCue(joined: string, forms: WrittenForms): { intent: Intent; phrase: string } | undefined {
  const found = CUES.filter((cue) => joined.includes(` ${cue.phrase} `) && isMeant(cue, forms))
  const first = found[0]
  if (!first && BODY_ASKED.test(joined)) return { intent: 'lead', phrase: 'nao' }
  return (
    first &&
    found.filter((cue) => cue.intent === first.intent).reduce((a, b) => (b.phrase.length > a.phrase.length ? b : a))
  )
}

/** "Đơn vị nào cùng tham gia phối hợp …": who is asked for, and in which role, may stand apart. */
const AGENCY_ASKED = / (?:ai|nhung ai|(?:co quan|don vi|so|ban|phong|to chuc|ben|nganh|truong|hoi|trung tam) nao) /

function sharpen(cue: ReturnType<typeof findCue>, joined: string): ReturnType<typeof findCue> {
  const helps = / (?:phoi hop|cung lam|lam cung|cung tham gia) /.test(joined) && !joined.includes(' chu tri ')
  return cue?.intent === 'lead' && helps && AGENCY_ASKED.test(joined) ? { ...cue, intent: 'coordinate' } : cue
}

/** What was reached is told of a year that is over. */
const BEFORE = / (?:nam truoc|nam hoc truoc|nam ngoai|nam hoc vua qua|nam vua qua) /

function valueKindOf(joined: string): { valueKind?: 'result' | 'target' } {
  const said = joined.replace(/ khong phai (la )?(ket qua|chi tieu)/, ' ')
  const result = RESULT_WORDS.some((phrase) => said.includes(` ${phrase} `))
  const target = TARGET_WORDS.some((phrase) => said.includes(` ${phrase} `))
  if (result === target)
    return result || (!target && BEFORE.test(joined) && !joined.includes(' nam nay ')) ? { valueKind: 'result' } : {}
  return { valueKind: result ? 'result' : 'target' }
}
