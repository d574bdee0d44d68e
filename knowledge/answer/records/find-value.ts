// Questions for the value of an indicator: one, several that fit equally, or its whole course over the years.
import { syllables } from '../../text/syllables.ts'
import { unitAsked } from '../question/for-one.ts'
import { readCounted } from '../question/counted.ts'
import { countsOther, namesCounted, saidOfTarget } from '../question/asked-count.ts'
import { nothing, THRESHOLDS, type Asked } from '../question/asked.ts'
import { EACH } from '../question/question-words.ts'
import { composeCourse } from '../compose/compose-comparison.ts'
import { composeAcross } from '../compose/compose-across.ts'
import { composeAlikeValues, composeValues } from '../compose/compose-values.ts'
import type { Finding } from '../compose/draft.ts'
import { pickValues, rankFamilies, valuesOf, type FoundValue, type RankedFamily } from './find-values.ts'
import { isNamedIn } from './indicator-said.ts'
import { TIERS } from './match-indicator.ts'
import { measureOf } from './measured-place.ts'
import { placeSaid } from '../tables/place-said.ts'
import type { IndicatorFamily } from './indicator-families.ts'
import type { PlanMention } from '../question/plan-mention.ts'
import { formatPeriod } from '../compose/plan-name.ts'

/** Indicators that fit a question equally, for it leaves their level open, are all said; more than a few are a list. */
const EQUALLY_GOOD = 0.97
const NEARLY_AS_GOOD = 0.8
/** Where the nearest lacks the time that is asked for, one that holds it may be this much further off. */
const STANDS_IN = 0.7
const MOST_ALIKE = 4

/** Counted at several levels, none of which is asked for, an indicator stands in as many rows. */
const isSameCore = (one: IndicatorFamily, other: IndicatorFamily) =>
  one.names.some(({ core }) => core !== '' && core === other.names[0]?.core)

/** Told in full by one plan or table and in short by another; digits of a level would tell them apart. */
const isMoreOf = (one: IndicatorFamily, other: IndicatorFamily) =>
  one.names.some(({ keys }) => other.names.some((short) => `${keys.join(' ')} `.startsWith(`${short.keys.join(' ')} `)))

const isAlike = (one: IndicatorFamily, other: IndicatorFamily) =>
  isSameCore(one, other) || isMoreOf(one, other) || isMoreOf(other, one)

/** The indicator is there, for other school levels than the one asked. */
function atOtherLevel(ranked: readonly RankedFamily[]): Finding | undefined {
  const near = ranked
    .filter((one) => one.atOtherLevel >= SURE_AT_OTHER_LEVEL)
    .toSorted((a, b) => b.atOtherLevel - a.atOtherLevel)
    .map(({ family }) => family.name)
  return near.length > 0 ? nothing('Không có chỉ tiêu này cho cấp học được hỏi.', near.slice(0, MOST_ALIKE)) : undefined
}

const SURE_AT_OTHER_LEVEL = 0.7

/** undefined: no indicator is asked for, or none that is near enough. */
export function findValue(asked: Asked): Finding | undefined {
  const { query, mention, question, snapshot, families, joined } = asked
  const wantsNumber = query.answerKind === 'percent' || query.answerKind === 'number' || query.valueKind !== undefined
  const isTrend = TREND.test(joined)
  if (!wantsNumber && !isTrend && query.intent !== 'fact' && query.intent !== 'compare') return undefined
  if (!wantsNumberSaid(query.answerKind) && (TASK_INTENTS.has(query.intent) || asksWhich(joined))) return undefined
  if (!wantsNumber && ASKS_NO_FIGURE.test(joined)) return undefined
  // A sum, a day or a document is no value of an indicator.
  const isMoney = query.answerKind === 'money' && unitAsked(joined) === undefined && !PAID_BY_SOMEBODY.test(joined)
  if (query.answerKind !== undefined && !isMoney && !wantsNumberSaid(query.answerKind)) return undefined
  // "Quỹ khuyến học bao nhiêu triệu": of indicators those that are counted in money, whose names need not say so.
  const counted = isMoney ? families.filter(isCountedInMoney) : families
  const said = isMoney ? question.filter(({ term }) => !/^(?:kinh|phi|kinh_phi)$/.test(term)) : question
  const all = rankFamilies(counted, said, { query, mention, snapshot })
  const ranked = all.filter(({ family, isNamedRow }) => isNamedRow || !countsOther(family, asked))
  const best = ranked[0]
  const strange = best && (numberBeyond(query, ranked) ?? levelBeyond(query, ranked))
  if (strange !== undefined) return nothing(`Không có ${strange} trong các chỉ tiêu này.`, namesOf(ranked))
  if (
    !best ||
    !(
      best.score >= THRESHOLDS.indicator ||
      (wantsNumber && standsOut(ranked) && isNamedIn(query.keys, best.family.name))
    )
  )
    return wantsNumber && ranked.length === all.length ? atOtherLevel(ranked) : undefined
  const place = placeSaid(asked)
  if (place !== undefined && !` ${syllables(best.family.name).join(' ')} `.includes(` ${place} `)) return undefined
  /** "Của xã A với xã B": both rows are said. */
  const isRowBeside = ({ family, isNamedRow }: RankedFamily) =>
    isNamedRow && best.isNamedRow && measureOf(family.name) === measureOf(best.family.name)
  const alike = ranked.filter(
    (one) =>
      one.score >= best.score * (isRowBeside(one) || isAlike(one.family, best.family) ? NEARLY_AS_GOOD : EQUALLY_GOOD),
  )
  if (alike.length > 1 && alike.length <= MOST_ALIKE) {
    const each = alike.map(({ family }) => ({ family, found: pickValues(valuesOf(family, snapshot), query, mention) }))
    const held = each.filter(({ found }) => found.length > 0)
    const isPair = query.intent === 'compare' && held.length === 2 && held.every(({ found }) => found.length === 1)
    if (isPair)
      return composeAcross(
        held.flatMap(({ found }) => found),
        asked,
      )
    if (held.length > 1) return composeAlikeValues(held, snapshot)
  }
  const values = ofCount(valuesOf(best.family, snapshot), query)
  if (isTrend && query.periods.length < 2) {
    const course = courseOf(values, mention)
    if (course.length > 1) return composeCourse(best.family, course, snapshot)
  }
  // What the nearest does not hold of the time or kind asked for, one nearly as near may.
  for (const { family } of ranked.filter(
    ({ score }) => score >= Math.max(Math.min(THRESHOLDS.indicator, best.score), best.score * STANDS_IN),
  )) {
    const picked = pickAnyKind(ofCount(valuesOf(family, snapshot), query), asked)
    if (picked.length > 0) return composeValues(family, picked, snapshot)
  }
  const held = values.map(
    ({ value }) => `${value.kind === 'result' ? 'kết quả' : 'chỉ tiêu'} ${formatPeriod(value.period)}`,
  )
  const reason = `Có chỉ tiêu "${best.family.name}", nhưng không có số liệu được hỏi.`
  return { ...nothing(reason, [`Các kế hoạch có: ${[...new Set(held)].join(', ')}.`]), isNear: true }
}

/** Asked for in the asker's own words, an indicator is held less; then it must be the only one that comes near. */
const standsOut = ([best, second]: readonly RankedFamily[]): boolean =>
  best !== undefined &&
  !best.isOfOther &&
  best.score >= LEAST_ALONE &&
  (second === undefined || second.score <= MOST_BESIDE * best.score)
/** Measured on the refusals of twenty sets: right ones had a neighbour nearly as near, or less than that. */
const LEAST_ALONE = 0.39
const MOST_BESIDE = 0.5

const namesOf = (ranked: readonly RankedFamily[]) => ranked.slice(0, 2).map(({ family }) => family.name)

/** "Lớp 1, 2": what a number counts may stand before another one. */
const wordBefore = (keys: readonly string[], at: number): string | undefined =>
  keys.slice(0, at).findLast((key) => !SERIAL.test(key) && key !== 'va')

/** "Cụm 5" where the table counts cụm 1 to cụm 4, as it was typed; undefined where each number is one of the series. */
function numberBeyond({ keys, written }: Asked['query'], ranked: readonly RankedFamily[]): string | undefined {
  const near = ranked.filter(({ score }) => score >= THRESHOLDS.indicator)
  const beyond = keys.findIndex((number, at) => {
    const word = keys[at - 1]
    if (!SERIAL.test(number) || word === undefined || !/^[a-z]{2,}$/.test(word) || OF_RANGE.has(word)) return false
    const series = new Set(
      near.flatMap(({ family }) =>
        family.names.flatMap((name) =>
          name.keys.filter((own, before) => SERIAL.test(own) && wordBefore(name.keys, before) === word).map(Number),
        ),
      ),
    )
    return series.size > 0 && !series.has(Number(number))
  })
  const word = keys[beyond - 1]
  return word === undefined ? undefined : `${written[word]?.[0] ?? word} ${keys[beyond] ?? ''}`
}

/** "Từ 8 đến 15 tuổi" and "đến 30/6" count nothing in common. */
const OF_RANGE: ReadonlySet<string> = new Set(['tu', 'den', 'toi'])

/** "Xóa mù chữ mức độ 3" where that is counted at levels 1 and 2, and something else at level 3. */
function levelBeyond({ keys }: Asked['query'], ranked: readonly RankedFamily[]): string | undefined {
  const level = / muc do (\d) /.exec(` ${keys.join(' ')} `)?.[1]
  const [best] = ranked
  if (level === undefined || !best) return undefined
  const most = Math.max(...ranked.map(({ atAnyNumber }) => atAnyNumber))
  const nearest = ranked.filter(({ atAnyNumber }) => atAnyNumber >= most * NEARLY_AS_GOOD_AT_ANY)
  const isSeries = nearest.some(({ family }) => family.names.some(({ digits }) => digits.size > 0))
  const isHeld = nearest.some(({ family }) => family.names.some(({ digits }) => digits.has(level)))
  const isOther = best.atAnyNumber < most * FAR_FROM_IT
  return isOther && most >= SURE_AT_ANY && isSeries && !isHeld ? `mức độ ${level}` : undefined
}

const SURE_AT_ANY = 0.7
const FAR_FROM_IT = 0.75
const NEARLY_AS_GOOD_AT_ANY = 0.9

/** A year or an amount is none. */
const SERIAL = /^\d{1,2}$/

/** "Giảm thế nào qua các năm", "từng năm": the whole course is asked for, from what was reached to the last aim. */
const TREND =
  / (?:tung nam|qua cac nam|moi nam|lo trinh|tu nay den) | (?:tu|dang) (?:bao nhieu|may) (?:\S+ ){0,3}?(?:len|xuong|con) (?:\S+ ){0,2}?(?:bao nhieu|may) | (?:tang|giam|thay doi|bien dong)(?: \S+){0,3} (?:the nao|ra sao|nhu the nao) /

function courseOf(all: readonly FoundValue[], { only }: PlanMention): readonly FoundValue[] {
  const own = only ? all.filter(({ plan }) => only.has(plan.versionId)) : all
  const [newest] = own
  return own
    .filter(({ plan }) => plan.versionId === newest?.plan.versionId)
    .toSorted((a, b) => a.value.period.from - b.value.period.from || a.value.period.to - b.value.period.to)
}

/** What each pays or gets is no fund. */
const PAID_BY_SOMEBODY = new RegExp(
  ` (?:dong(?! bao)|nop|phat|thuong|huong) | (?:${EACH}|mot|1) (?:ho|nguoi|em|chau|tre|hoc sinh|hoc vien|giao vien|truong|lop|thon|xa|thang|buoi|tiet) `,
)

const isCountedInMoney = ({ members }: IndicatorFamily): boolean =>
  members.every(({ target }) => /(?:triệu|tỷ|tỉ|nghìn|đồng)(?!\p{L})/iu.test(target.unit ?? ''))

/** "Gồm những ai", "bơi được tới đâu". */
const ASKS_NO_FIGURE = / (?:nhung ai|gom ai|gom (?:nhung )?gi|(?:toi|den) dau) /

const wantsNumberSaid = (kind: Asked['query']['answerKind']) => kind === 'percent' || kind === 'number'

/** Who, when and what comes of it are asked of tasks. */
const TASK_INTENTS: ReadonlySet<string> = new Set(['lead', 'coordinate', 'deadline', 'product', 'duties'])

/** "Mở lớp ở những bản nào": places and bodies are asked for, no value; "chỉ tiêu nào" and "năm nào" ask for one. */
const asksWhich = (joined: string): boolean =>
  / (?:nhung|cac|o|tai)(?: \S+){1,4} nao /.test(joined) && !/ (?:chi tieu|muc|ti le|nam(?: hoc)?) nao /.test(joined)

/** "Bao nhiêu xã", "đơn vị cấp xã": of one indicator that is counted in districts by one plan and in communes by another, the communes. */
function ofCount(values: readonly FoundValue[], { keys }: Asked['query']): readonly FoundValue[] {
  const counted = TIER.exec(` ${keys.join(' ')} `)?.[1] ?? readCounted(keys)
  const own = values.filter(({ stored }) => counted !== undefined && namesCounted(saidOfTarget(stored), counted))
  return own.length > 0 ? own : values
}
const TIER = new RegExp(` (${TIERS.join('|')}) `)

/** "Được bao nhiêu" may ask for what is aimed at, where nothing was reached yet; "kết quả" never does. */
function pickAnyKind(values: readonly FoundValue[], { query, mention, joined }: Asked): readonly FoundValue[] {
  const picked = pickValues(values, query, mention)
  const isStrict = query.valueKind !== 'result' || !joined.includes(' duoc bao nhieu ') || joined.includes(' ket qua ')
  if (picked.length > 0 || isStrict) return picked
  const { valueKind: _, ...open } = query
  return pickValues(values, open, mention)
}
