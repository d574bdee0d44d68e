// Understands a question by rules: a PlanQuery from its words, the plans it means, and what it asks for.
import { isCommonPair } from '../data/common-words.ts'
import { expandAbbreviations, type ShortForm } from '../text/abbreviations.ts'
import { documentNumberKey, findDocumentNumbers } from '../text/document-number.ts'
import { partDigits } from '../text/part-digits.ts'
import { syllables } from '../text/syllables.ts'
import { placeTonesAlike } from '../text/tone.ts'
import { initialismsOf } from './initialisms.ts'
import { mendTyping } from './mend-typing.ts'
import { readElsewhere, readOrdinal, readPeriods } from './mentions.ts'
import type { Intent, PlanQuery } from './plan-query.ts'
import {
  ANSWER_KINDS,
  apartFromTarget,
  CUES,
  FILLER,
  FILLER_PHRASES,
  FUNCTION_WORDS,
  isCueWord,
  PERSON_QUESTIONS,
  WRITTEN_FILLER,
  RESULT_WORDS,
  TARGET_WORDS,
} from './question-words.ts'
import type { Snapshot } from './snapshot.ts'
import { writtenForms, type WrittenForms } from './written-forms.ts'
import type { TermStatistics } from './term-statistics.ts'

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
  return rest.length >= SHORTEST_QUESTION ? rest : keys
}

/** "mức 2" is how people say "mức độ 2". */
const sayLevels = (keys: readonly string[]): readonly string[] =>
  keys.flatMap((key, index) => (key === 'muc' && /^\d$/.test(keys[index + 1] ?? '') ? ['muc', 'do'] : [key]))

/** @param keys from `questionKeys`, or a follow-up put together with what it follows */
export function understand(text: string, keys: readonly string[], snapshot: Snapshot): PlanQuery {
  const joined = ` ${keys.join(' ')} `
  const asksForPerson =
    PERSON_QUESTIONS.some((phrase) => joined.includes(` ${phrase} `)) &&
    !joined.includes(' la ai ki ') &&
    !joined.includes(' ai la nguoi ki ')
  const cue = asksForPerson && findCue(joined)?.phrase === 'ai' ? undefined : sharpen(findCue(joined), joined)
  const answerKind = asksForPerson && !cue ? 'person' : (answerKindOf(joined) ?? shareOf(joined, cue?.intent))
  const ordinal = readOrdinal(joined)
  const elsewhere = readElsewhere(text, joined, snapshot.terms)
  return {
    intent: isFactOf(cue, joined) ? 'fact' : (cue?.intent ?? (OPENS_LIST.test(joined) ? 'list' : 'fact')),
    keys: [...keys],
    written: mutable(writtenForms(spellOut(text, snapshot))),
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
  (intent === undefined || intent === 'fact') && / (?:ti|ty) le /.test(joined) ? 'percent' : undefined

/** Who asks for money asks for what plans call "kinh phí". */
const withMoney = (topic: readonly string[], kind: PlanQuery['answerKind']): string[] =>
  kind !== 'money' || topic.includes('phi') ? [...topic] : [...topic, '', 'kinh', 'phi']

/** "Nguyên tắc … là gì": one sentence is asked for; purposes and demands are whole sections. */
const isFactOf = (cue: ReturnType<typeof findCue>, joined: string): boolean =>
  cue?.intent === 'explain' && /nguyen tac|quan diem/.test(cue.phrase) && / la (?:gi|cau gi) $/.test(joined)

const answerKindOf = (joined: string) =>
  ANSWER_KINDS.find(([, phrases]) => phrases.some((phrase) => joined.includes(` ${phrase} `)))?.[0]

/** "Các nhiệm vụ thường xuyên?": without any word that asks, the plural does. */
const OPENS_LIST = /^ (?:cac|nhung) (?:nhiem vu|viec|chi tieu) /

function findCue(joined: string): { intent: Intent; phrase: string } | undefined {
  const found = CUES.filter((cue) => joined.includes(` ${cue.phrase} `))
  const first = found[0]
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

/** What is left without cues, politeness and question words; "" stands where something was taken out. */
function topicOf(joined: string, content: ReadonlySet<string>, terms: TermStatistics): string[] {
  let rest = apartFromTarget(joined)
  for (const phrase of EMPTY_PHRASES) rest = rest.replaceAll(` ${phrase} `, ' _ ')
  const left = rest.replaceAll('chi_tieu', 'chi tieu _').trim().split(' ')
  const isEmpty = (key: string, index: number) =>
    key === '_' ||
    ((FILLER.has(key) || CUE_SINGLES.has(key)) &&
      !content.has(key) &&
      (FUNCTION_WORDS.has(key) ||
        (!isCompound(left[index - 1], key, terms) && !isCompound(key, left[index + 1], terms))))
  const topic = left.map((key, index) => (isEmpty(key, index) ? '' : key))
  return topic.filter((key, index) => key !== '' || (index > 0 && topic[index - 1] !== ''))
}

/** Two syllables that plans put together so often that they are one word: "thị trấn", "tài chính". */
const FEWEST_COMPOUNDS = 2
const COMPOUND_SHARE = 0.12

function isCompound(first: string | undefined, second: string | undefined, terms: TermStatistics): boolean {
  if (!first || !second || FUNCTION_WORDS.has(first) || FUNCTION_WORDS.has(second)) return false
  if (isCommonPair(first, second)) return true
  const together = terms.frequency(`${first}_${second}`)
  return (
    together >= FEWEST_COMPOUNDS &&
    together >= COMPOUND_SHARE * Math.min(terms.frequency(first), terms.frequency(second))
  )
}

const EMPTY_PHRASES = [
  ...CUES.filter((cue) => cue.phrase.includes(' ') && !cue.keeps).map((cue) => cue.phrase),
  ...FILLER_PHRASES,
].toSorted((a, b) => b.length - a.length)

/** Marks tell "trọng" from "trong": syllables that only look like a question word once their marks are gone. */
function contentSyllables(text: string): ReadonlySet<string> {
  if (!/[\u0300-\u036fđ]/i.test(text.normalize('NFD'))) return NONE
  const written =
    placeTonesAlike(text)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  return new Set(written.filter((word) => !WRITTEN_FILLER.has(word)).flatMap((word) => syllables(word)))
}

const NONE: ReadonlySet<string> = new Set()

const CUE_SINGLES = new Set(CUES.filter((cue) => !cue.phrase.includes(' ') && !cue.keeps).map((cue) => cue.phrase))

function valueKindOf(joined: string): { valueKind?: 'result' | 'target' } {
  const said = joined.replace(/ khong phai (la )?(ket qua|chi tieu)/, ' ')
  const result = RESULT_WORDS.some((phrase) => said.includes(` ${phrase} `))
  const target = TARGET_WORDS.some((phrase) => said.includes(` ${phrase} `))
  if (result === target) return result ? { valueKind: 'result' } : {}
  return { valueKind: result ? 'result' : 'target' }
}
