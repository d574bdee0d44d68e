// A body of the state as a question names it, whether or not a plan charges it: its head, and its name up to what is asked of it.
import { isCommonPair } from '../../data/common-words.ts'
import { syllables } from '../../text/syllables.ts'
import { isInsideWord, nameKeys } from './agency-mention.ts'
import type { Asked } from './asked.ts'
import type { PlanQuery } from './plan-query.ts'
import type { Snapshot } from '../snapshot.ts'

/** The fields that provinces have a "Sở" for: without marks "số" and "sơ" look the same. */
const FIELDS =
  'giao duc|giao thong|y te|tai chinh|tai nguyen|noi vu|lao dong|van hoa|khoa hoc|thong tin|xay dung|nong nghiep|cong thuong|ke hoach|tu phap|dan toc|du lich|ngoai vu|quy hoach|the thao'
const BODIES = `so(?= (?:${FIELDS}) )|cong an|bo chi huy|bo doi|kho bac|bao hiem xa hoi|chi cuc|cuc|vien kiem sat|toa an`
/** These begin topics as well: "phòng chống đuối nước", "đoàn kiểm tra". */
const ALSO_TOPICS = 'phong|hoi|doan'
const HEADS = `${BODIES}|${ALSO_TOPICS}`
const ASKED_OF_IT =
  'chu tri|phoi hop|viec|nhiem vu|nhung|gi|lam|co(?! (?:so|quan|cau))|thi|duoc giao|phai|thuc hien|phu trach|chiu|cung|tham gia'
const AGENCY = new RegExp(`(?<= )(?=((?:${HEADS})(?: [a-z]+){1,8}?) (?:(?:${ASKED_OF_IT}) |$))`, 'g')

/** Syllables of its name; undefined where none is named, or where nothing is asked of it. "Phòng học", "hội thi" are none. */
export function readAgencyAsked(joined: string): string | undefined {
  return [...joined.matchAll(AGENCY)]
    .filter(({ 1: name = '', index }) => !(mayBeTopic(name) && endsWord(name, joined.slice(0, index))))
    .map(([, name = '']) => name)
    .find((name) => {
      const [first = '', second = ''] = name.split(' ')
      return (first === 'so' || !isCommonPair(first, second)) && !isInsideWord(name.split(' '), joined)
    })
}

/** "Quốc phòng, quân sự trong …": its first syllable ends another word. */
const endsWord = (name: string, before: string): boolean =>
  isCommonPair(/\S+ ?$/.exec(before)?.[0].trim() ?? '', name.split(' ')[0] ?? '')

/** "Phòng chống …", "đoàn kiểm tra" may be spoken of without being a body. */
export const mayBeTopic = (name: string): boolean => OPENS_TOPIC.test(name)
const OPENS_TOPIC = new RegExp(`^(?:${ALSO_TOPICS}) `)

/** Such a body that no plan charges. What the text says of its field is no answer; what may be a topic is one where the text speaks of it. */
export function strangeAgency(joined: string, snapshot: Snapshot): string | undefined {
  const name = readAgencyAsked(joined)
  if (name === undefined || isIssuer(name, snapshot)) return undefined
  return mayBeTopic(name) && isToldOf(name, snapshot) ? undefined : name
}

/** Whoever issues a plan charges its own offices: "Phòng X, Sở Giáo dục và Đào tạo tỉnh A" is no stranger there. */
export const isIssuer = (name: string, { plans }: Snapshot): boolean =>
  plans.some(({ head }) => {
    const own = new Set(nameKeys(head.issuer ?? ''))
    return own.size > 1 && name.split(' ').every((key) => own.has(key))
  })

/** A list of recipients says nothing of them. */
export const isToldOf = (name: string, { passages }: Snapshot): boolean =>
  [...passages.values()].some(
    ({ kind, text }) => kind !== 'recipients' && ` ${syllables(text).join(' ')} `.includes(` ${name} `),
  )

export const chargesNone = (name: string, { query }: Pick<Asked, 'query'>): string =>
  `Các kế hoạch không giao việc nào cho ${sayAgency(name, query)}, kể cả phối hợp.`

/** "Còn số học sinh của Sở Y tế": of the forms of one syllable the one that names a body. */
const OFFICE: Readonly<Record<string, string>> = { so: 'sở' }

/** As it was typed, where each of its words was typed in one way and with its marks. */
function sayAgency(name: string, { written }: PlanQuery): string {
  const words = name.split(' ').map((key) => (written[key]?.includes(OFFICE[key] ?? '') ? [OFFICE[key]] : written[key]))
  return words.every((forms) => forms?.length === 1)
    ? `“${words.map((forms) => forms?.[0] ?? '').join(' ')}”`
    : 'cơ quan được hỏi'
}
