// Where a duty's subject ends: the verbs that open duties in plans, also as a poor scan prints them.
import { fold } from '../../knowledge/text/fold.ts'
import { isNearly, mendSyllable } from '../../knowledge/text/nearly.ts'

/** Folded; none of these is part of a body's name, but behind words that it says the purpose of (`HOLDERS`). */
const VERBS = [
  'chu tri|phoi hop|huong dan|chi dao|lanh dao|xay dung|tham muu|trien khai|can cu|can doi|bo tri|tang cuong|tiep tuc',
  'theo chuc nang|theo doi|theo tham quyen|theo nhiem vu|theo quy dinh|day manh|chu dong|bam sat|co trach nhiem|chiu trach nhiem|thuc hien',
  'bao cao|tong hop|ra soat|nghien cuu|de xuat|tuyen truyen|van dong|phat huy|dam bao|bao dam|giam sat|quan triet|cu the hoa',
  'lam viec voi|ban hanh|chuan bi|huy dong|cung cap|cap nhat|tap trung|don doc|dinh ky|thuong xuyen|nang cao|dua vao|lap ke hoach',
  'phan cong|phan bo|tham dinh|kiem tra|thanh tra|ho tro|cu can bo|dang tai|dua tin|phe duyet|quyet dinh',
  'chap hanh|bo sung|hoan thanh|nghiem tuc|la dau moi|lam dau moi|tiep nhan|duy tri|khuyen khich|quan tam|danh gia|tu van',
  'tuan tra|xu ly|quan ly (?:viec|chat che|tot)|long ghep|khao sat|dieu tra|thong ke|so ket|tong ket|kien toan|thanh lap',
  'cung co|mo rong|hoan thien|doi moi|khac phuc|thao go|giai quyet|giai trinh|lua chon|tuyen dung|tuyen sinh|sap xep|dieu dong',
  'luan chuyen|biet phai|mua sam|trang bi|sua chua|nang cap|cai tao|dau tu xay dung|bieu duong|khen thuong|nhan rong|cong bo(?! tri\\b)|cong khai',
  'thong bao|pho bien|tap huan|to chuc boi duong|cam ket|ky ket|thu hut|van dung|ap dung|tham gia|co nhiem vu|duoc giao|(?<!tong )phu trach|dam nhiem',
  'nam bat|nam chac|xem xet|lay y kien|tiep thu|hoan tat|ket noi|so hoa|van hanh|ban giao|nghiem thu|thanh toan|quyet toan|gioi thieu',
  'tao dieu kien|uu tien|khai bao|ket hop|phat hien|ngan chan|phong ngua|cham soc|tham tra|chia se|chu trong|gan ket|kiem ke|chuan hoa|thi diem|dien tap|ra quan|to chuc lai',
  'niem yet|du gio|on dinh|phan anh|xac nhan|phan loai|phan cap|bien soan|doi chieu|gop y|trao doi|chuyen giao',
  'phan dau|bao tri|tu kiem tra|tu danh gia|lam tot|phat dong|de nghi|kien nghi|yeu cau',
].flatMap((line) => line.split(/\|(?![^(]*\))/))

/** As written: their letters without marks are too common. */
const SHORT_VERBS =
  'là|(?<!phòng )họp|cử|đưa|lưu(?=\\s(?:mẫu|trữ|hồ sơ|giữ))|phát tin|phát sóng|đăng tin|đăng bài|mua|tuyển|chọn|mở|mời|trình|gửi|nộp|giúp|(?<!công )lập|xét|dạy|khám|đón|giữ|nhập|bám|dành|cấp phát|nắm|ký|cùng|phải|cần|sử dụng|khai thác|tiến hành'
/** They also name an activity that a body is there for: "trung tâm bồi dưỡng", "cơ sở đào tạo". */
const ACTIVITIES =
  'ứng dụng|kiểm định|bồi dưỡng|đào tạo|quản lý|quản lí|truyền thông|hợp tác|liên kết|phát triển|bảo vệ|thông tin|sinh hoạt'
const BODY =
  'trung tâm|cơ sở|cơ quan|đơn vị|bộ phận|trường|ban|phòng|tổ|quỹ|công tác|nhà|hoạt động|cán bộ|chuyên viên|nhân viên|giáo viên|người|các|và|về|hội|cục|vụ|đài|công nghệ|,'
/** A name may begin with it: "Cán bộ quản lý". */
const inAnyCase = (words: string) =>
  words
    .split('|')
    .map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`)
    .join('|')
/** "Cán bộ trực ban", "tổ trực": who is on duty, not that somebody is. */
const OFFICERS =
  'thường|bộ phận|tổ|đội|nhóm|ban|ca|phòng|cán bộ|nhân viên|giáo viên|người|lãnh đạo|đồng chí|đơn vị|cơ quan|trạm|chốt'
const KEEPS_WATCH = String.raw`(?<!(?:${inAnyCase(OFFICERS)})\s)trực(?!\s(?:thuộc|tiếp|tuyến|quan))`
const WRITTEN_VERB = new RegExp(
  String.raw`(?<=[\s,])(?:${SHORT_VERBS}|${KEEPS_WATCH}|(?<!(?:${inAnyCase(BODY)})\s)(?:${ACTIVITIES}))(?=[\s,.;:]|$)`,
  'gu',
)

/** "tổ chức" is a verb too, unless it is the bodies: "các tổ chức chính trị", "cơ quan, tổ chức liên quan". */
const ORGANISE = String.raw`(?<!(?:cac|nhung|moi|va|,)\s)to chuc(?!\s(?:chinh tri|dang|doan|xa hoi|hoi|co so|tin dung|kinh te|phi|khac|lien quan|quoc te|bo may|can bo))`
/** What they are for may follow these: "Ban Quản lý dự án đầu tư xây dựng", "Trung tâm Dịch vụ tổng hợp". */
const HOLDERS = 'du an|du an dau tu|dich vu|cong tac|hoat dong'
/** The verbs that can say it; nobody is there for "chủ trì", "có trách nhiệm" or "phối hợp". */
const PURPOSES = [
  'xay dung|dau tu xay dung|tong hop|tuyen truyen|van dong|kiem tra|thanh tra|giam sat|tham dinh|tham tra|nghien cuu|khao sat|dieu tra|thong ke|danh gia',
  'ho tro|tu van|cham soc|tuyen sinh|tuyen dung|mua sam|sua chua|nang cap|cai tao|mo rong|van hanh|bao tri|kiem ke|so hoa|gioi thieu|phong ngua|tuan tra|doi moi|khuyen khich',
].join('|')
/** Behind the verb, they say that something is done now: "dự án xây dựng kế hoạch vốn". */
const WORKED_ON =
  'ke hoach|chuong trinh|de an|phuong an|quy che|du toan|danh sach|so lieu|noi dung|y kien|ket qua|ho so|lich|tai lieu|tieu chi|viec'
const AFTER_VERB = String.raw`(?=[\s,.;:]|$)`
const PURPOSE = String.raw`(?<=(?:${HOLDERS})\s)(?:${PURPOSES})(?!\s(?:${WORKED_ON})\b)${AFTER_VERB}`
const PURPOSE_HERE = new RegExp(PURPOSE, 'y')
const NEXT_PURPOSE = new RegExp(PURPOSE, 'g')
const VERB = new RegExp(String.raw`(?<=[\s,])(?!${PURPOSE})(?:${VERBS.join('|')}|${ORGANISE})${AFTER_VERB}`, 'g')
/** "giáo dục thường xuyên" is a kind of education, not a way of doing. */
const PART_OF_NAME = /giao duc\s+$/

/** Position of the first verb in small letters; capitals begin names ("Thanh tra tỉnh"). undefined: there is none. */
export function findDutyVerb(text: string, folded: string, from: number): number | undefined {
  const found = [findFoldedVerb(text, folded, from), findWrittenVerb(text, from)].filter((at) => at !== undefined)
  return found.length === 0 ? undefined : Math.min(...found)
}

function findFoldedVerb(text: string, folded: string, from: number): number | undefined {
  VERB.lastIndex = from
  for (let match = VERB.exec(folded); match; match = VERB.exec(folded)) {
    const isSmall = text[match.index] === text[match.index]?.toLowerCase()
    const named = match[0] === 'thuong xuyen' && PART_OF_NAME.test(folded.slice(0, match.index))
    if (isSmall && !named) return match.index
    // "Sở Kế hoạch và Đầu tư xây dựng …": the name's last words and the verb make another verb.
    VERB.lastIndex = match.index + 1
  }
  return undefined
}

function findWrittenVerb(text: string, from: number): number | undefined {
  WRITTEN_VERB.lastIndex = from
  return WRITTEN_VERB.exec(text)?.index
}

/** The verb that was taken for what the body is there for: where no other verb comes, it is the duty's. */
export function findPurposeVerb(text: string, folded: string, from: number): number | undefined {
  NEXT_PURPOSE.lastIndex = from
  const at = NEXT_PURPOSE.exec(folded)?.index
  return at !== undefined && text[at] === text[at]?.toLowerCase() ? at : undefined
}

function isPurpose(folded: string, at: number): boolean {
  PURPOSE_HERE.lastIndex = at
  return PURPOSE_HERE.test(folded)
}

/** Too much like the end of a name ("người lao động tại") to be trusted when spoilt. */
const ONLY_WHOLE = new Set(['dang tai', 'dua tin', 'dua vao', 'tu van'])
const PAIRS = VERBS.filter((verb) => !ONLY_WHOLE.has(verb))
  .map((verb) => verb.split(' '))
  .filter((words) => words.length === 2)

/** The same for a scan: two neighbouring syllables, one of them a verb's and the other nearly so. */
export function findSpoiltDutyVerb(text: string, from: number): number | undefined {
  const folded = fold(text)
  const words = [...text.slice(from).matchAll(/\S+/g)].map((match) => ({
    at: from + match.index,
    key: fold(match[0]).replace(/[^\p{L}\d]/gu, ''),
    pauses: /[;,.:]$/.test(match[0]),
    isName: /^\p{Lu}/u.test(match[0]),
  }))
  const found = words.find(
    (word, index) =>
      index > 0 &&
      !word.pauses &&
      !word.isName &&
      !isPurpose(folded, word.at) &&
      isVerb(word.key, words[index + 1]?.key ?? ''),
  )
  return found?.at
}

const isVerb = (first: string, second: string) =>
  PAIRS.some(
    ([one = '', two = '']) =>
      isNearly(first, one) && isNearly(second, two) && (mendSyllable(first) === one || mendSyllable(second) === two),
  )
