// The grammar of questions: which words ask for what, and which carry no topic. Vietnamese, matched folded.
import { syllables } from '../../text/syllables.ts'
import type { Intent } from './plan-query.ts'

/** A phrase as it stands in a joined run of syllable keys. */
const keyOf = (phrase: string) => syllables(phrase).join(' ')
const keysOf = (phrases: string) =>
  phrases
    .split('|')
    .map((phrase) => keyOf(phrase))
    .filter(Boolean)

export type Cue = {
  readonly intent: Intent
  readonly phrase: string
  /** Its first word with its marks. */ readonly opening: string
  /** Part of what is asked about, not only of how. */ readonly keeps: boolean
}

const cues = (intent: Intent, phrases: string, keeps = false): readonly Cue[] =>
  phrases.split('|').map((written) => ({ intent, phrase: keyOf(written), opening: written.split(' ')[0] ?? '', keeps }))

/** A document is asked for by its kind. */
const DOCUMENT_QUESTIONS =
  'văn bản|quyết định|nghị quyết|nghị định|chỉ thị|kết luận|kế hoạch|thông tư|công văn|công điện|luật'
    .split('|')
    .flatMap((kind) => ['nào', 'số mấy', 'số nào', 'số bao nhiêu', 'bao nhiêu'].map((asking) => `${kind} ${asking}`))
    .join('|')

const SINGLE_CUES = ['ai', 'thời', 'gian'] as const

/**
 * In order of strength: where several match, the first intent wins unless a later one is said more fully.
 * `keeps` leaves the words in the topic, because plans use them too.
 */
export const CUES: readonly Cue[] = [
  ...cues(
    'signer',
    'ai ký|người ký|ai là người ký|ai là người đã ký|ai đứng tên ký|ai đứng tên|đứng tên ký|người đứng tên|ai ký tên|đồng chí nào ký|do ai ký|ký bởi ai|ai đã ký|chức vụ người ký|ông nào ký|ai kí',
  ),
  ...cues(
    'list',
    'liệt kê|kể các|kể những|kể giúp|kể giùm|kể hộ|liệt kê các nhiệm vụ|liệt kê những nhiệm vụ|liệt kê các việc|liệt kê những việc|kể các nhiệm vụ|kể những nhiệm vụ|nêu các nhiệm vụ|nêu những nhiệm vụ|kể các việc|kể những việc|nêu các việc|nêu những việc|kể ra|kể hết|kể tên|thống kê các|thống kê những|thống kê giúp|hãy thống kê|những nhiệm vụ nào|nhiệm vụ nào|các nhiệm vụ nào|những việc nào|việc nào|công việc nào|chủ trì những hoạt động nào|chủ trì hoạt động nào|phụ trách những hoạt động nào|phụ trách hoạt động nào|những chỉ tiêu nào|những mục nào|mục nào|hạng mục nào|những dòng nào|những phần nào|gồm mấy phần|chỉ tiêu nào|các chỉ tiêu nào|bao nhiêu nhiệm vụ|mấy nhiệm vụ|bao nhiêu chỉ tiêu|mấy chỉ tiêu|có bao nhiêu việc|mấy việc|mấy nhóm|bao nhiêu nhóm|tổng cộng bao nhiêu nhiệm vụ|tổng cộng bao nhiêu việc|tổng cộng bao nhiêu chỉ tiêu|tổng cộng bao nhiêu nội dung|tổng cộng bao nhiêu hạng mục|những cơ quan nào phải|đơn vị nào phải|danh sách',
  ),
  ...cues(
    'compare',
    'so sánh|so với|bên nào nhiều hơn|bên nào cao hơn|đâu nhiều hơn|nhiều hơn hay ít hơn|khác nhau bao nhiêu|cao hay thấp|cao hơn hay thấp hơn|tăng hay giảm|tăng bao nhiêu|giảm bao nhiêu|tăng thêm bao nhiêu|chênh|chênh lệch|lệch nhau|lệch bao nhiêu|lệch mấy|vượt hay hụt|vượt hay không|có vượt|có đạt chỉ tiêu|có hoàn thành chỉ tiêu|đạt chỉ tiêu không|đạt mục tiêu không|đạt kế hoạch không|có đạt mục tiêu|có đạt kế hoạch|có đạt mức|đạt mức đề ra|đạt mức đặt ra|có bằng chỉ tiêu|có về đích|về đích chưa|về đích không|cán đích|so với mức đề ra|khác nhau|khác gì|thấp hơn|cao hơn|đạt hay không|hụt bao nhiêu|bị hụt',
  ),
  ...cues(
    'explain',
    'làm gì để|phải làm gì để|để làm gì|nhằm làm gì|vì mục đích gì|phục vụ mục đích gì|để phục vụ mục đích gì',
  ),
  ...cues(
    'duties',
    'làm những việc gì|làm việc gì|làm gì|những việc gì|việc gì|nhiệm vụ gì|giao gì|giao nhiệm vụ gì|có nhiệm vụ gì|được giao những gì|giao những gì|giao những việc gì|trách nhiệm gì|có trách nhiệm gì|phải làm gì|vai trò gì|có vai trò gì|nhiệm vụ của|làm những gì|phải làm những gì|được giao những việc gì|lo những việc gì|phụ trách những việc gì|phụ trách những mảng nào|phụ trách mảng nào|phụ trách những lĩnh vực nào|phụ trách lĩnh vực nào|phụ trách những phần nào|phụ trách những mảng gì',
  ),
  ...cues('fact', `${DOCUMENT_QUESTIONS}|chương trình nào|đề án nào|phần mềm gì|phần mềm nào|giai đoạn nào`, true),
  ...cues(
    'coordinate',
    'ai phối hợp|phối hợp là ai|phối hợp là những ai|phối hợp gồm ai|phối hợp gồm những ai|phối hợp là đơn vị nào|phối hợp là cơ quan nào|phối hợp với ai|phối hợp với cơ quan nào|cơ quan phối hợp|cơ quan nào phối hợp|đơn vị phối hợp|đơn vị nào phối hợp|sở nào phối hợp|những ai phối hợp|còn ai phối hợp|phối hợp giữa những ai|phối hợp gồm|bên phối hợp|phối hợp với những ai|phối hợp cùng ai|ai cùng phối hợp|ai cùng làm|phối hợp với đơn vị nào|phối hợp với những cơ quan nào|phối hợp những ai|phối hợp ai|kết hợp với ai|kết hợp với những ai|kết hợp với cơ quan nào|phối hợp với sở nào|phối hợp với những sở nào|phối hợp với ban nào|phối hợp với phòng nào|phối hợp với ngành nào|phối hợp với những ngành nào|phối hợp với những đơn vị nào|phối hợp với hội nào|phối hợp với bên nào|phối hợp với tổ chức nào|bắt tay với ai|bắt tay với những ai|bắt tay cùng ai|làm cùng ai|làm với ai|cùng làm với ai|cùng với ai|cùng với những ai',
  ),
  ...cues(
    'deadline',
    'khi nào|bao giờ|ngày tháng năm nào|thời gian thực hiện|thời gian nào|thời hạn|lúc nào|hạn chót|hạn hoàn thành|đến năm nào|năm nào|tháng nào|quý mấy|quý nào|tháng mấy|năm mấy|mốc thời gian|bao lâu|thời gian|tiến độ|hạn cuối|deadline|đến bao giờ|kỳ hạn|bao giờ xong|khi nào xong|khi nào hoàn thành|trước ngày nào|chậm nhất ngày nào|chậm nhất khi nào|hạn nào|hôm nào|ngày mấy|vào ngày nào|từ ngày nào|từ hôm nào|từ tháng nào|muộn nhất|trễ nhất|thời điểm|thời điểm nào|mấy năm một lần|bao lâu một lần|hạn nộp|hạn gửi|hạn báo cáo|hạn khi nào|hạn là khi nào',
  ),
  ...cues(
    'lead',
    'ai chủ trì|cơ quan chủ trì|cơ quan nào chủ trì|đơn vị chủ trì|đơn vị nào chủ trì|sở nào chủ trì|chủ trì|ai phụ trách|phụ trách chính|phụ trách|đầu mối|đơn vị nào đầu mối|ai chịu trách nhiệm|chịu trách nhiệm chính|chịu trách nhiệm|ai lãnh đạo|đồng chí nào|ai chỉ đạo|giao cho ai|giao cho cơ quan nào|giao cho những cơ quan nào|cơ quan nào|đơn vị nào|sở nào|ban nào|phòng nào|tổ chức nào|ai làm|ai thực hiện|do ai|những ai|ai trực tiếp|ai|bên nào|ngành nào|bộ phận nào|hội nào|trung tâm nào|đoàn thể nào|cấp nào|đứng mũi chịu sào|cầm trịch|chịu chính|lo chính|đơn vị đào tạo|đơn vị thực hiện|cơ quan thực hiện|đơn vị phụ trách|cơ quan phụ trách|đơn vị tổ chức|người phụ trách|đơn vị chịu trách nhiệm|cơ quan chịu trách nhiệm',
  ),
  ...cues('product', 'sản phẩm|kết quả đầu ra|sản phẩm gì'),
  ...cues(
    'explain',
    'nói gì|nêu gì|nêu những gì|nêu những giải pháp gì|quy định gì|như thế nào|thế nào|ra sao|giải pháp gì|giải pháp nào|cách gì|cách nào|bằng cách nào|nội dung gì|nội dung đầy đủ|những gì|có gì|theo hướng nào|hướng nào|vì sao|tại sao|sao lại|căn cứ gì|dựa trên|biện pháp|phải làm gì để|gồm những gì|bàn về vấn đề gì|bàn về gì|về vấn đề gì|nói về gì|nói về vấn đề gì|tóm tắt|tóm lược|những ý chính nào|nội dung chính',
  ),
  ...cues('explain', 'mục đích|yêu cầu|giải pháp|biện pháp|nguyên tắc|quan điểm', true),
]

const FILLER_WORDS =
  'bot|ạ|vậy|nhé|nha|à|dạ|thưa|ơi|đi|tôi|em|mình|bạn|anh|chị|xin|hỏi|giúp|nhờ|là|thì|mà|cái|gì|nào|ai|sao|mấy|không|có|được|bị|đã|đang|sẽ|ở|tại|trong|của|và|với|các|những|cho|về|theo|do|bởi|từ|đến|này|đó|kia|ấy|như|hay|hoặc|nếu|để|thế|còn|nữa|ra|vào|lên|rồi|cùng|phải|nên|cần|một|trên|dưới|khi|lúc|nói|nêu|ghi|đặt|hãy|luôn|chính|lại|việc|làm|j|hết|lấy|cả|bản|xong|' +
  'muốn|gồm|riêng|lo|cách|bên|nay|ngoái|phép|chuyện|xem|coi|giùm|dùm|hộ|tìm|rà|bây|giờ|tính|loại|kiểu|mảng|khoản|điều|điểm|mục|dòng|phần|đoạn|nhóm|chào|chúng|ta|cô|thầy|bác|chú|ông|bà|mỗi|mọi|từng|mới|nhất|rõ|kỹ|bảo|dự|kiến|lớn|cuối|ngay|liền|nhắc|tới|xuống|rất|quá|lắm|nhiêu|đâu|đấy|hơn|nhau|hôm|bữa|dịp|đợt|lần|cụ|thể|tất|toàn|bộ|trợ|lý|riêng|tụi|bọn'

/** Words of politeness and of asking, folded: no topic, wherever they stand. */
export const FILLER: ReadonlySet<string> = new Set(keysOf(FILLER_WORDS))

/** Phrases that go as a whole; longest first. */
export const FILLER_PHRASES: readonly string[] = keysOf(
  'phần trăm|của ngành giáo dục và đào tạo|của ngành giáo dục|ngành giáo dục và đào tạo|ngành giáo dục|của toàn ngành|tóm tắt|tóm lược|tóm gọn|ngắn gọn|những ý chính|các ý chính|ý chính|nội dung chính|những đối tượng nào|đối tượng nào|những đối tượng|phấn đấu đạt|phấn đấu|nhấn mạnh|đặt ra|đề ra|được giao|xin hỏi|cho tôi hỏi|cho em hỏi|cho hỏi|cho tôi biết|xin cho biết|cho biết|kính gửi anh chị|kính gửi|giúp tôi|giúp em|là bao nhiêu|bao nhiêu phần trăm|bao nhiêu|có bao nhiêu|xin liệt kê|là gì|thì sao|thế nào|đầy đủ giúp tôi|số mấy|số nào|ngày nào|tháng nào|cái gì|ngày mấy|số hiệu nào|mang số hiệu nào|mang số|số hiệu|ngày ban hành|ban hành ngày nào|áp dụng|giai đoạn nào|thực tế|năm nay|năm học này|hiện nay|hiện tại|hiện giờ|bây giờ|từ nay|tối đa|nhiều nhất|ít nhất|được phép|bao nhiêu tiền|nhiêu tiền|mấy tiền|bao nhiêu tỷ|mấy tỷ|mấy triệu|bao nhiêu đồng|lần thứ mấy|lần thứ bao nhiêu|dự kiến|tham gia|cụ thể|toàn bộ|tất cả|tổng cộng mấy|tổng cộng bao nhiêu|vị chi|trợ lý|bộ phận|cuối cùng|đợt này|đổi thành|chuyển thành|trong việc|về việc|làm tốt|nhằm|kéo dài bao nhiêu|kéo dài mấy|kéo dài bao lâu|trong bảng phân công|theo bảng phân công|theo từng cấp|từng cấp|các cấp học|mỗi cấp',
).toSorted((a, b) => b.length - a.length)

/** What kind of thing the answer must hold. */
export const ANSWER_KINDS: readonly (readonly [AnswerKind, readonly string[]])[] = [
  ['percent', keysOf('phần trăm|tỷ lệ bao nhiêu')],
  [
    'money',
    keysOf(
      'bao nhiêu tiền|nhiêu tiền|mấy tiền|mấy tỷ|mấy triệu|hết bao nhiêu tiền|tổng tiền|bao nhiêu đồng|bao nhiêu nghìn|bao nhiêu tỷ|bao nhiêu tỷ đồng|bao nhiêu triệu|tổng kinh phí|chi bao nhiêu|chi hết bao nhiêu|kinh phí bao nhiêu|bao nhiêu kinh phí|hết bao nhiêu|bao nhiêu vốn đầu tư|vốn đầu tư bao nhiêu|bao nhiêu ngân sách|bao nhiêu ngàn',
    ),
  ],
  ['date', keysOf('ngày nào|hôm nào|bữa nào|ngày mấy|ngày bao nhiêu|ngày ban hành|ngày tháng nào|ngày tháng năm nào')],
  [
    'document',
    keysOf(
      `${DOCUMENT_QUESTIONS}|số hiệu|số mấy|mang số|số quyết định|số nghị quyết|số văn bản|số kế hoạch|số công văn|số chỉ thị|số bao nhiêu|kế hoạch số|số tờ trình|số công điện|số thông báo|số giấy mời|tờ trình nào|tờ trình số`,
    ),
  ],
  [
    'contact',
    keysOf(
      'số điện thoại|điện thoại liên hệ|điện thoại của|email|địa chỉ thư điện tử|địa chỉ email|địa chỉ mail|địa chỉ web|địa chỉ trang|địa chỉ facebook|địa chỉ zalo|địa chỉ truy cập|thông tin liên hệ|liên hệ với ai|liên hệ ai|liên hệ ở đâu|cách liên hệ|số liên hệ|gọi số nào|gọi số mấy|gọi vào số nào|số máy nào',
    ),
  ],
  ['address', keysOf('địa chỉ')],
  ['number', keysOf('bao nhiêu|mấy|con số nào')],
]
export type AnswerKind = 'percent' | 'money' | 'date' | 'document' | 'contact' | 'address' | 'number' | 'person'

/** Words that ask for what was reached, and for what is aimed at. */
export const RESULT_WORDS = keysOf(
  'kết quả|thực tế|đạt được|làm được|đã đạt|mới có|hiện trạng|thực hiện được|hiện nay|hiện tại|đến nay|được bao nhiêu|mới đạt',
)
export const TARGET_WORDS = keysOf(
  'chỉ tiêu|phấn đấu|mục tiêu|được giao|giao bao nhiêu|tỉnh giao|đặt ra|kế hoạch được giao|theo kế hoạch giao|đặt mục tiêu|phải đạt|cần đạt',
)

/** In front of what each one of many is: "vệ sinh môi trường" is of no school. */
export const EACH = '(?:(?<! (?:ve sinh|bao ve|tai nguyen|canh quan) )moi|tung)'

/** Values of a slot exclude one another: a follow-up that names one replaces the other. */
export const SCHOOL_LEVELS = keysOf(
  'mầm non|mẫu giáo|nhà trẻ|tiểu học|trung học cơ sở|trung học phổ thông|trung học|đại học|giáo dục thường xuyên',
)

/** "chỉ tiêu học sinh" holds no "tiểu học": the words for a target are kept together before levels are looked for. */
export const apartFromTarget = (joined: string): string => joined.replaceAll(' chi tieu ', ' chi_tieu ')

export const PLAN_LEVELS: readonly (readonly ['province' | 'district' | 'town' | 'commune', readonly string[]])[] = [
  ['town', keysOf('thị xã|thị ủy|ban thường vụ thị ủy')],
  ['district', keysOf('huyện ủy|của huyện|ở huyện|kế hoạch huyện|cấp huyện này|ubnd huyện|huyện')],
  ['province', keysOf('của tỉnh|ở tỉnh|kế hoạch tỉnh|tỉnh ủy|ubnd tỉnh|tỉnh|toàn tỉnh')],
  ['commune', keysOf('của xã|ở xã|kế hoạch xã|đảng ủy xã')],
]

/** The level that each word for a place means, folded. */
export const LEVEL_OF: ReadonlyMap<string, (typeof PLAN_LEVELS)[number][0]> = new Map([
  ['tinh', 'province'],
  ['huyen', 'district'],
  ['thi xa', 'town'],
  ['xa', 'commune'],
  ['phuong', 'commune'],
])

/** Openings that lean on what was said before. */
export const FOLLOW_UP = keysOf(
  'còn|thế còn|vậy còn|thế|vậy|thì sao|việc đó|việc này|nhiệm vụ đó|nhiệm vụ này|cái đó|chỉ tiêu đó|nó|con số đó|con số này|kế hoạch đó|kế hoạch này|ở trên',
)

const CUE_WORDS: ReadonlySet<string> = new Set(CUES.flatMap((cue) => cue.phrase.split(' ')))

/** Whether a syllable is part of any phrase that asks. */
export const isCueWord = (key: string): boolean => CUE_WORDS.has(key)

/** Every filler and single cue as it is written with its marks. */
export const WRITTEN_FILLER: ReadonlySet<string> = new Set([...FILLER_WORDS.split('|'), ...SINGLE_CUES])

/** Fillers that are nothing but function words: the others also spell content once their marks are gone. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  keysOf(
    'của|và|với|các|những|cho|được|là|mà|ở|theo|về|gì|nào|không|có|như|thế|này|đó|ạ|vậy|nhé|đến|phải|nên|để|sẽ|bị|hay|hoặc|khi|từ|bởi|do',
  ),
)

/** Years said from the one before: by how many they move. */
export const YEAR_SHIFTS: readonly (readonly [string, number])[] = [
  ...keysOf('năm học liền trước|năm liền trước|năm học vừa rồi|năm học vừa qua|năm học trước|năm trước|năm ngoái').map(
    (phrase) => [phrase, -1] as const,
  ),
  ...keysOf(
    'sang năm học|sang năm|năm học sau|năm sau|năm tới|năm học tới|năm học kế tiếp|năm kế tiếp|năm tiếp theo',
  ).map((phrase) => [phrase, 1] as const),
]

/** Words that ask more of the same record: a question of nothing else leans on the one before. */
export const MORE_OF_THE_SAME = keysOf(
  'kinh phí|số tiền|nguồn vốn|địa điểm|hoàn thành|kết thúc|phối hợp|chủ trì|phụ trách|thực hiện|hạn|hiện trạng|kết quả|chỉ tiêu|ngày nào|ngày ban hành|số mấy|số hiệu',
)

/** Who is asked for by office or name; a plan names agencies, seldom persons. */
export const PERSON_QUESTIONS = keysOf(
  'ai là|là ai|tên là gì|tên gì|họ tên|ai làm trưởng ban|ai làm phó trưởng ban|ai làm chủ tịch|ai làm tổ trưởng|ai làm hiệu trưởng|ai làm phó hiệu trưởng|ai làm giám đốc|ai làm bí thư|ai làm trưởng phòng|ai giữ chức',
)

/** What any part of a plan has: whoever asks for these names no table. */
export const KINDS_OF_ANY_PART = 'noi dung|nhiem vu|viec|giai phap|hoat dong|muc tieu|chi tieu|van de|phan|nhom'
