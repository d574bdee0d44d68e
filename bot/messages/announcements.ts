// What is said about announcements, and an announcement as it is received.
import type { Announced } from '../../knowledge/store/announcements.ts'
import type { Audience } from '../../knowledge/domain/announcement.ts'
import type { DateStyle } from '../../knowledge/domain/profile.ts'
import type { DeliveryState } from '../../knowledge/store/delivery-ledger.ts'
import { bold, plain, type RichText } from '../format/rich-text.ts'
import { shorten } from '../format/shorten.ts'
import { formatInstant } from './dates.ts'
import { SCHOOLING_NAMES } from './people.ts'

export const HOW_TO_ANNOUNCE =
  'Anh/chị gõ nội dung ngay sau lệnh, ví dụ: /thongbao Hạn nộp báo cáo số phòng học lùi đến ngày 15/12. Tôi cho xem trước và hỏi gửi tới ai rồi mới gửi.'
export const tooLong = (limit: number) => `Thông báo dài quá ${limit} chữ cái. Anh/chị rút gọn giúp tôi nhé.`
export const RECENT = 'Thông báo gần đây'

export const ASK_AUDIENCE = 'Thông báo này gửi tới ai?'
export const everybodyLabel = (count: number) => `Mọi người (${count})`
export const LISTS = {
  agency: 'Người của một cơ quan',
  schooling: 'Một cấp học, nơi công tác',
  plan: 'Người đăng ký một kế hoạch',
} as const
export const LIST_HEADS = {
  agency: 'Cơ quan nào? Chỉ hiện cơ quan có người nhận.',
  schooling: 'Cấp học, nơi công tác nào? Chỉ hiện nơi có người nhận.',
  plan: 'Kế hoạch nào? Chỉ hiện kế hoạch có người đăng ký nhắc hạn.',
} as const
export const NOBODY = 'Không có ai nhận được thông báo này: chưa ai đồng ý, hoặc đã ngừng nhận.'
export const NOBODY_IN = {
  agency: 'Chưa có ai nhận được theo cơ quan: chưa ai chọn cơ quan của mình ở /caidat, hoặc đã ngừng nhận.',
  schooling: 'Chưa có ai nhận được theo cấp học: chưa ai chọn cấp học, nơi công tác ở /caidat, hoặc đã ngừng nhận.',
  plan: 'Chưa có ai nhận được theo kế hoạch: chưa ai đăng ký nhắc hạn của một kế hoạch, hoặc đã ngừng nhận.',
} as const
export const counted = (label: string, count: number) => `${label} (${count})`

/** @param planName of an audience that is a plan's */
export function sayAudience(audience: Audience, planName: string | undefined): string {
  switch (audience.kind) {
    case 'everybody':
      return 'mọi người'
    case 'agency':
      return `người của ${audience.name}`
    case 'schooling':
      return `nơi công tác ${SCHOOLING_NAMES[audience.schooling]}`
    default:
      return `người đăng ký ${planName ?? audience.file}`
  }
}

export const CANCEL = 'Hủy'
export const CHOOSE_AGAIN = 'Chọn lại'
export const CANCELLED_ANNOUNCEMENT = 'Đã hủy, chưa gửi gì.'
export const sendLabel = (count: number) => `Gửi tới ${count} nơi`
export const sayCount = (people: number, groups: number) =>
  [people > 0 || groups === 0 ? `${people} người` : '', groups > 0 ? `${groups} nhóm` : ''].filter(Boolean).join(', ')

export const previewOf = (text: RichText, audience: string, count: string): RichText => [
  bold('Xem trước'),
  plain(`\nGửi tới: ${audience} (${count}).\n\n`),
  ...text,
]

/** Who gets it is told why, and how to get no more. */
export const announcementText = (text: string, audience: string): RichText => [
  bold('Thông báo'),
  plain(`\n${text}\n\nTin của quản trị viên gửi ${audience}. Ngừng nhận tin: /dung`),
]

const STATES: readonly { readonly words: string; readonly states: readonly DeliveryState[] }[] = [
  { words: 'đã gửi', states: ['sent'] },
  { words: 'đang chờ gửi', states: ['planned', 'retry', 'claimed'] },
  { words: 'chưa rõ đã đến', states: ['uncertain'] },
  { words: 'không gửi được', states: ['blocked', 'failed', 'missed'] },
  { words: 'đã rút', states: ['withdrawn'] },
]

export function reportOf({ text, at, counts, withdrawnAt }: Announced, audience: string, style: DateStyle): RichText {
  const lines = STATES.map(({ words, states }) => ({
    words,
    count: states.reduce((sum, state) => sum + (counts[state] ?? 0), 0),
  }))
  const all = lines.reduce((sum, { count }) => sum + count, 0)
  return [
    bold(`Thông báo gửi ${audience}`),
    plain(
      [
        `\n${formatInstant(at, style)}: ${all} nơi nhận`,
        ...lines.filter(({ count }) => count > 0).map(({ words, count }) => `• ${words}: ${count}`),
        ...(withdrawnAt === undefined ? [] : [`Rút phần chưa gửi lúc ${formatInstant(withdrawnAt, style)}.`]),
        '',
        shorten(text, REPORTED_LETTERS),
      ].join('\n'),
    ),
  ]
}
const REPORTED_LETTERS = 600

export const REFRESH = 'Xem lại số liệu'
export const WITHDRAW_REST = 'Rút phần chưa gửi'
export const NOTHING_TO_WITHDRAW = 'Không còn tin nào chưa gửi.'
export const ANNOUNCEMENT_GONE = 'Thông báo này không còn được lưu.'
/** On a button, where letters are counted: short. */
export const recentLabel = ({ at, text }: Announced) => `${formatInstant(at)} · ${text}`
