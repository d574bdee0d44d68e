// What a question asks how many of, "bao nhiêu trường", and what is done with it, "bao nhiêu trường được xây".
import { isCommonPair } from '../../data/common-words.ts'
import { FILLER } from './question-words.ts'

/** "Bao nhiêu giáo viên …": the two syllables after the asking; undefined where something else is asked. */
export function readCounted(keys: readonly string[]): string | undefined {
  const joined = ` ${keys.join(' ')} `
  const match =
    / (?:bao nhieu|may|tong so|so luong) ([a-z]+)(?: ([a-z]+))? /.exec(joined) ??
    NUMBER_OF.exec(joined) ??
    NAMED.exec(joined)
  const [, first = '', second = ''] = match ?? []
  const counted =
    second === '' || PERSONS.has(first) || ENDS_COUNTED.has(second) || FILLER.has(second) ? first : `${first} ${second}`
  // "Từ mấy giờ": "giờ" of "bây giờ" is no word of asking here.
  if (first === 'gio') return first
  if (first === 'thay' && second === 'co') return 'giao vien'
  // "Mấy điểm trường": of a word of the language neither half is said to somebody; "bao nhiêu điểm thì" is none.
  const isWord = second !== 'thi' && isCommonPair(first, second)
  const isAddressed = FILLER.has(first) && !isWord && !(first === 'em' && COUNTS_PUPILS.test(joined))
  return match && !UNCOUNTED.has(first) && !isAddressed && !MASS.has(counted) ? counted : undefined
}

/** "Dạy bơi cho bao nhiêu em"; "đạt bao nhiêu em nhỉ" speaks to somebody. */
const COUNTS_PUPILS = / (?:cho|day|them|nhan|tuyen) (?:bao nhieu|may) em (?!nhi |a |oi |nhe |nha |vay )/

/** "Số xã, phường đạt chuẩn … là bao nhiêu". */
const NUMBER_OF =
  / so (xa|phuong|huyen|truong|lop|giao|hoc|thon|ban|nguoi|phong)(?: ([a-z]+))? (?:\S+ ){1,14}la bao nhieu /

/** "Số sinh viên dự ngày hội việc làm", without any word that asks. */
const NAMED = /^ so (giao|hoc|sinh|can|nhan) (vien|sinh|bo) (?!.* (?:nao|gi|ai|dau|bao nhieu|may) )/

/** "Bao nhiêu người xếp loại Tốt": what they do or are follows. */
const PERSONS: ReadonlySet<string> = new Set(['nguoi', 'em', 'chau'])

/** "Bao nhiêu lớp, tổng bao nhiêu học sinh", "mấy lớp năm 2026": what follows is no part of its name. */
const ENDS_COUNTED: ReadonlySet<string> = new Set(['nam', 'tong'])

/** "Đang thiếu bao nhiêu giáo viên": the verb right before the asking; undefined where it says no more than that there are some. */
export function readCountedVerb(keys: readonly string[]): string | undefined {
  const [, before = '', verb] =
    /(?:([a-z]+) )?(?<! toi )\b([a-z]+) (?:bao nhieu|may) /.exec(` ${keys.join(' ')} `) ?? []
  // "Thực đơn bán trú mấy tuần": no verb, but the end of a word.
  if (verb === undefined || FILLER.has(verb) || EMPTY_VERBS.has(verb) || isCommonPair(before, verb)) return undefined
  return verb
}

/** Words that may stand before any amount, or say what is measured: "rộng bao nhiêu". */
const EMPTY_VERBS: ReadonlySet<string> = new Set(
  'thanh bang gop chiem danh dat con khoang tong so giao dau tu chi het ton cap tri bo phi hien gio nam hoc xa huyen tinh lop truong mon tieu chuan muc luong kinh vien sinh tang rong cao dai sau nang'.split(
    ' ',
  ),
)

/** Whether "bao nhiêu" is followed by what there are so many of. */
export function asksForCount(keys: readonly string[]): boolean {
  const head = / (?:bao nhieu|may) ([a-z]+) /.exec(` ${keys.join(' ')} `)?.[1]
  return head !== undefined && !UNCOUNTED.has(head)
}

/** There is more or less of it, not so many. */
const MASS: ReadonlySet<string> = new Set(['hoc phi', 'hoc bong', 'kinh phi', 'ngan sach', 'chi phi'])

/** Units and words of asking, after which something else is counted. */
const UNCOUNTED: ReadonlySet<string> = new Set(
  'phan nhiem chi viec nhom tien dong trieu nghin ti nam thang ngay quy cap muc la thi so cai lan ke van muon kinh tuoi ket chi dat duoc tinh a vay nhi'.split(
    ' ',
  ),
)
