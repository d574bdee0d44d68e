// Texts: which lines are rows of a table between tabs or in columns of blanks, and which signs belong to the value.
import { expect, test } from 'vitest'
import { readText } from '../../../ingest/read/text/read-text.ts'

function read(...lines: readonly string[]) {
  const outcome = readText('ke-hoach.txt', new TextEncoder().encode(lines.join('\n')))
  if (outcome.kind === 'unreadable') throw new Error(outcome.reason)
  return outcome.document.lines
}
const rowsOf = (...lines: readonly string[]) => read(...lines).map(({ cells }) => cells)

test('rows between tabs, a group among them with empty cells behind it', () => {
  expect(
    rowsOf(
      'TT\tNhiệm vụ\tChủ trì\tThời hạn',
      'I\tDạy và học\t\t',
      '1\tMở lớp đêm\tTrạm Y tế\tNăm 2026',
      'II\tĐội ngũ',
      '2\tTập huấn\tPhòng Kinh tế\t',
    ),
  ).toEqual([
    ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
    ['I', 'Dạy và học', '', ''],
    ['1', 'Mở lớp đêm', 'Trạm Y tế', 'Năm 2026'],
    ['II', 'Đội ngũ'],
    ['2', 'Tập huấn', 'Phòng Kinh tế', ''],
  ])
})

test('a tab or two in running text make no table', () => {
  expect(rowsOf('1.\tMục đích', 'Nơi nhận:\t\tCHỦ TỊCH', 'Mở lớp đêm.')).toEqual([undefined, undefined, undefined])
})

test('rows with bars between their cells alone, a group among them', () => {
  expect(
    rowsOf(
      'Nội dung | Đơn vị | Số lớp',
      'Đan lưới | Hội Nông dân | 4',
      'Lớp buổi tối | ',
      'Thêu khăn | Hội Phụ nữ | 2',
      '',
      'Xem tại địa chỉ a | b | c.',
    ),
  ).toEqual([
    ['Nội dung', 'Đơn vị', 'Số lớp'],
    ['Đan lưới', 'Hội Nông dân', '4'],
    ['Lớp buổi tối'],
    ['Thêu khăn', 'Hội Phụ nữ', '2'],
    undefined,
    undefined,
  ])
})

test('the mark of a quotation goes, the sign of "more than" stays', () => {
  expect(read('> Mở lớp đêm', '> 10,5').map(({ text }) => text)).toEqual(['Mở lớp đêm', '> 10,5'])
  expect(rowsOf('| Trẻ ra lớp | > 95 |')).toEqual([['Trẻ ra lớp', '> 95']])
})

test('two columns side by side are read one after the other: a letterhead, a signature beside the recipients', () => {
  const lines = read(
    'UBND XÃ SUỐI HOA               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'TRƯỜNG THCS BẢN MÙ                  Độc lập - Tự do - Hạnh phúc',
    'Số: 12/KH-THCS                    Suối Hoa, ngày 05 tháng 9 năm 2025',
    'KẾ HOẠCH',
    'Nơi nhận:                               HIỆU TRƯỞNG',
    '- Như trên;',
    '- Lưu: VT.',
    '                                        Lò Văn Én',
    'PHỤ LỤC',
  )
  expect(lines.map(({ text, number }) => [number, text])).toEqual([
    [1, 'UBND XÃ SUỐI HOA'],
    [2, 'TRƯỜNG THCS BẢN MÙ'],
    [3, 'Số: 12/KH-THCS'],
    [1, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    [2, 'Độc lập - Tự do - Hạnh phúc'],
    [3, 'Suối Hoa, ngày 05 tháng 9 năm 2025'],
    [4, 'KẾ HOẠCH'],
    [5, 'Nơi nhận:'],
    [6, '- Như trên;'],
    [7, '- Lưu: VT.'],
    [5, 'HIỆU TRƯỞNG'],
    [8, 'Lò Văn Én'],
    [9, 'PHỤ LỤC'],
  ])
})

test('tabs part the columns as blanks do', () => {
  const lines = read('Nơi nhận:\tKT. HIỆU TRƯỞNG', '- Như trên;\tPHÓ HIỆU TRƯỞNG', '- Lưu: VT.', '\t\tLò Văn Én')
  expect(lines.map(({ text }) => text)).toEqual([
    'Nơi nhận:',
    '- Như trên;',
    '- Lưu: VT.',
    'KT. HIỆU TRƯỞNG',
    'PHÓ HIỆU TRƯỞNG',
    'Lò Văn Én',
  ])
})

test('wide gaps elsewhere are gaps and no columns', () => {
  const lines = ['Tỷ lệ trẻ ra lớp      95', 'Số lớp học đêm        12', 'Mở    thêm lớp', 'Nơi nhận: như trên']
  expect(read(...lines)).toHaveLength(4)
})

test('the rule under a header is no line of its own, so that the first row is no header of another page', () => {
  expect(read('| TT | Kết quả |', '|----|---------|', '| 1 | Báo cáo kết quả |').map(({ number }) => number)).toEqual([
    1, 3,
  ])
})

test('millions of blanks before a word are read like a few', () => {
  expect(read(`${' '.repeat(10_000_000)}Mở lớp đêm.`).map(({ text }) => text)).toEqual(['Mở lớp đêm.'])
})

test('columns that blanks keep apart are a table, its heads and cells over several lines', () => {
  const lines = read(
    '                  Phụ lục 02',
    '',
    'TT     Chỉ tiêu                            ĐVT      Năm học   Năm học',
    '                                                    2025-     2029-',
    '                                                    2026      2030',
    '1      Trẻ biết hát ru                     %        41,5      90',
    '2      Bếp có chạn tre ở các điểm          bếp      12        30',
    '       trường lẻ',
    '3      Cô giáo biết dệt                    %        8         25',
    '',
    'Các bản làm chạn tre cho bếp ăn của trẻ từ đầu năm học.',
  )
  expect(
    lines.flatMap(({ cells, place }) => (cells ? [[cells.map((cell) => cell.replace(/\s+/g, ' ')), place]] : [])),
  ).toEqual([
    [['TT', 'Chỉ tiêu', 'ĐVT', 'Năm học 2025- 2026', 'Năm học 2029- 2030'], { kind: 'lines', first: 3, last: 5 }],
    [['1', 'Trẻ biết hát ru', '%', '41,5', '90'], { kind: 'lines', first: 6, last: 6 }],
    [['2', 'Bếp có chạn tre ở các điểm trường lẻ', 'bếp', '12', '30'], { kind: 'lines', first: 7, last: 8 }],
    [['3', 'Cô giáo biết dệt', '%', '8', '25'], { kind: 'lines', first: 9, last: 9 }],
  ])
  expect(lines.at(-1)?.text).toContain('làm chạn tre')
})

test('a table in columns goes on behind a page end', () => {
  const rows = rowsOf(
    'TT     Nhiệm vụ                   Chủ trì              Thời gian',
    '1      Đan chạn tre cho bếp       Hội Nông dân         Quý I/2026',
    '2      Dạy trẻ hát ru             Các bản              Quý II/2026',
    '\f3      Sửa khung cửi              Trạm Khuyến công     Quý III/2026',
  ).filter((cells) => cells !== undefined)
  expect(rows.at(-1)).toEqual(['3', 'Sửa khung cửi', 'Trạm Khuyến công', 'Quý III/2026'])
})

test('what stands below a table ends it, also at a page end', () => {
  const rows = rowsOf(
    'TT     Nhiệm vụ                   Chủ trì              Thời gian',
    '1      Đan chạn tre cho bếp       Hội Nông dân         Quý I/2026',
    '2      Dạy trẻ hát ru             Các bản              Quý II/2026',
    '',
    'Các bản báo cáo về Phòng trước ngày 15 hằng tháng.',
    '\fHội Nông dân                    góp tre              góp công',
    'Phòng                           góp sách             góp bàn',
  )
  expect(rows.slice(-2)).toEqual([undefined, undefined])
})

test('cells between pipes are set apart by them, whatever blanks fill them', () => {
  expect(
    rowsOf(
      '| TT   | Nhiệm vụ               | Chủ trì        | Thời gian    |',
      '| 1    | Đan chạn tre cho bếp   | Hội Nông dân   | Quý I/2026   |',
      '| 2    | Dạy trẻ hát ru         | Các bản        | Quý II/2026  |',
    ),
  ).toEqual([
    ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'],
    ['1', 'Đan chạn tre cho bếp', 'Hội Nông dân', 'Quý I/2026'],
    ['2', 'Dạy trẻ hát ru', 'Các bản', 'Quý II/2026'],
  ])
})

test('words set apart in running text are no table', () => {
  expect(
    rowsOf('Các bản  làm   chạn tre', 'cho  bếp ăn   của trẻ', 'từ   đầu  năm học.', 'Thầy cô  dệt   vải.'),
  ).toEqual([undefined, undefined, undefined, undefined])
})
