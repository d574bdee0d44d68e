// Which level of schools somebody means by a few words: "Tiểu học", "cấp THCS", "các trường mầm non".
import { SCHOOLINGS, type Schooling } from '../knowledge/domain/profile.ts'
import { LEVEL_WORDS } from '../knowledge/own-deadlines/own-reading.ts'
import { fold } from '../knowledge/text/fold.ts'
import { SCHOOLING_NAMES } from './messages/people.ts'

/** undefined for offices, which are agencies, and for whatever says more than a level. */
export function levelCalled(words: string): Schooling | undefined {
  const key = fold(words)
    .trim()
    .replace(/^(?:cap|bac|(?:cac )?truong) /, '')
  return SCHOOLINGS.find((one) => {
    const level = LEVEL_WORDS[one]
    return level !== undefined && [fold(SCHOOLING_NAMES[one]), fold(level)].includes(key)
  })
}
