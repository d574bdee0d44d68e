// Tables that count by place and time: each row is named by what is counted there, one measure or several.
import { expect, it } from 'vitest'
import { markdownTable, readPlanText, targetsOf } from '../read-plan-text.ts'

it('a grid of one count by place and time names each row by what is counted', async () => {
  const rows = [
    ['1', 'Cụm ven sông', 'Bể nhà thiếu nhi', '120', '150', '180'],
    ['2', 'Cụm vùng cao', 'Bể lắp ghép', '80', '95', '110'],
    ['', 'Tổng cộng', '', '200', '245', '290'],
  ]
  const read = await targetsOf(
    [
      'TT',
      'Cụm trường',
      'Nơi học',
      'Số học sinh học bơi hè 2026',
      'Số học sinh học bơi hè 2027',
      'Số học sinh học bơi hè 2028',
    ],
    ...rows,
  )
  expect(read.map(([name]) => name)).toEqual([
    'Số học sinh học bơi: Cụm ven sông',
    'Số học sinh học bơi: Cụm vùng cao',
    'Số học sinh học bơi: Tổng cộng',
  ])
  expect(read[2]?.[2]).toEqual([
    ['target', 2026, '200'],
    ['target', 2027, '245'],
    ['target', 2028, '290'],
  ])
})

it('… also below a head that spans the times', async () => {
  const read = await targetsOf(
    ['TT', 'Cụm trường', 'Số học sinh học bơi', '', ''],
    ['', '', 'Hè 2026', 'Hè 2027', 'Hè 2028'],
    ['1', 'Cụm ven sông', '120', '150', '180'],
    ['2', 'Cụm vùng cao', '80', '95', '110'],
  )
  expect(read.map(([name]) => name)).toEqual(['Số học sinh học bơi: Cụm ven sông', 'Số học sinh học bơi: Cụm vùng cao'])
})

it('several measures of each place, with what was reached and what is aimed at in short', async () => {
  const heads = ['TH 2025', 'CT 2026'].flatMap((told) => [
    `Tỷ lệ trẻ ra lớp (%) ${told}`,
    `Số gia đình học tập ${told}`,
  ])
  expect(
    await targetsOf(
      ['TT', 'Xóm', 'Số hộ', ...heads],
      ['1', 'Khe Trúc', '143', '84,6', '98', '90', '106'],
      ['2', 'Bản Sen', '112', '81,7', '71', '88', '78'],
    ),
  ).toEqual(
    [
      ['Tỷ lệ trẻ ra lớp (%): Khe Trúc', '%', '84,6', '90'],
      ['Số gia đình học tập: Khe Trúc', undefined, '98', '106'],
      ['Tỷ lệ trẻ ra lớp (%): Bản Sen', '%', '81,7', '88'],
      ['Số gia đình học tập: Bản Sen', undefined, '71', '78'],
    ].map(([name, unit, reached, aimed]) => [
      name,
      unit,
      [
        ['result', 2025, reached],
        ['target', 2026, aimed],
      ],
    ]),
  )
})

it('two levels of school are two measures, though one is called as what was reached', async () => {
  expect(
    await targetsOf(
      ['TT', 'Xã', 'Số trường TH 2025', 'Số trường TH 2026', 'Số trường THCS 2025', 'Số trường THCS 2026'],
      ['1', 'Nậm Cáy', '2', '2', '1', '1'],
      ['2', 'Bản Mới', '3', '2', '1', '2'],
    ),
  ).toHaveLength(4)
})

it('two measures side by side are no such grid', async () => {
  expect(
    await targetsOf(
      ['TT', 'Trường', 'Số lớp năm 2026', 'Số học sinh năm 2027'],
      ['1', 'Tiểu học Sao Mai', '12', '340'],
      ['2', 'Tiểu học Hoa Ban', '9', '250'],
    ),
  ).toEqual([])
})

it.each([
  ['heads that name no count', ['Bể bơi năm 2026', 'Bể bơi năm 2027'], ['12', '15']],
  ['cells in words', ['Số bể bơi năm 2026', 'Số bể bơi năm 2027'], ['chưa có', 'có hai']],
  ['one time only', ['Số bể bơi năm 2026', 'Ghi chú'], ['12', 'mới']],
])('%s make no grid', async (_, heads, cells) => {
  expect(await targetsOf(['TT', 'Xã', ...heads], ['1', 'Nậm Cáy', ...cells], ['2', 'Bản Mới', ...cells])).toEqual([])
})

it('what is reached and aimed at is an indicator, whatever it is called', async () => {
  const read = await targetsOf(
    [
      'Phường, xã',
      'Gia đình hiếu học Kết quả 2025',
      'Gia đình hiếu học 2027',
      'Dòng họ hiếu học 2026',
      'Dòng họ hiếu học 2027',
    ],
    ['Phường Bến Đò', '68,2', '76', '55', '70'],
    ['Xã Gò Me', '72,5', '80', '58', '72'],
  )
  expect(read.map(([name, , values]) => [name, values])).toEqual([
    [
      'Gia đình hiếu học: Phường Bến Đò',
      [
        ['result', 2025, '68,2'],
        ['target', 2027, '76'],
      ],
    ],
    [
      'Dòng họ hiếu học: Phường Bến Đò',
      [
        ['target', 2026, '55'],
        ['target', 2027, '70'],
      ],
    ],
    [
      'Gia đình hiếu học: Xã Gò Me',
      [
        ['result', 2025, '72,5'],
        ['target', 2027, '80'],
      ],
    ],
    [
      'Dòng họ hiếu học: Xã Gò Me',
      [
        ['target', 2026, '58'],
        ['target', 2027, '72'],
      ],
    ],
  ])
})

it.each(['Đơn vị tính: %', '2. Chỉ tiêu giao cho các xã (tỷ lệ %)'])(
  'the line above says what the values are: %s',
  async (line) => {
    const table = markdownTable(
      ['Xã', 'Số hộ trồng ong 2026', 'Số hộ trồng ong 2027', 'Còn lại'],
      ['Gò Me', '72,5', '80', '12'],
      ['Bến Đò', '61,5', '70', '15'],
    )
    const { targets, passages } = await readPlanText(['KẾ HOẠCH', 'Nuôi ong năm 2026', '', line, '', table].join('\n'))
    expect(targets.map(({ target }) => target.unit)).toEqual(['%', '%'])
    expect(passages.at(-1)?.text).toContain('Còn lại (%): 15')
  },
)

it.each([
  ['Bảng 2. Lộ trình tỷ lệ trường có vườn ong (đơn vị tính: %)', 'Tỷ lệ trường có vườn ong: Mầm non', '%'],
  ['Bảng 2. Số thùng ong theo cấp học', 'Số thùng ong: Mầm non', undefined],
  ['Bảng 2. Lộ trình thực hiện', 'Mầm non', undefined],
  ['Biểu số 01', 'Mầm non', undefined],
  ['Chỉ tiêu theo văn kiện số 12', 'Mầm non', undefined],
  ['(Kèm theo Kế hoạch số 12/KH-UBND ngày 15 tháng 01 năm 2026 của UBND huyện)', 'Mầm non', undefined],
  ['Phân công các xã (phường) thực hiện', 'Mầm non', undefined],
  ['Chỉ tiêu giao cho các trường (trường)', 'Mầm non', undefined],
  ['Kinh phí cấp cho từng cấp học (triệu đồng)', 'Mầm non', 'triệu đồng'],
])('rows of levels count what the line above says: %s', async (line, name, unit) => {
  const table = markdownTable(
    ['TT', 'Cấp học', 'Kết quả 2025', 'Chỉ tiêu 2026'],
    ['1', 'Mầm non', '55,4', '58,3'],
    ['2', 'Tiểu học', '59,9', '62,7'],
  )
  const { targets } = await readPlanText(['KẾ HOẠCH', 'Nuôi ong năm 2026', '', line, '', table].join('\n'))
  expect([targets[0]?.target.indicator, targets[0]?.target.unit]).toEqual([name, unit])
})

it('a column that groups may stand in front of the ordinals', async () => {
  const { passages } = await readPlanText(
    markdownTable(
      ['Năm', 'STT', 'Tên bến', 'Xã, phường', 'Hình thức', 'Mức độ đăng ký'],
      ['2026', '1', 'Bến Cũ', 'Xã Gò Me', 'Công nhận mới', 'Mức độ 1'],
      ['2026', '2', 'Bến Đò', 'Xã Vạn Chài', 'Công nhận lại', 'Mức độ 2'],
    ),
  )
  expect(passages[0]?.text).toContain('Tên bến: Bến Cũ')
})

it.each([
  ['Số học sinh (năm học 2024-2025)', 'Số học sinh (năm học 2025-2026)', 'Số học sinh: Gò Me'],
  ['Số lớp (2025)', 'Số lớp (2026)', 'Số lớp: Gò Me'],
])('times in brackets: %s', async (first, second, name) => {
  const read = await targetsOf(['TT', 'Trường', first, second], ['1', 'Gò Me', '12', '14'], ['2', 'Bến Đò', '9', '9'])
  expect(read[0]?.[0]).toBe(name)
})

it('counts beside a share are no shares, whatever the line above says', async () => {
  const table = markdownTable(
    ['Xã', 'Số trẻ 5 tuổi', 'Số trẻ ra lớp', 'Huy động'],
    ['Gò Me', '320', '310', '96,9'],
    ['Bến Đò', '120', '118', '98,3'],
  )
  const { passages } = await readPlanText(
    ['KẾ HOẠCH', 'Nuôi ong năm 2026', '', 'Biểu 2. Huy động trẻ (%)', '', table].join('\n'),
  )
  expect(passages.at(-1)?.text).toBe('Xã: Bến Đò | Số trẻ 5 tuổi: 120 | Số trẻ ra lớp: 118 | Huy động (%): 98,3')
})

it('what is done and planned of anything but places makes no grid', async () => {
  expect(
    await targetsOf(
      ['TT', 'Công việc', 'Bể bơi Thực hiện 2025', 'Bể bơi Kế hoạch 2026'],
      ['1', 'Đào mới', '12', '14'],
      ['2', 'Sửa lại', '9', '9'],
    ),
  ).toEqual([])
})
