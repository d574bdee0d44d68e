// Rows and groups of marked tables: copied, missing and broken cells.
import { describe, expect, it } from 'vitest'
import { markdownTable, readPlanText, tasksOf } from '../read-plan-text.ts'

const HEADER = ['TT', 'Nội dung', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian thực hiện']
const short = (task: Awaited<ReturnType<typeof tasksOf>>[number]) => [
  task.ordinal,
  task.text,
  task.leads,
  task.coordinating,
  task.timeline.wording,
  task.product,
]

const rowsOf = async (...rows: readonly (readonly string[])[]) =>
  (await tasksOf(markdownTable(HEADER, ...rows))).map(short)

describe('rows', () => {
  it.each(['1', '1.', '01', '1)', '1.1', '12'])('takes "%s" for an ordinal', async (ordinal) => {
    const [task] = await rowsOf([ordinal, 'Mua sách', 'Sở Tài chính', '', '2025'])
    expect(task?.[0]).toBe(ordinal.replace(/[.)]$/, ''))
  })

  it.each(['-nt-', 'nt', '″', '"', 'Như trên'])('lets "%s" hold what stands above it', async (ditto) => {
    const rows = await rowsOf(
      ['1', 'Mua sách', 'Sở Tài chính', 'Sở Nội vụ', 'Năm 2025'],
      ['2', 'Mua bàn', ditto, ditto, ditto],
      ['3', 'Mua tủ', ditto, 'Sở Y tế', ditto],
    )
    expect(rows[2]).toEqual(['3', 'Mua tủ', ['Sở Tài chính'], ['Sở Y tế'], 'Năm 2025', undefined])
  })

  it('cites the row that a copied cell repeats as well', async () => {
    const { tasks } = await readPlanText(
      markdownTable(HEADER, ['1', 'Mua sách', 'Sở Tài chính', '', '2025'], ['2', 'Mua bàn', '-nt-', '', '2026']),
    )
    expect(tasks.map(({ passages }) => passages)).toEqual([[0], [1, 0]])
  })

  it('leaves an empty cell empty', async () => {
    const rows = await rowsOf(['1', 'Mua sách', 'Sở Tài chính', '', '2025'], ['2', 'Mua bàn', '', '', ''])
    expect(rows[1]).toEqual(['2', 'Mua bàn', [], [], '', undefined])
  })

  it('stands missing cells at the end of a row', async () => {
    const text = `${markdownTable(HEADER, ['1', 'Mua sách', 'Sở Tài chính', '', '2025'])}\n| 2 | Mua bàn | Sở Y tế |`
    expect((await tasksOf(text)).map(short).at(-1)).toEqual(['2', 'Mua bàn', ['Sở Y tế'], [], '', undefined])
  })

  it('keeps an escaped pipe in its cell', async () => {
    const [task] = await rowsOf(['1', 'Lớp A \\| lớp B', 'Sở Tài chính', '', '2025'])
    expect(task?.[1]).toBe('Lớp A | lớp B')
  })

  it('separates agencies at <br>, but not a name that was only wrapped', async () => {
    const [task] = await rowsOf([
      '1',
      'Mua<br>sách',
      'Sở Tài chính<br>Sở Giáo dục<br>và Đào tạo',
      '- UBND xã A<br>- Công an tỉnh',
      '2025',
    ])
    expect(task).toEqual([
      '1',
      'Mua sách',
      ['Sở Tài chính', 'Sở Giáo dục và Đào tạo'],
      ['UBND xã A', 'Công an tỉnh'],
      '2025',
      undefined,
    ])
  })
})

const groupsOf = async (...rows: readonly (readonly string[])[]) =>
  (await tasksOf(markdownTable(HEADER, ...rows))).map(({ group, ordinal }) => [group?.label, group?.title, ordinal])

const taskRow = (ordinal: string) => [ordinal, `Việc ${ordinal}`, 'Sở Y tế', '', '2025']

describe('groups', () => {
  it('are rows with a Roman number, a capital letter, or nothing but a title', async () => {
    expect(
      await groupsOf(
        ['I', 'Nhà trường', '', '', ''],
        taskRow('1'),
        ['B.', 'Gia đình', '', '', ''],
        taskRow('2'),
        ['', 'Xã hội', '', '', ''],
        taskRow('3'),
      ),
    ).toEqual([
      ['I', 'Nhà trường', '1'],
      ['B', 'Gia đình', '2'],
      [undefined, 'Xã hội', '3'],
    ])
  })

  it('may be repeated over all columns by a converter', async () => {
    expect(await groupsOf(['II', 'Học sinh', 'Học sinh', 'Học sinh', 'Học sinh'], taskRow('1'))).toEqual([
      ['II', 'Học sinh', '1'],
    ])
  })

  it('may have their title in whatever column follows the ordinal', async () => {
    const header = ['TT', 'Thời hạn', 'Cơ quan chủ trì', 'Nội dung', 'Sản phẩm']
    const tasks = await tasksOf(
      markdownTable(
        header,
        ['A', 'NHÀ TRƯỜNG, LỚP HỌC', '', '', ''],
        ['1', 'Quý I/2026', 'Sở Y tế', 'Việc một', ''],
        ['B', 'GIA ĐÌNH', '', '', ''],
        ['1', 'Quý II/2026', 'Sở Y tế', 'Việc hai', ''],
      ),
    )
    expect(tasks.map(({ group, text }) => [group?.label, group?.title, text])).toEqual([
      ['A', 'NHÀ TRƯỜNG, LỚP HỌC', 'Việc một'],
      ['B', 'GIA ĐÌNH', 'Việc hai'],
    ])
  })

  it('may be numbered, with the tasks as their parts', async () => {
    expect(await groupsOf(['1', 'Nhà trường', '', '', ''], taskRow('1.1'), taskRow('1.2'), taskRow('2'))).toEqual([
      ['1', 'Nhà trường', '1.1'],
      ['1', 'Nhà trường', '1.2'],
      ['1', 'Nhà trường', '2'],
    ])
  })

  it('stay open over a page: a group at its foot holds the tasks of the next', async () => {
    const pages = [
      markdownTable(HEADER, ['I', 'Nhà trường', '', '', ''], taskRow('1'), ['II', 'Gia đình', '', '', '']),
      markdownTable(
        HEADER.map((cell) => `**${cell}**`),
        taskRow('1'),
      ),
    ]
    const tasks = await tasksOf(pages.join('\n\n'))
    expect(tasks.map(({ group }) => group?.label)).toEqual(['I', 'II'])
  })
})
