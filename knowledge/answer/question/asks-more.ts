// Questions that ask more of what was just told and name nothing of their own: "thế phối hợp với ai?", "việc này bao giờ phải xong?".
import { asksAnew, DOING, longCues, saysWhen, type Said } from './follow-up.ts'
import { FILLER, FILLER_PHRASES, FOLLOW_UP, MORE_OF_THE_SAME } from './question-words.ts'

export function asksMoreOf(asked: Said): boolean {
  let rest = ` ${asked.keys.join(' ')} `
  if (saysWhen(asked) || !asksAnew(rest) || OF_SEVERAL.test(rest)) return false
  for (const phrase of ASKING) rest = rest.replaceAll(` ${phrase} `, '  ')
  return rest.split(' ').every((key) => key === '' || FILLER.has(key) || DOING.has(key) || OF_TASKS.has(key))
}

/** "Nhiều việc nhất", "các nhiệm vụ còn lại": of more than the one that was told. */
const OF_SEVERAL = / nhat | con lai | khac | (?:cac|nhung|tat ca|moi|bao nhieu|may) (?:nhiem vu|viec|cong viec) /

/** The longest first. */
const ASKING = [...longCues, ...FILLER_PHRASES, ...FOLLOW_UP, ...MORE_OF_THE_SAME].toSorted(
  (a, b) => b.length - a.length,
)

const OF_TASKS: ReadonlySet<string> = new Set('nhiem vu cong viec ay tren xong'.split(' '))
