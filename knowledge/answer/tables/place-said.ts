// A place that a question names and a table has a row for: what is said of all places together is no answer for it.
import { syllables } from '../../text/syllables.ts'
import { keptWith } from '../../kept-with.ts'
import type { Asked } from '../question/asked.ts'
import { requirePlan, type Snapshot } from '../snapshot.ts'
import { namesOf, tablesOf } from './plan-tables.ts'

const PLACE_HEAD =
  /^(?:tên )?(?:thôn|xóm|bản|buôn|ấp|khóm|làng|tổ dân phố|khu phố|xã|phường|huyện|đơn vị|địa bàn|địa phương|trường|điểm trường)(?!\p{L})/iu

/** @returns its syllables; undefined where none is named, or only the plan's own place */
export const placeSaid = ({ joined, mention, snapshot }: Asked): string | undefined =>
  placesOfRows(snapshot).find(
    ({ versionId, name }) => (mention.only?.has(versionId) ?? true) && joined.includes(` ${name} `),
  )?.name

const placesOfRows = keptWith((snapshot: Snapshot) =>
  tablesOf(snapshot).flatMap(({ versionId, rows }) => {
    const own = syllables(requirePlan(snapshot, versionId).head.locality ?? '').join(' ')
    return rows
      .filter(({ cells: [first] }) => first !== undefined && PLACE_HEAD.test(first.head))
      .flatMap(namesOf)
      .filter((name) => name !== own)
      .map((name) => ({ versionId, name }))
  }),
)
