// What is said out of courtesy and asks nothing: a greeting, thanks, assent; and what is said to it.
import { fold } from '../text/fold.ts'

export const HELP =
  'Tôi trả lời theo các kế hoạch giáo dục đã nạp: ai chủ trì, ai phối hợp, thời gian, chỉ tiêu, nội dung.\nVí dụ: “Ai chủ trì xóa mù chữ?”, “Chỉ tiêu giáo viên tiểu học đạt chuẩn 2025-2026?”, “Việc nào sắp đến hạn?”'
const GREETED = `Xin chào anh/chị. ${HELP}`
export const THANKED = 'Không có gì ạ. Anh/chị cần biết thêm điều gì trong các kế hoạch, cứ hỏi tiếp.'
const AGREED = 'Vâng ạ. Anh/chị cần biết thêm điều gì trong các kế hoạch, cứ hỏi tiếp.'

/** Of whom and how it is said; nothing that could be asked. */
const BESIDE =
  '(?: (?:ban|em|anh|chi|co|thay|bac|quy|vi|tro l[iy]|bot|moi nguoi|ca nha|buoi (?:sang|trua|chieu|toi)|oi|nhieu|rat|lam|roi|a|nhe|nha|nhen|da|vang))*'

const COURTESIES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^(?:da |em |toi |xin |kinh )*(?:chao|alo|a lo|hello|hi|hey)${BESIDE}$`), GREETED],
  [
    new RegExp(
      `^(?:da |vang |ok |oke |duoc roi |em |toi |minh |xin |rat |chan thanh )*(?:cam on|thanks?|thank you)${BESIDE}$`,
    ),
    THANKED,
  ],
  [new RegExp(`^(?:ok|oke|okay|da|vang|u|uh|duoc|tot|hieu|ro)${BESIDE}$`), AGREED],
]

/** @returns undefined for whatever may ask something */
export function courtesyFor(text: string): string | undefined {
  const said = fold(text)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
  return COURTESIES.find(([pattern]) => pattern.test(said))?.[1]
}
