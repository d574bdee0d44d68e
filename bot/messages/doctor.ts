// What `npm run doctor` says: for each part what was found, and what to do where it does not do what it should.
import type { Verdict } from '../doctor/finding.ts'

export const SUBJECTS = {
  program: 'Node.js',
  configuration: 'Cấu hình',
  telegram: 'Telegram',
  models: 'Mô hình và dịch vụ',
  clock: 'Đồng hồ',
  folder: 'Thư mục dữ liệu',
  data: 'Kế hoạch và chỉ mục',
  backups: 'Sao lưu',
  programs: 'Đọc PDF và bản quét',
  pictures: 'Hình vẽ',
} as const

const MARKS: Readonly<Record<Verdict, string>> = { well: 'tốt   ', note: 'lưu ý ', broken: 'HỎNG  ' }

export const say = {
  node: (version: string) => `Node ${version}`,
  oldNode: (version: string) => `Node ${version} cũ quá, chương trình có thể không chạy.`,
  newerNode: (least: string) => `Cài Node ${least} trở lên, ví dụ từ https://nodejs.org, rồi chạy npm ci.`,
  configured: 'Mọi biến cấu hình đều đúng dạng.',
  fault: 'Có một biến cấu hình chưa đúng.',
  noAdministrator: 'ADMIN_IDS để trống: chưa ai duyệt được kế hoạch hay quản lý người dùng.',
  nameAdministrator: 'Điền số Telegram của người quản trị vào ADMIN_IDS; hỏi @userinfobot để biết số của mình.',
  noWatchDir: (folder: string) => `Không có thư mục theo dõi ${folder}.`,
  makeWatchDir: 'Tạo thư mục đó, hoặc sửa hay bỏ trống WATCH_DIR.',
  afterConfiguration: 'Xem được sau khi sửa cấu hình.',
  noToken: 'Chưa có TELEGRAM_BOT_TOKEN: npm start chạy bản xem thử trên trình duyệt.',
  getToken: 'Để đưa lên Telegram, nhắn /newbot cho @BotFather và chép mã vào TELEGRAM_BOT_TOKEN.',
  tokenKnown: (username: string) => `Telegram nhận mã của @${username}.`,
  tokenRefused: 'Telegram không nhận TELEGRAM_BOT_TOKEN.',
  renewToken: 'Lấy lại mã ở @BotFather (/mybots, API Token), chép vào TELEGRAM_BOT_TOKEN rồi chạy lại.',
  telegramRefuses: (code: number) => `Telegram trả lời bằng lỗi ${code}.`,
  tryLater: 'Đợi vài phút rồi chạy lại; nếu vẫn vậy, xem TELEGRAM_API_ROOT.',
  telegramSilent: (cause: string | undefined) =>
    `Không kết nối được tới Telegram${cause === undefined ? '' : ` (${cause})`}.`,
  mendNetwork:
    'Kiểm tra mạng, DNS và tường lửa: máy này phải gọi được tới api.telegram.org cổng 443, hoặc tới TELEGRAM_API_ROOT.',
  webhookWorks: (waiting: number) => `Webhook hoạt động, ${waiting} tin đang đợi.`,
  webhookFails: (waiting: number) =>
    `Trong giờ qua Telegram có lúc không giao được tin tới PUBLIC_URL; ${waiting} tin đang đợi.`,
  mendWebhook:
    'Xem chương trình có đang chạy, chứng chỉ còn hạn, và proxy ngược có chuyển …/telegram tới 127.0.0.1:PORT.',
  noModels: 'Không dùng mô hình ngoài: trả lời và tìm kiếm đều làm trên máy này.',
  modelKnown: (variable: string, model: string) => `Dịch vụ trả lời và có mô hình ${model} (${variable}).`,
  modelUnlisted: (variable: string, model: string) =>
    `Dịch vụ trả lời, nhưng không kể mô hình ${model} (${variable}) trong danh sách.`,
  nameModel: 'Kiểm tra tên mô hình có gõ đúng không; vài máy chủ nhận cả tên không có trong danh sách.',
  modelsAnswer: (names: readonly string[]) => `Dịch vụ của ${names.join(', ')} trả lời; nó không cho xem các mô hình.`,
  keyRefused: (names: readonly string[], status: number) =>
    `Dịch vụ của ${names.join(', ')} không nhận OPENAI_API_KEY (mã ${status}).`,
  renewKey: 'Lấy lại khóa ở nơi cung cấp dịch vụ, chép nguyên vào OPENAI_API_KEY rồi chạy lại.',
  modelsBusy: (names: readonly string[]) =>
    `Dịch vụ của ${names.join(', ')} đang từ chối vì quá nhiều lần gọi (mã 429).`,
  waitOrPay: 'Đợi vài phút rồi chạy lại; nếu vẫn vậy, xem hạn mức và số dư của tài khoản dịch vụ.',
  modelsFail: (names: readonly string[], status: number) => `Dịch vụ của ${names.join(', ')} báo lỗi (mã ${status}).`,
  modelsSilent: (names: readonly string[], cause: string | undefined) =>
    `Dịch vụ của ${names.join(', ')} không trả lời${cause === undefined ? '' : ` (${cause})`}.`,
  within: (seconds: number) => `quá ${seconds} giây`,
  mendModels:
    'Xem máy chủ dịch vụ có đang chạy, mạng và OPENAI_BASE_URL (thường kết thúc bằng /v1). Trợ lý vẫn trả lời không cần dịch vụ; nếu không dùng, bỏ trống các biến đó.',
  clockRight: 'Đồng hồ đúng, so với máy chủ Telegram.',
  clockOff: (seconds: number) =>
    `Đồng hồ máy này chạy ${seconds > 0 ? 'nhanh' : 'chậm'} ${Math.abs(seconds)} giây so với máy chủ Telegram.`,
  clockInPast: 'Đồng hồ máy này chỉ một ngày trước khi chương trình được viết.',
  clockBehindStore: 'Đồng hồ máy này chậm hơn lần ghi dữ liệu gần nhất: có lẽ đã bị vặn lùi.',
  setClock: 'Bật đồng bộ giờ (timedatectl set-ntp true) hoặc đặt lại giờ: nhắc hạn gửi đi theo đồng hồ này.',
  clockUnchecked: 'Giờ của máy có vẻ đúng; chưa so được với máy chủ nào.',
  zoneKnown: 'Biết giờ Việt Nam (Asia/Ho_Chi_Minh).',
  zoneMissing: 'Node này không biết giờ Việt Nam.',
  fullNode: 'Cài bản Node đầy đủ dữ liệu múi giờ (full ICU), ví dụ từ https://nodejs.org.',
  writable: (folder: string) => `Ghi được vào ${folder}.`,
  notWritable: (folder: string, code: string) => `Không ghi được vào ${folder} (${code}).`,
  makeWritable: 'Cấp quyền đọc và ghi cho người dùng đang chạy chương trình, hoặc đặt DATA_DIR sang thư mục khác.',
  folderFull: (folder: string, code: string) => `Đĩa đã đầy (${code}) nên không ghi được vào ${folder}.`,
  folderToCome: (folder: string) => `Chưa có thư mục ${folder}: lần chạy đầu sẽ tạo.`,
  diskFree: (megabytes: number) => `Đĩa còn trống ${megabytes} MB.`,
  diskShort: (megabytes: number) => `Đĩa chỉ còn trống ${megabytes} MB.`,
  diskFull: (megabytes: number) => `Đĩa chỉ còn trống ${megabytes} MB: sắp không giữ được tin nhắn và kế hoạch mới.`,
  makeRoomOrWritable:
    'Dọn chỗ trống trên đĩa, cấp quyền đọc và ghi cho người dùng đang chạy chương trình, rồi chạy lại.',
  makeRoom: 'Xóa bớt tệp không cần hoặc chuyển DATA_DIR sang đĩa lớn hơn.',
  noStore: 'Chưa có kế hoạch nào được nạp.',
  makeStore: 'Chạy npm start để thử với kế hoạch mẫu, hoặc npm run ingest -- THƯ_MỤC để nạp kế hoạch của đơn vị.',
  soundStore: (plans: number) => `Cơ sở dữ liệu nguyên vẹn, ${plans} kế hoạch đang dùng.`,
  olderStore: ({ found, known }: { readonly found: number; readonly known: number }) =>
    `Cơ sở dữ liệu của bản cũ (${found}/${known}): sẽ được nâng cấp khi khởi động.`,
  stuckStore: ({ found, known, cause }: { readonly found: number; readonly known: number; readonly cause: string }) =>
    `Cơ sở dữ liệu của bản cũ (${found}/${known}) không nâng cấp được lên bản này (${cause}); dữ liệu còn nguyên như trước.`,
  restoreOrGoBack:
    'Khôi phục từ bản sao lưu (npm run restore), hoặc dùng lại bản chương trình cũ, và báo cho người phát triển.',
  newerStore: ({ found, known }: { readonly found: number; readonly known: number }) =>
    `Cơ sở dữ liệu do bản mới hơn của chương trình tạo ra (${found}, bản này biết đến ${known}).`,
  updateProgram: 'Cập nhật chương trình, hoặc đặt DATA_DIR sang thư mục khác.',
  foreignStore: 'plans.sqlite là cơ sở dữ liệu của một chương trình khác.',
  moveStore: 'Chuyển tệp đó đi, hoặc đặt DATA_DIR sang thư mục khác.',
  damagedStore: 'Cơ sở dữ liệu plans.sqlite đã hỏng.',
  restoreStore:
    'Dừng chương trình, khôi phục từ bản sao lưu (npm run restore); nếu không có, chuyển tệp đi rồi nạp lại kế hoạch.',
  unreadableStore: (cause: string) => `Không mở được plans.sqlite (${cause}).`,
  lexical: 'Chỉ mục từ',
  vectors: 'Chỉ mục véc-tơ',
  indexInStep: (name: string) => `${name} khớp với kế hoạch đang dùng.`,
  indexBehind: (name: string, changes: number) => `${name} còn thiếu ${changes} thay đổi.`,
  indexFollows: 'Không cần làm gì: chương trình đang chạy tự bổ sung trong một phút, hoặc ở lần khởi động sau.',
  indexBroken: (name: string, kind: 'missing' | 'damaged' | 'foreign') =>
    `${name} ${{ missing: 'chưa có', damaged: 'đã hỏng', foreign: 'là của dữ liệu khác hoặc bản khác' }[kind]}.`,
  rebuildIndex: 'Khởi động lại chương trình, hoặc chạy npm run search -- "kế hoạch": chỉ mục được dựng lại từ dữ liệu.',
  nothingToCopy: 'Chưa có gì để sao lưu.',
  copies: (newest: string) => `Bản sao lưu mới nhất: ${newest}.`,
  noCopy: 'Chưa có bản sao lưu nào.',
  oldCopy: (days: number) => `Bản sao lưu mới nhất đã ${days} ngày.`,
  makeCopy:
    'Chương trình đang chạy tự sao lưu mỗi đêm; muốn sao lưu ngay: npm run backup. Xem thư mục sao lưu (BACKUP_DIR) còn ghi được không.',
  poppler: 'Có poppler (đọc PDF).',
  noPoppler: (missing: readonly string[]) =>
    `Thiếu poppler (${missing.join(', ')}): PDF đọc kém đi, bản quét không đọc được.`,
  installPoppler: 'Cài poppler: apt-get install poppler-utils.',
  tesseract: 'Có tesseract với tiếng Việt (đọc bản quét).',
  noTesseract: 'Thiếu tesseract: bản quét và ảnh không đọc được.',
  noLanguage: (missing: readonly string[]) => `tesseract thiếu dữ liệu ngôn ngữ: ${missing.join(', ')}.`,
  installTesseract:
    'Cài tesseract: apt-get install tesseract-ocr tesseract-ocr-vie tesseract-ocr-eng tesseract-ocr-osd.',
  fonts: 'Vẽ được hình có đủ chữ tiếng Việt.',
  noFonts: 'Hình vẽ thiếu chữ tiếng Việt.',
  notExamined: (cause: string) => `Không xem được phần này (${cause}).`,
  installAnew: 'Cài lại các gói của chương trình: npm ci.',
} as const

export function formatExamined(
  subject: keyof typeof SUBJECTS,
  findings: readonly { readonly verdict: Verdict; readonly said: string; readonly remedy?: string }[],
): string {
  const lines = findings.flatMap(({ verdict, said, remedy }) => [
    `  ${MARKS[verdict]} ${said}`,
    ...(remedy === undefined ? [] : [`         → ${remedy}`]),
  ])
  return [SUBJECTS[subject], ...lines].join('\n')
}

export const summary = (broken: number) =>
  broken === 0 ? 'Không có gì hỏng.' : `Có ${broken} chỗ hỏng cần sửa, xem các dòng HỎNG ở trên.`
