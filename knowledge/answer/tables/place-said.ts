// A place that a question names and that a table has a row for, or a sentence sets apart: what is said of all places together is no answer for it.
import { syllables } from '../../text/syllables.ts'
import { keptWith } from '../../kept-with.ts'
import type { Asked } from '../question/asked.ts'
import { requirePlan, type Snapshot } from '../snapshot.ts'
import { namesOf, tablesOf } from './plan-tables.ts'

const PLACE_HEAD =
  /^(?:tên )?(?:thôn|xóm|bản|buôn|ấp|khóm|làng|tổ dân phố|khu phố|xã|phường|huyện|đơn vị|địa bàn|địa phương|trường|điểm trường)(?!\p{L})/iu

/** @returns its syllables; undefined where none is named, or only the plan's own place */
export const placeSaid = ({ joined, mention, snapshot }: Asked): string | undefined =>
  [...placesOfRows(snapshot), ...placesApart(snapshot)].find(
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

/** "Riêng huyện A: 78%": what is said of all is not said of it. */
const SET_APART =
  /(?:[Rr]iêng|[Tt]rừ|[Nn]goại trừ)\s+(?:đối với\s+|tại\s+|ở\s+)?(?:các\s+)?(?:huyện|thị xã|thành phố|xã|phường|thị trấn|thôn|bản|ấp|[Tt]rường(?:\s(?:[Mm]ầm non|[Tt]iểu học|MN|TH|THCS|THPT))*)\s+(\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*)+)/gu

const placesApart = keptWith((snapshot: Snapshot) =>
  [...snapshot.passages.values()].flatMap(({ versionId, text }) => {
    const plan = snapshot.plans.find((one) => one.versionId === versionId)
    const own = syllables(plan?.head.locality ?? '').join(' ')
    return [...text.matchAll(SET_APART)]
      .map(([, name = '']) => syllables(name).join(' '))
      .filter((name) => name !== own)
      .map((name) => ({ versionId, name }))
  }),
)
