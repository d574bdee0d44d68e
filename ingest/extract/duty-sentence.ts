// Reads "X chủ trì, phối hợp với Y tham mưu …": who acts, who helps, and what is to be done.
import { splitAgencies, startsAsAgency } from '../../knowledge/domain/agency.ts'
import { fold, tidy } from '../../knowledge/text/fold.ts'

/**
 * Verbs that open a duty, folded; the first one ends the subject. "tổ chức" and "quản lý" are also parts of names, so they
 * count only before another verb.
 */
const VERBS = [
  'chu tri',
  'phoi hop',
  'huong dan',
  'chi dao',
  'lanh dao',
  'xay dung',
  'tham muu',
  'trien khai',
  'can cu',
  'can doi',
  'bo tri',
  'tang cuong',
  'tiep tuc',
  'theo chuc nang',
  'theo doi',
  'theo tham quyen',
  'theo nhiem vu',
  'day manh',
  'chu dong',
  'bam sat',
  'co trach nhiem',
  'chiu trach nhiem',
  'thuc hien',
  'bao cao',
  'tong hop',
  'ra soat',
  'nghien cuu',
  'de xuat',
  'tuyen truyen',
  'van dong',
  'phat huy',
  'dam bao',
  'bao dam',
  'giam sat',
  'quan triet',
  'cu the hoa',
  'ban hanh',
  'chuan bi',
  'huy dong',
  'cung cap',
  'cap nhat',
  'tap trung',
  'don doc',
  'dinh ky',
  'thuong xuyen',
  'nang cao',
  'dua vao',
  'lap ke hoach',
  'phan cong',
  'phan bo',
  'tham dinh',
  'kiem tra',
  'thanh tra',
  'ho tro',
  'to chuc (?:quan triet|thuc hien|trien khai|tuyen truyen|kiem tra|ra soat|tot|cac hoat dong|hoc tap|so ket|hoi nghi)',
  'cu can bo',
  'dang tai',
  'dua tin',
  'phe duyet',
  'quyet dinh',
  'quan ly viec',
  'chap hanh',
  'bo sung',
  'hoan thanh',
  'nghiem tuc',
] as const

const VERB = new RegExp(String.raw`(?<=[\s,])(?:${VERBS.join('|')})(?=[\s,.;:]|$)`)
const OPENING = /^(?:giao|de nghi|yeu cau|phan cong|kinh de nghi|giao nhiem vu cho|giao cho)\s+(?:cho\s+)?/
const HELPERS = /phoi hop(?:\s+chat che)?\s+(?:voi|cung)\s+/
/** A subject longer than this is no list of agencies. */
const LONGEST_SUBJECT = 220

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
  const start = OPENING.exec(folded)?.[0].length ?? 0
  const verb = VERB.exec(folded.slice(start))
  if (!verb || verb.index > LONGEST_SUBJECT) return undefined
  const leadWording = text.slice(start, start + verb.index).replace(/[\s,:]+$/, '')
  if (leadWording === '' || !(trusted || startsAsAgency(leadWording))) return undefined
  const helpers = readHelpers(text, folded, start)
  return { leads: splitAgencies(leadWording), leadWording, ...helpers }
}

function readHelpers(text: string, folded: string, start: number) {
  const match = HELPERS.exec(folded.slice(start))
  if (!match) return { coordinating: [], coordinatingWording: undefined }
  const from = start + match.index + match[0].length
  const verb = VERB.exec(folded.slice(from))
  const stop = folded.slice(from).search(/[.;:]|\strong\s|\sde\s/)
  const ends = [verb?.index ?? Infinity, stop < 0 ? Infinity : stop, LONGEST_SUBJECT]
  const coordinatingWording = text.slice(from, from + Math.min(...ends)).replace(/[\s,]+$/, '')
  return { coordinating: splitAgencies(coordinatingWording), coordinatingWording }
}
