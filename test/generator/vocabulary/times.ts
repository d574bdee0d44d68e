// Time wordings of the made-up tasks with their one right reading, by the contract of the time command (README).
import type { GoldTime } from '../gold.ts'

type Wording = (year: number) => GoldTime

const time = (wording: string, kind: string, dueOn: string | null = null, recurs: string | null = null): GoldTime => ({
  wording,
  kind,
  dueOn,
  recurs,
})

/** Each names its years, so that the reading does not hang on which year the plan is taken to cover. */
export const DATED: readonly Wording[] = [
  (y) => time(`Trước ngày 15/11/${y}`, 'by-date', `${y}-11-14`),
  (y) => time(`Trước 30/6/${y + 1}`, 'by-date', `${y + 1}-06-29`),
  (y) => time(`Xong trước ngày 01/3/${y + 1}`, 'by-date', `${y + 1}-02-${isLeap(y + 1) ? 29 : 28}`),
  (y) => time(`Chậm nhất ngày 20/12/${y}`, 'by-date', `${y}-12-20`),
  (y) => time(`Chậm nhất 05 tháng 10 năm ${y}`, 'by-date', `${y}-10-05`),
  (y) => time(`Ngày 20/11/${y}`, 'by-date', `${y}-11-20`),
  (y) => time(`Đến hết ngày 31/5/${y + 1}`, 'by-date', `${y + 1}-05-31`),
  (y) => time(`25/12/${y}`, 'by-date', `${y}-12-25`),
  (y) => time(`Tháng 9/${y}`, 'by-month', `${y}-09-30`),
  (y) => time(`Tháng 12 năm ${y}`, 'by-month', `${y}-12-31`),
  (y) => time(`Trong tháng 4/${y + 1}`, 'by-month', `${y + 1}-04-30`),
  (y) => time(`Tháng 10, 11/${y}`, 'by-month', `${y}-11-30`),
  (y) => time(`Trước tháng 8/${y + 1}`, 'by-month', `${y + 1}-07-31`),
  (y) => time(`T11/${y}`, 'by-month', `${y}-11-30`),
  (y) => time(`Quý III/${y}`, 'by-quarter', `${y}-09-30`),
  (y) => time(`Quý IV năm ${y}`, 'by-quarter', `${y}-12-31`),
  (y) => time(`Quý I/${y + 1}`, 'by-quarter', `${y + 1}-03-31`),
  (y) => time(`Hoàn thành trong quý II/${y + 1}`, 'by-quarter', `${y + 1}-06-30`),
  (y) => time(`Quý I, II/${y + 1}`, 'by-quarter', `${y + 1}-06-30`),
  (y) => time(`Năm ${y}`, 'by-year', `${y}-12-31`),
  (y) => time(`Trong năm ${y + 1}`, 'by-year', `${y + 1}-12-31`),
  (y) => time(`6 tháng đầu năm ${y + 1}`, 'by-year', `${y + 1}-06-30`),
  (y) => time(`Giai đoạn ${y} - ${y + 5}`, 'span', `${y + 5}-12-31`),
  (y) => time(`${y}-2030`, 'span', '2030-12-31'),
  (y) => time(`Từ tháng 9/${y} đến tháng 5/${y + 1}`, 'span', `${y + 1}-05-31`),
  (y) => time(`Từ quý IV/${y} đến quý II/${y + 1}`, 'span', `${y + 1}-06-30`),
  () => time('Đến năm 2030', 'goal', '2030-12-31'),
  () => time('Đến hết năm 2028', 'goal', '2028-12-31'),
  () => time('Đến năm 2030, tầm nhìn đến năm 2045', 'goal', '2030-12-31'),
]

export const REPEATED: readonly Wording[] = [
  () => time('Hằng năm', 'recurring', null, 'yearly'),
  () => time('Hàng năm', 'recurring', null, 'yearly'),
  () => time('Định kỳ hằng năm', 'recurring', null, 'yearly'),
  () => time('Hằng quý', 'recurring', null, 'quarterly'),
  () => time('Hằng tháng', 'recurring', null, 'monthly'),
  () => time('Định kỳ 6 tháng', 'recurring', null, 'half-yearly'),
  () => time('02 lần/năm', 'recurring', null, 'half-yearly'),
  (y) => time('Tháng 10 hằng năm', 'recurring-dated', `${y}-10-31`, 'yearly'),
  (y) => time('Trước ngày 15/12 hằng năm', 'recurring-dated', `${y}-12-14`, 'yearly'),
  (y) => time('Quý IV hằng năm', 'recurring-dated', `${y}-12-31`, 'yearly'),
  () => time('Thường xuyên', 'standing'),
  () => time('Thực hiện thường xuyên', 'standing'),
  () => time('Thường xuyên, liên tục', 'standing'),
  (y) => time(`Năm ${y} và các năm tiếp theo`, 'compound', `${y}-12-31`, 'yearly'),
  (y) => time(`Từ năm ${y + 1}`, 'compound', `${y + 1}-12-31`, 'yearly'),
  (y) => time(`Hoàn thành trong quý IV/${y} và thực hiện thường xuyên`, 'compound', `${y}-12-31`),
  (y) => time(`Quý IV/${y} và quý II/${y + 1}`, 'compound', `${y}-12-31`),
  () => time('Sau khi có hướng dẫn', 'relative'),
  () => time('Trong 15 ngày kể từ ngày ban hành', 'relative'),
  () => time('Theo tiến độ', 'none'),
  () => time('Theo yêu cầu', 'none'),
]

/** The school calendar knows this year only. */
export const SCHOOL_TIMES: readonly GoldTime[] = [
  time('Năm học 2025-2026', 'school-year', '2026-05-30'),
  time('Học kỳ I năm học 2025-2026', 'school-year', '2026-01-17'),
  time('Học kỳ II, năm học 2025 - 2026', 'school-year', '2026-05-30'),
]

const isLeap = (year: number) => year % 4 === 0
