// What a question names besides its topic: years, printed numbers, documents, places.
import { isCommonPair } from '../../data/common-words.ts'
import { findProvincesIn } from '../../data/provinces.ts'
import type { Period } from '../../domain/plan.ts'
import { fold } from '../../text/fold.ts'
import { bigrams, syllables } from '../../text/syllables.ts'
import { FILLER, FUNCTION_WORDS, isCueWord } from './question-words.ts'
import type { TermStatistics } from './term-statistics.ts'

const YEARS = /(?<![\d/.-])((?:20)?\d{2})\s*[-–/]\s*((?:20)?\d{2})(?![\d/-])/g
const YEAR = /(?<![\d/-]|\d[.,])(20\d{2})(?![\d/-]|[.,]\d)/g

/** "11/2024" is a month of that year and no eleven years. */
const MONTH = /(?<![\d/.-])(?:0?[1-9]|1[0-2])\s*\/\s*(20\d{2})(?![\d/-])/g

/** "2025-2026", "25-26" → a school year; "2021-2030" → years; "năm 2025" → one year. */
export function readPeriods(text: string): readonly Period[] {
  const folded = fold(text).replace(MONTH, ' $1 ')
  const ranges = [...folded.matchAll(YEARS)].flatMap((match): readonly Period[] => {
    const [from, to] = [fullYear(match[1] ?? ''), fullYear(match[2] ?? '')]
    if (to <= from || to - from > 40) return []
    const isSpan = /(giai doan|thoi ky)\s*$/.test(folded.slice(0, match.index))
    return [{ kind: to === from + 1 && !isSpan ? 'school-year' : 'years', from, to }]
  })
  const years = [...folded.replace(YEARS, ' ').matchAll(YEAR)].map(
    (match): Period => ({ kind: 'years', from: Number(match[1]), to: Number(match[1]) }),
  )
  return [...ranges, ...years]
}

const fullYear = (digits: string) => (digits.length === 2 ? 2000 + Number(digits) : Number(digits))

/** "kết luận 91", "chỉ thị số 29", "ke hoach 3707", "phụ lục 49": a kind of document, or the annex to one, with the number that people remember. */
const CITED =
  /(phu luc(?= (?:so )?\d{2})|ket luan|chi thi|nghi quyet|ke hoach|chuong trinh hanh dong|chuong trinh|quyet dinh|thong tu|cong van|nghi dinh|thong bao)(?: so)? (\d{1,5})(?= |$)/g

export function readCitedNumbers(joinedKeys: string): readonly { readonly kind: string; readonly number: string }[] {
  return [...joinedKeys.matchAll(CITED)].map((match) => ({ kind: match[1] ?? '', number: match[2] ?? '' }))
}

/** Without "số", a number after it may count something else: "chỉ tiêu 95 phần trăm". */
const COUNTED = String.raw`(?! (?:\d{2}|nam|huyen|xa|phan|thang|ngay|quy|tinh|truong|lop|tuoi|buoi))`
const ORDINAL = new RegExp(
  String.raw` (?:(?:chi tieu|nhiem vu|(?<!hanh )dong|hang|muc|viec|noi dung) (?:so|thu) (\d{1,3})|(?:chi tieu|nhiem vu) (?:([ivx]{1,4}) )?(\d{1,3})${COUNTED})(?: (?:muc|nhom|phan|cua muc|trong muc|thuoc muc) ([ivx]{1,4}|\d))? `,
)
const GROUP = / (?:muc|nhom|phan)(?: nhiem vu)?(?: thu| so)? ([ivx]{1,4}) /

/** "nhiệm vụ số 4 mục II", "nhiệm vụ V.3", "chỉ tiêu 17". */
export function readOrdinal(joinedKeys: string): { number: string; group?: string } | undefined {
  if (OF_A_GROUP.test(joinedKeys)) return undefined
  const match = ORDINAL.exec(joinedKeys)
  const number = match?.[1] ?? match?.[3]
  if (!match || !number) return undefined
  const group = match[2] ?? match[4] ?? GROUP.exec(joinedKeys)?.[1]
  return group === undefined ? { number } : { number, group }
}

/** "Nhóm nhiệm vụ thứ 3 (mục III)": the group is numbered. */
const OF_A_GROUP = / nhom (?:nhiem vu|viec|giai phap) (?:thu|so) \d{1,2} muc [ivx]{1,4} /

export const readGroupLabel = (joinedKeys: string): string | undefined =>
  GROUP.exec(joinedKeys)?.[1] ?? NUMBERED_GROUP.exec(joinedKeys)?.[1]
/** "Nhóm 2"; "nhóm 2 trẻ", "nhóm 3 tuổi" are none of tasks. */
const NUMBERED_GROUP =
  / nhom(?: nhiem vu| viec| giai phap)?(?: thu| so)? (\d{1,2}) (?!tre |tuoi |nguoi |em |hoc |buoi |\d)/

/** An administrative unit or a school with its name in capitals. */
const NAMED_UNIT =
  /(?<!\p{L})(?:[Tt]ỉnh|[Hh]uyện ủy|[Hh]uyện uỷ|[Hh]uyện|[Tt]hị xã|[Tt]hành phố|[Tt]hị ủy|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Tt]rường(?:\s(?:[Mm]ầm non|[Mm]ẫu giáo|[Tt]iểu học|MN|MG|TH|THCS|THPT|PTDTNT|PTDTBT)){0,3})\s+((?:\p{Lu}\p{Ll}*)(?:\s\p{Lu}\p{Ll}+)+)/gu
/** "Huyện Lắk": a name of one syllable. */
const NAMED_ALONE = /(?<!\p{L})(tỉnh|huyện|xã|phường) (\p{Lu}\p{Ll}+)(?! \p{Lu})(?!\p{L})/gu
const TYPED_UNIT = / (?:tinh|huyen uy|huyen|thi xa|thanh pho) (\S+) (\S+) (?:(\S+) )?/

/** "Huyen duc hoa" of a store that knows Đức Huệ: a name that shares a syllable with one that is known, and stands nowhere. */
const isNearly = (first: string, second: string, localities: readonly string[], terms: TermStatistics): boolean =>
  terms.frequency(`${first}_${second}`) === 0 &&
  ![first, second].some((key) => FUNCTION_WORDS.has(key)) &&
  localities.map(syllables).some((own) => own.length === 2 && (own[0] === first) !== (own[1] === second))

/** "Ở Bảo Sơn là bao nhiêu" names no Sơn La: the words of a name that is known are taken out. */
function withoutNames(text: string, names: readonly string[]): string {
  const words = text.split(/(\s+)/)
  for (const name of names) {
    const own = syllables(name)
    for (let at = 0; at < words.length; at += 2)
      if (own.length > 1 && own.every((key, index) => syllables(words[at + 2 * index] ?? '').join(' ') === key))
        for (let index = 0; index < own.length; index += 1) words[at + 2 * index] = '·'
  }
  return words.join('')
}

/** A place that no loaded plan ever names; undefined where the question names none or a known one. */
export function readElsewhere(
  asked: string,
  joinedKeys: string,
  terms: TermStatistics,
  localities: readonly string[] = [],
): string | undefined {
  const text = withoutNames(asked, localities)
  const isKnown = (name: string) => bigrams(syllables(name)).every((pair) => terms.frequency(pair) > 0)
  /** "Huyện Đoàn Cần Giuộc" is no district of that name: what ends as a known place is one. */
  const endsKnown = (name: string) => {
    const words = name.split(' ')
    return words.slice(0, -1).some((_, from) => isKnown(words.slice(from).join(' ')))
  }
  const province = findProvincesIn(text).find((row) => !isKnown(row.name))
  if (province) return province.name
  const isNew = (key: string | undefined) =>
    key !== undefined && /^[a-z]{2,}$/.test(key) && !FILLER.has(key) && !isCueWord(key) && terms.frequency(key) === 0
  const alone = [...text.matchAll(NAMED_ALONE)].find(([, kind = '', name = '']) => {
    const [first = '', second = ''] = syllables(`${kind} ${name}`)
    return isNew(second) && !isCommonPair(first, second)
  })
  if (alone) return alone[2]
  const named = [...text.matchAll(NAMED_UNIT)].map((match) => match[1] ?? '').find((name) => !endsKnown(name))
  if (named) return named
  // With marks, names are written in capitals: then small letters name no place.
  if (/[\u0300-\u036f]/.test(text.normalize('NFD')) && /\p{Lu}\p{Ll}/u.test(text)) return undefined
  const typed = TYPED_UNIT.exec(joinedKeys)
  const [, first = '', second = '', third = ''] = typed ?? []
  const isOther = isNew(first) || isNearly(first, second, localities, terms)
  // "Thị xã giành quỹ đất": the second belongs to the word behind it.
  return isOther && !isCommonPair(first, second) && !isCommonPair(second, third) ? `${first} ${second}` : undefined
}
