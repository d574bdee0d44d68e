// Lists and counts are complete: by agency and role, by time, by group, by what an indicator is measured in or aims at.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'
import { OWN_PLANS } from './own-plans.ts'

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([OWN_PLANS], paths('data'))
})
afterAll(() => plans.close())

const itemsOf = (text: string) => text.split('\n').filter((line) => /^\d+\. /.test(line))

describe('tasks of an agency', () => {
  test('as leader are not its tasks as helper', async () => {
    const leads = await plans.ask('Những nhiệm vụ nào do Sở Giáo dục và Đào tạo chủ trì?')
    expect(itemsOf(leads.text)).toEqual([
      '1. Xây dựng kho bài giảng điện tử dùng chung (mục II, số 1)',
      '2. Chuẩn hóa hồ sơ học sinh trên cơ sở dữ liệu ngành (mục II, số 2)',
    ])
    const helps = await plans.ask('Sở Giáo dục và Đào tạo phối hợp những nhiệm vụ nào?')
    expect(itemsOf(helps.text)).toEqual([
      '1. Kéo cáp quang tới các điểm trường lẻ ven biển (mục I, số 1)',
      '2. Mua sắm máy tính bảng cho học sinh hộ nghèo (mục I, số 2)',
      '3. Tập huấn an toàn thông tin cho giáo viên (mục II, số 3)',
    ])
  })

  test.each(['Sở GD&ĐT chủ trì nhiệm vụ nào?', 'sgddt chu tri may viec', 'Sở GDĐT chủ trì bao nhiêu nhiệm vụ?'])(
    'are counted however the agency is written: %s',
    async (question) => {
      expect((await plans.ask(question)).text).toMatch(/^Có 2 nhiệm vụ do Sở Giáo dục và Đào tạo chủ trì\./)
    },
  )

  test('without a role are all that it leads, helps with or does', async () => {
    const { text } = await plans.ask('Công an tỉnh có nhiệm vụ gì?')
    expect(text).toMatch(/^Có 2 nhiệm vụ của Công an tỉnh\./)
  })

  test('one alone is shown in full', async () => {
    const { text } = await plans.ask('Trạm Y tế xã được giao nhiệm vụ gì?')
    expect(text).toContain('Nhiệm vụ (số 1): Trạm Y tế xã chủ trì')
    expect(text).toContain('Phối hợp: Hội Liên hiệp Phụ nữ xã')
  })

  test('that has none get no list', async () => {
    expect((await plans.ask('Sở Xây dựng chủ trì những nhiệm vụ nào?')).text).not.toMatch(/^Có \d+ nhiệm vụ/)
  })
})

describe('tasks by time', () => {
  test.each([
    ['Các nhiệm vụ Quý II/2026?', 2],
    ['Những nhiệm vụ nào thực hiện hằng năm?', 1],
  ])('%s', async (question, count) => {
    const { text } = await plans.ask(question)
    expect(text).toMatch(new RegExp(`^Có ${count} nhiệm vụ (?:ghi thời gian|làm hằng năm)`))
  })

  test.each([
    ['nhiệm vụ nào đến hạn tháng 8/2026', 1, 'máy tính bảng'],
    ['Những nhiệm vụ nào hoàn thành trong Quý II/2026?', 2, 'đến hạn trong quý II/2026'],
    ['viec nao phai xong trong quy 3 nam 2026', 1, 'máy tính bảng'],
    ['Những nhiệm vụ nào hoàn thành trong năm 2026?', 5, 'theo dõi, đôn đốc'],
  ])('due in a stretch of days, whatever their wording: %s', async (text, count, one) => {
    const list = await plans.ask(text)
    expect(itemsOf(list.text)).toHaveLength(count)
    expect(list.text).toContain(one)
  })

  test('of a quarter that no task has get no list', async () => {
    expect((await plans.ask('Những nhiệm vụ nào hoàn thành trong quý I/2026?')).text).not.toMatch(/^Có \d+ nhiệm vụ/)
  })
})

describe('groups', () => {
  test('are counted with their tasks, which are named where they are few', async () => {
    const { text } = await plans.ask('Kế hoạch chuyển đổi số có bao nhiêu nhiệm vụ, mấy nhóm?')
    expect(text.split('\n')).toEqual([
      'Có 5 nhiệm vụ, chia làm 2 nhóm, theo Kế hoạch 118/KH-UBND (năm 2026).',
      'I. Hạ tầng số (2 nhiệm vụ)',
      '1. Kéo cáp quang tới các điểm trường lẻ ven biển',
      '2. Mua sắm máy tính bảng cho học sinh hộ nghèo',
      'II. Dữ liệu và học liệu (3 nhiệm vụ)',
      '1. Xây dựng kho bài giảng điện tử dùng chung',
      '2. Chuẩn hóa hồ sơ học sinh trên cơ sở dữ liệu ngành',
      '3. Tập huấn an toàn thông tin cho giáo viên',
    ])
  })

  test.each(['Nhóm nhiệm vụ II gồm những gì?', 'Nhóm nhiệm vụ thứ 2 (mục II) gồm những gì?', 'Nhóm II có gì?'])(
    'one by its number: %s',
    async (question) => {
      const { text } = await plans.ask(question)
      expect(text.split('\n')[0]).toBe('Nhóm II: Dữ liệu và học liệu')
      expect(itemsOf(text)).toHaveLength(3)
    },
  )
})

describe('indicators', () => {
  test('of a year are all of the plan that aims at it, the columns named once', async () => {
    const { text } = await plans.ask('Năm học 2025-2026 có bao nhiêu chỉ tiêu?')
    expect(text.split('\n')[0]).toBe('Có 7 chỉ tiêu (kết quả năm học 2024-2025 → chỉ tiêu năm học 2025-2026).')
    expect(text).toContain('1. Học sinh bán trú có giường riêng (83,5% → 90%)')
  })

  test.each([
    ['Chỉ tiêu nào thấp hơn kết quả năm trước?', ['Giáo viên trực đêm được tập huấn sơ cứu mức độ 2']],
    ['Chỉ tiêu nào giữ nguyên?', ['Học sinh tiểu học bán trú lên lớp thẳng']],
    ['Chỉ tiêu nào tính theo thôn?', ['Thôn bản có học sinh trung học cơ sở ở nội trú']],
  ])('%s', async (question, names) => {
    const found = itemsOf((await plans.ask(question)).text)
    expect(found.map((item) => item.replace(/^\d+\. | \(.*$/g, ''))).toEqual(names)
  })

  test('that no row fits are said to be none, out of how many', async () => {
    const { outcome, text } = await plans.ask('Chỉ tiêu nào đặt 100%?')
    expect(outcome).toBe('nothing-found')
    expect(text).toContain('Trong 7 chỉ tiêu của Kế hoạch 715/KH-UBND (năm học 2025-2026) không có chỉ tiêu đặt 100%.')
  })
})
