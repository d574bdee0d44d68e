// Inline mode: what a result says in the list, and what is sent when somebody picks it.
import { assertNever } from '../../knowledge/domain/assert-never.ts'
import type { Offer } from '../../knowledge/browse/offer-answers.ts'
import { bold, italic, joinLines, plain, type RichText } from '../format/rich-text.ts'
import { shorten } from '../format/shorten.ts'
import { sourceLine, taskDetail } from './records.ts'
import { formatSource } from './source.ts'
import { SCAN_NOTE, SOURCE } from './words.ts'

export type InlineText = { readonly title: string; readonly description: string; readonly message: RichText }

/** A phone shows two lines of each. */
const TITLE_LENGTH = 90
const DESCRIPTION_LENGTH = 120
/** What is shared into a chat is read there at once; the whole stands behind the button. */
const MESSAGE_LENGTH = 900
const QUOTE_LENGTH = 500

export function inlineText(offer: Offer, query: string): InlineText {
  switch (offer.kind) {
    case 'answer': {
      const { text, citations } = offer.reply
      const [first = '', ...others] = text.trim().split('\n')
      const [cited] = citations
      const source = cited ? formatSource({ ...cited, heading: cited.whereabouts }) : ''
      return {
        title: shorten(first, TITLE_LENGTH),
        description: shorten(others.join(' '), DESCRIPTION_LENGTH),
        message: lines(query, shorten(text.trim(), MESSAGE_LENGTH), source),
      }
    }
    case 'task': {
      const { task } = offer
      const detail = taskDetail(task, { withLeads: true })
      return {
        title: shorten(task.task.text, TITLE_LENGTH),
        description: shorten(detail, DESCRIPTION_LENGTH),
        message: lines(
          'Nhiệm vụ',
          `${shorten(task.task.text, MESSAGE_LENGTH)}\n${detail}`,
          withNote(sourceLine(task), task.isScan),
        ),
      }
    }
    case 'passage': {
      const { passage, plan, isScan } = offer
      const heading = shorten(passage.headingPath.at(-1) ?? '', TITLE_LENGTH)
      const source = formatSource({ plan, heading, place: passage.place })
      return {
        title: shorten(passage.text, TITLE_LENGTH),
        description: shorten(plan, DESCRIPTION_LENGTH),
        message: lines(plan, shorten(passage.text, QUOTE_LENGTH), withNote(source, isScan)),
      }
    }
    default:
      return assertNever(offer)
  }
}

/** An answer says it itself; a row or a sentence that is shared by itself does not. */
const withNote = (source: string, isScan: boolean) => (isScan ? `${source}\n${SCAN_NOTE}` : source)

function lines(head: string, text: string, source: string): RichText {
  return joinLines([
    [bold(shorten(head, TITLE_LENGTH))],
    [plain(text)],
    ...(source === '' ? [] : [[italic(`${SOURCE}: ${source}`)]]),
  ])
}

/** For a query that is still empty. */
export const inlineHelp = (username: string): InlineText => ({
  title: 'Gõ từ khóa hoặc câu hỏi',
  description: 'Ví dụ: ai chủ trì xóa mù chữ. Chọn một kết quả để gửi vào cuộc trò chuyện này.',
  message: [
    plain(
      `Trợ lý kế hoạch trả lời câu hỏi về các kế hoạch giáo dục, kèm nguồn. Gõ @${username} rồi đến từ khóa ở bất kỳ cuộc trò chuyện nào, hoặc nhắn riêng cho tôi.`,
    ),
  ],
})

export const INLINE_NOTHING: InlineText = {
  title: 'Không thấy trong các kế hoạch đã nạp',
  description: 'Anh/chị thử nói rõ tên việc, cơ quan hoặc năm học.',
  message: [plain('Tôi không thấy điều này trong các kế hoạch đã nạp.')],
}

export const OPEN_IN_CHAT = 'Mở trong trợ lý'
export const ASK_IN_PRIVATE = 'Hỏi riêng trợ lý'
