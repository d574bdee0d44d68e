// A wording of time that was put together from several places of a document, and its parts as they are printed there.

const START = 'bắt đầu '
const END = 'hoàn thành '
const BETWEEN = '; '
const LABEL = new RegExp(`^(?:${START}|${END})`)

/** @returns "bắt đầu tháng 2; hoàn thành tháng 5"; a blank end is left out */
export const joinStartAndEnd = (start: string, end: string): string =>
  `${START}${start}${end === '' ? '' : `${BETWEEN}${END}${end}`}`

/** What has to stand in the document, each part for itself. */
export const printedTimes = (wording: string): readonly string[] =>
  wording.split(BETWEEN).map((part) => part.replace(LABEL, ''))
