// Units that education indicators are counted in; the longest first, since "xã, phường" holds "xã".
import { fold } from '../../knowledge/text/fold.ts'

/** Whole things: of these there are no parts. "Điểm" is left out, for marks have parts. */
const COUNTED = [
  'xã',
  'phường',
  'xã, phường',
  'xã, phường, thị trấn',
  'huyện',
  'huyện, thành phố',
  'tỉnh',
  'thôn',
  'bản',
  'trường',
  'lớp',
  'phòng',
  'phòng học',
  'cơ sở',
  'trung tâm',
  'đơn vị',
  'câu lạc bộ',
  'người',
  'học sinh',
  'học viên',
  'sinh viên',
  'giáo viên',
  'trẻ',
  'em',
  'lượt',
  'lượt người',
  'bộ',
  'cuộc',
  'điểm trường',
  'tổ chức',
  'giải',
] as const
const OTHERS = [
  '%',
  '‰',
  'điểm',
  'học sinh/lớp',
  'trẻ/lớp',
  'giáo viên/lớp',
  'sinh viên/vạn dân',
  'đồng',
  'triệu đồng',
  'tỷ đồng',
  'năm',
] as const

export const INDICATOR_UNITS: readonly string[] = [...COUNTED, ...OTHERS].toSorted(
  (a, b) => b.split(/[\s/]+/).length - a.split(/[\s/]+/).length,
)

const COUNTED_KEYS: ReadonlySet<string> = new Set(COUNTED.map((unit) => fold(unit)))

/** "Học sinh", "thôn, bản": every thing that the unit names is counted as a whole. */
export const countsWholeThings = (unit: string): boolean =>
  unit.split(/,\s*|\s+(?:và|hoặc)\s+/u).every((part) => COUNTED_KEYS.has(fold(part).trim()))
