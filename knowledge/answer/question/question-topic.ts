// The topic of a question: what is left of its words without cues, politeness and words of asking.
import { isCommonPair } from '../../data/common-words.ts'
import { syllables } from '../../text/syllables.ts'
import { placeTonesAlike } from '../../text/tone.ts'
import { apartFromTarget, CUES, FILLER, FILLER_PHRASES, FUNCTION_WORDS, WRITTEN_FILLER } from './question-words.ts'
import type { TermStatistics } from './term-statistics.ts'

/** What is left without cues, politeness and question words; "" stands where something was taken out. */
export function topicOf(joined: string, content: ReadonlySet<string>, terms: TermStatistics): string[] {
  let rest = apartFromTarget(joined)
    .replace(FOR_EACH, '$1 _ ')
    .replace(MONEY_FOR, (said, asking: string, what: string) =>
      isCommonPair('tien', what) ? ` ${asking} _ tien_${what} ` : said,
    )
  for (const phrase of EMPTY_PHRASES) rest = rest.replaceAll(` ${phrase} `, ' _ ')
  const left = rest.replaceAll('chi_tieu', 'chi tieu _').replaceAll('tien_', 'tien ').trim().split(' ')
  const isCounted = counted(joined)
  const isEmpty = (key: string, index: number) =>
    key === '_' ||
    (!isCounted(key) &&
      (FILLER.has(key) || CUE_SINGLES.has(key)) &&
      !content.has(key) &&
      (FUNCTION_WORDS.has(key)
        ? !isContentWord(left[index - 1], key) && !isContentWord(key, left[index + 1])
        : !isWord(left[index - 1], key, terms) && !isWord(key, left[index + 1], terms)))
  const topic = left.map((key, index) => (isEmpty(key, index) ? '' : key === 'may_' ? 'may' : key))
  return topic.filter((key, index) => key !== '' || (index > 0 && topic[index - 1] !== ''))
}

/** "Mấy buổi một tuần", "bao nhiêu tiết 1 năm": plans say "buổi/tuần". "Em lớp 1" is no em of each. */
const FOR_EACH =
  /( (?:bao nhieu|may) \S+(?: \S+)?)(?<! (?:lop|khoi|quy|thang|doan|ky|do|dot|vong|phan|muc)) (?:mot|1) (?=(?:ngay|tuan|thang|quy|hoc ki|nam(?! 20\d\d)|lop|truong|xa|nguoi|em|tiet|buoi) )/

/** "Bao nhiêu tiền ăn": what the money is for. */
const MONEY_FOR = / (bao nhieu|may) tien ([a-z]+) /

/** "Bao nhiêu bản, mấy hộ, mấy thầy cô": what is counted is asked about, whatever else its letters spell. */
const counted = (joined: string): ((key: string) => boolean) => {
  if (/ (?:bao nhieu|may) thay co(?= )/.test(joined)) return (key) => key === 'thay' || key === 'co'
  const said = new Set(
    [...joined.matchAll(/ (?:bao nhieu|may) (ban|ho)(?= (?!oi |nhe |a |hanh |can |thuong |chi |giam |tro |so ))/g)].map(
      ([, key]) => key,
    ),
  )
  return (key) => said.has(key)
}

/** How bodies, and who speaks for them, begin. */
const BODIES =
  'so|phong|ban|ubnd|uy ban|ui ban|don vi|co quan|nganh|chu tich|hoi|doan|truong|bo|cong an|dang uy|dang ui|chi bo|dong chi'

/** "Ngoài Sở X thì còn ai": who is named is known already, and not asked about. */
const EXCLUDED = new RegExp(
  String.raw` (?:ngoai|(?<! (?:noi|ban|luu|cu) )tru)(?: (?:ra|tru))?(?: (?:cac|nhung|may))? (?:${BODIES})(?= )(?: (?!con |thi |ra )\S+){0,8}?(?: (?:thi(?: con)?|ra thi(?: con)?|ra(?: con)?|con)(?= )|(?= (?:nhung |cac )?(?:\S+ ){1,2}nao (?:khac|nua|con) ))`,
)

const OPENS_WITH_OTHER = /^\s*(?:ngoài|ngoai)\s([^,;?.]{2,60}),\s*(?=.*(?<!\p{L})(?:còn|con)(?!\p{L}))/iu
const OF_BODY_OR_PLACE = new RegExp(`^ (?:ra|(?:cac |nhung )?(?:${BODIES}|tinh|huyen|xa)) `)

/** "Ngoài cháy nổ, trường còn phòng những tai nạn nào": so are things; which bodies there are besides is told by their roles. @param text as typed */
export const withoutKnown = (text: string): string =>
  text.replace(OPENS_WITH_OTHER, (said, known: string) =>
    OF_BODY_OR_PLACE.test(` ${syllables(known).join(' ')} `) ? said : '',
  )

/** @param joined folded syllables of the whole question */
export const withoutExcluded = (joined: string): string => joined.replace(EXCLUDED, ' ').replace(/ {2,}/g, ' ')

const isWord = (first: string | undefined, second: string | undefined, terms: TermStatistics): boolean =>
  isContentWord(first, second) || isCompound(first, second, terms)

/** "Chủ đề", "đề án": words of the language, one syllable of which is also a function word once its marks are gone. */
const isContentWord = (first: string | undefined, second: string | undefined): boolean =>
  first !== undefined &&
  second !== undefined &&
  (CONTENT_WORDS.has(`${first} ${second}`) ||
    ((ALSO_CONTENT.has(first) || ALSO_CONTENT.has(second)) && isCommonPair(first, second)))

/** "Đầu tư", "kiên cố", "củng cố", "bảo vệ", "tự chủ": of each, both syllables also spell words of asking. */
const CONTENT_WORDS: ReadonlySet<string> = new Set(['dau tu', 'kien co', 'cung co', 'bao ve', 'tu chu'])

/** "đề", "nền", "thiết bị", "mức độ", "ma túy", "bồi dưỡng", "biết bơi". */
const ALSO_CONTENT: ReadonlySet<string> = new Set(['de', 'nen', 'bi', 'do', 'ma', 'boi'])

/** Two syllables that plans put together so often that they are one word: "thị trấn", "tài chính". */
const FEWEST_COMPOUNDS = 2
const COMPOUND_SHARE = 0.12

function isCompound(first: string | undefined, second: string | undefined, terms: TermStatistics): boolean {
  if (!first || !second || FUNCTION_WORDS.has(first) || FUNCTION_WORDS.has(second)) return false
  if (first === 'trong' && TIMES.has(second)) return false
  if (isCommonPair(first, second)) return true
  if (PREPOSITIONS.has(first) || PREPOSITIONS.has(second)) return false
  const together = terms.frequency(`${first}_${second}`)
  return (
    together >= FEWEST_COMPOUNDS &&
    together >= COMPOUND_SHARE * Math.min(terms.frequency(first), terms.frequency(second))
  )
}

/** "Trong năm 2025" only says when. */
const TIMES: ReadonlySet<string> = new Set(['nam', 'thang', 'quy', 'tuan', 'ngay', 'dot', 'giai'])

/** "Trong ngành": however often it stands there, it only says where. */
const PREPOSITIONS: ReadonlySet<string> = new Set(['trong', 'tren', 'duoi', 'tai'])

const EMPTY_PHRASES = [
  ...CUES.filter((cue) => cue.phrase.includes(' ') && !cue.keeps).map((cue) => cue.phrase),
  ...FILLER_PHRASES,
].toSorted((a, b) => b.length - a.length)

/** Marks tell "trọng" from "trong": syllables that only look like a question word once their marks are gone. */
export function contentSyllables(text: string): ReadonlySet<string> {
  if (!/[\u0300-\u036fđ]/i.test(text.normalize('NFD'))) return NONE
  const written =
    placeTonesAlike(text)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const marked = written.filter((word) => /[^a-z]/.test(word))
  // Typed with marks here and there, a word without any may have lost its own: "gi", "phai".
  const telling = marked.length / Math.max(1, written.length) < MARKED_THROUGHOUT ? marked : written
  // "Phai", "vay": a function word that lost its marks spells nothing else that is asked about.
  return new Set(
    telling.filter((word) => !WRITTEN_FILLER.has(word) && !FUNCTION_WORDS.has(word)).flatMap((word) => syllables(word)),
  )
}

const NONE: ReadonlySet<string> = new Set()
/** Of the words of a text with all its marks, about three in four carry one. */
const MARKED_THROUGHOUT = 0.55

const CUE_SINGLES = new Set(CUES.filter((cue) => !cue.phrase.includes(' ') && !cue.keeps).map((cue) => cue.phrase))
