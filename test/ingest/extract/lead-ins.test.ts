// Items of a list are said of the sentence that opens it: it stands over them like a heading.
import { expect, it } from 'vitest'
import { readPlanText, tasksOf } from '../read-plan-text.ts'

const HEAD = 'KẾ HOẠCH\nTrống làng năm 2026\n\n'
const pathsOf = async (...lines: readonly string[]) =>
  (await readPlanText(`${HEAD}${lines.join('\n\n')}`)).passages
    .filter(({ kind }) => kind === 'paragraph')
    .map(({ text, headingPath }) => [text.slice(0, 14), headingPath.at(-1)?.slice(0, 14)])

it('below another mark, until one of its own level', async () => {
  expect(
    await pathsOf(
      'I. KHEN THƯỞNG',
      '- Mức thưởng người đánh trống hay:',
      '+ Giải nhất: 40 nghìn đồng.',
      '+ Giải nhì: 30 nghìn đồng.',
      '- Thợ sửa trống được tặng áo.',
    ),
  ).toEqual([
    ['- Mức thưởng n', 'I. KHEN THƯỞNG'],
    ['+ Giải nhất: 4', '- Mức thưởng n'],
    ['+ Giải nhì: 30', '- Mức thưởng n'],
    ['- Thợ sửa trốn', 'I. KHEN THƯỞNG'],
  ])
})

it('below the same mark while the sentence goes on in small letters', async () => {
  expect(
    await pathsOf(
      'I. KHEN THƯỞNG',
      '- Mức thưởng người đánh trống hay:',
      '- giải nhất: 40 nghìn đồng;',
      '- giải nhì: 30 nghìn đồng.',
      '- Thợ sửa trống được tặng áo.',
      'Tổng tiền thưởng gồm:',
      '- quỹ làng 90 nghìn đồng;',
      'Quỹ do ông trưởng xóm giữ.',
    ),
  ).toEqual([
    ['- Mức thưởng n', 'I. KHEN THƯỞNG'],
    ['- giải nhất: 4', '- Mức thưởng n'],
    ['- giải nhì: 30', '- Mức thưởng n'],
    ['- Thợ sửa trốn', 'I. KHEN THƯỞNG'],
    ['Tổng tiền thưở', 'I. KHEN THƯỞNG'],
    ['- quỹ làng 90 ', 'Tổng tiền thưở'],
    ['Quỹ do ông trư', 'I. KHEN THƯỞNG'],
  ])
})

it('no further than a heading, and not below the whole plan', async () => {
  expect(
    await pathsOf('UBND xã ban hành kế hoạch như sau:', 'I. MỤC ĐÍCH', '- Giữ tiếng trống.', 'II. VIỆC', 'Căng dây.'),
  ).toEqual([
    ['UBND xã ban hà', undefined],
    ['- Giữ tiếng tr', 'I. MỤC ĐÍCH'],
    ['Căng dây.', 'II. VIỆC'],
  ])
})

it('a collective over points that each begin with a body of that kind charges each of these', async () => {
  const tasks = await tasksOf(
    `${HEAD}VII. TỔ CHỨC THỰC HIỆN\n\n1. Các phòng thuộc Sở\n\na) Phòng Trống trẻ chủ trì ra đề thi trống.\n\nb) Phòng Dây và Dùi tham mưu kinh phí.\n\nc) Chấp hành giờ giấc.`,
  )
  expect(tasks.map(({ leads }) => leads)).toEqual([['Phòng Trống trẻ'], ['Phòng Dây và Dùi'], ['Các phòng thuộc Sở']])
})
