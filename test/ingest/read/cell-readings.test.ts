// What becomes of two readings of one cell.
import { describe, expect, it } from 'vitest'
import { settleReadings } from '../../../ingest/read/scan/cell-readings.ts'
import type { OcrWord } from '../../../ingest/read/scan/tesseract.ts'

const words = (text: string, confidence = 0.9): readonly OcrWord[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((part) => ({ text: part, picture: 0, left: 0, right: 9, top: 0, bottom: 9, middle: 5, confidence }))
const settled = (one: string, other: string, isWord: boolean, signs = 0) =>
  settleReadings(words(one), words(other), { isWord, signs })
    .map(({ text }) => text)
    .join(' ')
const isDoubted = (one: string, other: string) =>
  settleReadings(words(one), words(other), { isWord: true, signs: 0 }).some(({ confidence }) => confidence < 0.6)

describe('the only word of a cell', () => {
  it.each([
    ['846', '84,6', '84,6'],
    ['84,6', '846', '84,6'],
    ['70977', '70.977', '70.977'],
    ['-n-', '-nt-', '-nt-'],
    ['-TnI-', '-nt-', '-nt-'],
    ['~nt-', 'TT', '-nt-'],
    ['9%', '%', '%'],
    ['%', '9%', '%'],
    ['95%', '95%', '95%'],
    ['q)', '(1)', '(1)'],
    ['H', 'Il', 'II'],
    ['IH', 'Ill', 'III'],
    ['Lớp', 'L6p', 'Lớp'],
    ['Bộ', '80', 'Bộ'],
    ['S8', '58', '58'],
    ['|', 'I', 'I'],
    ['25/12/2025', '25/12/2025', '25/12/2025'],
  ])('%s and %s: %s', (one, other, meant) => expect(settled(one, other, true)).toBe(meant))

  it('is in doubt where its digits differ, or only one reading has them', () => {
    expect(isDoubted('84,6', '84,8')).toBe(true)
    expect(isDoubted('P', '84')).toBe(true)
    expect(isDoubted('', '84')).toBe(true)
    expect(isDoubted('84,6', '84,6')).toBe(false)
    expect(isDoubted('846', '84,6')).toBe(false)
  })
})

it('of two readings with more or fewer digits the one with as many as the ink has is taken, in doubt', () => {
  expect([settled('5', '51', true, 2), settled('93,44', '93,4', true, 3), settled('5', '51', true, 1)]).toEqual([
    '51',
    '93,4',
    '5',
  ])
  expect(isDoubted('5', '51')).toBe(true)
})

it('of strokes that are read differently the ink tells how many there are', () => {
  expect(settleReadings(words('lÍi', 0.34), words('Il'), { isWord: true, signs: 2 }).map(({ text }) => text)).toEqual([
    'II',
  ])
  expect(settled('Lớp', 'Il', true, 2)).toBe('Lớp')
})

describe('a line of words', () => {
  it.each([
    ['Tối thiểu 747', 'Toi thiéu 74,7', 'Tối thiểu 74,7'],
    ['Quý I, II/2026', 'Quy I, 11/2026', 'Quý I, II/2026'],
    ['Quý I, I/2026', 'Quy I, 11/2026', 'Quý I, II/2026'],
    ['Quý IV/2026', 'Quy TV/2026', 'Quý IV/2026'],
    ['Tháng 8/2026', 'Thang 8/2026', 'Tháng 8/2026'],
    ['>Ð5,6', '> 5,6', '> 5,6'],
    ['> 5,6', '>5,6', '> 5,6'],
    ['Sở | Nội vụ', 'So Noi vu', 'Sở Nội vụ'],
    ['Lớp tập huấn', 'Lop tap', 'Lớp tập huấn'],
  ])('%s and %s: %s', (one, other, meant) => expect(settled(one, other, false)).toBe(meant))
})
