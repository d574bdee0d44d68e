// Follow-ups: what a short question leans on of the one before.
import type { Exchange } from '../conversation.ts'
import { readCitedNumbers, readPeriods } from './mentions.ts'
import { withSibling } from './sibling-names.ts'
import {
  ANSWER_KINDS,
  apartFromTarget,
  CUES,
  FILLER,
  FILLER_PHRASES,
  FOLLOW_UP,
  MORE_OF_THE_SAME,
  RESULT_WORDS,
  SCHOOL_LEVELS,
  TARGET_WORDS,
  YEAR_SHIFTS,
} from './question-words.ts'

const LEVEL_NUMBER = / (?:muc(?: do)?|lop|giai doan) \d{1,2} /
const AGE = / \d{1,2}(?: (?:(?:den|toi) )?\d{1,2})? tuoi /
/** A level, a grade or an age said last takes the place of the one before. */
const NUMBERED = [LEVEL_NUMBER, AGE] as const
/** Words that a question may have beyond its slots and still lean on the one before. */
const MOST_OWN_WORDS = 2
/** "Riêng vùng đặc biệt khó khăn thì sao?" says no more than what is other. */
const MOST_OTHER_WORDS = 7

export type Said = Pick<Exchange, 'text' | 'keys'>

/** What of a question may take the place of the same of the one before. */
export type Slots = {
  /** The syllables that name an agency; undefined where there is none. */
  readonly agency: (keys: readonly string[]) => readonly string[] | undefined
  /** The places that it names, as joined syllables. */
  readonly places: (keys: readonly string[]) => readonly string[]
  /** What indicators are called, as joined syllables. */
  readonly names: () => readonly string[]
}

const NO_SLOTS: Slots = { agency: () => undefined, places: () => [], names: () => [] }

/** The question as it stands when what it leans on is put back; unchanged when it stands by itself. */
export function resolveFollowUp(asked: Said, before: Exchange | undefined, slots: Slots = NO_SLOTS): Said {
  return before && leans(asked, before, slots) ? joinToBefore(asked, before, slots) : asked
}

/** Whether a question opens or ends as one that goes on from another: "còn …", "thế …", "… thì sao". */
export function goesOn({ keys }: Said): boolean {
  const joined = ` ${keys.join(' ')} `
  return FOLLOW_UP.some(
    (phrase) => joined.startsWith(` ${phrase} `) || (phrase.includes(' ') && joined.includes(` ${phrase} `)),
  )
}

/** @returns the question with everything of the one before that it does not replace */
export function joinToBefore(asked: Said, before: Said, slots: Slots = NO_SLOTS): Said {
  let kept = ` ${before.keys.join(' ')} `
  let added = ` ${asked.keys.join(' ')} `
  const isBefore = YEAR_SHIFTS.some(([phrase, by]) => by < 0 && added.includes(` ${phrase} `))
  // Of a year that is over one asks what was reached.
  if (isBefore || REACHED.test(added) || VALUE_KINDS.some((phrase) => added.includes(` ${phrase} `)))
    for (const phrase of [...VALUE_KINDS, 'bao nhieu']) kept = kept.replaceAll(` ${phrase} `, ' ')
  // Of a year to come nothing was reached yet.
  if (YEAR_SHIFTS.some(([phrase, by]) => by > 0 && added.includes(` ${phrase} `)))
    for (const phrase of RESULT_WORDS) kept = kept.replaceAll(` ${phrase} `, ' ')
  if (asksAnew(added))
    for (const cue of [...longCues, ...shortCues, ...ASKS_WHERE]) kept = kept.replaceAll(` ${cue} `, ' ')
  ;({ kept, added } = withLevelOf(added, kept))
  for (const numbered of NUMBERED) {
    const said = numbered.exec(added)?.[0]
    if (said === undefined || !numbered.test(kept)) continue
    kept = kept.replace(numbered, said)
    added = added.replace(numbered, ' ')
  }
  // An age or a grade names its own level: "còn trẻ 6 tuổi vào lớp 1".
  if (NUMBERED.some((numbered) => numbered.test(added)))
    for (const level of SCHOOL_LEVELS) kept = kept.replaceAll(` ${level} `, ' ')
  if (goesOn(asked)) ({ kept, added } = withSibling({ kept, added }, slots.names()))
  const earlier = withoutDocument(before, kept, added)
  kept = earlier.kept
  const [agency, replaced] = [slots.agency(asked.keys)?.join(' '), slots.agency(before.keys)?.join(' ')]
  if (agency && replaced) {
    kept = kept.replace(` ${replaced} `, ` ${agency} `)
    added = added.replace(` ${agency} `, ' ')
  }
  const isElsewhere = slots.places(asked.keys).length > 0
  if (isElsewhere) for (const place of slots.places(before.keys)) kept = kept.replaceAll(` ${place} `, ' ')
  added = withoutGoingOn(added)
  for (const [shift] of YEAR_SHIFTS) added = added.replaceAll(` ${shift} `, ' ')
  // The words before, as they were typed, would name their place again.
  const { years, text } = withYearsOf(asked, {
    ...before,
    text: isElsewhere ? yearsIn(before.text) : earlier.text,
  })
  if (years) kept = kept.replace(/ (?:20)?\d{2} (?:20)?\d{2} /g, ' ').replace(/ 20\d{2} /g, ' ')
  // What is only said again would stand beside other words now: "bao nhiêu | trẻ".
  const isRepeated = !asksAnew(added) && added.split(' ').every((key) => kept.includes(` ${key} `) || key === '')
  return { text, keys: `${kept} ${isRepeated ? '' : added}`.split(' ').filter(Boolean) }
}

/** "Thế còn kế hoạch 46?": another document of the kind takes the place of the one before, with its letters. */
function withoutDocument(
  { text }: Said,
  kept: string,
  added: string,
): { readonly kept: string; readonly text: string } {
  const [now] = readCitedNumbers(added)
  const then = readCitedNumbers(kept).find(({ kind, number }) => kind === now?.kind && number !== now.number)
  if (!now || !then) return { kept, text }
  const said = new RegExp(
    String.raw` ${then.kind}(?: so)? ${then.number}(?: (?:kh|nq|qd|ct|kl|ctr|tb|cv|tt|nd)(?: [a-z]{2,5})?)?(?= )`,
  )
  return { kept: kept.replace(said, ' '), text: text.replace(NUMBERED_DOCUMENT, ' ') }
}

const NUMBERED_DOCUMENT = /(?<![\p{L}\d])\d{1,5}[-/](?:\d{4}[-/])?\p{Lu}[\p{L}\d/-]*/gu

/** "Còn xã Phước Thể?": a lone "thế", "còn", "nó" goes on only where it opens; inside it may be a part of a name. */
const withoutGoingOn = (joined: string): string =>
  FOLLOW_UP.reduce(
    (rest, phrase) =>
      phrase.includes(' ')
        ? rest.replaceAll(` ${phrase} `, ' ')
        : rest.replace(new RegExp(`^((?: (?:${OPENERS}))*) ${phrase}(?= )`), '$1'),
    joined,
  )

const OPENERS = FOLLOW_UP.filter((phrase) => !phrase.includes(' ')).join('|')

/** "Thế còn thi học sinh giỏi?": another thing, of which the same is asked as before; undefined where the question asks by itself. */
export function askOfOther(asked: Said, before: Said): Said | undefined {
  let own = ` ${asked.keys.join(' ')} `
  if (!goesOn(asked) || asksAnew(own)) return undefined
  own = withoutGoingOn(own)
  const earlier = ` ${before.keys.join(' ')} `
  const asking = [...longCues, ...ANSWER_KINDS.flatMap(([, phrases]) => phrases), ...shortCues].find((phrase) =>
    earlier.includes(` ${phrase} `),
  )
  return asking === undefined ? undefined : { text: asked.text, keys: `${own} ${asking}`.split(' ').filter(Boolean) }
}

/** Whether a question names its own time, or moves the one before. */
export const saysWhen = ({ text, keys }: Said): boolean =>
  readPeriods(text).length > 0 || YEAR_SHIFTS.some(([phrase]) => ` ${keys.join(' ')} `.includes(` ${phrase} `))

/** Asking for what was reached takes the place of asking for what is aimed at, and the other way round. */
const VALUE_KINDS = [...RESULT_WORDS, ...TARGET_WORDS].toSorted((a, b) => b.length - a.length)

/** "2023-2024 đạt bao nhiêu": what was reached is asked for now. */
const REACHED = /(?<! phan dau| phai| can| se) dat (?:duoc )?(?:bao nhieu|may) /

/** Another question about the same: its own way of asking takes the place of the one before. */
export const asksAnew = (added: string) =>
  CUES.some((cue) => added.includes(` ${cue.phrase} `)) ||
  ANSWER_KINDS.some(([, phrases]) => phrases.some((phrase) => added.includes(` ${phrase} `)))

const yearsIn = (text: string): string => text.match(YEARS)?.join(' ') ?? ''

const YEARS = /(?:20)?\d{2}\s*[-–]\s*(?:20)?\d{2}|20\d{2}/g

/** Years said take the place of those before; "năm trước" and "năm sau" move them. */
function withYearsOf(asked: Said, before: Said): { readonly years: boolean; readonly text: string } {
  const joined = ` ${asked.keys.join(' ')} `
  const [inherited] = readPeriods(before.text)
  const shift = YEAR_SHIFTS.find(([phrase]) => joined.includes(` ${phrase} `))?.[1]
  const bare = before.text.replace(YEARS, '')
  if (readPeriods(asked.text).length > 0) return { years: true, text: `${bare} ${asked.text}` }
  if (shift === undefined || !inherited) return { years: false, text: `${before.text} ${asked.text}` }
  const moved =
    inherited.from === inherited.to ? `${inherited.from + shift}` : `${inherited.from + shift}-${inherited.to + shift}`
  return { years: true, text: `${bare} ${moved}` }
}

/** No intent of its own, but asked and answered. */
const ASKS_WHERE = ['o nhung dau', 'o dau', 'tai dau', 'o cho nao', 'cho nao', 'o noi nao', 'noi nao']

const shortCues = CUES.filter((cue) => !cue.phrase.includes(' ') && !cue.keeps).map((cue) => cue.phrase)

export const longCues = CUES.map((cue) => cue.phrase)
  .filter((phrase) => phrase.includes(' '))
  .toSorted((a, b) => b.length - a.length)

/** The school level said last takes the place of the one before. */
function withLevelOf(added: string, kept: string): { readonly kept: string; readonly added: string } {
  const [said, before] = [apartFromTarget(added), apartFromTarget(kept)]
  const [level, replaced] = [levelsIn(said)[0], levelsIn(before)[0]]
  if (!level || !replaced) return { kept, added }
  return {
    kept: before.replace(` ${replaced} `, ` ${level} `).replaceAll('chi_tieu', 'chi tieu'),
    added: said.replace(` ${level} `, ' ').replaceAll('chi_tieu', 'chi tieu'),
  }
}

/** The longest first, each part of the text counted once. */
function levelsIn(joined: string): readonly string[] {
  return SCHOOL_LEVELS.filter((level) => joined.includes(` ${level} `)).toSorted((a, b) => b.length - a.length)
}

/** "Bao nhiêu học viên?": nothing is said of where or when. */
const COUNTS = /^ (?:(?:co|la|duoc|thi|phai|can|se|lap|mo|lam) ){0,3}(?:bao nhieu|may) /
const MOST_COUNTED = 2

/** "Tổ chức vào tháng mấy?": that something is done says nothing of what. */
export const DOING: ReadonlySet<string> = new Set(
  'to chuc dien ra keo dai bat dau trien khai thuc hien tien hanh hoan thanh trinh nop gui ban hanh'.split(' '),
)

/** Whether nothing of its own is left once question words, levels, numbers and years are gone. */
function leans(asked: Said, before: Said, slots: Slots): boolean {
  const { keys } = asked
  let rest = ` ${keys.join(' ')} `
  const opens = goesOn(asked)
  const agency = opens ? slots.agency(keys)?.join(' ') : undefined
  for (const said of [agency, ...(opens ? slots.places(keys) : [])]) if (said) rest = rest.replace(` ${said} `, '  ')
  const shifts = YEAR_SHIFTS.map(([phrase]) => phrase)
  const gone = [
    ...longCues,
    ...FILLER_PHRASES,
    ...FOLLOW_UP,
    ...SCHOOL_LEVELS,
    ...MORE_OF_THE_SAME,
    ...shifts,
  ].toSorted((a, b) => b.length - a.length)
  for (const phrase of gone) rest = rest.replaceAll(` ${phrase} `, '  ')
  rest = rest
    .replace(LEVEL_NUMBER, ' ')
    .replace(AGE, ' ')
    .replace(/ (nam hoc|nam|cap|bac|truong) /g, '  ')
  const own = rest
    .split(' ')
    .filter((key) => key !== '' && !FILLER.has(key) && !/^\d+$/.test(key) && key !== 'nam' && key !== 'hoc')
  const ends = ` ${keys.join(' ')} `.endsWith(' thi sao ')
  return (
    own.length === 0 ||
    (own.every((key) => DOING.has(key)) && asksAnew(` ${keys.join(' ')} `)) ||
    (own.length <= MOST_COUNTED && COUNTS.test(` ${keys.join(' ')} `)) ||
    (own.length <= MOST_COUNTED && saysWhen(asked) && own.every((key) => before.keys.includes(key))) ||
    (opens && own.length <= (ends ? MOST_OTHER_WORDS : MOST_OWN_WORDS))
  )
}
