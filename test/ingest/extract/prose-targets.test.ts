// Targets of a plan's prose: horizons, shared names, counts, results of before, and what is none.
import { describe, expect, it } from 'vitest'
import { readPlanText } from '../read-plan-text.ts'

const targets = async (...lines: readonly string[]) =>
  (await readPlanText(['KẾ HOẠCH', 'Dạy học giai đoạn 2026-2030', '', ...lines].join('\n'))).targets.map(
    ({ target: { ordinal, indicator, values } }) => [
      ordinal,
      indicator,
      values.map(({ period: { from, to }, printed }) => [from, to, printed]).flat(),
    ],
  )

/** A plan that looks back before it aims. */
const textWith = (...told: readonly string[]) =>
  readPlanText(
    [
      'KẾ HOẠCH',
      'Dạy học giai đoạn 2026-2030',
      '',
      'I. TÌNH HÌNH',
      ...told,
      'II. MỤC TIÊU',
      '- Tỷ lệ lên lớp đạt 98 %.',
    ].join('\n'),
  )

describe('targets of a plan', () => {
  it('have their horizon from their own words, a lead-in, a heading or the plan', async () => {
    expect(
      await targets(
        'II. MỤC TIÊU',
        '1. Tỷ lệ phòng học kiên cố đạt 90%.',
        'a) Đến năm 2028',
        '- Tỷ lệ trường chuẩn đạt 60%.',
        'b) Đến năm 2030:',
        '- 70% trường học đạt chuẩn; sĩ số duy trì 99%.',
        '- Đến năm 2029, tỷ lệ lên lớp đạt 98%; tỷ lệ bỏ học còn dưới 1%.',
      ),
    ).toEqual([
      ['1', 'Tỷ lệ phòng học kiên cố', [2026, 2030, '90']],
      [undefined, 'Tỷ lệ trường chuẩn', [2028, 2028, '60']],
      [undefined, 'trường học đạt chuẩn', [2030, 2030, '70']],
      [undefined, 'sĩ số', [2030, 2030, '99']],
      [undefined, 'tỷ lệ lên lớp', [2029, 2029, '98']],
      [undefined, 'tỷ lệ bỏ học', [2029, 2029, 'dưới 1']],
    ])
  })

  it('stand elsewhere only where the words say that they are aimed at', async () => {
    expect(
      await targets(
        'I. TÌNH HÌNH',
        'Tiếp tục xây trường, phấn đấu đến năm 2028 có 70% trường học đạt chuẩn.',
        'Năm 2025, tỷ lệ phòng học kiên cố đạt 83%. Phấn đấu đến năm 2030 tỷ lệ phòng học kiên cố đạt 95%.',
      ),
    ).toEqual([
      [undefined, 'trường học đạt chuẩn', [2028, 2028, '70']],
      [undefined, 'tỷ lệ phòng học kiên cố', [2025, 2025, '83', 2030, 2030, '95']],
    ])
  })

  it('that a table holds too are read once', async () => {
    expect(
      await targets(
        'II. MỤC TIÊU',
        '- Đến năm 2030, tỷ lệ phòng học kiên cố đạt 95%.',
        '',
        '| TT | Chỉ tiêu | ĐVT | Năm 2030 |',
        '|---|---|---|---|',
        '| 1 | Tỷ lệ phòng học kiên cố | % | 95 |',
        '| 2 | Tỷ lệ trường chuẩn | % | 60 |',
      ),
    ).toHaveLength(2)
  })

  it('are read once, too, where the table says more words of the same value and year', async () => {
    const table = [
      '',
      '| TT | Chỉ tiêu | ĐVT | Năm 2030 |',
      '|---|---|---|---|',
      '| 1 | Tỷ lệ lớp học ở vùng núi có mạng | % | 95 |',
    ]
    expect(
      await targets('II. MỤC TIÊU', '- Đến năm 2030, tỷ lệ lớp học vùng núi có mạng đạt 95%.', ...table),
    ).toHaveLength(1)
    expect(
      await targets('II. MỤC TIÊU', '- Đến năm 2029, tỷ lệ lớp học vùng núi có mạng đạt 95%.', ...table),
    ).toHaveLength(2)
  })

  it('may stand below a lead-in of any section, until another paragraph follows', async () => {
    expect(
      await targets(
        'II. NHIỆM VỤ',
        'Chỉ tiêu phấn đấu đến năm 2028:',
        '- Phòng học kiên cố 90 %.',
        'Lớp học đông 90 %.',
      ),
    ).toEqual([[undefined, 'Phòng học kiên cố', [2028, 2028, '90']]])
  })

  it('carry what was reached in a year before the plan; without a year it is a note', async () => {
    expect(
      await targets(
        'II. MỤC TIÊU',
        '- Tỷ lệ lên lớp đạt 98 % (năm 2024: 96 %).',
        '- Tỷ lệ bỏ học giảm từ 2 % xuống 1 %.',
      ),
    ).toEqual([
      [undefined, 'Tỷ lệ lên lớp', [2024, 2024, '96', 2026, 2030, '98']],
      [undefined, 'Tỷ lệ bỏ học', [2026, 2030, '1']],
    ])
  })

  it.each(['I. KẾT QUẢ THỰC HIỆN CHỈ TIÊU', 'I. ĐÁNH GIÁ TÌNH HÌNH'])('are none in %s', async (title) => {
    const lines = ['- Tỷ lệ lên lớp đạt 98 %.', '- Phòng học kiên cố 90 %, phấn đấu 95 % phòng học có mạng.']
    expect(await targets(title, ...lines)).toEqual([])
    expect(await targets('I. CHỈ TIÊU', ...lines)).not.toEqual([])
  })

  it('are not named by their horizon', async () => {
    const line = '- Đến cuối năm 2027: tỷ lệ phòng học kiên cố 92 %, trường đạt chuẩn 80 %.'
    expect(await targets('II. MỤC TIÊU', line)).toEqual([
      [undefined, 'tỷ lệ phòng học kiên cố', [2027, 2027, '92']],
      [undefined, 'trường đạt chuẩn', [2027, 2027, '80']],
    ])
  })

  it.each<[string, readonly (readonly [string, string])[]]>([
    [
      'Tỷ lệ đọc bậc 1 đạt 97%, bậc 2 đạt 92%.',
      [
        ['Tỷ lệ đọc bậc 1', '97'],
        ['Tỷ lệ đọc bậc 2', '92'],
      ],
    ],
    [
      'Tỷ lệ em nhỏ biết đọc bậc 1 đạt 97%; biết đọc bậc 2 đạt 92%.',
      [
        ['Tỷ lệ em nhỏ biết đọc bậc 1', '97'],
        ['Tỷ lệ em nhỏ biết đọc bậc 2', '92'],
      ],
    ],
    [
      'Tỷ lệ lên lớp đạt 96%, riêng vùng núi đạt 94%.',
      [
        ['Tỷ lệ lên lớp', '96'],
        ['Tỷ lệ lên lớp: vùng núi', '94'],
      ],
    ],
    [
      'Có 68% thư viện, 72% lớp, nhóm trẻ đủ sách vở.',
      [
        ['thư viện đủ sách vở', '68'],
        ['lớp, nhóm trẻ đủ sách vở', '72'],
      ],
    ],
    [
      '100% số thư viện có máy tính, tối thiểu 45% có máy in.',
      [
        ['thư viện có máy tính', '100'],
        ['thư viện có máy in', 'tối thiểu 45'],
      ],
    ],
    ['Nâng cao chất lượng, tỷ lệ lên lớp đạt 96%.', [['tỷ lệ lên lớp', '96']]],
    ['90% thư viện đủ sách, trước ngày khai giảng.', [['thư viện đủ sách', '90']]],
    ['90% thư viện đủ sách (45/50 thư viện).', [['thư viện đủ sách', '90']]],
    ['Hằng năm mỗi xã dành ít nhất 5% ngân sách mua sách.', [['mỗi xã dành ngân sách mua sách', 'ít nhất 5']]],
    ['Không còn lớp có tỷ lệ vắng trên 10%.', []],
    [
      'Nề nếp: Tốt 85%, Đạt 14%, Chưa đạt không quá 1%.',
      [
        ['Nề nếp: Tốt', '85'],
        ['Nề nếp: Đạt', '14'],
        ['Nề nếp: Chưa đạt', 'không quá 1'],
      ],
    ],
    ['Tiểu học: tỷ lệ lên lớp đạt 99%.', [['tỷ lệ lên lớp', '99']]],
  ])('share a name, and are short: %s', async (line, expected) => {
    const found = await targets('II. MỤC TIÊU', `- ${line}`)
    expect(found.map(([, indicator, values]) => [indicator, values?.[2]])).toEqual(expected)
  })

  it.each<[string, readonly (readonly [string, string])[]]>([
    ['Có ít nhất 40/78 xã, phường có thư viện.', [['xã, phường có thư viện', 'ít nhất 40/78']]],
    [
      'Đến hết năm 2027: còn 54 trường; mở 12 lớp đêm với 318 học viên.',
      [
        ['số trường', '54'],
        ['mở lớp đêm', '12'],
      ],
    ],
    ['Giảm từ 64 trường xuống còn 58 trường mầm non.', [['trường mầm non', '58']]],
    [
      'Có 52/58 trường có vườn (tỷ lệ 89,7%), trong đó 14 trường có ao.',
      [
        ['trường có vườn', '52/58'],
        ['trường có ao', '14'],
      ],
    ],
    ['Mỗi xã có tối thiểu 02 giáo viên dạy bơi.', [['Mỗi xã có giáo viên dạy bơi', 'tối thiểu 02']]],
    ['Học sinh giỏi vẽ: 20 giải.', [['Học sinh giỏi vẽ', '20']]],
    ['Huy động 400 triệu đồng mua sách.', [['Huy động mua sách', '400']]],
    ['Xây thêm 02 trường ven sông, nâng tổng số lên 09 trường.', [['Xây thêm trường ven sông', '02']]],
    ['Học sinh đọc 02 buổi mỗi tuần.', []],
  ])('may be counts: %s', async (line, expected) => {
    const found = await targets('II. MỤC TIÊU', `- ${line}`)
    expect(found.map(([, indicator, values]) => [indicator, values?.[2]])).toEqual(expected)
    expect(await targets('II. NHIỆM VỤ', `- ${line}`)).toEqual([])
  })

  it('of one name at several times are one', async () => {
    expect(await targets('II. MỤC TIÊU', '- Đến hè 2026 có 48% học sinh biết bơi; đến hè 2027 đạt 58%.')).toEqual([
      [undefined, 'học sinh biết bơi', [2026, 2026, '48', 2027, 2027, '58']],
    ])
    expect(
      await targets(
        'II. MỤC TIÊU',
        '- Giảm 15% số vụ cháy vào cuối năm 2026 và giảm 30% vào cuối năm 2027 so với năm 2024.',
      ),
    ).toEqual([[undefined, 'Giảm số vụ cháy', [2026, 2026, '15', 2027, 2027, '30']]])
  })

  it('are none in years before the plan', async () => {
    expect(await targets('II. MỤC TIÊU', 'Năm 2024, tỷ lệ lên lớp đạt 98 %.')).toEqual([])
  })

  it('carry what a look back tells of the same name, if it says when', async () => {
    const { targets: found, passages } = await textWith('Kết quả điều tra tháng 10/2025: tỷ lệ lên lớp đạt 91,5%.')
    expect(found).toHaveLength(1)
    expect(found[0]?.target.values.map(({ kind, period, printed }) => [kind, period.from, printed])).toEqual([
      ['result', 2025, '91,5'],
      ['target', 2026, '98'],
    ])
    expect(found[0]?.passages.map((at) => passages[at]?.text)).toEqual([
      '- Tỷ lệ lên lớp đạt 98 %.',
      'Kết quả điều tra tháng 10/2025: tỷ lệ lên lớp đạt 91,5%.',
    ])
    const silent = [
      'Tỷ lệ lên lớp đạt 91,5%.',
      'Năm 2025, tỷ lệ chuyên cần đạt 91,5%.',
      'Năm 2028, tỷ lệ lên lớp đạt 99%.',
    ]
    for (const told of silent) expect((await textWith(told)).targets[0]?.target.values).toHaveLength(1)
  })
})
