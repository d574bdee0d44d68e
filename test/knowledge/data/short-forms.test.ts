// The rules that a row of abbreviations.json and chat-words.json must keep: an administrator who breaks one is told here which row it is.
import { describe, expect, test } from 'vitest'
import {
  readAbbreviations,
  readChatWords,
  type Abbreviation,
  type ChatWord,
} from '../../../knowledge/data/short-forms.ts'
import { expandAbbreviations } from '../../../knowledge/text/abbreviations.ts'
import { fold } from '../../../knowledge/text/fold.ts'
import { isSyllable } from '../../../knowledge/text/syllables.ts'

const { abbreviations } = readAbbreviations()
const { words } = readChatWords()

const isFree = (row: Abbreviation | ChatWord) => !row.next && !row.after && !row.later && !row.unlessNext

/** Rows without a condition that a row before them takes already. */
const shadowed = (rows: readonly (Abbreviation | ChatWord)[]) =>
  rows
    .filter(isFree)
    .filter((row, index, all) => all.findIndex((other) => other.short === row.short) !== index)
    .map(({ short }) => short)

/** What without a condition may spell a syllable: looked at one by one. */
const SEEN: readonly string[] = 'dùm dươc e giùm hem khoạch khum ko nghen ngừi nhìu phợp phuynh roài TE yc'.split(' ')

describe('abbreviations', () => {
  test('one that means one thing stands once', () => {
    expect(shadowed(abbreviations.filter((row) => row.where !== 'question'))).toEqual([])
    expect(shadowed(abbreviations.filter((row) => row.where !== 'plan'))).toEqual([])
  })

  test.each(['CĐ', 'HT', 'TNXH', 'GDHN', 'HTCT', 'TL', 'NS', 'KT', 'PH'])(
    '%s has several meanings that nothing tells apart, and stays as it is',
    (short) => {
      expect(expandAbbreviations(`về ${short}, có`, 'plan')).toBe(`về ${short}, có`)
      expect(expandAbbreviations(`về ${short}, có`, 'question')).toBe(`về ${short}, có`)
    },
  )
})

describe('words of chat', () => {
  test('one stands once', () => {
    expect(shadowed(words)).toEqual([])
  })

  test('none without a condition is an abbreviation of offices too', () => {
    const offices = new Set(
      abbreviations.filter((row) => row.where !== 'plan' && isFree(row)).map(({ short }) => fold(short)),
    )
    expect(words.filter((row) => isFree(row) && offices.has(fold(row.short))).map(({ short }) => short)).toEqual([])
  })

  test('one whose letters could be a syllable is a word only where no other is written so', () => {
    const open = words.filter((row) => isFree(row) && !row.marked && isSyllable(fold(row.short)))
    // None of them, with these marks or with none, is another word that plans or askers use.
    expect(open.map(({ short }) => short).toSorted((a, b) => a.localeCompare(b, 'vi'))).toEqual(SEEN)
  })

  test.each([
    ['muộn nhất là khi mô', 'chậm nhất là khi nào'],
    ['khi mô hình này chạy', 'khi mô hình này chạy'],
    ['ở mô hình nào', 'ở mô hình nào'],
    ['xã đội làm gì', 'Ban Chỉ huy Quân sự xã làm gì'],
    ['sau khi xã đổi tên', 'sau khi xã đổi tên'],
    ['Mặt trận Tổ quốc xã', 'Mặt trận Tổ quốc xã'],
    ['ban công tác mặt trận', 'ban công tác mặt trận'],
    ['kho bạc chi', 'Kho bạc Nhà nước chi'],
    ['Kho bạc Nhà nước chi', 'Kho bạc Nhà nước chi'],
    ['uỷ ban xã', 'Ủy ban nhân dân xã'],
    ['ủy ban xã hội', 'ủy ban xã hội'],
    ['iu cầu về bcao', 'yêu cầu về báo cáo'],
    ['khoa học nhân văn xã hội', 'khoa học nhân văn xã hội'],
    ['hom nay rua tay the nao', 'hom nay rua tay the nao'],
    ['hu hong, rui ro, hen suyen', 'hu hong, rui ro, hen suyen'],
    ['hông biết rứa', 'không biết vậy'],
    ['hc từ mấy h đến mấy h', 'học từ mấy giờ đến mấy giờ'],
    ['cải cách hc', 'cải cách hành chính'],
    ['bao nhiêu TE, te nước', 'bao nhiêu trẻ em, te nước'],
    ['làm chi vậy', 'làm gì vậy'],
    ['việc làm chi trả đúng hạn', 'việc làm chi trả đúng hạn'],
    ['phòng bịnh, bình bầu', 'phòng bệnh, bình bầu'],
    ['pcập', 'phổ cập'],
    ['pcấp', 'pcấp'],
  ])('in a question, "%s" is "%s"', (written, full) => {
    expect(expandAbbreviations(written, 'question')).toBe(full)
  })
})
