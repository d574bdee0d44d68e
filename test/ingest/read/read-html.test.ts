// Web pages: what a reader of the page sees, as lines and rows.
import { describe, expect, test } from 'vitest'
import { readHtml } from '../../../ingest/read/html/read-html.ts'
import { readPlan } from '../../../ingest/read-plan.ts'
import type { SourceDocument } from '../../../ingest/read/source-document.ts'
import { mutateBytes } from '../../support/mutate-bytes.ts'
import { createRandom } from '../../support/seeded-random.ts'
import { rowsOf, textsOf } from './word-document.ts'

function pageOf(html: string | Uint8Array): SourceDocument {
  const outcome = readHtml('thu.html', typeof html === 'string' ? Buffer.from(html) : html)
  if (outcome.kind === 'unreadable') throw new Error(outcome.reason)
  return outcome.document
}
const reasonOf = (html: string | Uint8Array) => {
  const outcome = readHtml('thu.html', typeof html === 'string' ? Buffer.from(html) : html)
  return outcome.kind === 'unreadable' ? outcome.reason : ''
}

const PLAN = `<html><head><title>Trang</title><style>p{}</style></head><body>
<nav><a href="/">Trang chủ</a></nav>
<table><tr><td>UBND XÃ SÔNG MÂY<br>Số: 12/KH-UBND</td>
<td><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><p>Sông Mây, ngày 05 tháng 01 năm 2026</p></td></tr></table>
<h1>KẾ HOẠCH<br>Phát triển thư viện trường học năm 2026</h1>
<h2>I. NHIỆM VỤ</h2>
<ul><li>Mua sách.</li><li>+ Sửa giá sách.</li></ul>
<ol type="a"><li>Kiểm kê</li><li>Thanh lý</li></ol>
<table border="1"><thead>
<tr><th rowspan="2">TT</th><th rowspan="2">Nội dung</th><th colspan="2">Đơn vị thực hiện</th><th rowspan="2">Thời gian</th></tr>
<tr><th>Chủ trì</th><th>Phối hợp</th></tr></thead><tbody>
<tr><td colspan="5">I. CƠ SỞ VẬT CHẤT</td></tr>
<tr><td>1</td><td>Mua&nbsp;sách &amp; báo</td><td rowspan="2">Phòng Văn hóa - Xã hội</td><td>Trường Tiểu học Sông Mây</td><td>Quý I/2026</td></tr>
<tr><td>2</td><td>Đóng giá sách</td><td></td><td>Quý II/2026</td></tr>
</tbody></table>
<script>alert(1)</script><div style="display:none">Ẩn</div><p hidden>Ẩn</p><footer>Bản quyền</footer></body></html>`

describe('a plan as a page', () => {
  test('its lines are those that the page shows', () => {
    expect(textsOf(pageOf(PLAN)).slice(0, 11)).toEqual([
      'UBND XÃ SÔNG MÂY',
      'Số: 12/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Sông Mây, ngày 05 tháng 01 năm 2026',
      'KẾ HOẠCH',
      'Phát triển thư viện trường học năm 2026',
      'I. NHIỆM VỤ',
      '- Mua sách.',
      '+ Sửa giá sách.',
      'a) Kiểm kê',
      'b) Thanh lý',
    ])
    expect(textsOf(pageOf(PLAN)).join('\n')).not.toMatch(/Trang|alert|Ẩn|Bản quyền/)
  })

  test('a header of two rows is one, also where each year has its own head below', () => {
    const table =
      '<table><tr><td rowspan=2>TT</td><td rowspan=2>Chỉ tiêu</td><td>Năm học 2024-2025</td><td>Năm học 2025-2026</td></tr>' +
      '<tr><td>Kết quả</td><td>Phấn đấu</td></tr><tr><td>1</td><td>Số lớp</td><td>7</td><td>9</td></tr></table>'
    expect(rowsOf(pageOf(table))).toEqual([
      ['TT', 'Chỉ tiêu', 'Năm học 2024-2025 Kết quả', 'Năm học 2025-2026 Phấn đấu'],
      ['1', 'Số lớp', '7', '9'],
    ])
  })

  test('its table has every merged cell where the rules need it', () => {
    expect(rowsOf(pageOf(PLAN))).toEqual([
      ['TT', 'Nội dung', 'Đơn vị thực hiện Chủ trì', 'Đơn vị thực hiện Phối hợp', 'Thời gian'],
      ['I', 'CƠ SỞ VẬT CHẤT', '', '', ''],
      ['1', 'Mua sách & báo', 'Phòng Văn hóa - Xã hội', 'Trường Tiểu học Sông Mây', 'Quý I/2026'],
      ['2', 'Đóng giá sách', 'Phòng Văn hóa - Xã hội', '', 'Quý II/2026'],
    ])
  })

  test('head and tasks are read from it', async () => {
    const { head, tasks } = await readPlan(pageOf(PLAN))
    expect(head).toMatchObject({
      number: '12/KH-UBND',
      subject: 'Phát triển thư viện trường học năm 2026',
      issuedOn: '2026-01-05',
    })
    expect(tasks.map(({ task }) => [task.ordinal, task.group?.label, task.leads, task.timeline])).toMatchObject([
      ['1', 'I', ['Phòng Văn hóa - Xã hội'], { kind: 'by-quarter', dueOn: '2026-03-31' }],
      ['2', 'I', ['Phòng Văn hóa - Xã hội'], { kind: 'by-quarter', dueOn: '2026-06-30' }],
    ])
  })

  test('headings have their depth, the line below the kind has none', () => {
    const depths = pageOf(PLAN).lines.filter(({ text }) => /^(KẾ|Phát|I\.) ?/.test(text))
    expect(depths.slice(0, 3).map(({ headingDepth }) => headingDepth)).toEqual([1, undefined, 2])
  })
})

const titledTable = (name: string) =>
  `<table><tr><td colspan="3">${name}</td></tr><tr><td>Nhiệm vụ</td><td>Chủ trì</td><td>Thời gian</td></tr><tr><td>Làm ${name}</td><td>Phòng Kinh tế</td><td>2026</td></tr></table>`

describe('tables', () => {
  test('a shared indicator is repeated: each row has its own values', () => {
    const html = `<table><tr><td>TT</td><td>Chỉ tiêu</td><td>Đơn vị tính</td><td>Năm 2026</td></tr>
      <tr><td rowspan="2">1</td><td rowspan="2">Thư viện đạt chuẩn</td><td>%</td><td>60</td></tr><tr><td>trường</td><td>12</td></tr></table>`
    expect(rowsOf(pageOf(html)).slice(1)).toEqual([
      ['1', 'Thư viện đạt chuẩn', '%', '60'],
      ['1', 'Thư viện đạt chuẩn', 'trường', '12'],
    ])
  })

  test('a title above the header is a line of text; two tables stay two', async () => {
    const page = pageOf(titledTable('biểu một') + titledTable('biểu hai'))
    expect(textsOf(page).filter((text) => text.startsWith('biểu'))).toEqual(['biểu một', 'biểu hai'])
    expect((await readPlan(page)).tasks.map(({ task }) => task.text)).toEqual(['Làm biểu một', 'Làm biểu hai'])
  })

  test('a page laid out as a table is no data, the table inside is', () => {
    const inner =
      '<table><tr><th>Nhiệm vụ</th><th>Chủ trì</th></tr><tr><td>Mua sách</td><td>Thư viện xã</td></tr></table>'
    const page = pageOf(`<table><tr><td>Bên trái</td><td><p>Bên phải</p>${inner}</td></tr></table>`)
    expect(rowsOf(page)).toEqual([
      ['Nhiệm vụ', 'Chủ trì'],
      ['Mua sách', 'Thư viện xã'],
    ])
    expect(textsOf(page).slice(0, 2)).toEqual(['Bên trái', 'Bên phải'])
  })

  test('breaks in a cell are kept: they may separate agencies', () => {
    const html =
      '<table><tr><td>Nhiệm vụ</td><td>Chủ trì</td></tr><tr><td>Mua sách</td><td>Phòng A<br>Phòng B</td></tr></table>'
    expect(rowsOf(pageOf(html))[1]).toEqual(['Mua sách', 'Phòng A\nPhòng B'])
  })
})

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

describe('encodings', () => {
  test.each([
    ['UTF-8 that says nothing', Buffer.from('<p>Lớp học ở bản</p>')],
    ['UTF-8 that calls itself otherwise', Buffer.from('<meta charset="iso-8859-1"><p>Lớp học ở bản</p>')],
    ['UTF-16 with its mark', utf16('<p>Lớp học ở bản</p>')],
    ['letters in pieces', Buffer.from('<p>Lớp học ở bản</p>'.normalize('NFD'))],
    ['entities', Buffer.from('<p>L&#7899;p h&#7885;c &#7903; b&#7843;n</p>')],
  ])('%s', (_, bytes) => {
    expect(textsOf(pageOf(bytes))).toEqual(['Lớp học ở bản'])
  })

  test('windows-1258 that says so is composed: "cấ" and "p" of "cấp" come as a letter and a mark', () => {
    const bytes = Buffer.concat([
      Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=windows-1258"><p>c'),
      Buffer.from([0xe2, 0xec]),
      Buffer.from('p</p>'),
    ])
    expect(textsOf(pageOf(bytes))).toEqual(['cấp'])
  })

  test.each([
    ['no encoding', Buffer.from([0x3c, 0x70, 0x3e, 0xb8, 0xb5, 0xd7]), /không ghi bảng mã.*không phải UTF-8/],
    ['an unknown one', Buffer.concat([Buffer.from('<meta charset="tcvn3">'), Buffer.from([0xb8])]), /bảng mã tcvn3/],
    ['nothing to read', Buffer.from('<html><script>1</script></html>'), /không có chữ nào/],
    ['nothing at all', Buffer.from(''), /không có chữ nào/],
  ])('%s is refused in a sentence', (_, bytes, reason) => {
    expect(reasonOf(bytes)).toMatch(reason)
  })
})

describe('hostile pages', () => {
  test.each([
    ['elements below each other', '<div>'.repeat(15_000) + 'chữ'],
    ['tables in tables', '<table><tr><td>'.repeat(6_000) + 'chữ'],
    ['spans without end', `<table>${'<tr><td colspan="1000" rowspan="9999">chữ</td></tr>'.repeat(3_000)}</table>`],
    ['stray ends', '<b>chữ' + '</p></i>'.repeat(200_000)],
  ])('%s are read in time', (_, html) => {
    const start = performance.now()
    expect(textsOf(pageOf(html)).join(' ')).toContain('chữ')
    expect(performance.now() - start).toBeLessThan(5_000)
  })

  test('elements without end are refused', () => {
    expect(reasonOf('<div>'.repeat(200_000) + 'chữ')).toMatch(/20\.000 thẻ mở không đóng/)
  })

  test('300 mutations: read or refused, soon', () => {
    const good = Buffer.from(PLAN)
    for (let seed = 1; seed <= 300; seed += 1) {
      const random = createRandom(seed)
      const bytes = seed % 3 === 0 ? good.subarray(0, Math.floor(random() * good.length)) : mutateBytes(good, random)
      const start = performance.now()
      expect(['read', 'unreadable'], `seed ${seed}`).toContain(readHtml('thu.html', bytes).kind)
      expect(performance.now() - start, `seed ${seed}`).toBeLessThan(2_000)
    }
  })
})
