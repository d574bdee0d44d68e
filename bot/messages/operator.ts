// What the person who runs the program reads on the console, in Vietnamese.

export const configFaults = {
  token:
    'TELEGRAM_BOT_TOKEN không đúng dạng. Chép nguyên mã do @BotFather cấp (dạng 123456:ABC…), hoặc để trống để xem thử trên trình duyệt.',
  adminIds:
    'ADMIN_IDS phải là các số Telegram cách nhau bằng dấu phẩy, ví dụ 123456,789012. Hỏi @userinfobot để biết số của mình.',
  accessMode: (modes: readonly string[]) =>
    `ACCESS_MODE phải là một trong: ${modes.join(', ')} (mở, theo lời mời, đóng).`,
  contact:
    'CONTACT dài quá 200 ký tự. Ghi ngắn gọn người nhận yêu cầu về dữ liệu cá nhân, ví dụ: Văn phòng Sở, 0213 123 456.',
  apiRoot:
    'TELEGRAM_API_ROOT phải là một địa chỉ http hoặc https, ví dụ http://127.0.0.1:8081. Để trống nếu dùng máy chủ của Telegram.',
  logLevel: (levels: readonly string[]) => `LOG_LEVEL phải là một trong: ${levels.join(', ')}.`,
  operationSecret:
    'OPERATION_SECRET phải có từ 32 đến 256 ký tự A-Z, a-z, 0-9, _ và -, ví dụ kết quả của lệnh: openssl rand -hex 32. Để trống thì /healthz và /metrics chỉ mở cho máy này.',
  port: 'PORT phải là một số từ 0 đến 65535, ví dụ 8080.',
} as const

export const webhookFaults = {
  publicUrl:
    'PUBLIC_URL phải là địa chỉ https mà Telegram gọi tới được (cổng 443, 80, 88 hoặc 8443), ví dụ https://tro-ly.truong.edu.vn. Để trống thì chương trình tự hỏi Telegram.',
  secret:
    'WEBHOOK_SECRET phải có từ 32 đến 256 ký tự A-Z, a-z, 0-9, _ và - khi có PUBLIC_URL, ví dụ kết quả của lệnh: openssl rand -hex 32',
  host: 'WEBHOOK_HOST phải là một địa chỉ của máy này, ví dụ 127.0.0.1 hoặc 0.0.0.0.',
} as const

export function formatConfigFaults(faults: readonly string[]): string {
  return ['Cấu hình chưa đúng, chương trình chưa chạy:', ...faults.map((fault) => `  - ${fault}`)].join('\n')
}

export const previewReady = (url: string) =>
  `Chưa có TELEGRAM_BOT_TOKEN: mở ${url} để trò chuyện thử. Bấm Ctrl+C để dừng.`

/** Said before the first call: without a network nothing else is said for long. */
export const connecting =
  'Đang kết nối với Telegram… Nếu chưa được, chương trình tự thử lại cho đến khi kết nối được. Bấm Ctrl+C để dừng.'

export const botReady = (username: string) => `Trợ lý đang chạy: https://t.me/${username}. Bấm Ctrl+C để dừng.`

export const healthAt = (url: string) => `Tình trạng hoạt động: ${url}`

/** The assistant runs all the same. */
export const healthNotShown = (port: number) =>
  `Cổng ${port} đang bận nên /healthz và /metrics không mở được. Trợ lý vẫn chạy; đặt PORT thành một cổng khác nếu cần xem.`

export const stopping = 'Đang dừng, trả lời nốt các câu đang làm dở…'

/** Why polling ended by itself; the code is Telegram's. */
export function pollingEnded(errorCode: number | undefined): string {
  if (errorCode === 401) return 'Telegram không nhận TELEGRAM_BOT_TOKEN. Lấy lại mã ở @BotFather rồi chạy lại.'
  if (errorCode === 409) return 'Một chương trình khác đang dùng cùng mã bot. Dừng chương trình đó rồi chạy lại.'
  return 'Mất kết nối với Telegram quá lâu. Kiểm tra mạng rồi chạy lại.'
}

export const portTaken = (port: number) => `Cổng ${port} đang bận. Đặt PORT thành một cổng khác rồi chạy lại.`

export const endedByError = (errorName: string) =>
  `Chương trình dừng vì một lỗi ngoài dự kiến (${errorName}); chỗ xảy ra lỗi ở nhật ký phía trên. Chạy lại là tiếp tục được: tin đã nhận không mất.`

export const startFailed = (errorName: string) =>
  `Chương trình không khởi động được (${errorName}); chi tiết ở nhật ký phía trên.`

/** @param trouble of the data folder, in a sentence */
export const notStarted = (trouble: string) => `Trợ lý chưa khởi động. ${trouble}`
