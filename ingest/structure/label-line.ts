// Lines that begin with a label of a task: "Chủ trì: …", "Thời hạn hoàn thành: …". They go on with no line above.
import { fold } from '../../knowledge/text/fold.ts'

const LABEL_LINE =
  /^(?:(?:cac )?(?:co quan|don vi|bo phan|nguoi)(?:,? don vi)? )?(?:chu tri|phoi hop|phu trach|dau moi|thoi gian|thoi han|tien do|san pham|ket qua|trien khai)(?: (?:thuc hien|hoan thanh|trien khai|du kien|dau ra|chinh))*\s*:/
/** A label is no longer. */
const REACH = 60

export const isLabelLine = (text: string): boolean =>
  /^\p{Lu}/u.test(text) && LABEL_LINE.test(fold(text.slice(0, REACH)))
