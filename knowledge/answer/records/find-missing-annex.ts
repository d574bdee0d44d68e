// Questions for an annex or form that a plan only points at: where the loaded copy ends before it, its rows are not to be had from the text.
import type { Asked } from '../question/asked.ts'
import { nothing } from '../question/asked.ts'
import { isFrame } from '../passages/can-answer.ts'
import { shorten } from '../compose/cite.ts'
import type { Nothing } from '../compose/draft.ts'
import { fold } from '../../text/fold.ts'

/** What stands in it is asked for; "danh sách kèm theo gửi về đâu" asks for something else. */
const ASKED =
  / (bieu|phu luc|danh muc|danh sach|bang)(?: \S+){0,4} (?:kem theo|dinh kem|di kem|kem)(?: \S+)* (?:gom|ghi|co|liet ke|neu|giao|gi|nao) /
const IS_ANNEX = /^(?:phu luc|bieu|danh muc|danh sach)(?!\p{L})/u
const LONGEST_NEAREST = 140

/** undefined unless one plan's annex is asked for, and the loaded copy has none. */
export function findMissingAnnex({ joined, mention, snapshot }: Asked): Nothing | undefined {
  const annex = ASKED.exec(joined)?.[1]
  if (annex === undefined || mention.only?.size !== 1) return undefined
  const own = [...snapshot.passages.values()].filter(({ versionId }) => mention.only?.has(versionId))
  const isThere = own.some(
    ({ kind, headingPath }) => kind === 'row' || headingPath.some((title) => IS_ANNEX.test(fold(title))),
  )
  const pointer = own.find(
    (passage) => isFrame({ passage }) && POINTS.test(passage.text) && fold(passage.text).includes(annex),
  )
  if (isThere || !pointer) return undefined
  return nothing('Kế hoạch có nhắc biểu, phụ lục kèm theo, nhưng bản đã nạp không có phần ấy.', [
    shorten(pointer.text, LONGEST_NEAREST),
  ])
}

const POINTS = /kèm theo|đính kèm/iu
