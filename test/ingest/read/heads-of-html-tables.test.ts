// Heads of a web page's tables: cells of heads ("th"), and cells merged over others.
import { expect, test } from 'vitest'
import { readHtml } from '../../../ingest/read/html/read-html.ts'
import { readPlan } from '../../../ingest/read-plan.ts'
import { rowsOf } from './word-document.ts'

function pageOf(html: string) {
  const outcome = readHtml('thu.html', Buffer.from(html))
  if (outcome.kind === 'unreadable') throw new Error(outcome.reason)
  return outcome.document
}

/** Heads in cells of a kind, over rows whose first cell is a head. */
const threeRows = (tag: string) =>
  `<table><tr><${tag}>Vùng</${tag}><${tag}>bếp số</${tag}><${tag}>Phiên</${tag}></tr>` +
  '<tr><th>Ven sông</th><td>B1</td><td>sáng</td></tr><tr><th>Vùng cao</th><td>B2</td><td>tối</td></tr></table>'
const textsIn = async (html: string) => (await readPlan(pageOf(html))).passages.map(({ text }) => text)

const DEEP =
  '<table><tr><th rowspan=3>Cụm bếp</th><th rowspan=3>Số bếp</th><th colspan=3>Đã kiểm đếm</th><th colspan=2>Năm học sau</th></tr>' +
  '<tr><th colspan=2>Bếp một chiều</th><th rowspan=2>Bếp gas</th><th rowspan=2>Xây mới</th><th rowspan=2>Sửa chữa</th></tr>' +
  '<tr><th>Số bếp</th><th>%</th></tr>' +
  '<tr><td>Ven sông</td><td>12</td><td>7</td><td>58,3</td><td>5</td><td>2</td><td>1</td></tr>' +
  '<tr><td>Vùng cao</td><td>9</td><td>3</td><td>33,3</td><td>4</td><td>1</td><td>0</td></tr></table>'
const DEEP_HEADS = [
  'Cụm bếp',
  'Số bếp',
  'Đã kiểm đếm Bếp một chiều Số bếp',
  'Đã kiểm đếm Bếp một chiều %',
  'Đã kiểm đếm Bếp gas',
  'Năm học sau Xây mới',
  'Năm học sau Sửa chữa',
]

test.each([
  ['of heads', DEEP],
  ['of plain cells, merged', DEEP.replaceAll('th', 'td')],
])('a header of three rows %s is one, whatever words it holds', async (_, table) => {
  expect(rowsOf(pageOf(table))).toEqual([
    DEEP_HEADS,
    ['Ven sông', '12', '7', '58,3', '5', '2', '1'],
    ['Vùng cao', '9', '3', '33,3', '4', '1', '0'],
  ])
  const { passages } = await readPlan(pageOf(table))
  expect(passages.map(({ text }) => text)[1]).toContain('Đã kiểm đếm Bếp một chiều %: 33,3')
})

test('one row of heads is a header, also of words that no rule knows; heads of rows are none', async () => {
  expect(await textsIn(threeRows('th'))).toEqual([
    'Vùng: Ven sông | bếp số: B1 | Phiên: sáng',
    'Vùng: Vùng cao | bếp số: B2 | Phiên: tối',
  ])
  expect(await textsIn(threeRows('td'))).toEqual([
    'Vùng | bếp số | Phiên',
    'Ven sông | B1 | sáng',
    'Vùng cao | B2 | tối',
  ])
})

test('a table of nothing but heads has no header', () => {
  const table =
    '<table><tr><th>Ven sông</th><th>B1</th><th>sáng</th></tr><tr><th>Vùng cao</th><th>B2</th><th>tối</th></tr></table>'
  expect(rowsOf(pageOf(table))).toHaveLength(2)
})

test('a group in cells of heads goes on with the table before', async () => {
  const page = pageOf(
    '<table><tr><th>TT</th><th>Nhiệm vụ</th><th>Đơn vị chủ trì</th><th>Thời gian</th></tr>' +
      '<tr><td>1</td><td>Sửa cổng trường</td><td>Sở Xây dựng</td><td>Tháng 4/2026</td></tr></table>' +
      '<table><tr><th>II</th><th>Vườn rau</th><th></th><th></th></tr>' +
      '<tr><td>2</td><td>Tưới cây trong trường</td><td>Sở Y tế</td><td>Tháng 5/2026</td></tr></table>',
  )
  const { tasks } = await readPlan(page)
  expect(tasks.map(({ task }) => [task.text, task.leads])).toEqual([
    ['Sửa cổng trường', ['Sở Xây dựng']],
    ['Tưới cây trong trường', ['Sở Y tế']],
  ])
})

test('a year is a head', () => {
  const table =
    '<table><thead><tr><th rowspan=2>Bếp</th><th colspan=2>Rau (tạ)</th></tr><tr><th>2026</th><th>2027</th></tr></thead>' +
    '<tr><td>Ven sông</td><td>12</td><td>14</td></tr><tr><td>Vùng cao</td><td>9</td><td>11</td></tr></table>'
  expect(rowsOf(pageOf(table))[0]).toEqual(['Bếp', 'Rau (tạ) 2026', 'Rau (tạ) 2027'])
})
