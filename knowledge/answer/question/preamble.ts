// What stands around a question: who asks, where and what for, thanks and pleas. It goes, but for what says whose plan or what values are meant.
import { findProvincesIn } from '../../data/provinces.ts'
import { syllables } from '../../text/syllables.ts'
import type { Snapshot } from '../snapshot.ts'
import { FILLER } from './question-words.ts'

/** "Để soạn bài phát biểu, so sánh giúp …": what the answer is wanted for; "Để giữ chuẩn, trường phải …" is asked about. */
export function withoutPurpose(text: string): string {
  const rest = text.replace(PURPOSE, '')
  return syllables(rest).length >= SHORTEST_QUESTION ? rest : text
}

/** "Xin phép hỏi, tôi là hiệu phó một trường THPT, trong năm học này …": who asks; a body, a place, a number or a level in it may be asked about. */
export function withoutIntroduction(text: string, placesIn: (joined: string) => readonly string[]): string {
  const said = INTRODUCED.exec(text)?.[0]
  if (said === undefined || NAMES_SOMETHING.test(said)) return text
  const rest = text.slice(said.length)
  const [introduced, asked] = [said, rest].map((part) => ` ${syllables(part).join(' ')} `)
  if (introduced === undefined || asked === undefined || NAMES_A_BODY.test(introduced.replace(GREETING, ' ')))
    return text
  const isLevelAsked = LEVEL.test(introduced) && !LEVEL.test(asked) && COUNTS.test(asked)
  const isWhole = asked.trim().split(' ').length >= SHORTEST_QUESTION && !LEANS_BACK.test(asked)
  return isWhole && !isLevelAsked && placesIn(introduced).length === 0 ? rest : text
}

const INTRODUCED =
  /^\s*(?:(?:xin|kính|dạ|thưa|chào|alo|ad|kinh|da|thua|chao)(?=[\s,.])[^,.;?!]{0,50}[,.]\s*)?(?:tôi|em|mình|toi|minh)\s+(?:(?:hiện|đang|vừa|hien|dang|vua)\s+)?(?:là|la)\s[^,;.?!]{3,90}[,.]\s*(?=\S)/iu
const NAMES_SOMETHING = /\d|(?<!^\s*)\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}/u
const GREETING = /^.*? (?=(?:toi|em|minh) )/
const NAMES_A_BODY = / (?:so|phong|ban|hoi|cong an|uy ban|chi cuc|trung tam|tram|doan) /
const LEVEL = / (?:mam non|mau giao|nha tre|tieu hoc|trung hoc|thcs|thpt|gdtx|dai hoc) /
const COUNTS = / (?:bao nhieu|may|bn|ti le|ty le|chi tieu|ket qua|so luong) /

/** Only where the bot is told to do something behind it. */
const PURPOSE =
  /^\s*(?:để|nhằm|phục vụ|de|nham|phuc vu)\s[^,.?:;]{3,80}?(?:báo cáo|bài|phát biểu|họp|tài liệu|số liệu|văn bản|tờ trình|tham luận|slide|bao cao|bai|phat bieu|hop|tai lieu|so lieu|van ban|to trinh|tham luan)[^,.?:;]*,\s*(?=(?:kính|xin|nhờ|mong|hãy|giúp|cho (?:tôi|em|mình|hỏi|biết)|đề nghị|so sánh|liệt kê|thống kê|tóm tắt|kinh|nho|hay|giup|cho (?:toi|em|minh|hoi|biet)|de nghi|so sanh|liet ke|thong ke|tom tat)\s)/iu

const ASKING =
  / (?:cho (?:toi|em|minh) xin(?: con so| thong tin)?|xin con so|xin cho hoi|xin hoi|cho (?:toi|em|minh|chung toi) hoi|cho hoi|xin cho biet|cho (?:toi|em|minh) biet|cho biet|muon (?:biet|hoi|tim hieu)|(?:kinh|tran trong) (?:de nghi|nho|mong|mong muon)(?: (?:tro li|anh chi|anh|chi|ban|bot|quy (?:co quan|anh chi|ban)))?(?: (?:cho biet|cung cap|tra giup|tra cuu|tra loi|giai dap|giup))?|nho(?: (?:tro li|anh|chi|ban|bot)){0,2}(?: (?:xem|ra|tra|tim|cho biet|giup)|(?= (?:tom tat|tom luoc|liet ke|ke (?:ten|ra|giup)|neu (?:ten|ro|ra|giup)|dem|thong ke|so sanh) ))(?: giup)?(?: toi| em)?) /g
/** What follows the asking must be able to stand as a question. */
const SHORTEST_QUESTION = 5

/** Places that a text says somebody is at, folded, in its order: "ở Bắc Kạn", "xã Thống Nhất"; "để thống nhất" is at none. */
export const placesNamed = (joined: string, { plans }: Snapshot): readonly string[] =>
  [...plans.flatMap(({ head }) => head.locality ?? []), ...findProvincesIn(joined).map(({ name }) => name)]
    .map((name) => syllables(name).join(' '))
    .filter((name) => new RegExp(` (?:${AT_A_PLACE}) ${name} `).test(joined))
    .toSorted((a, b) => joined.indexOf(` ${a} `) - joined.indexOf(` ${b} `))

const AT_A_PLACE = 'o|tai|thuoc|tinh|huyen|xa|phuong|thi xa|thanh pho|thi tran|so|phong|dac khu'

/** "Giao bao nhiêu, kết quả bao nhiêu, như vậy là đạt hay chưa": of two amounts that is told anyway. */
const VERDICT_BEHIND =
  /(?<= (?:bao nhieu|may) (?:.* )?(?:bao nhieu|may)(?: \S+){0,4}) (?:nhu (?:vay|the) |vay |the )?(?:la |thi |co )?dat (?:hay|hoac) (?:chua|khong)(?: dat)?(?= $)/

/** "Em đang làm báo cáo …, cho em hỏi …": what stands before the asking says who asks, where and why; of that only the place matters. */
export function withoutPreamble(
  keys: readonly string[],
  placesIn: (joined: string) => readonly string[],
): readonly string[] {
  const joined = ` ${keys.join(' ')} `
    .replace(THANKS, ' ')
    .replace(OPENS_WITH_THANKS, ' ')
    .replace(WANTED_FOR, ' ')
    .replace(VERDICT_BEHIND, ' ')
  const last = [...joined.matchAll(ASKING)].filter(({ index }) => !isAskedBesides(joined.slice(0, index))).at(-1)
  if (!last) return joined.trim().split(' ')
  const rest = joined
    .slice(last.index + last[0].length)
    .trim()
    .split(' ')
  if (rest.length < SHORTEST_QUESTION) return keys
  if (LEANS_BACK.test(` ${rest.join(' ')} `)) return ` ${keys.join(' ')} `.replace(OCCUPIED_WITH, ' ').trim().split(' ')
  const before = joined.slice(0, last.index + 1)
  // "Tôi đang tổng hợp về thiết bị, cho biết chỉ tiêu năm nay": what the values are of stands in front.
  if (rest.every(isOfValues) && ASKS_VALUES.test(` ${rest.join(' ')} `)) {
    const topic = / ve ((?:\S+ ){2,})$/.exec(before)?.[1]
    return topic === undefined ? keys : [...topic.trim().split(' '), ...rest]
  }
  const asked = ` ${rest.join(' ')} `
  const plan = / ke hoach /.test(asked) ? undefined : PLAN_NAMED.exec(before)?.[1]
  const place = placesIn(joined.slice(0, last.index + 1)).at(-1)
  const isElsewhere = SAYS_WHOSE.test(asked) || placesIn(asked).length > 0
  if (plan !== undefined) return [...rest, 'theo', ...plan.trim().split(' ')]
  return place === undefined || isElsewhere ? rest : [...rest, 'o', ...place.split(' ')]
}

/**
 * "Tôi theo dõi kế hoạch của Thị ủy thực hiện Chỉ thị 29, cho hỏi …", "kế hoạch 52": it says whose tasks are asked for.
 * "Tôi đang lập kế hoạch năm 2027", "kế hoạch cho trường số 14" is one that somebody writes.
 */
const PLAN_NAMED =
  / (ke hoach (?:(?:cua )?(?:\S+ ){0,8}?(?:thuc hien|trien khai) (?:chi thi|nghi quyet|ket luan|ke hoach|chuong trinh|quyet dinh)(?: hanh dong)?(?: so)? \d+|(?:so )?(?!20\d\d (?!kh ))\d{1,4}(?: kh ubnd)?)) /

const ASKS_VALUES = / (?:chi tieu|ket qua|muc tieu|ti le) /
const OF_VALUES: ReadonlySet<string> = new Set(
  'chi tieu muc ket qua ti le phan tram nam hoc truoc nay sau roi va cua la bao nhieu so sanh de con thuc te dat dat_ra'.split(
    ' ',
  ),
)
const isOfValues = (key: string): boolean => OF_VALUES.has(key) || FILLER.has(key) || /^\d+$/.test(key)

/** "Đếm giúp có mấy nhiệm vụ, và cho biết sở nào …": two things are asked, the first stands in front. */
const isAskedBesides = (before: string): boolean =>
  before.endsWith(' va') &&
  / (?:may|bao nhieu|nao|gi|ai|dem|liet ke|ke (?:ten|ra|giup)|neu (?:ten|ra)|tom tat|so sanh) /.test(before)

/** "… để em lên kế hoạch": what the answer is wanted for. */
const WANTED_FOR =
  / de (?:toi|chung toi|chung em) (?!duoc |co the |phai |nhan |lam )(?:\S+ ){1,12}$| de (?:toi|em|minh|chung toi|chung em|truong em|truong toi|nha truong|co quan|don vi)(?: con| kip| de| tien| chu dong)? (?:len|lap|lam|bao cao|chuan bi|viet|tong hop|nam|trien khai|xay dung|in|doi chieu|trinh|soan|sap xep|bo tri|theo doi|nhac|pho bien|tra loi|giai thich|dua vao)(?: \S+){0,9} $| (?:toi|em|minh|chung toi|chung em) (?:dang )?can (?:de|cho) (?:\S+ ){1,9}$/

/** "Tỉnh hỗ trợ bao nhiêu", "kế hoạch 52": the question says itself whose plan it means. */
const SAYS_WHOSE = / (?:tinh|huyen|thi xa|thanh pho|trung uong|bo giao duc) | (?:ke hoach|chuong trinh)(?: so)? \d/

/** "… em cảm ơn nhiều": nothing is asked behind it. */
const THANKS =
  / (?:(?:toi|em|minh|chung toi|xin|chan thanh) ){0,2}(?:cam on|doi on|da ta|(?<= (?:toi|em|minh|xin|chan thanh) )biet on)(?: (?:anh|chi|nhieu|ban|a|lam|truoc|quy|co|thay|em|toi|va|da|xin)){0,6} $/

/** "Cảm ơn anh, ai chủ trì …": the question comes behind. */
const OPENS_WITH_THANKS =
  /^ (?:(?:da|vang|ok|oke|duoc roi|tot) )?(?:xin )?cam on(?: (?:anh|chi|em|ban|bot|nhieu|nhe|nha|a|da|rat)){0,4} (?=\S+ \S+ \S+ )/

/** "… Xin hỏi nhiệm vụ này đến khi nào": what is asked about stands in front. */
const LEANS_BACK =
  / (?:viec|nhiem vu|chi tieu|noi dung|ke hoach|van ban|cai|dieu|phan|de an|con so|mang|linh vuc|van de|cong tac|mon|loai(?: \S+)?) (?:nay|do|tren|noi tren|kia|ay) | trong do (?!tuoi )/

/** "Tôi phụ trách y tế trường học …": what somebody does is what is asked about, that they do it is not. */
const OCCUPIED_WITH =
  /^ (?:toi|em|minh|chung toi) (?:(?:hien|dang|duoc giao) )*(?:phu trach|theo doi|quan li|lam ve)(?: (?:mang|cong tac|phan|viec))* /
