// What kind of thing an answer must hold, and whether what was reached or what is aimed at: read from the words that ask.
import { readCounted } from './counted.ts'
import type { Intent, PlanQuery } from './plan-query.ts'
import { HOW_OFTEN } from './question-intent.ts'
import { ANSWER_KINDS, RESULT_WORDS, TARGET_WORDS } from './question-words.ts'

export const readAnswerKind = (joined: string, intent: Intent | undefined): PlanQuery['answerKind'] =>
  answerKindOf(joined) ?? (isOpen(joined, intent) ? kindNamed(joined) : undefined)

function answerKindOf(joined: string): PlanQuery['answerKind'] {
  const said = joined.replace(ORDERED, ' ').replace(HOW_OFTEN, ' ').replace(NO_NUMBER_OF_ITS_OWN, ' $1_so ')
  if (SUM_ASKED.test(said)) return 'money'
  const kind = ANSWER_KINDS.find(([, phrases]) => phrases.some((phrase) => said.includes(` ${phrase} `)))?.[0]
  const isPaid = PAID.test(said) || (MONEY_ASKED.test(said) && readCounted(said.trim().split(' ')) === undefined)
  return kind === 'number' && isPaid && !said.includes(' giam ') ? 'money' : kind
}

/** "Lần thứ mấy", "khóa mấy": a place in an order, which plans print in Roman numbers or words; "mấy mô hình nào" asks which. */
const ORDERED =
  / (?:lan thu|thu|lan|khoa|lop|hang|tuan|tiet|dot|bao dong) may(?= )| (?:cap do|cap|loai|vong|bac) may(?= (?:thi|la|moi|phai|tro) | $)|(?<! (?:moi|hang|mot|tung)) (?:thang|quy|nam|hoc ki) may(?= )| lan thu bao nhieu(?= )| may(?= (?:\S+ ){1,5}nao | (?:cai|thu|viec|dieu) gi )/g
/** "Sĩ số bao nhiêu học sinh" asks for no document by its "số bao nhiêu". */
const NO_NUMBER_OF_ITS_OWN = / (si|con|chi|he|dan|tong|ti|diem) so (?=bao nhieu |may )/g
/** "Bao nhiêu tỷ đồng để kiên cố hóa 100% phòng học": the percentage is known. "Bao nhiêu vốn" counts no "vốn". */
const SUM_ASKED = / (?:bao nhieu|may) (?:ti|ty|trieu|nghin) dong | bao nhieu (?:von|tien|kinh phi) /
const NAMES_A_DAY =
  /^ ngay (?!hoi |le )[a-z]+ | ngay (?:to chuc|thi|khai giang|khai mac|be giang|tuu truong|bat dau|ket thuc|nop|gui)(?: ho so| bai| bao cao)?(?: cu the| chinh thuc)? $/
const NAMES_PAY = /^ luong (?:co so|co ban|toi thieu) |^ muc (?:luong|phu cap|thu lao|hoc phi) /
const NAMES_A_SUM = /^ (?:muc|so) tien |^ (?:tong )?(?:kinh phi|ngan sach|du toan)(?: \S+){1,8} nam 20\d{2} $/
/** "Số giáo viên còn thiếu", without any word that asks. */
const NAMES_A_COUNT =
  /^ (?:so luong|so (?:giao vien|hoc sinh|hoc vien|sinh vien|tre|truong|lop|xa|phuong|thon|phong hoc|nguoi|can bo|nhan vien|don vi)) /
/** "Tỷ lệ sinh viên trên vạn dân" is no percentage. */
const PER_SO_MANY = / tren (?:mot |1 )?(?:van|nghin|lop|giao vien|nhom) /
/** What is paid is a sum of money, whatever word asks for it. */
const PAID =
  / (?:hoc phi|hoc bong|tien cong|tien luong|tra luong|luong (?:hang )?thang|don gia|gia (?:mua|tien|ban|thue)|muc tien|tien phat|muc phat|luong khoi diem|luong co ban|luong co so|muc luong|thu lao|phu cap|muc chi|muc thu|muc dong|tra cong|duoc tra) |(?<! so| luc| chat| khoi| nang| dinh| thoi| dung| san| tru) luong (?:giao vien|nhan vien|hop dong|can bo|bao ve|cap duong|hieu truong) /

/** "Hỗ trợ tiền ăn trưa bao nhiêu một tháng": of the money, where nothing else is counted. */
const MONEY_ASKED =
  /^ tien (?!do |trinh |hanh |bo |si |tien )(?:\S+ ){1,14}(?:bao nhieu|may) | (?:tien|muc ho tro)(?: \S+){0,5} (?:bao nhieu|may) | (?:kinh phi|von|ngan sach)(?: \S+){0,12} (?:bao nhieu|may) (?!nam |thang |tuan |ngay |lan |cap |quy |buoi |nguoi |gio |tiet |dot )/

/** What is only named is asked for: "ngày thi tốt nghiệp 2026", "mức tiền thưởng học sinh giỏi", "tỷ lệ …" its percentage. */
function kindNamed(joined: string): PlanQuery['answerKind'] {
  if (NAMES_A_DAY.test(joined)) return 'date'
  if (NAMES_A_SUM.test(joined) || NAMES_PAY.test(joined)) return 'money'
  if (/^ (?:chi tieu|ket qua) ti le /.test(joined)) return 'percent'
  if (/ tong so |^ (?:chi tieu|ket qua) /.test(joined)) return 'number'
  if (NAMES_A_COUNT.test(joined)) return 'number'
  return joined.includes(' ti le ') && !PER_SO_MANY.test(joined) ? 'percent' : undefined
}

const isOpen = (joined: string, intent: Intent | undefined): boolean =>
  (intent === undefined || intent === 'fact') && !ASKS_OTHERWISE.test(joined)

/** "Giảm tỷ lệ mù chữ ở vùng nào": something else about what is named is asked for. */
const ASKS_OTHERWISE = / (?:nao|gi|ai|dau|vi sao|tai sao|lam sao) /

/** "Phải huy động được bao nhiêu" is aimed at; "được bao nhiêu" alone was reached. */
const MUST_REACH = / (?:phai|(?<! (?:chuyen|tiep|suc|don) )can)(?= (?:\S+ ){0,4}duoc bao nhieu ).*? duoc bao nhieu /

/** "Bao nhiêu mới đạt chỉ tiêu" is aimed at; "mới đạt bao nhiêu" was reached. */
const ONLY_THEN = / moi (?:dat|du|hoan thanh)(?: duoc)?(?= (?:chi tieu|muc tieu|ke hoach|yeu cau|chuan) )/

/** What was reached is told of a year that is over. */
const BEFORE = / (?:nam truoc|nam hoc truoc|nam ngoai|nam hoc vua qua|nam vua qua) /

/** "Hiện xã có bao nhiêu phòng", "hiện giờ có mấy lớp". */
const THERE_NOW =
  / (?:hien gio|bay gio)(?: \S+){0,4} co (?:bao nhieu|may) |^ hien (?!dai |thuc )(?:\S+ ){0,4}co (?:bao nhieu|may) |(?<! thuc| the| bieu| phat) hien (?:dang )?co (?:bao nhieu|may) /

export function readValueKind(joined: string): { valueKind?: 'result' | 'target' } {
  const said = joined
    .replace(/ khong phai (la )?(ket qua|chi tieu)/, ' ')
    .replaceAll(' chuong trinh muc tieu ', ' chuong trinh ')
    .replace(MUST_REACH, ' phai dat ')
    .replace(ONLY_THEN, ' phai dat ')
  // "Phấn đấu được bao nhiêu" is aimed at.
  const result =
    !said.includes(' phan dau ') &&
    (THERE_NOW.test(said) || RESULT_WORDS.some((phrase) => said.includes(` ${phrase} `)))
  const target = TARGET_WORDS.some((phrase) => said.includes(` ${phrase} `))
  if (result === target)
    return result || (!target && BEFORE.test(joined) && !joined.includes(' nam nay ')) ? { valueKind: 'result' } : {}
  return { valueKind: result ? 'result' : 'target' }
}
