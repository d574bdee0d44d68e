// What a question takes for granted and no plan holds: a document by its number, an agency with a task.
import type { PlanHead } from '../../domain/plan.ts'
import { documentNumberKey } from '../../text/document-number.ts'
import {
  chargesNone,
  isIssuer,
  isToldOf,
  mayBeTopic,
  readAgencyAsked,
  strangeAgency,
} from '../question/agency-asked.ts'
import { readAgencyMention } from '../question/agency-mention.ts'
import { nothing, type Asked } from '../question/asked.ts'
import type { Nothing } from '../compose/draft.ts'
import { WHETHER } from './find-premise.ts'
import { hasRole, tasksInScope } from './task-filters.ts'
import { readCitedNumbers } from '../question/mentions.ts'
import { syllables } from '../../text/syllables.ts'

/** An honest no where the question rests on something that is not there; undefined where nothing speaks against it. */
export function findUnknown(asked: Asked): Nothing | undefined {
  return unknownDocument(asked) ?? unknownGiver(asked) ?? unknownAgency(asked)
}

/** "Thành ủy giao ai …": whose duties it hands out is whose plan is asked; a committee of another level gave others. */
function unknownGiver({ snapshot, joined }: Asked): Nothing | undefined {
  const owner = OWNER.exec(joined)?.[1]
  if (owner !== undefined && snapshot.terms.frequency(owner.replace(' ', '_')) === 0)
    return nothing(`Không có kế hoạch nào của ${PARTY_COMMITTEES.get(owner) ?? owner}.`)
  const direct = DIRECT_OWNER.exec(joined)?.[1]
  if (direct !== undefined && !snapshot.plans.some(({ head }) => mayBeOf(direct, head)))
    return nothing(`Không có kế hoạch nào của ${PARTY_COMMITTEES.get(direct) ?? direct}.`)
  const giver = GIVER.exec(joined)?.[1]
  if (giver === undefined) return undefined
  const gives = new RegExp(` ${giver} ${GIVES}`)
  const isKnown =
    snapshot.plans.some(({ head }) =>
      syllables(`${head.issuer ?? ''} ; ${head.subject ?? ''}`)
        .join(' ')
        .includes(giver),
    ) || [...snapshot.passages.values()].some(({ text }) => gives.test(` ${syllables(text).join(' ')} `))
  return isKnown ? undefined : nothing(`Không có kế hoạch nào của ${PARTY_COMMITTEES.get(giver) ?? giver}.`)
}

const PARTY_COMMITTEES: ReadonlyMap<string, string> = new Map(
  ['Tỉnh ủy', 'Thành ủy', 'Huyện ủy', 'Thị ủy', 'Đảng ủy'].map((name) => [syllables(name).join(' '), name]),
)
const GIVES = '(?:\\S+ ){0,4}?(?:giao|phan cong|yeu cau|chi dao) '
/** "Kế hoạch … của Thành ủy do ai ký", where nothing is said of such a committee. */
const OWNER = new RegExp(` ke hoach (?:\\S+ ){0,10}cua (?:ban thuong vu )?(${[...PARTY_COMMITTEES.keys()].join('|')}) `)
/** "Ban Chấp hành Đảng bộ huyện" is a committee's other name, and so is the party's kind of number. */
const mayBeOf = (committee: string, { issuer = '', number = '' }: PlanHead): boolean =>
  ` ${syllables(issuer).join(' ')} `.includes(` ${committee} `) ||
  /Đảng bộ/iu.test(issuer) ||
  /\/(?:T|H|Th|Đ)U$/u.test(number)
/** Right behind "kế hoạch" it is the plan's own: the programme that a plan carries out may be another committee's. */
const DIRECT_OWNER = new RegExp(` ke hoach cua (?:ban thuong vu )?(${[...PARTY_COMMITTEES.keys()].join('|')}) `)
const GIVER = new RegExp(`^ (?:ban thuong vu )?(${[...PARTY_COMMITTEES.keys()].join('|')}) ${GIVES}`)

function unknownDocument({ query, snapshot, joined }: Asked): Nothing | undefined {
  const own = snapshot.plans.flatMap(({ head }) => (head.number ? [documentNumberKey(head.number)] : []))
  const cited = snapshot.references.map(({ reference }) => documentNumberKey(reference.number))
  const known = new Set([...own, ...cited])
  const strange = query.documents.find((key) => !known.has(key))
  if (strange) return nothing(`Không có văn bản số ${strange.replace('|', '/').replaceAll('|', '-').toUpperCase()}.`)
  const onlyCited = query.intent === 'signer' ? query.documents.find((key) => !own.includes(key)) : undefined
  if (onlyCited) return nothing('Văn bản này chỉ được viện dẫn; kho không có bản gốc nên không biết người ký.')
  const numbers = new Set([...known].map((key) => key.split('|')[0]))
  const plan = readCitedNumbers(joined).find(
    ({ kind, number }) =>
      kind === 'ke hoach' && number.length > 2 && !isYear(number) && !numbers.has(number.replace(/^0+/, '')),
  )
  return plan && nothing(`Không có kế hoạch số ${plan.number}.`)
}

const isYear = (number: string) => /^(?:19|20)\d{2}$/.test(number)

/** Who asks why takes it for granted. */
const WHY = / (?:vi sao|tai sao|sao lai|sao) /

/** "Trong kế hoạch đó thì Sở X được giao chủ trì việc gì". */
const WHAT_IT_DOES =
  '(?:co |duoc giao |phai |se )*(?:chu tri |phoi hop |phu trach |lam )?(?:nhung |cac )?(?:viec |nhiem vu |noi dung )?gi '

/** "Sở X làm gì": where no task names that agency, what the text says of its field is no answer. */
function unknownAgency(asked: Asked): Nothing | undefined {
  const { query, mention, snapshot, joined } = asked
  if (query.intent !== 'duties' && query.intent !== 'list' && !WHY.test(joined) && !WHETHER.test(joined))
    return undefined
  const agency = readAgencyMention(query.keys, snapshot.tasks, snapshot)
  // "Kế hoạch của Sở X có mấy nhiệm vụ": whose plan it is, charged or not.
  if (agency?.isOwner && isIssuer(agency.named, snapshot)) return undefined
  if (agency && !snapshot.tasks.some((stored) => hasRole(stored, agency, 'any')))
    return nothing(chargesNone(agency.named, asked))
  const name = agency ? readAgencyAsked(joined) : strangeAgency(joined, snapshot)
  if (!name || isIssuer(name, snapshot)) return undefined
  // "Thầy giáo", "tôn giáo" hand out nothing.
  const isCharged =
    new RegExp(`(?<! (?:thay|co|ton|ban|nha)) giao (?:cho )?${name} `).test(joined) ||
    (!mayBeTopic(name) && !isToldOf(name, snapshot) && new RegExp(` ${name} ${WHAT_IT_DOES}`).test(joined))
  if (!agency && !isCharged && !joined.replace(WHY, ' ').replace(WHETHER, ' ').startsWith(` ${name} `)) return undefined
  if (agency && (!mention.only || tasksInScope(mention, snapshot).some((stored) => hasRole(stored, agency, 'any'))))
    return undefined
  return nothing(chargesNone(name, asked))
}
