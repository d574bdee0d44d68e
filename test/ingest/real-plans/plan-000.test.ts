// File 000: one table in six page fragments. The figures are those that a person counts in it.
import { expect, it } from 'vitest'
import { describePlan } from './plans-folder.ts'

const DISTRICTS = 'UBND các huyện, thành phố'
const PRESS = 'các đơn vị báo chí, truyền thông'
const BODIES = 'tổ chức chính trị - xã hội'
const EDUCATION = ['Sở Giáo dục và Đào tạo']
const ALL = ['Các sở, ban, ngành, địa phương']
const LABOUR = ['Sở Lao động Thương binh và Xã hội']
const FROM_2024 = 'Năm 2024 và các năm tiếp theo'
const FROM_2025 = 'Năm 2025 và các năm tiếp theo'
const BRANCHES = ['Các sở, ngành, địa phương']
const withAll = (first: string) => [first, 'các sở, ban, ngành, địa phương']

/** Group, ordinal, leads, coordinating, time as printed, due or recurring. */
const TASKS = [
  ['I', '1', ['Các sở, ban, ngành', DISTRICTS], ALL, 'Thường xuyên', 'standing'],
  [
    'I',
    '2',
    [...EDUCATION, DISTRICTS],
    ['Sở Thông tin và Truyền thông', PRESS, 'hệ thống thông tin cơ sở'],
    'Thường xuyên',
    'standing',
  ],
  ['II', '1', EDUCATION, withAll('Sở Lao động Thương binh và Xã hội'), FROM_2025, 'compound'],
  ['II', '2', EDUCATION, withAll('Sở Nội vụ'), FROM_2025, 'compound'],
  ['II', '3', EDUCATION, ALL, 'Năm 2025', 'by-year'],
  ['II', '4', EDUCATION, ALL, 'Định kỳ hằng năm', 'recurring'],
  ['II', '5', ['Sở Kế hoạch và Đầu tư'], withAll('Sở Giáo dục và Đào tạo'), 'Hằng năm', 'recurring'],
  ['II', '6', ['Sở Tài chính'], withAll('Sở Giáo dục và Đào tạo'), 'Hằng năm', 'recurring'],
  ['II', '7', EDUCATION, ALL, 'Hằng năm', 'recurring'],
  ['III', '1', EDUCATION, ['Các sở, ban, ngành liên quan'], 'Hằng năm', 'recurring'],
  ['III', '2', EDUCATION, ALL, FROM_2024, 'compound'],
  ['III', '3', EDUCATION, ['Mặt trận Tổ quốc', BODIES, 'các sở, ban, ngành, địa phương'], 'Hàng năm', 'recurring'],
  ['IV', '1', EDUCATION, ALL, FROM_2024, 'compound'],
  ['IV', '2', EDUCATION, ALL, 'Năm 2025', 'by-year'],
  ['IV', '3', LABOUR, ALL, FROM_2024, 'compound'],
  ['IV', '4', EDUCATION, ALL, FROM_2024, 'compound'],
  ['IV', '5', EDUCATION, ALL, FROM_2024, 'compound'],
  ['V', '1', ['Sở Nội vụ'], withAll('Sở Giáo dục và Đào tạo'), FROM_2024, 'compound'],
  ['V', '2', EDUCATION, BRANCHES, 'Hàng năm', 'recurring'],
  ['V', '3', EDUCATION, BRANCHES, 'Giai đoạn 2024 - 2030', 'span'],
  ['V', '4', EDUCATION, ['Các sở, ngành, địa phương liên quan'], 'Hàng năm', 'recurring'],
] as const

describePlan('000', 'the annex of tasks', (plan) => {
  it('holds 21 tasks, each with its group, leads, coordinating agencies and time as printed', async () => {
    const { reading } = await plan
    const rows = reading.tasks.map(({ task }) => [
      task.group?.label,
      task.ordinal,
      task.leads,
      task.coordinating,
      task.timeline.wording,
      task.timeline.kind,
    ])
    expect(rows).toEqual(TASKS)
  })

  it('has 5 groups of 2, 7, 3, 5 and 4 tasks, the one at the foot of a page with the tasks of the next', async () => {
    const { reading } = await plan
    const titles = reading.tasks.map(({ task }) => task.group?.title ?? '')
    const counts = [...new Set(titles)].map((title) => titles.filter((other) => other === title).length)
    expect(counts).toEqual([2, 7, 3, 5, 4])
    expect(titles.at(-1)).toMatch(/^Đổi mới nội dung, phương thức tập huấn/)
  })

  it.each([
    ['II', '4', [21, 25], 'thu hút nguồn lực từ tổ chức, cá nhân trong việc thành lập', 'các địa phương có điều kiện.'],
    ['IV', '1', [37, 41], 'giáo dục trên địa bàn tính', 'bàn tính'],
  ])('joins row %s.%s, which runs over a page, and cites both its lines', async (group, ordinal, lines, seam, end) => {
    const { reading, lines: source } = await plan
    const found = reading.tasks.find(({ task }) => task.group?.label === group && task.ordinal === ordinal)!
    expect(found.task.text).toContain(seam)
    expect(found.task.text.endsWith(end)).toBe(true)
    const passage = reading.passages[found.passages[0]!]!
    expect(passage.place).toEqual({ kind: 'lines', first: lines[0], last: lines[1] })
    expect(passage.raw).toBe(`${source[Number(lines[0]) - 1]}\n${source[Number(lines[1]) - 1]}`)
  })

  it('leaves no header row among the passages: 21 tasks and 5 groups are all rows', async () => {
    const { reading } = await plan
    const rows = reading.passages.filter(({ raw }) => raw.startsWith('|'))
    expect(rows.map(({ kind }) => kind).toSorted()).toEqual([...Array(5).fill('heading'), ...Array(21).fill('row')])
    expect(rows.filter(({ text }) => /Cơ quan phối hợp/.test(text))).toEqual([])
  })

  it('knows the plan by its caption: kind and issuer, neither number nor day, which are blank', async () => {
    const { head } = (await plan).reading
    expect(head).toMatchObject({
      kind: 'Kế hoạch',
      number: undefined,
      issuer: 'Ban cán sự đảng UBND tỉnh Lai Châu',
      level: 'province',
      locality: 'Lai Châu',
      issuedOn: undefined,
      signer: undefined,
    })
    expect(head.issuedWording).toMatch(/tháng 7 năm 2024$/)
  })

  it('cites 11 documents', async () => {
    const { references } = (await plan).reading
    expect(references.map(({ reference: { number, issuedOn, issuer } }) => [number, issuedOn, issuer])).toEqual([
      ['49-CTr/TU', '2024-04-22', 'BAN THƯỜNG VỤ TỈNH ỦY LAI CHÂU'],
      ['29-CT/TW', undefined, 'Bộ Chính trị'],
      ['1585/QĐ-TTg', '2023-12-07', 'Thủ tướng'],
      ['32/NQ-CP', '2024-03-20', 'Chính phủ'],
      ['686/NQ-UBTVQH15', '2023-09-18', 'Ủy ban Thường vụ Quốc hội'],
      ['88/2014/QH13', undefined, undefined],
      ['51/2017/QH14', undefined, undefined],
      ['1373/QĐ-TTg', '2021-07-30', undefined],
      ['387/QĐ-TTg', '2022-03-25', undefined],
      ['677/QĐ-TTg', '2022-06-03', undefined],
      ['1315/QĐ-TTg', '2023-11-09', undefined],
    ])
  })

  it('warns of the blank number and day, and of nothing else', async () => {
    const { warnings } = (await plan).reading
    expect(warnings.map(({ message }) => message)).toEqual([
      'Văn bản không ghi hoặc không đọc được: số, ngày ban hành.',
    ])
  })
})
