// What the assistant says about subscriptions to reminders.
import type { DateStyle, Schooling } from '../../knowledge/domain/profile.ts'
import type { Scope, Subscription } from '../../knowledge/domain/subscription.ts'
import type { VietnamDate } from '../../knowledge/time/vietnam-date.ts'
import { shorten } from '../format/shorten.ts'
import { formatTimeOfDay } from './dates.ts'
import { formatDueDay } from './due-days.ts'
import { SCHOOLING_NAMES } from './people.ts'

/** What a scope is about, where that stands in the plans and not in the scope. */
export type ScopeNames = { readonly plan?: string | undefined; readonly task?: string | undefined }

const TASK_LENGTH = 120

/** Goes on from "đăng ký nhắc …". */
export function scopePhrase(scope: Scope, names: ScopeNames = {}): string {
  switch (scope.kind) {
    case 'everything':
      return 'mọi việc có hạn'
    case 'agency':
      return `việc của ${scope.name}`
    case 'plan':
      return `việc trong ${names.plan ?? `tệp ${scope.file}`}`
    case 'task':
      return names.task === undefined
        ? 'một việc'
        : `việc “${shorten(names.task.replace(/[.;]\s*$/, ''), TASK_LENGTH)}”`
    case 'topic':
      return `việc nói đến “${scope.words}”`
    default:
      return `việc của ${[KIND_OF[scope.schooling], SCHOOLING_NAMES[scope.schooling]].filter(Boolean).join(' ')}`
  }
}

/** What stands before the name: levels are no bodies. */
const KIND_OF: Readonly<Partial<Record<Schooling, string>>> = {
  preschool: 'cấp',
  primary: 'cấp',
  'lower-secondary': 'cấp',
  'upper-secondary': 'cấp',
  continuing: 'khối',
}

export const capital = (phrase: string) => `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}`

export const OWN_SUBSCRIPTIONS = 'Đăng ký nhắc hạn của anh/chị'
export const GROUP_SUBSCRIPTIONS = 'Đăng ký nhắc hạn của nhóm'
export const NO_SUBSCRIPTIONS = 'Chưa có đăng ký nào. Anh/chị bấm “Thêm đăng ký” để chọn việc cần nhắc.'
export const ADD = 'Thêm đăng ký'
export const ADD_HEAD = 'Anh/chị muốn được nhắc việc nào?'
export const ADD_HINT = 'Theo chủ đề: gõ sau lệnh, ví dụ /dangky phòng học.'
export const MY_AGENCY = 'Cơ quan của tôi'
export const OTHER_AGENCY = 'Chọn cơ quan'
export const ONE_PLAN = 'Một kế hoạch'
export const ONE_SCHOOLING = 'Một cấp học'
export const EVERYTHING = 'Mọi việc có hạn'
export const PICK_AGENCY = 'Anh/chị chọn cơ quan, hoặc gõ tên sau lệnh, ví dụ /dangky Sở Tài chính.'
export const PICK_PLAN = 'Anh/chị chọn kế hoạch.'
export const PICK_SCHOOLING = 'Anh/chị chọn cấp học, nơi công tác.'
export const SUBSCRIBE = 'Đăng ký'
export const UNSUBSCRIBE = 'Bỏ đăng ký'
export const REMINDER_TIME = 'Giờ nhắc'
export const CALENDAR = 'Lịch (.ics)'
export const REMIND_ME = 'Nhắc tôi'

type Meant = { readonly today: VietnamDate; readonly style: DateStyle; readonly untilDone: boolean }

/** "12 việc có hạn trong 12 tháng tới, gần nhất 30/11/2026 (thứ Hai, còn 8 ngày)." */
export function meaning(dueOn: readonly VietnamDate[], { today, style, untilDone }: Meant): string {
  const [first] = dueOn
  if (first === undefined && untilDone)
    return 'Hiện không có hạn nào trong 12 tháng tới; việc đã qua hạn mà chưa báo xong vẫn được nhắc hằng tuần, nhiều nhất 12 tuần.'
  return first === undefined
    ? 'Hiện chưa có việc nào có hạn trong 12 tháng tới; khi kế hoạch có, tôi sẽ nhắc.'
    : `${dueOn.length} việc có hạn trong 12 tháng tới, gần nhất ${formatDueDay(first, today, style)}.`
}

export const RHYTHM_NAMES: Readonly<Record<Subscription['rhythm'], string>> = {
  single: 'Từng việc',
  weekly: 'Hằng tuần',
  monthly: 'Hằng tháng',
}
export const leadLabel = (days: number) => (days === 0 ? 'Đúng ngày' : `${days} ngày`)
export const UNTIL_DONE = 'Nhắc đến khi xong'
export const AT_LEAST_ONE = 'Cần giữ ít nhất một lần nhắc. Muốn thôi hẳn, anh/chị bấm “Bỏ đăng ký”.'

/** "nhắc trước 30, 7, 1 ngày và đúng ngày, sau hạn thì hằng tuần đến khi xong, nhiều nhất 12 tuần" */
export function howOften({ rhythm, leadDays, untilDone }: Pick<Subscription, 'rhythm' | 'leadDays' | 'untilDone'>) {
  if (rhythm === 'weekly') return 'gửi danh sách vào thứ Hai hằng tuần'
  if (rhythm === 'monthly') return 'gửi danh sách vào ngày làm việc đầu tháng'
  const before = leadDays.filter((days) => days > 0)
  const parts = [before.length > 0 ? `trước ${before.join(', ')} ngày` : '', leadDays.includes(0) ? 'đúng ngày' : '']
  return `nhắc ${parts.filter(Boolean).join(' và ')}${untilDone ? ', sau hạn thì hằng tuần đến khi xong, nhiều nhất 12 tuần' : ''}`
}

export const sentAt = (minute: number) => `Tin nhắc được gửi lúc ${formatTimeOfDay(minute)}.`
/** At the head of what was subscribed to, which the press did at once. */
export const subscribedNow = (often: string) => `Đã đăng ký: ${often}.`
export const REMINDERS_STOPPED = 'Nhắc hạn đang tắt; anh/chị bật lại bằng /tieptuc.'
export const FULL = 'Đã đủ 50 đăng ký. Anh/chị bỏ bớt một đăng ký rồi thêm lại giúp tôi nhé.'
export const SUBSCRIPTION_UNKNOWN = 'Đăng ký này không còn nữa.'
export const unsubscribed = (phrase: string) => `Đã bỏ đăng ký nhắc ${phrase}.`
export const subscribedTo = (phrase: string) => `Tôi sẽ nhắc ${phrase}.`
export const alreadySubscribed = (phrase: string) => `Anh/chị đã đăng ký nhắc ${phrase} từ trước.`

/** "Nhắc tôi việc này" where no task was spoken of, or it names no day to come. */
export const WHICH_TASK =
  'Anh/chị hỏi về một việc trước, rồi nhắn “nhắc tôi việc này” hoặc bấm “Nhắc tôi” dưới câu trả lời.'
export const NO_COMING_DEADLINE = 'Việc này không ghi ngày đến hạn sắp tới trong kế hoạch, nên tôi chưa nhắc được.'
export const OWN_LIST = 'Các đăng ký'

/** Of a scope that is offered: what it would bring, within one sentence. */
export const offered = (phrase: string, meant: string) =>
  `${capital(phrase)}: ${meant.charAt(0).toLowerCase()}${meant.slice(1)}`
