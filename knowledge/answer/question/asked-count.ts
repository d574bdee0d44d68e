// What is counted: how many there are in all, how many are missing, or how many reach something are different counts.
import { isCommonWord } from '../../data/common-words.ts'
import { syllables } from '../../text/syllables.ts'
import type { StoredTarget } from '../../store/plan-store.ts'
import { asksForCount, readCounted } from './counted.ts'
import type { Asked } from './asked.ts'
import type { IndicatorFamily } from '../records/indicator-families.ts'

/** Name and unit, as joined syllables. */
export const saidOfTarget = ({ target }: Pick<StoredTarget, 'target'>): string =>
  ` ${syllables(`${target.indicator} ${target.unit ?? ''}`).join(' ')} `

/** "Thiếu bao nhiêu": a number of those that there are, or that are taken on, tells nothing of it. */
export function lacksOther({ members }: IndicatorFamily, { joined }: Pick<Asked, 'joined'>): boolean {
  const lack = LACK.exec(joined)?.[1]
  return lack !== undefined && members.every((one) => !saidOfTarget(one).includes(` ${lack} `))
}

/** Whether "bao nhiêu" or "mấy" asks for another count than this indicator's. */
export function countsOther(family: IndicatorFamily, { query, joined }: Pick<Asked, 'query' | 'joined'>): boolean {
  const { members } = family
  if (query.answerKind !== 'number' || !asksForCount(query.keys)) return false
  const counted = readCounted(query.keys)
  const names = members.map(saidOfTarget)
  if (lacksOther(family, { joined })) return true
  if (counted !== undefined && !names.some((name) => namesCounted(name, counted))) return true
  if (names.every((name) => isOnlySomeOf(name, joined))) return true
  // How many of something there are is no share; how many reach something may be told as one.
  return !/ (?:dat|phan tram|ti le|huy dong|ra lop) /.test(joined) && members.every(({ target }) => target.unit === '%')
}

/** In full ("học sinh"), or by its first syllable ("trẻ" of "trẻ em") where that is no part of another word ("trường học"). @param name as joined syllables */
export function namesCounted(name: string, counted: string): boolean {
  if (name.includes(` ${counted} `)) return true
  const [head = '', tail = ''] = counted.split(' ')
  const isWord = tail !== '' && isCommonWord([head, tail])
  const keys = name.trim().split(' ')
  return keys.some(
    (key, at) =>
      key === head && !(isWord && (isCommonWord([keys[at - 1] ?? '', key]) || isCommonWord([key, keys[at + 1] ?? '']))),
  )
}

/** How many are missing is told by no number of those that there are. */
const LACK = /(?<! toi) (thieu|thua|hong|mat) (?:\S+ ){0,2}(?:bao nhieu|may) /

/** "Có tất cả bao nhiêu trường" is told by no number of those that reach something. @param name as joined syllables */
export const isOnlySomeOf = (name: string, joined: string): boolean =>
  TOTAL.test(joined) && CONDITIONS.some((said) => name.includes(` ${said} `) && !joined.includes(` ${said} `))

const TOTAL =
  / (?:tat ca|tong cong|tong so|toan bo|vi chi)(?: \S+){0,3} (?:bao nhieu|may) | (?:bao nhieu|may)(?: \S+){1,4} (?:tat ca|tong cong) /
const CONDITIONS = ['dat', 'duoc', 'hoan thanh', 'thieu', 'thua', 'chua', 'kien co', 'bo hoc', 'cong nhan'] as const
