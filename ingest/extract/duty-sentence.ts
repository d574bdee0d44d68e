// Reads "X chủ trì, phối hợp với Y tham mưu …": who acts, who helps, and what is to be done.
import { splitAgencies } from '../../knowledge/domain/agency.ts'
import { startsAsAgency } from '../../knowledge/domain/agency-start.ts'
import { fold, tidy } from '../../knowledge/text/fold.ts'
import { trimEndOf } from '../../knowledge/text/trim-end.ts'
import { findDutyVerb, findPurposeVerb, findSpoiltDutyVerb } from './duty-verbs.ts'

/** Folded, "giáo viên" begins like "giao". */
const OPENING =
  /^(?:(?:dong thoi|rieng)[,\s]+)?(?:(?:de nghi|yeu cau|phan cong|kinh de nghi|giao nhiem vu|giao(?! (?:vien|duc|trinh|an|su|luu|thong|tiep|dich)\b))\s+(?:cho\s+)?)?/
/** What may stand before the agency, up to a comma: a time, an event, a basis, a purpose. */
const LEAD_IN =
  /^(?:ngay\s+)?(?:truoc|cham nhat|muon nhat|trong|hang (?:nam|quy|thang|tuan)|dinh ky|dau(?! tu)|cuoi|giua|den|tu(?! van| tuc)|sau|khi|can cu|tren co so|theo(?! doi)|de(?! nghi| xuat)|nham|nhan duoc|ben canh|ngoai|dong thoi|qua trinh|thuc hien (?:ke hoach|chi thi|nghi quyet|quyet dinh|chuong trinh|ket luan|van ban|y kien))\s/
const LONGEST_LEAD_IN = 260
/** Words of time and "là" end the subject, too: "Các trường trước ngày 5/9 gửi …". */
const AFTER_SUBJECT =
  /,?\s(?:hang (?:nam|quy|thang|tuan)|truoc (?:ngay|thang|quy|nam|khi)|cham nhat|muon nhat|sau khi|trong (?:thang|quy|nam|vong|thoi han))\s/
/** A scan may print a speck behind the verb. Folded, "cung cấp" begins like "cùng". */
const HELPERS = /phoi hop(?:\s+chat che)?[.,]?\s+(?:voi|cung(?! (?:cap|ung)\b))\s+(?:voi\s+)?/
/** Ends the list of those who help, besides the next verb. */
const AFTER_HELPERS = /[.;:]|,?\s+(?:nhat la|trong(?: viec)?|de|nham|ve|khi|theo|va to chuc thuc hien)\s/
/** A subject longer than this is no list of agencies. */
const LONGEST_SUBJECT = 220
const LONGEST_VERB = 30

/** How the subject acts is no part of its name. */
const ADVERB = /(?:\s+(?:sẽ|khẩn trương|kịp thời|trực tiếp|tích cực|nhanh chóng|nghiêm túc|chủ động))+$/iu

/** "Các trường đã …", "Xã chưa …" tell what was or is. */
const TELLS = /\s(?:đã|đang|chưa|không|vẫn|bị|được|cũng)$/u

/** "Các xã, phường" act together without the word "UBND"; so do people by their office. */
const ACTORS =
  /^(?:cac|moi)\s+(?:xa|phuong|huyen|quan|thi xa|thi tran|dac khu|dia phuong)(?=$|[\s,])|^(?:truong (?:cac )?(?:thon|ban|khu pho)|tong phu trach|giao vien chu nhiem|thu ky|pho hieu truong|pho giam doc|to truong|to pho|ke toan|nhan vien)(?=$|[\s,])/

export type DutySentence = {
  readonly leads: readonly string[]
  readonly leadWording: string
  readonly coordinating: readonly string[]
  readonly coordinatingWording: string | undefined
}

/** @param trusted the place says that a duty stands here, so that the subject's words need not be known (a damaged scan) */
export function readDutySentence(sentence: string, trusted: boolean): DutySentence | undefined {
  const text = tidy(sentence)
  const folded = fold(text)
  if (folded.length !== text.length) return undefined
  const named = readNamedBody(text)
  if (named) return named
  const start = startOf(text, folded)
  const verb = endOfSubject(withoutAsides(text), withoutAsides(folded), { start, trusted })
  if (verb === undefined) return undefined
  const leadWording = trimEndOf(text.slice(start, verb), ',:').replace(ADVERB, '')
  if (leadWording === '' || TELLS.test(leadWording) || !(trusted || acts(leadWording))) return undefined
  return { leads: splitAgencies(leadWording), leadWording, ...readHelpers(text) }
}

/** "Đơn vị vận hành là Trung tâm …": the body behind "là" is meant. */
const SAID_TO_BE =
  /^(?:[Đđ]ơn vị|[Cc]ơ quan|[Bb]ộ phận|[Đđ]ầu mối|[Cc]hủ đầu tư)(?:\s(?:chủ trì|vận hành|thường trực|thực hiện|đầu mối|phụ trách|tham mưu|tổng hợp|theo dõi|quản lý|giúp việc)){0,2}\slà\s(?=\p{Lu})([^,;:.]+)/u

function readNamedBody(text: string): DutySentence | undefined {
  const name = SAID_TO_BE.exec(text)?.[1]?.trim()
  if (name === undefined || !startsAsAgency(name)) return undefined
  const verb = findDutyVerb(name, fold(name), 0)
  const leadWording = name.slice(0, verb).trim()
  return { leads: splitAgencies(leadWording), leadWording, coordinating: [], coordinatingWording: undefined }
}

/** What stands in brackets says who or what for, and ends no name; as long as before. */
const withoutAsides = (text: string): string =>
  text.replace(/\([^()]*\)/g, (aside) => `(${'_'.repeat(aside.length - 2)})`)

type Subject = { readonly start: number; readonly trusted: boolean }

function endOfSubject(text: string, folded: string, { start, trusted }: Subject): number | undefined {
  const reach = text.slice(0, start + LONGEST_SUBJECT + LONGEST_VERB)
  const foldedReach = folded.slice(0, reach.length)
  const ends = [
    findDutyVerb(reach, foldedReach, start),
    trusted ? findSpoiltDutyVerb(reach, start) : undefined,
    colonAt(reach, start),
    positive(foldedReach.slice(start).search(AFTER_SUBJECT), start),
  ]
  const isNear = (at: number | undefined) => at !== undefined && at - start <= LONGEST_SUBJECT
  const first = Math.min(...ends.map((at) => at ?? Infinity))
  return [first, findPurposeVerb(reach, foldedReach, start)].find(isNear)
}

/** Where the agency may begin: behind "Giao", or behind "Trước ngày 15/5," and its like. */
function startOf(text: string, folded: string): number {
  const own = openingAt(folded, 0)
  if (!LEAD_IN.test(folded)) return own
  const pauses = folded.slice(0, LONGEST_LEAD_IN).matchAll(/,\s+/g)
  const starts = [...pauses].map((pause) => openingAt(folded, pause.index + pause[0].length))
  return starts.find((at) => acts(text.slice(at))) ?? own
}

const acts = (text: string): boolean => startsAsAgency(text) || ACTORS.test(fold(text))

const openingAt = (folded: string, at: number): number => at + (OPENING.exec(folded.slice(at))?.[0].length ?? 0)

const positive = (at: number, start: number): number | undefined => (at < 0 ? undefined : start + at)

/** "Sở Nội vụ: Tuyển dụng …": what is to be done follows. A colon at the end opens a list instead. */
function colonAt(text: string, start: number): number | undefined {
  const at = text.indexOf(':', start)
  return at > 0 && /\S/.test(text.slice(at + 1)) ? at : undefined
}

/** Who is to help: "… phối hợp với Y, Z tham mưu …". */
export function readHelpers(sentence: string): Pick<DutySentence, 'coordinating' | 'coordinatingWording'> {
  const text = tidy(sentence)
  const folded = fold(text)
  const match = folded.length === text.length ? HELPERS.exec(folded) : undefined
  if (!match) return { coordinating: [], coordinatingWording: undefined }
  const from = match.index + match[0].length
  const reach = from + LONGEST_SUBJECT + LONGEST_VERB
  const [seen, foldedSeen] = [withoutAsides(text).slice(0, reach), withoutAsides(folded).slice(0, reach)]
  const verb = findDutyVerb(seen, foldedSeen, from)
  const stop = AFTER_HELPERS.exec(foldedSeen.slice(from))?.index
  const length = Math.min(verb === undefined ? Infinity : verb - from, stop ?? Infinity, LONGEST_SUBJECT)
  const coordinatingWording = trimEndOf(text.slice(from, from + length), ',')
  return { coordinating: splitAgencies(coordinatingWording), coordinatingWording }
}
