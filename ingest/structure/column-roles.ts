// Which column says what: header words, matched folded and in any order.
import { fold } from '../../knowledge/text/fold.ts'
import { remembered } from '../../knowledge/text/remembered.ts'

/** `agencies`: one column for who leads and who helps; `start`: of what `time` ends; `day`: in the month that `time` names; `approver`: to whom a product goes. */
export type ColumnRole =
  | 'ordinal'
  | 'task'
  | 'lead'
  | 'coordinating'
  | 'agencies'
  | 'start'
  | 'time'
  | 'day'
  | 'product'
  | 'approver'
  | 'indicator'
  | 'unit'
  | 'result'
  | 'target'
  | 'note'
  | 'money'
  | 'unknown'

const WHEN = String.raw`((thoi gian|thoi han|thoi diem|tien do|lo trinh|ngay|thang|quy|tuan|nam)( (thuc hien|trien khai|du kien))? )?(du kien )?`
const BEHIND = String.raw`( (thuc hien|trien khai|du kien|vao|tu|truoc|ngay|thang|quy|tuan))*( \(.{0,20}\))?$`
/** Nothing but the words: "Kết thúc năm học 2025-2026" may say of what time a value is. */
const START = new RegExp(
  String.raw`^${WHEN}(bat dau|khoi dau|khoi cong|khoi dong|trien khai tu)${BEHIND}|^tu( (ngay|thang|quy|nam))?$|(thoi gian|thoi han|tien do|lo trinh) tu$`,
)
const END = new RegExp(String.raw`^${WHEN}ket thuc${BEHIND}`)

/** In order: the first rule that matches wins, so the narrow ones stand first. Words are those of Decree 30 annexes (guide: tables). */
const RULES: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    'ordinal',
    /^(tt|stt|so tt|so thu tu|muc|ma|ma so|ma (nhiem vu|cong viec|dau viec|viec|chi tieu)|t\.t|s\.t\.t|#|no\.?)$/,
  ],
  // "Chỉ tiêu (đơn vị tính)" is the column of the names.
  ['unit', /^\(?don vi tinh|^dvt$|^don vi$/],
  ['agencies', /chu tri.*phoi hop|phoi hop.*chu tri/],
  [
    'coordinating',
    /phoi hop|cung (thuc hien|tham gia|trien khai|lam)|(luc luong|don vi|co quan|to chuc|bo phan) tham gia|^tham gia$|(don vi|co quan|bo phan) ho tro$|(don vi|co quan) lien quan/,
  ],
  ['approver', /cap (trinh|ban hanh|phe duyet|quyet dinh|co tham quyen)|co quan (trinh|ban hanh|phe duyet)|noi nhan/],
  [
    'lead',
    /chu tri|phan cong|giao cho|(don vi|co quan|bo phan|noi) (thuc hien|duoc giao|phu trach|theo doi|soan thao|tham muu|dau moi)|dau moi|trach nhiem|phu trach|nguoi thuc hien|lam chinh|^ai (lam|lo|chiu trach nhiem)$|^((don vi|co quan|bo phan|to chuc)( thuc hien)? )?chinh$|^(co quan|to chuc)$/,
  ],
  ['start', START],
  [
    'time',
    /^(?!(ket qua|hien trang|so lieu|uoc)\b.*\bthoi diem).*(thoi gian|thoi han|thoi diem|tien do|lo trinh|han hoan thanh)|^ngay hoan thanh|^(thang|quy|tuan|ngay|hoc ky|dot)( thuc hien)?$|^hoan thanh( truoc)?$|^(?!da ).*\bxong( truoc)?$|^(ky )?han( (chot|cuoi|nop|gui|trinh|thuc hien|hoan thanh))?( ?\/ ?(ky|dinh ky|tan suat))?$|^ky han$|^moc( (thoi gian|hoan thanh))?$|^den( (ngay|thang|quy|nam))?$|^deadline$/,
  ],
  ['time', END],
  ['money', /kinh phi|nguon von|du toan/],
  // How and how often is reported: neither what comes out of a task nor when it is due.
  ['note', /ghi chu|^((che do|dinh ky) )?bao cao( dinh ky)?$/],
  ['product', /san pham|ket qua dau ra|du kien ket qua|hinh thuc (van ban|san pham)|^bao cao/],
  ['result', /ket ?qua|dat duoc|thuc hien nam|uoc thuc hien|hien trang/],
  ['target', /phan dau|muc tieu (den )?(nam|20)|chi tieu (nam|20|giao)|ke hoach (nam|20)/],
  ['indicator', /^(ten )?chi ?(tieu|so)(?![\p{L}])|^tieu chi(?![\p{L}])|^muc tieu|noi dung chi (tieu|so)/u],
  [
    'task',
    /noi dung|nhiem vu|^viec( (can|phai) lam)?$|cong viec|hoat dong|giai phap|^ten (van ban|de an|chuong trinh|ke hoach)/,
  ],
]

export function columnRoles(header: readonly string[]): readonly ColumnRole[] {
  return header.map(roleOf)
}

/** Heads are the same in table after table. */
const roleOf = remembered((head): ColumnRole => {
  const words = fold(head).replace(/\s+/g, ' ').trim()
  return RULES.find(([, pattern]) => pattern.test(words))?.[0] ?? 'unknown'
})
