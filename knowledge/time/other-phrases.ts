// Phrases around the calendar: limits, standing work, events, "no time", and words that say nothing about time.
import { YEAR } from './calendar-phrases.ts'
import { parseNumeral } from './numerals.ts'
import { phrase, type Limit, type Phrase } from './pieces.ts'

/** What begins a stretch of the calendar. */
const DATED = String.raw`(?:ngay \d|thang ?[\divx]|thg|quy ?[\divx]|q\.?[\divx]|nam \d|nam hoc|nh |hoc ky|hoc ki|hk|t\.?\d|\d)`
/** Where the tail of an event or a proviso ends and another part of the wording begins. */
const STOP = String.raw`[;.()]|,? (?:va )?(?:(?:phai )?hoan thanh|xong|cham nhat|muon nhat|han cuoi|truoc ${DATED}|thuc hien thuong xuyen|thuong xuyen|hang (?:nam|quy|thang)|dinh ky)|, ?${DATED}`
const TAIL = String.raw`(?:(?!${STOP}).)*`
const WORD_TAIL = String.raw`(?: (?!${STOP})\S${TAIL})`

const limit = (pattern: string, kind: Limit) => phrase(pattern, () => [{ kind: 'limit', limit: kind }])

const LIMITS: readonly Phrase[] = [
  limit(
    String.raw`(?:(?:cham nhat|muon nhat|han cuoi|xong|den|tu nay den)(?: la)? )?(?:truoc(?: cuoi| het)?|trc\.?|tr\.)(?= ${DATED}| cuoi nam| \d)`,
    'before',
  ),
  limit('(?:cham|muon) nhat(?: la| den| vao| trong| het| cuoi)*', 'by'),
  limit('khong (?:muon hon|qua|cham hon|de qua)', 'by'),
  limit('(?:han|thoi han)(?: cuoi| chot| hoan thanh)?(?: la)?:?', 'by'),
  limit(String.raw`(?:cuoi|het|ket thuc)(?= (?:${DATED}|nam))`, 'by'),
  limit(
    String.raw`(?:tinh |cho |keo dai |tu nay |tu nay cho |phan dau )?(?:den|toi)(?: nay)?(?: het| cuoi| truoc| khi het| khi ket thuc)?(?= (?:${DATED}|cuoi nam))`,
    'until',
  ),
  limit(String.raw`(?:bat dau |ke |tinh |thuc hien )?tu(?: dau| cuoi)?(?= ${DATED}| \d)`, 'from'),
  limit(
    String.raw`(?:ngay )?(?:trong |vao )?(?:tuan|nhung ngay)(?: le)? dau(?: tien)?(?: cua)?(?= (?:nam hoc|hoc ky|hoc ki|hk))`,
    'vague',
  ),
  limit(
    String.raw`(?:vao )?(?:dau|giua|trung tuan|thuong tuan|ha tuan|nua dau|nua cuoi)(?= (?:${DATED}|nam))`,
    'vague',
  ),
  phrase(
    String.raw`(?:luc )?\d{1,2}(?:h| gio|g)(?: ?\d{2})?(?: ?phut)?,?(?= ?(?:ngay )?\d)|\d{1,2}:\d{2},?(?= ?(?:ngay )?\d)`,
    () => [{ kind: 'hour' }],
  ),
]

const STANDING: readonly Phrase[] = [
  phrase(String.raw`thuong xuyen(?:,? lien tuc)?|lien tuc|lau dai|quanh nam|thuong truc`, () => [{ kind: 'standing' }]),
  phrase(
    String.raw`(?:trong )?(?:ca|suot|toan|trong ca) (?:ca )?(?:nam hoc(?: ${YEAR}-${YEAR})?|nam(?: ${YEAR})?|giai doan(?: ${YEAR}-${YEAR})?|nhiem ky(?: ${YEAR}-${YEAR})?|qua trinh${WORD_TAIL}?|thoi gian${WORD_TAIL}?)`,
    () => [{ kind: 'standing' }],
  ),
]

const ONWARDS: readonly Phrase[] = [
  phrase(
    String.raw`(?:(?:cho |trong )?(?:cac|nhung|hang) )?nam(?: hoc)? (?:tiep theo|ke tiep|tiep sau|sau do|sau nay|tiep)(?: do)?|(?:cac|nhung) nam(?: hoc)? sau(?: do| nay)?|tro di|tro ve sau|ve sau`,
    () => [{ kind: 'onwards' }],
  ),
  phrase(String.raw`(?:va )?(?:co )?(?:tam nhin|dinh huong)(?: den)?(?: nam)? (${YEAR})`, ([, year]) => [
    { kind: 'vision', year: Number(year) },
  ]),
]

const DAYS_AFTER = String.raw`(?:cham nhat |muon nhat |toi da |khong qua |trong vong |trong thoi han |trong thoi gian |trong |sau |truoc )*(?:la )?(\d{1,3}|mot|hai|ba|bon|nam|bay|muoi)(?: ?\(.{2,20}?\))? ngay(?: lam viec)?,?`

const EVENTS: readonly Phrase[] = [
  phrase(
    String.raw`(?:trong vong |trong |sau |khong qua |cham nhat )*\d{1,2} (?:thang|tuan|nam),? (?:(?:tinh |ke )tu|sau|truoc)${WORD_TAIL}`,
    () => [EVENT],
  ),
  phrase(String.raw`${DAYS_AFTER} (?:tinh |ke )?(?:tu|sau|truoc)${WORD_TAIL}`, ([, days]) => [
    { kind: 'event', afterDays: parseNumeral(days) },
  ]),
  phrase(
    String.raw`(?:bat dau )?(?:ngay )?(?:sau|ke tu|tinh tu|tu khi)(?! (?:${DATED}|do|dau|nam))${WORD_TAIL}`,
    () => [EVENT],
  ),
  phrase(String.raw`(?:ngay )?khi(?! (?:co yeu cau|can|phat sinh|duoc yeu cau|co phat sinh))${WORD_TAIL}`, () => [
    EVENT,
  ]),
  phrase(String.raw`(?:xong |hoan thanh )?truoc(?! (?:${DATED}|mat|het|cuoi|va trong))${WORD_TAIL}`, () => [EVENT]),
]
const OR = '(?:(?:va|hoac|va/hoac),? )?'
const EVENT = { kind: 'event', afterDays: undefined } as const

const NONE: readonly Phrase[] = [
  phrase(
    String.raw`${OR}(?:thuc hien )?theo (?:dung )?(?:tien do|yeu cau|ke hoach|quy dinh|lo trinh|chi dao|huong dan|van ban|thuc te|tinh hinh|nhu cau|phan cong|lich|chuong trinh|tung (?:noi dung|nhiem vu|dot))${TAIL}`,
    () => [{ kind: 'none' }],
  ),
  phrase(
    String.raw`${OR}khi (?:co )?(?:yeu cau|phat sinh)${WORD_TAIL}?|${OR}khi (?:can(?: thiet)?|duoc yeu cau)${WORD_TAIL}?`,
    () => [{ kind: 'none' }],
  ),
  phrase(String.raw`(?:(?:va|hoac),? |(?:va/hoac) )?dot xuat(?: (?:khi|theo)${TAIL})?`, () => [{ kind: 'none' }]),
  phrase('khong(?: co| xac dinh| quy dinh| ghi)?(?= *$)|chua (?:xac dinh|co)|khong xac dinh', () => [{ kind: 'none' }]),
]

const FILLERS: readonly Phrase[] = [
  phrase(
    '(?:thoi gian|thoi han|thoi diem|tien do|lo trinh)(?: thuc hien| hoan thanh| trien khai)?:?|thuc hien|hoan thanh|hoan tat|trien khai|to chuc|trong|vao|ngay trong|trong vong|xong|bat dau|ket thuc|duy tri|tiep tuc|phai|se|la|cua|cac|dot|dip|tu nay|truoc mat|truoc het|gui|nop|trinh|bao cao|ban hanh|xay dung|giai doan|nhiem ky|thoi ky|giai doan dau|dong thoi|sau do|tung buoc|phan dau|thang|quy|nam hoc nay',
    () => [{ kind: 'filler' }],
  ),
  phrase(String.raw`\d+(?:[.,]\d+)? ?%`, () => [{ kind: 'unread', spoils: false }]),
  // "Đợt 1: …; đợt 2: …", "02 lần: …": which of several times, and how many there are.
  phrase(String.raw`(?:dot|lan|vong|luot) (?:thu )?(?:\d{1,2}|nhat|mot|hai|ba)(?= ?:[^;]*20\d\d)`, () => [
    { kind: 'filler' },
  ]),
  phrase(String.raw`(?:\d{1,2}|hai|ba) (?:dot|lan|vong|luot|ky)(?= ?:[^;]*20\d\d[^;]*20\d\d)`, () => [
    { kind: 'filler' },
  ]),
  // "Thường xuyên, ít nhất 02 chuyên đề/năm": how many of what.
  phrase(
    String.raw`(?:it nhat|toi thieu) \d{1,3} (?!lan|dot|cuoc|ky|phien)[a-z]+(?: [a-z]+){0,2}(?:/| moi )(?:nam hoc|hoc ky|nam|quy|thang|tuan)`,
    () => [{ kind: 'filler' }],
  ),
  // What a budget is for.
  phrase('(?:nguon |kinh phi |du toan )*chi (?:khong )?thuong xuyen', () => [{ kind: 'unread', spoils: true }]),
  // The peak of something that goes on, by the moon: the days are another each year.
  phrase(String.raw`cao diem [^;]{1,80}am lich`, () => [{ kind: 'unread', spoils: false }]),
  phrase('thay (?:cho|the|vi)', () => [{ kind: 'unread', spoils: true }]),
  phrase('tam dung|gia han|am lich|som nhat|ngoai ra tru', () => [{ kind: 'unread', spoils: true }]),
  phrase('du kien|khoang|co ban|uoc|co the', () => [{ kind: 'filler', soft: true }]),
]

const LINKS: readonly Phrase[] = [phrase('va|cung|cung voi|&', () => [{ kind: 'link', link: 'and' }])]

export const OTHER_PHRASES: readonly Phrase[] = [
  ...LIMITS,
  ...STANDING,
  ...ONWARDS,
  ...EVENTS,
  ...NONE,
  ...FILLERS,
  ...LINKS,
]
