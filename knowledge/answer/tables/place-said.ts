// A place that a question names and a table has a row for: what is said of all places together is no answer for it.
import { syllables } from '../../text/syllables.ts'
import type { Asked } from '../question/asked.ts'
import { requirePlan } from '../snapshot.ts'
import { tablesInScope } from './plan-tables.ts'

const PLACE_HEAD =
  /^(?:tên )?(?:thôn|xóm|bản|buôn|ấp|khóm|làng|tổ dân phố|khu phố|xã|phường|huyện|đơn vị|địa bàn|địa phương|trường|điểm trường)(?!\p{L})/iu
const PROPER = /^(?:\p{L}+\s+){0,2}?\p{Lu}[\p{L}'’]*(?:\s+\p{Lu}[\p{L}'’]*)+$/u

/** @returns its syllables; undefined where none is named, or only the plan's own place */
export function placeSaid(asked: Asked): string | undefined {
  const { joined, snapshot } = asked
  return tablesInScope(asked)
    .flatMap(({ versionId, rows }) => {
      const own = syllables(requirePlan(snapshot, versionId).head.locality ?? '').join(' ')
      return rows.flatMap(({ cells: [first] }) =>
        first && PLACE_HEAD.test(first.head) && PROPER.test(first.value) ? namesOf(first.value, own) : [],
      )
    })
    .find((name) => joined.includes(` ${name} `))
}

/** With and without the word for its kind. */
const namesOf = (printed: string, own: string): readonly string[] => {
  const keys = syllables(printed)
  return [keys, keys.slice(1)]
    .filter(({ length }) => length > 1)
    .map((name) => name.join(' '))
    .filter((name) => name !== own)
}
