// How it reads what people ask and what they say is wrong: numbers, groups, and the queue of complaints.
import { INTENTS, type Intent } from '../../knowledge/answer/question/plan-query.ts'
import type { Reply } from '../../knowledge/answer/reply.ts'
import type { DateStyle } from '../../knowledge/domain/profile.ts'
import type { Feedback } from '../../knowledge/store/feedback.ts'
import type { UnansweredGroup, Usage } from '../../knowledge/store/usage.ts'
import type { VietnamDate } from '../../knowledge/time/vietnam-date.ts'
import { bold, plain, quote, type RichText } from '../format/rich-text.ts'
import { shorten } from '../format/shorten.ts'
import type { BarsPicture } from '../pictures/picture-data.ts'
import { formatDay, formatInstant } from './dates.ts'
import { REASONS } from './feedback.ts'

export const INTENT_NAMES: Readonly<Record<Intent, string>> = {
  lead: 'Ai chủ trì',
  coordinate: 'Ai phối hợp',
  deadline: 'Thời gian, hạn',
  product: 'Sản phẩm',
  target: 'Chỉ tiêu',
  baseline: 'Kết quả đạt được',
  compare: 'So sánh',
  list: 'Liệt kê',
  duties: 'Trách nhiệm của cơ quan',
  fact: 'Thông tin khác',
  explain: 'Nội dung một việc',
  signer: 'Người ký',
  document: 'Văn bản viện dẫn',
  help: 'Cách dùng trợ lý',
}
const OTHER = 'Chưa rõ ý hỏi'

const nameOf = (intent: string | undefined): string => {
  const known = INTENTS.find((one) => one === intent)
  return known === undefined ? OTHER : INTENT_NAMES[known]
}

const OUTCOMES: Readonly<Record<Reply['outcome'], string>> = {
  answered: 'có câu trả lời',
  ambiguous: 'có nhiều việc cùng khớp',
  'nothing-found': 'không có trong kế hoạch',
  help: 'về cách dùng',
}

export type UsageFacts = {
  readonly from: VietnamDate
  readonly to: VietnamDate
  readonly usage: Usage
  readonly unanswered: readonly UnansweredGroup[]
  readonly complaints: number
}

const sum = (rows: readonly { readonly count: number }[]) => rows.reduce((all, { count }) => all + count, 0)

/** Those asked most first. */
export function countsByIntent({ questions }: Usage): readonly { readonly name: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const { intent, count } of questions) counts.set(nameOf(intent), (counts.get(nameOf(intent)) ?? 0) + count)
  return [...counts].map(([name, count]) => ({ name, count })).toSorted((a, b) => b.count - a.count)
}

const periodWords = ({ from, to }: Pick<UsageFacts, 'from' | 'to'>, style: DateStyle) =>
  style === 'long' ? `từ ${formatDay(from, style)} đến ${formatDay(to, style)}` : `${formatDay(from)}–${formatDay(to)}`

/** How much of each part is told: what fits a caption of 1024 letters says where the rest is. */
const SIZES = {
  whole: { intents: 20, tasks: 10, unanswered: 10, line: 120, rest: '' },
  'below-a-picture': { intents: 4, tasks: 3, unanswered: 3, line: 70, rest: '\nXem đủ: /thongke' },
} as const

const lines = (rows: readonly { readonly text: string; readonly count: number }[], most: number, line: number) =>
  rows
    .slice(0, most)
    .map(({ text, count }) => `\n• ${shorten(text, line)} (${count})`)
    .join('')

export function usageText(facts: UsageFacts, style: DateStyle, size: keyof typeof SIZES = 'whole'): RichText {
  const { intents, tasks, unanswered: mostUnanswered, line, rest } = SIZES[size]
  const { usage, unanswered, complaints } = facts
  const outcomes = (Object.keys(OUTCOMES) as Reply['outcome'][]).map((outcome) => ({
    text: OUTCOMES[outcome],
    count: sum(usage.questions.filter((row) => row.outcome === outcome)),
  }))
  const told = outcomes.filter(({ count }) => count > 0).map(({ text, count }) => `${count} ${text}`)
  return [
    bold(`Câu hỏi ${periodWords(facts, style)}: ${sum(usage.questions)}`),
    plain(told.length === 0 ? '' : `\n${told.join('; ')}`),
    plain(
      lines(
        countsByIntent(usage).map(({ name, count }) => ({ text: name, count })),
        intents,
        line,
      ),
    ),
    ...(usage.tasks.length === 0
      ? []
      : [plain('\n\n'), bold('Việc được hỏi nhiều'), plain(lines(usage.tasks, tasks, line))]),
    plain('\n\n'),
    bold('Câu chưa trả lời được'),
    plain(unanswered.length === 0 ? `\n${NONE_KEPT}` : lines(unanswered, mostUnanswered, line)),
    plain(`\n\nGóp ý “Sai?” đang chờ: ${complaints}${complaints > 0 ? ' (/gopy)' : ''}${rest}`),
  ]
}
const NONE_KEPT = 'Không có câu nào được giữ: chỉ giữ của người đã cho phép ở /riengtu, tối đa 30 ngày, dưới bí danh.'

export const USAGE_CHART = 'Biểu đồ'
export const NOTHING_ASKED = 'Trong thời gian này chưa có câu hỏi nào.'

/** More bars than this are no picture; the rest is one bar. */
const MOST_BARS = 9
export function usagePicture(facts: UsageFacts, style: DateStyle): BarsPicture {
  const counts = countsByIntent(facts.usage)
  const rest = sum(counts.slice(MOST_BARS))
  const shown = [...counts.slice(0, MOST_BARS), ...(rest > 0 ? [{ name: 'Các loại khác', count: rest }] : [])]
  return {
    kind: 'bars',
    title: 'Mọi người hỏi gì',
    subtitle: `${capital(periodWords(facts, style))}, ${sum(facts.usage.questions)} câu hỏi theo loại`,
    notes: [],
    source: 'Trợ lý đếm chung, không gắn với ai.',
    legend: [{ look: 'plain', words: 'Số câu hỏi' }],
    panels: [
      {
        heading: undefined,
        isPercent: false,
        rows: shown.map(({ name, count }) => ({
          name,
          bars: [{ number: count, label: String(count), isDoubtful: false, look: 'plain' }],
        })),
      },
    ],
  }
}

const capital = (phrase: string) => `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}`

export const NO_COMPLAINTS = 'Không có góp ý “Sai?” nào đang chờ.'
export const SETTLED = 'Đã xử lý'
export const COMPLAINT_GONE = 'Góp ý này đã được xử lý, đã rút hoặc đã quá 30 ngày.'

const ANSWER_LETTERS = 2500
/** The answer as it was then: what the plans say now may be another. */
export const complaintText = ({ at, reason, question, intent, answer }: Feedback, style: DateStyle): RichText => [
  bold('Góp ý “Sai?”'),
  plain(`\n${formatInstant(at, style)} · lý do: ${reason === undefined ? 'chưa nêu' : REASONS[reason].toLowerCase()}`),
  plain(`\n\nHỏi: ${shorten(question, 600)}\nHiểu là: ${nameOf(intent).toLowerCase()}\n\nĐã trả lời:\n`),
  quote(shorten(answer, ANSWER_LETTERS)),
]

export const KEEP_QUESTIONS = 'Cho giữ câu chưa trả lời được'
export const KEEP_NO_QUESTIONS = 'Thôi giữ câu hỏi'
export const QUESTIONS_KEPT =
  'Cảm ơn anh/chị. Từ bây giờ, câu hỏi mà các kế hoạch không có câu trả lời được giữ tối đa 30 ngày dưới một bí danh, để quản trị viên biết cần bổ sung gì. Đổi ý lúc nào cũng được ở /riengtu.'
export const QUESTIONS_NOT_KEPT = 'Tôi không giữ câu hỏi nào của anh/chị nữa; những câu đã giữ đã được xóa.'
