// What a question wants: the strongest of its cues, held against what else it says.
import { fold } from '../../text/fold.ts'
import type { Intent, PlanQuery } from './plan-query.ts'
import { CUES, type Cue } from './question-words.ts'
import type { WrittenForms } from './written-forms.ts'

type FoundCue = { readonly intent: Intent; readonly phrase: string }

/** @param kind what kind of thing is asked for */
export const intentOf = (cue: FoundCue | undefined, kind: PlanQuery['answerKind'], joined: string): Intent =>
  kind === 'contact' || kind === 'address'
    ? 'fact'
    : (cue?.intent === 'lead' || cue?.intent === 'coordinate') && BOTH_ROLES.test(joined) && !WHO.test(joined)
      ? 'duties'
      : intentOfOne(cue, kind, joined)

/** "Được giao bao nhiêu chỉ tiêu tuyển sinh": a number of places, not of indicators. */
const QUOTA = / (?:bao nhieu|may) chi tieu (?:tuyen sinh|bien che|dao tao|vao lop|lop \d) /

/** "Công an tỉnh: nhiệm vụ chủ trì và phối hợp": nobody is asked for, so that both roles are one body's. */
const BOTH_ROLES = / chu tri (?:va|hoac|lan|hay|cung|cung nhu) phoi hop /
const WHO = / (?:ai|nao|may|bao nhieu) /

const intentOfOne = (cue: FoundCue | undefined, kind: PlanQuery['answerKind'], joined: string): Intent =>
  isFactOf(cue, joined) ||
  (cue?.intent === 'list' && QUOTA.test(joined)) ||
  asksForAmount(cue, kind, joined) ||
  asksForObject(cue, joined)
    ? 'fact'
    : (cue?.intent ?? (OPENS_LIST.test(joined) ? 'list' : 'fact'))

/** "Giáo viên làm đầu mối được giảm mấy tiết": a role is spoken of, an amount is asked for. */
const asksForAmount = (cue: FoundCue | undefined, kind: PlanQuery['answerKind'], joined: string): boolean =>
  (cue?.intent === 'lead' || cue?.intent === 'coordinate') &&
  (kind === 'number' || kind === 'percent' || kind === 'money') &&
  !/ (?:ai|nao) /.test(joined)

/** "Khuyến khích những ai", "ban chỉ đạo gồm những ai": whom it is done to or who they are, not who does it. */
const asksForObject = (cue: FoundCue | undefined, joined: string): boolean =>
  cue?.intent === 'lead' &&
  (OBJECT.test(joined) || MEMBERS_ASKED.test(joined)) &&
  !/ (?:chu tri|phu trach|dau moi|trach nhiem|nhiem vu|giao(?! (?:duc|vien|thong))) /.test(joined)

const OBJECT =
  / (?:khuyen khich|ho tro|hop dong|uu tien|danh cho|ap dung cho|doi voi|van dong|huy dong|thu hut|moi|hoat dong cua|chat luong cua|co so cua|(?:bao cao|gui|nop)(?: \S+){0,7} (?:cho|voi|len|ve|toi)) (?:nhung |cac )?(?:ai|(?:\S+ ){1,2}nao) /

/** "Nguyên tắc … là gì": one sentence is asked for; purposes and demands are whole sections. */
const isFactOf = (cue: FoundCue | undefined, joined: string): boolean =>
  cue?.intent === 'explain' &&
  /nguyen tac|quan diem/.test(cue.phrase) &&
  / la (?:gi|cau gi) $| (?:nguyen tac|quan diem) (?:gi|nao) /.test(joined)

/** "Ban chỉ đạo gồm những ai". */
export const MEMBERS_ASKED =
  / (?:ban|hoi dong|doan|to)(?! chuc)(?: \S+){1,14}? gom (?:co )?(?:nhung )?(?:ai|(?:thanh vien|dong chi|ong ba) nao) /

/** "Các nhiệm vụ thường xuyên?": without any word that asks, the plural does, and the unit that several may have. */
const OPENS_LIST =
  /^ (?:cac|nhung) (?:nhiem vu|viec|chi tieu) | chi tieu(?: \S+){0,3} (?:don vi tinh|tinh (?:theo|bang) don vi) /

/** "Nhiệm vụ phụ lục 49 thời gian năm 2025": nothing asks, and the time is said. */
const OF_A_TIME =
  /^ (?:(?:(?!nao |gi |ai |khi |bao |may |dau |sao |the |co |da |phai |khong |chua )\S+ ){1,8}?(?:cac |nhung )|cac |nhung )?(?:nhiem vu|viec|dau viec)(?! (?:nao|gi) )(?=(?: (?!nao |gi |ai |khi |bao |may |dau |sao |the |khong |chua )\S+)* $).* thoi gian (?:la |thuc hien )?(?=\S+ \S+)/

/** "Hội X: các việc được giao chủ trì": nothing asks, and whose they are is said. */
const LED_BY =
  /^(?: (?!ai |nao |gi |ma |do |ben )\S+)+ (?:cac|nhung) (?:viec|nhiem vu|dau viec)(?: (?:duoc|phai|can|se|giao|phan cong|cho)){0,4} (?:chu tri|phoi hop|phu trach|lam dau moi) $/

/** "Đặt mục tiêu" sets something, and asks for no verdict. */
const REACHED = 'đạt'

/** "Bản nào" asks for no "ban", "số nào" for no "sở": where the question has its marks, they count. */
const isMeant = ({ opening }: Cue, forms: WrittenForms): boolean => {
  const written = forms[fold(opening)]
  return written === undefined || !MISTAKEN.has(opening) || written.includes(opening)
}

/** "Tổ chức đảng nào", "cơ quan chuyên môn nào". */
const BODY_ASKED = / (?:to chuc|co quan|don vi|doan the)(?: \S+){1,2} nao /

/** "Giao trường nào mở", "xã nào đứng ra lo". */
const TAKES_ON =
  / giao (?:cho )?(?:truong|xa|phuong|thon|to|doi|tram|khoa|vien) nao | (?:truong|xa|phuong|thon|to|doi|tram|khoa|vien) nao (?:se |phai |duoc giao )?(?:dung ra|chu tri|phu trach|dam nhan|dam nhiem|chiu trach nhiem|lo|cam trich|lam dau moi) /

/** "Chỉ tiêu phòng đuối nước nào … đạt tròn 100%". */
const INDICATORS_ASKED =
  /^(?: nhung| cac)? chi tieu(?: \S+){1,5} nao(?: \S+){0,10} (?:100 phan tram|giu nguyen|thap hon nam truoc|cao hon nam truoc) /

/** "Phối hợp với trường nào", "kết hợp cùng những bệnh viện nào". */
const HELPER_ASKED = / (?:phoi hop|ket hop) (?:voi|cung) (?:\S+ ){1,3}nao /

/** "Những đơn vị nào phải vào cuộc phối hợp". */
const WHO_HELPS =
  / (?:ai|(?:co quan|don vi|so|ban|phong|to chuc|ben|nganh|hoi|doan the) nao)(?: (?:phai|can|se|cung|vao cuoc|tham gia|dung ra)){1,3} phoi hop /

/** Words that other words look like once their marks are gone: "số", "bản", "mức nào". */
const MISTAKEN: ReadonlySet<string> = new Set(['sở', 'ban', 'phòng', 'hội', 'bên', 'ngành', 'mục', REACHED])

export function findCue(joined: string, forms: WrittenForms): FoundCue | undefined {
  if (SIGNER_ASKED.test(joined)) return { intent: 'signer', phrase: 'ai ki' }
  // "Cơ sở nào" and "con số nào" ask for no "sở"; "còn sở nào" does.
  const isNumber = forms['so'] === undefined || forms['so'].includes('số')
  const said = joined
    .replaceAll(' co so ', ' co_so ')
    .replace(isNumber ? NUMBER : /$^/, ' con_so ')
    .replaceAll(KEPT_DOWN, ' khong_che ')
    .replace(TO_WHAT_LEVEL, '$1 muc_nao ')
    .replace(DEGREE, ' $1_cap nao ')
    .replace(SHARE_OF_TIME, '$1 thoi_gian ')
    .replace(LACKS_MANY, ' thieu bao nhieu ')
  const found = CUES.filter((cue) => said.includes(` ${cue.phrase} `) && isMeant(cue, forms)).filter(
    ({ phrase }, _, all) => !ALSO_SPOKEN_OF.has(phrase) || all.every((other) => !ASKS_ONE.test(other.phrase)),
  )
  const first = found[0]
  const isMet = MET.test(joined.replaceAll(KEPT_DOWN, ' khong_che ')) && (forms['dat']?.includes(REACHED) ?? true)
  if (isMet || (SET_AGAINST.test(said) && !(first && OF_A_TASK.has(first.intent))))
    return { intent: 'compare', phrase: 'dat' }
  if (OF_A_TIME.test(joined)) return { intent: 'list', phrase: 'thoi gian' }
  if (LED_BY.test(joined)) return { intent: 'list', phrase: 'cac nhiem vu' }
  if (HOW_OFTEN.test(joined)) return { intent: 'deadline', phrase: 'bao lau' }
  if (INDICATORS_ASKED.test(joined)) return { intent: 'list', phrase: 'chi tieu nao' }
  if (WHO_HELPS.test(joined) && first?.intent === 'list') return { intent: 'coordinate', phrase: 'phoi hop' }
  if (!first && HELPER_ASKED.test(joined)) return { intent: 'coordinate', phrase: 'nao' }
  if (!first && (BODY_ASKED.test(joined) || TAKES_ON.test(joined))) return { intent: 'lead', phrase: 'nao' }
  return (
    first &&
    found.filter((cue) => cue.intent === first.intent).reduce((a, b) => (b.phrase.length > a.phrase.length ? b : a))
  )
}

/** "Nghỉ quá bao nhiêu phần trăm thời gian": a share is asked for, and no day. */
const SHARE_OF_TIME = /( (?:phan tram|nua|phan)(?: tong)?(?: so)?) thoi gian /

/** "Còn hụt bao nhiêu giáo viên" counts them; "còn hụt bao nhiêu so với chỉ tiêu" holds one value against another. */
const LACKS_MANY =
  / hut (?:bao nhieu|may) (?=(?:giao vien|nha giao|hoc sinh|nhan vien|can bo|bien che|phong|lop|truong|nguoi|tre|bo|sach|may|thiet bi)(?= ))/g

/** "Phải lên mức nào": a value is asked for, and no item ("mục nào"). */
const TO_WHAT_LEVEL = /( (?:len|xuong|con|o|den|toi|dat|bang)) muc nao /

/** "Khống chế" is no "không". */
const KEPT_DOWN = ' khong che '

/** "Ngành trung cấp nào": a degree, and no level that does something. */
const DEGREE = / (trung|so|cao) cap nao /g

/** "Bao giờ lập xong danh sách": a list is spoken of, and something else is asked. */
const ALSO_SPOKEN_OF: ReadonlySet<string> = new Set(
  ['danh sách', 'thống kê các', 'thống kê những', 'kể các', 'kể những'].map((phrase) => fold(phrase)),
)
const ASKS_ONE = / (?:nao|gio|lau|may|ai)$|^ai(?= |$)/

/** "Trưởng phòng ký kế hoạch 12 là ai", "chủ tịch xã ký kế hoạch ấy tên gì". */
const SIGNER_ASKED =
  / ki (?:ban hanh )?(?:ke hoach|quyet dinh|van ban|chuong trinh|chi thi|de an)(?: \S+){0,10} (?:la ai|ten (?:la )?gi|ho ten) | (?:ai|(?:dong chi|ong|ba|(?<! don )vi|lanh dao|nguoi) nao) (?:da |se |la nguoi |thay mat (?:\S+ ){1,9}?)?(?:dat but |ki ten |dung ra )?ki (?=(?:ban hanh |ten |vao )?(?:ke hoach|van ban|quyet dinh|chuong trinh|de an|chi thi) )/

/** "Có đạt được mức đề ra không", "đạt chỉ tiêu hay còn thiếu": a result against its target. */
const MET =
  / (?:dat|vuot|hoan thanh|kip|da toi|da bang|da cham|da kip|bang|dung|khop|trung)(?: (?:duoc|toi|den|qua|voi))? (?:muc|chi tieu|muc tieu|ke hoach|con so)(?: \S+){0,4} (?:(?:hay )?(?:khong|chua)|hay (?:la )?(?:van )?(?:con )?(?:thieu|hut|tut|cham|kem|thap hon|khong|chua)(?: \S+){0,2})(?: (?:a|nhe|nha|vs|voi|cho xin(?: \S+){1,3}|xin so lieu|(?:so lieu|con so)(?: \S+){0,4})){0,2} $| (?:hut|thieu|kem) hay (?:la )?(?:da )?(?:vuot|dat|du) (?:muc|chi tieu|muc tieu|ke hoach) | (?:chi tieu|muc tieu|ke hoach)(?: \S+){1,16} (?:co|da) (?:dat|hoan thanh|ve dich)(?: duoc)? (?:khong|chua|hay) | (?:dat|vuot) hay (?:la )?(?:bi )?(?:hut|thieu|khong|chua|khong dat|chua dat|chua toi)(?: \S+){0,2} (?:muc|chi tieu|muc tieu|ke hoach) /

/** "So kết quả với chỉ tiêu đề ra thì thế nào", "giao bao nhiêu, kết quả có đạt không": both sides of one aim. */
const SET_AGAINST =
  / so (?:sanh )?(?:ket qua|thuc te)(?: \S+){0,6} (?:voi|va) (?:chi tieu|muc tieu|muc|ke hoach) | (?:giao|chi tieu|muc tieu|dat ra|de ra)(?: \S+){0,8} (?:ket qua|thuc te)(?: \S+){0,6} dat(?: \S+){0,2} (?:khong|chua) | (?:chi tieu|muc tieu|ke hoach)(?: \S+){0,8} (?:voi|va|so) (?:\S+ ){0,2}(?:ket qua|thuc te)(?: \S+){0,6} (?:khop|bang|giong|trung|lech) (?:nhau|khong) | (?:chi tieu|muc tieu)(?: (?:duoc )?(?:giao|de ra|dat ra))? (?:va|voi) (?:\S+ )?(?:ket qua|thuc te) | ket qua(?: (?:thuc te|thuc hien|dat duoc))? (?:va|voi) (?:\S+ )?(?:chi tieu|muc tieu) /

/** Who, with whom, when or with what outcome is asked of a task that may speak of both. */
export const OF_A_TASK: ReadonlySet<Intent> = new Set(['lead', 'coordinate', 'deadline', 'product'])

/** "Mấy năm phải làm một lần", "bao lâu thì họp một lần". */
export const HOW_OFTEN = / (?:(?:may|bao nhieu) (?:nam|thang|quy|tuan|ngay)|bao lau)(?: \S+){0,6} (?:mot|1) lan(?= )/

/** "Đơn vị nào cùng tham gia phối hợp …": who is asked for, and in which role, may stand apart. */
const AGENCY_ASKED = / (?:ai|nhung ai|(?:co quan|don vi|so|ban|phong|to chuc|ben|nganh|truong|hoi|trung tam) nao) /

const NUMBER = / con so (?!nao (?:giup|tham gia|phoi hop|chu tri|phu trach|lam|duoc) )/g

/** The cue with the role that other words give it. */
export function sharpen(cue: FoundCue | undefined, joined: string): FoundCue | undefined {
  const helps = / (?:phoi hop|cung lam|lam cung|cung tham gia) /.test(joined) && !joined.includes(' chu tri ')
  return cue?.intent === 'lead' && helps && AGENCY_ASKED.test(joined) ? { ...cue, intent: 'coordinate' } : cue
}
