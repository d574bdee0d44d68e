// Times that duties in prose state: one, several, with a pace in front, and the year of days printed without one.
import { describe, expect, it } from 'vitest'
import { readProseTime, type PlanTime } from '../../../ingest/extract/prose-time.ts'
import { timelineDueOn, timelineRecurs } from '../../../knowledge/time/timeline-facts.ts'
import { parseVietnamDate } from '../../../knowledge/time/vietnam-date.ts'

const SCHOOL_YEAR: PlanTime = {
  planYear: 2026,
  period: { kind: 'school-year', from: 2026, to: 2027 },
  issuedOn: parseVietnamDate(2026, 9, 3),
}
const read = (text: string, plan = SCHOOL_YEAR) => {
  const time = readProseTime(text, plan)
  const parts = time.kind === 'compound' ? time.parts : [time]
  return [time.wording, ...parts.map((part) => timelineDueOn(part) ?? part.kind)]
}

describe('the time of a duty in prose', () => {
  it.each<[string, readonly string[]]>([
    ['Gửi kế hoạch trước 30/9.', ['trước 30/9', '2026-09-29']],
    ['Gửi trước 30/9 và báo cáo trước 15/12.', ['trước 30/9 và báo cáo trước 15/12', '2026-09-29', '2026-12-14']],
    ['Gửi trước 30/9 và mời họp trước 15/12.', ['trước 30/9; trước 15/12', '2026-09-29', '2026-12-14']],
    ['Gửi kế hoạch trước 30/9. Báo cáo trước 15/12.', ['trước 30/9; trước 15/12', '2026-09-29', '2026-12-14']],
    [
      'Gửi bản thảo trước 20/6, bản cuối trước 20/12/2027.',
      ['trước 20/6; trước 20/12/2027', '2027-06-19', '2027-12-19'],
    ],
    ['Gửi trước 30/9; định kỳ 6 tháng báo cáo.', ['trước 30/9; định kỳ 6 tháng', '2026-09-29', 'recurring']],
    ['Nộp trước 30/9, nhắc lại: trước 30/9.', ['trước 30/9', '2026-09-29']],
    [
      'Gửi sơ kết học kỳ I trước ngày 20/01/2027 và tổng kết năm học trước ngày 15/6/2027.',
      ['trước ngày 20/01/2027; trước ngày 15/6/2027', '2027-01-19', '2027-06-14'],
    ],
    ['Gửi kết quả năm trước của trường.', ['', 'none']],
    ['Tổ chức hội thi.', ['', 'none']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))

  it('repeats each year where the sentence says so in front of the day', () => {
    const time = readProseTime('Hằng năm rà soát, báo cáo trước ngày 20/12.', SCHOOL_YEAR)
    expect(time).toMatchObject({ kind: 'recurring-dated', wording: 'Hằng năm; trước ngày 20/12' })
    expect(timelineRecurs(time)).toBe('yearly')
    expect(timelineRecurs(readProseTime('Rà soát, báo cáo trước ngày 20/12.', SCHOOL_YEAR))).toBeUndefined()
  })

  it('lies in the year in which it is still to come, as far as the plan goes', () => {
    expect(read('Nộp báo cáo trước 25/5.')).toEqual(['trước 25/5', '2027-05-24'])
    expect(read('Sơ kết trước 10/12, mời họp trước 25/5.').slice(1)).toEqual(['2026-12-09', '2027-05-24'])
    expect(read('Sơ kết trước 10/12 và trước 25/5.').slice(1)).toEqual(['2026-12-09', '2027-05-24'])
    expect(read('Nộp báo cáo trước 25/5/2026.')).toEqual(['trước 25/5/2026', '2026-05-24'])
    const oneYear: PlanTime = { ...SCHOOL_YEAR, period: { kind: 'years', from: 2026, to: 2026 } }
    expect(read('Nộp báo cáo trước 25/5.', oneYear)).toEqual(['trước 25/5', '2026-05-24'])
  })
})
