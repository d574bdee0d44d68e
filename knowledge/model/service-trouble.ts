// What goes wrong with a service: for the log and the console, never with a question, an answer or a key.

export type ServiceTrouble = {
  readonly service: 'chat' | 'embeddings' | 'transcription'
  /** `timeout` and `unreachable`: no answer; `refused`: a status of an error; `unreadable`: not what was asked for; `budget`, `open`: not called at all. */
  readonly kind: 'timeout' | 'unreachable' | 'refused' | 'unreadable' | 'budget' | 'open' | 'failed'
  /** HTTP, where the service answered with one. */
  readonly status?: number
}

export type OnTrouble = (trouble: ServiceTrouble) => void

/** Reads only names and numbers of an error: its message may quote what was sent. */
export function troubleOf(service: ServiceTrouble['service'], error: unknown): ServiceTrouble {
  if (!(error instanceof Error)) return { service, kind: 'failed' }
  // The clients of services leave `name` as it is and give their errors classes of their own.
  const names = `${error.name} ${error.constructor.name}`
  if ('status' in error && typeof error.status === 'number') return { service, kind: 'refused', status: error.status }
  const kind = KINDS.find(([, pattern]) => pattern.test(names))?.[0] ?? 'failed'
  return { service, kind }
}

const KINDS: readonly (readonly [ServiceTrouble['kind'], RegExp])[] = [
  ['open', /ServiceResting/],
  ['timeout', /Timeout|Abort/],
  ['unreachable', /APIConnection/],
  ['unreadable', /Zod|Syntax|Pars(?:er|ing)|Mismatch|LengthFinishReason/],
]

/** For a command: each kind a line on standard error, once. */
export function tellTroubleOnce(tell: (line: string) => void = console.error): OnTrouble {
  const told = new Set<string>()
  return (trouble) => {
    const line = formatTrouble(trouble)
    if (!told.has(line)) tell(line)
    told.add(line)
  }
}

export function formatTrouble({ service, kind, status }: ServiceTrouble): string {
  const { what, rest } = SAID[service]
  return `${what} ${WHY[kind](status)}. ${rest}`
}

const SAID: Readonly<Record<ServiceTrouble['service'], { readonly what: string; readonly rest: string }>> = {
  chat: { what: 'Mô hình ngôn ngữ (CHAT_MODEL)', rest: 'Câu trả lời được lập không dùng mô hình.' },
  embeddings: { what: 'Dịch vụ véc-tơ (EMBEDDINGS)', rest: 'Tìm kiếm vẫn chạy theo từ; lần sau sẽ tính tiếp.' },
  transcription: { what: 'Dịch vụ nghe (TRANSCRIBE_MODEL)', rest: 'Người gửi tin thoại được mời gõ câu hỏi.' },
}

const WHY: Readonly<Record<ServiceTrouble['kind'], (status?: number) => string>> = {
  timeout: () => 'không trả lời kịp',
  unreachable: () => 'không kết nối được: kiểm tra mạng và OPENAI_BASE_URL',
  refused: (status) =>
    status === 401 || status === 403
      ? `từ chối (mã ${status}): kiểm tra OPENAI_API_KEY`
      : status === 404
        ? 'không có mô hình này (mã 404): kiểm tra tên mô hình và OPENAI_BASE_URL'
        : `báo lỗi (mã ${status})`,
  unreadable: () => 'trả về dữ liệu không đúng dạng',
  budget: () => 'đã dùng hết số lần gọi trong ngày',
  open: () => 'vừa hỏng liên tiếp nên tạm ngừng được gọi',
  failed: () => 'gặp lỗi',
}
