// Whether a text tells the time that is asked for: a day, how often, how long, within what time.
import { holdsKind } from '../question/answer-kinds.ts'
import type { PlanQuery } from '../question/plan-query.ts'
import { HOW_OFTEN } from '../question/question-intent.ts'

/** A test for the texts that may tell when; all do where no time is asked for. @param joined the question's syllables */
export function timeTold(
  { intent, answerKind }: Pick<PlanQuery, 'intent' | 'answerKind'>,
  joined: string,
): (text: string) => boolean {
  const wanted: ((text: string) => boolean)[] = []
  // "Trước ngày nào" is told by no day of a document that is carried out.
  if (intent === 'deadline' && answerKind === 'date') wanted.push((text) => holdsKind(withoutCited(text), 'date'))
  if (intent === 'deadline') wanted.push((text) => TIME_SAID.test(withoutCited(text)))
  if (TAKES_EFFECT.test(joined)) wanted.push((text) => EFFECT_SAID.test(text))
  if (HOW_OFTEN.test(joined)) wanted.push((text) => OFTEN_SAID.test(text))
  if (asksHowLong(joined)) wanted.push((text) => LASTING.test(text))
  if (HOW_SOON.test(joined)) wanted.push((text) => WITHIN.test(text))
  return (text) => wanted.every((tells) => tells(text))
}

/** "Kéo dài mấy năm", "học mấy tháng": how long something lasts is said with any verb. */
export const asksHowLong = (joined: string): boolean =>
  / (?:bao nhieu|may) (?:nam|thang|tuan|ngay|gio|phut) /.test(joined)

/** "Có hiệu lực từ ngày nào": a document's first day, which no task's time tells. */
export const TAKES_EFFECT = / (?:co|het) hieu luc (?:(?:thi hanh|ke) )*(?:tu|vao|ngay|khi|luc|den|thang|nam) /
const EFFECT_SAID = /hiệu lực[^.;]{0,60}\d/iu

/** When is asked: a day, a month, a year, or how often. */
const TIME_SAID =
  /\d\/\d|\d+ ?(?:h|giờ|phút|giây|ngày|tuần|tháng|năm)(?!\p{L})|(?<!\p{L})(?:ngày|tuần|tháng|quý|năm|học kỳ|đợt|giai đoạn)\s+(?:\d|[IVX]|đầu|cuối)|(?<!\p{L})(?:hằng|hàng|mỗi) (?:ngày|tuần|tháng|quý|năm|kỳ|mùa|vụ)|mùa (?:xuân|hè|thu|đông|mưa|khô)|thường xuyên|định kỳ|một lần|kịp thời|ngay|đúng hạn|sau khi/iu

const LASTING =
  /(?<!\p{L})(?:\d{1,4}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) ?(?:năm|tháng|tuần|ngày|buổi|giờ|h|phút|giây|học kỳ)(?!\p{L})|mươi (?:năm|tháng|tuần|ngày|phút)|\d{1,2}:\d{2}|từ (?:ngày |tháng |năm )?\d[\d/]* đến|20\d{2}\s*[-–]\s*20\d{2}|suốt|cả (?:năm|ngày|đợt)|gấp \S+ lần|(?<!\p{L})(?:giờ|tiết|buổi)[^:|]*:\s*\d/iu

/** "Báo trong bao lâu": within what time. */
const HOW_SOON = / trong (?:vong )?(?:bao lau|(?:may|bao nhieu) (?:phut|gio|tieng|ngay|tuan|thang)) /
const WITHIN =
  /(?<!\p{L})(?:\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|mười) (?:phút|giờ|ngày|tuần|tháng|năm)(?!\p{L}| học)|ngay (?:khi|sau|trong)|trong ngày|\d{1,3} ?h(?!\p{L})|gấp \S+ lần/iu

/** "Bao lâu một lần": how often it is done. */
const OFTEN_SAID =
  /(?<!\p{L})(?:hằng|hàng|mỗi|từng) (?:buổi|ngày|tuần|tháng|quý|năm|kỳ|học kỳ)|(?:đầu|cuối) (?:năm|học kỳ|tháng|tuần)|định kỳ|thường xuyên|\d+ ?(?:năm|tháng|tuần|ngày|quý|học kỳ)? ?\/ ?(?:lần|ngày|tuần|tháng|quý|năm|học kỳ)|(?:một|hai|ba|\d+) lần|\d+ (?:năm|tháng|tuần|ngày) (?:một|1|01) /iu

/** The day of a document that is carried out, and the school year that all is about, are no deadline. */
const withoutCited = (text: string): string =>
  text.replace(/(?:số|,)?\s*\S*\d\S*,? ngày [\d/]+|ngày [\d/]+ của|năm học \d{4}\s*[-–]\s*\d{4}/giu, ' ')
