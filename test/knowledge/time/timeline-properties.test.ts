// Rules that hold for every month, quarter, year and day, and for wordings that nobody would print.
import { expect, test } from 'vitest'
import { readTimeline } from '../../../knowledge/time/read-timeline.ts'
import { timelineDueOn } from '../../../knowledge/time/timeline-facts.ts'

const YEARS = [2023, 2024, 2025, 2026, 2027, 2028, 2030]
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const ROMANS = ['I', 'II', 'III', 'IV']
const isLeap = (year: number) => year % 4 === 0
const daysIn = (year: number, month: number) => LENGTHS[month - 1]! + (month === 2 && isLeap(year) ? 1 : 0)
const two = (number: number) => String(number).padStart(2, '0')
const due = (wording: string, planYear?: number) => timelineDueOn(readTimeline(wording, planYear))

test('every month of every year is due on its last day, in each way of printing it', () => {
  for (const year of YEARS)
    for (let month = 1; month <= 12; month += 1) {
      const last = `${year}-${two(month)}-${daysIn(year, month)}`
      const ways = [
        `tháng ${month}/${year}`,
        `T${month}/${year}`,
        `Tháng ${two(month)} năm ${year}`,
        `${month}/${year}`,
      ]
      for (const way of ways) expect([way, due(way)]).toEqual([way, last])
      expect(due(`trong tháng ${month}`, year)).toBe(last)
      expect(due(`tháng ${month} hằng năm`, year)).toBe(last)
    }
})

test('before a month is the last day of the month before it', () => {
  for (const year of YEARS)
    for (let month = 2; month <= 12; month += 1)
      expect(due(`trước tháng ${month}/${year}`)).toBe(`${year}-${two(month - 1)}-${daysIn(year, month - 1)}`)
})

test('every quarter of every year is due on its last day, in each way of printing it', () => {
  const ends = ['03-31', '06-30', '09-30', '12-31']
  for (const year of YEARS)
    for (const [index, end] of ends.entries()) {
      const ways = [
        `Quý ${ROMANS[index]}/${year}`,
        `quý ${index + 1} năm ${year}`,
        `Q${index + 1}/${year}`,
        `Quý ${ROMANS[index]!.replaceAll('I', 'l')}/${year}`,
      ]
      for (const way of ways) expect([way, due(way)]).toEqual([way, `${year}-${end}`])
    }
})

test('every day of a year reads as itself, and before it as the day before', () => {
  for (const year of [2024, 2025]) {
    let yesterday = `${year - 1}-12-31`
    for (let month = 1; month <= 12; month += 1)
      for (let day = 1; day <= daysIn(year, month); day += 1) {
        const today = `${year}-${two(month)}-${two(day)}`
        expect(due(`ngày ${day}/${month}/${year}`)).toBe(today)
        expect(due(`chậm nhất ${day} tháng ${month} năm ${year}`)).toBe(today)
        expect(due(`trước ngày ${day}/${month}/${year}`)).toBe(yesterday)
        yesterday = today
      }
  }
})

test('the day after the last of a month is no day, in no year', () => {
  for (const year of YEARS)
    for (let month = 1; month <= 12; month += 1)
      expect(readTimeline(`${daysIn(year, month) + 1}/${month}/${year}`, year).kind).toBe('unreadable')
})

test('29 February is a day in leap years alone', () => {
  for (const year of YEARS)
    expect(readTimeline(`29/02/${year}`, year).kind).toBe(isLeap(year) ? 'by-date' : 'unreadable')
})

test('two years in order are a span, the other way round nothing', () => {
  for (const from of YEARS)
    for (const to of YEARS.filter((year) => year > from)) {
      expect(due(`giai đoạn ${from}-${to}`)).toBe(`${to}-12-31`)
      expect(readTimeline(`giai đoạn ${to}-${from}`, from).kind).toBe('unreadable')
    }
})

test('it never throws, and never dates what holds no number', () => {
  const words = [
    'trước',
    'sau',
    'quý',
    'tháng',
    'năm',
    'ngày',
    'đến',
    'từ',
    'và',
    '(',
    ')',
    '/',
    '-',
    ';',
    ',',
    'học',
    'kỳ',
    'hằng',
    'định',
    'I',
    '31',
    '02',
    '2025',
    '\uD800',
    '😀',
  ]
  for (const first of words)
    for (const second of words)
      for (const third of words) {
        const wording = `${first} ${second} ${third}`
        const timeline = readTimeline(wording, undefined)
        expect(timeline.wording).toBe(wording)
        const isDated = timelineDueOn(timeline) !== undefined
        expect([wording, isDated && !/[\dI]/.test(wording)]).toEqual([wording, false])
      }
})

test('a very long wording is answered at once', () => {
  const before = process.hrtime.bigint()
  expect(readTimeline('thực hiện '.repeat(2000), 2025).kind).toBe('unreadable')
  expect(readTimeline('1/'.repeat(5000), 2025).kind).toBe('unreadable')
  expect(Number(process.hrtime.bigint() - before) / 1e6).toBeLessThan(2000)
})
