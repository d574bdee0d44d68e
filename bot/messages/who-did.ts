// What administrators read of who has reported a deadline done.
import type { AgencyProgress } from '../../jobs/reminders/who-did.ts'
import type { DueTask } from '../../knowledge/browse/due-tasks.ts'
import type { DateStyle } from '../../knowledge/domain/profile.ts'
import type { VietnamDate } from '../../knowledge/time/vietnam-date.ts'
import { bold, plain, type RichText } from '../format/rich-text.ts'
import { shorten } from '../format/shorten.ts'
import type { BarsPicture } from '../pictures/picture-data.ts'
import { formatDay } from './dates.ts'
import { formatDueDay } from './due-days.ts'

export const PROGRESS_HEAD = 'Ai đã báo xong'
export const PROGRESS_HINT =
  'Các hạn từ một tháng trước đến một tháng tới có người đăng ký nhắc; số sau mỗi việc là đã báo xong trên tổng số. Anh/chị bấm số để xem.'
export const NOBODY_REMINDED = 'Chưa có hạn nào trong khoảng này có người đăng ký nhắc.'
export const DEADLINE_GONE = 'Hạn này không còn trong các kế hoạch đang dùng.'
export const PICTURE_BUTTON = 'Biểu đồ'
export const TABLE_BUTTON = 'Bảng (.xlsx)'
export const NO_AGENCY = 'Chưa chọn cơ quan'

const TEXT_LENGTH = 120
const AGENCY_LENGTH = 60
/** More lines are a table, not a message. */
const MOST_AGENCIES = 15

type Counted = { readonly done: number; readonly all: number; readonly number: number }

export const progressItem = (due: DueTask, { done, all, number }: Counted, style: DateStyle) =>
  `${number}. ${shorten(due.task.text, TEXT_LENGTH)}\n${formatDay(due.occurrence.dueOn, style)} · ${done}/${all}`

export function progressCard(
  due: DueTask,
  progress: readonly AgencyProgress[],
  { today, style }: { readonly today: VietnamDate; readonly style: DateStyle },
): RichText {
  const [done, all] = totals(progress)
  const lines = progress
    .slice(0, MOST_AGENCIES)
    .map((one) => `• ${shorten(one.agency ?? NO_AGENCY, AGENCY_LENGTH)}: ${one.done}/${one.all}`)
  const more = progress.length - MOST_AGENCIES
  return [
    bold(shorten(due.task.text, 300)),
    plain(
      `\nHạn: ${formatDueDay(due.occurrence.dueOn, today, style)}\nĐã báo xong: ${done}/${all}\n\n${lines.join('\n')}${more > 0 ? `\n… và ${more} nơi khác, xem trong bảng.` : ''}\n\nChỉ tính người và nhóm đã đăng ký nhắc việc này; báo xong là do họ tự bấm.`,
    ),
  ]
}

/** A picture is read on a phone. */
const MOST_BARS = 14

export function progressPicture(due: DueTask, progress: readonly AgencyProgress[], style: DateStyle): BarsPicture {
  const [done, all] = totals(progress)
  const shown = progress.slice(0, MOST_BARS)
  const more = progress.length - shown.length
  return {
    kind: 'bars',
    title: shorten(due.task.text, TEXT_LENGTH),
    subtitle: `Hạn ${formatDay(due.occurrence.dueOn, style)}: ${done}/${all} đã báo xong`,
    legend: [{ look: 'plain', words: 'Đã báo xong' }],
    panels: [
      {
        heading: undefined,
        isPercent: true,
        rows: shown.map(({ agency, done: own, all: of }) => ({
          name: shorten(agency ?? NO_AGENCY, AGENCY_LENGTH),
          bars: [
            { look: 'plain', number: Math.round((own / of) * 100), label: `${own}/${of}`, isDoubtful: false } as const,
          ],
        })),
      },
    ],
    notes: more > 0 ? [`Còn ${more} nơi khác, xem trong bảng.`] : [],
    source: due.plan,
  }
}

const totals = (progress: readonly AgencyProgress[]): readonly [number, number] => [
  progress.reduce((sum, { done }) => sum + done, 0),
  progress.reduce((sum, { all }) => sum + all, 0),
]

export const TABLE_NAME = 'Đã báo xong'
export const TABLE_FILE = 'ai-da-bao-xong.xlsx'
export const TABLE_HEADERS = {
  number: 'TT',
  who: 'Người hoặc nhóm',
  agency: 'Cơ quan',
  schooling: 'Cấp học, nơi công tác',
  done: 'Đã báo xong',
  at: 'Báo lúc',
  by: 'Người báo trong nhóm',
} as const
export const YES = 'Có'
export const NOT_YET = 'Chưa'
export const PERSON = 'Cá nhân'
export const GROUP = 'Nhóm'
export const tableCaption = (rows: number) => `${rows} người và nhóm đã đăng ký nhắc việc này.`
