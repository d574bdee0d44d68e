// Who asks: "nhiệm vụ của tôi" is asked with the asker's agency, and of what fits equally the asker's own comes first.
import type { Schooling } from '../../domain/profile.ts'
import type { StoredTask } from '../../store/plan-store.ts'
import { fold } from '../../text/fold.ts'
import { syllables } from '../../text/syllables.ts'
import { vietnamDateAt } from '../../time/vietnam-date.ts'
import { nameKeys } from './agency-mention.ts'
import { readComing, restOf } from './coming-range.ts'

export type Asker = { readonly agency: string | undefined; readonly schooling: Schooling | undefined }

/** Whether a question speaks of the asker's own: "nhiệm vụ của tôi", "cơ quan tôi phải làm gì". */
export const asksOfOwn = (text: string): boolean => findOwn(text) !== undefined

/** Whether what is known of the asker is enough to ask it: a level of schools is, where nothing but one's own work is asked for. */
export const canSpeakFor = (text: string, asker: Asker): boolean =>
  speakFor(text, asker) !== text || (asker.schooling !== undefined && asksOnlyOfOwn(text))

/** A question for one's own without the word that says so; undefined where none is asked for. */
export function withoutOwn(text: string): string | undefined {
  const own = findOwn(text)
  return own && `${own.before}${own.opening}${own.after}`
}

/** "Nhiệm vụ của tôi", "tuần này tôi phải nộp gì", whatever the week. */
export function asksOnlyOfOwn(text: string): boolean {
  const keys = syllables(withoutOwn(text) ?? text)
  const rest = readComing(keys, SOME_DAY)?.rest ?? restOf(keys.join(' '))
  return asksOfOwn(text) && rest.length === 0
}

const SOME_DAY = vietnamDateAt(new Date(0))

/** The question with the asker's agency, or schools, in the place of "của tôi"; as it is where nothing is known or nothing own is asked. */
export function speakFor(text: string, { agency, schooling }: Asker): string {
  const own = findOwn(text)
  if (own === undefined) return text
  const schools = schoolsOf(schooling)
  // Targets are counted by schools, not by agencies.
  const name = own.isOfTargets && schools !== undefined ? schools : agency && `${own.opening}${agency}`
  return name ? `${own.before}${name}${own.after}` : text
}

/** The asker's agency leading, then helping, then the asker's schools named, then the others; otherwise as they were. */
export function orderForAsker(tasks: readonly StoredTask[], asker: Asker | undefined): readonly StoredTask[] {
  if (asker === undefined) return tasks
  return tasks.toSorted((one, other) => nearness(other, asker) - nearness(one, asker))
}

/** As plans write them; offices have no schools of one kind. */
export const schoolsOf = (schooling: Schooling | undefined) =>
  schooling === undefined || schooling === 'commune-office' || schooling === 'department'
    ? undefined
    : LEVELS[schooling]

/** As they are said behind "nhiệm vụ nói đến …". */
export const LEVELS: Readonly<Record<Schooling, string>> = {
  preschool: 'mầm non',
  primary: 'tiểu học',
  'lower-secondary': 'trung học cơ sở',
  'upper-secondary': 'trung học phổ thông',
  continuing: 'giáo dục thường xuyên',
  'commune-office': 'cấp xã',
  department: 'sở, phòng giáo dục',
}

function nearness({ task }: StoredTask, { agency, schooling }: Asker): number {
  const own = agency === undefined ? undefined : nameKeys(agency).join(' ')
  const isOwn = (printed: string) => nameKeys(printed).join(' ') === own
  const schools = schoolsOf(schooling)
  return (
    (task.leads.some(isOwn) ? 4 : task.coordinating.some(isOwn) ? 2 : 0) +
    (schools !== undefined && says(task.text, schools) ? 1 : 0)
  )
}

const says = (text: string, words: string) =>
  ` ${syllables(text).join(' ')} `.includes(` ${syllables(words).join(' ')} `)

type Own = {
  readonly before: string
  /** "của ", where it stays. */
  readonly opening: string
  readonly after: string
  readonly isOfTargets: boolean
}

const BODY = '(?:co quan|don vi|nha truong|truong|phong|so|nganh|xa|phuong)'
const ME = '(?:chung toi|chung em|chung minh|bon toi|toi|minh|em)'
/** What somebody is charged with, not what somebody wants to know ("tôi cần biết …"). */
const CHARGED =
  'phai (?!hoi|biet|tim|xem|tra)|duoc giao|chu tri|phoi hop|co nhiem vu|co trach nhiem|co nhung|co viec|phu trach|lam gi|lam nhung|can (?:phai )?(?:lam|nop|bao cao|hoan thanh)'
/** Of these "của tôi" says nothing about an agency. */
const WORDS_OF_ASKING = '(?:cau hoi|cau|y|thac mac|yeu cau|tin nhan|dien thoai|may)'
const OWN = [
  new RegExp(`(?<!\\b${WORDS_OF_ASKING} )\\b(cua )(?:${BODY} )?${ME}\\b`),
  new RegExp(`\\b()${BODY} ${ME}\\b`),
  new RegExp(`\\b()${ME}\\b(?= (?:${CHARGED}))`),
]
const OF_TARGETS = /\bchi tieu\b[^?.;]*$/

/** Folding keeps every letter of composed text in its place, so what is found folded is cut out as it was typed. */
function findOwn(typed: string): Own | undefined {
  const text = typed.normalize('NFC')
  const folded = fold(text)
  if (folded.length !== text.length) return undefined
  const found = OWN.map((pattern) => pattern.exec(folded)).find((match) => match !== null)
  if (!found) return undefined
  const [whole, opening = ''] = found
  return {
    before: text.slice(0, found.index),
    opening: text.slice(found.index, found.index + opening.length),
    after: text.slice(found.index + whole.length),
    isOfTargets: OF_TARGETS.test(folded.slice(0, found.index)),
  }
}
