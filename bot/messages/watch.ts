// What administrators are told of files that were dropped into the watched folder.
import type { WatchNews } from '../../ingest/watch/watch-folder.ts'
import { bold, plain, type RichText } from '../format/rich-text.ts'
import { shorten } from '../format/shorten.ts'

const NAME_LENGTH = 120
const REASON_LENGTH = 250

export function watchNews(news: readonly WatchNews[]): RichText {
  const drafts = news.filter(({ kind }) => kind === 'draft')
  const failed = news.filter((one) => one.kind === 'failed')
  const draftLines = drafts.map(({ file }) => `\n• ${shorten(file, NAME_LENGTH)}`)
  const failedLines = failed.map(
    ({ file, reason }) => `\n• ${shorten(file, NAME_LENGTH)}: ${shorten(reason, REASON_LENGTH)}`,
  )
  return [
    ...(drafts.length === 0
      ? []
      : [bold('Có kế hoạch mới trong thư mục theo dõi'), plain(`${draftLines.join('')}\n${WAITS}`)]),
    ...(failed.length === 0
      ? []
      : [
          ...(drafts.length === 0 ? [] : [plain('\n\n')]),
          bold('Chưa nạp được từ thư mục theo dõi'),
          plain(failedLines.join('')),
        ]),
  ]
}

const WAITS = 'Tôi đã đọc xong và để chờ duyệt; chưa trả lời, chưa nhắc gì theo các bản này.'

/** On a button: the report of a draft. */
export const reportOf = (file: string, length: number) => `Báo cáo: ${shorten(file, length - 'Báo cáo: '.length)}`
