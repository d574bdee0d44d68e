// A wording of time that was put together from several places of a document, and its parts as they are printed there.

const START = 'bắt đầu '
const END = 'hoàn thành '
const BETWEEN = '; '
const MONTH = 'tháng '
const LABEL = new RegExp(`^(?:${START}|${END}|${MONTH}(?=\\d))`)

/** @returns "bắt đầu tháng 2; hoàn thành tháng 5"; a blank end is left out */
export const joinStartAndEnd = (start: string, end: string): string =>
  `${START}${start}${end === '' ? '' : `${BETWEEN}${END}${end}`}`

/** @returns "Tuần 4; tháng 11/2026": a week or a day of a month that stands in another cell */
export const joinDayAndMonth = (day: string, month: string): string =>
  `${day}${BETWEEN}${/^\d/.test(month) ? MONTH : ''}${month}`

/** What has to stand in the document, each part for itself. */
export const printedTimes = (wording: string): readonly string[] =>
  wording.split(BETWEEN).map((part) => part.replace(LABEL, ''))
