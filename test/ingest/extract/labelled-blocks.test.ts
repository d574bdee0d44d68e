// Tasks of labelled blocks: leads, time and product on lines of their own, in one line, or under bullets.
import { describe, expect, it } from 'vitest'
import { tasksOf } from '../read-plan-text.ts'

const blocks = async (...lines: readonly string[]) =>
  (await tasksOf(['II. NHIỆM VỤ', ...lines].join('\n\n'))).map(
    ({ ordinal, text, leads, coordinating, timeline, product }) => [
      ordinal,
      text,
      leads,
      coordinating,
      timeline.wording,
      product,
    ],
  )

describe('a labelled block', () => {
  it('carries leads, coordinating agencies, time and product on lines of their own', async () => {
    expect(
      await blocks(
        '1. Mua sách cho thư viện.',
        'Ưu tiên truyện tranh.',
        '- Đơn vị chủ trì: Sở Tài chính.',
        '- Đơn vị phối hợp: Sở Y tế, UBND xã.',
        '- Thời gian hoàn thành: Quý II/2025.',
        '- Sản phẩm: Báo cáo.',
        '2. Mua bàn.',
        '- Chủ trì: Sở Nội vụ',
        '- Thời hạn: tháng 8/2025',
      ),
    ).toEqual([
      [
        '1',
        'Mua sách cho thư viện. Ưu tiên truyện tranh.',
        ['Sở Tài chính'],
        ['Sở Y tế', 'UBND xã'],
        'Quý II/2025',
        'Báo cáo',
      ],
      ['2', 'Mua bàn.', ['Sở Nội vụ'], [], 'tháng 8/2025', undefined],
    ])
  })

  it('may carry them all in one line, or in its own', async () => {
    expect(
      await blocks(
        '1. Mua sách.',
        '- Chủ trì: Sở Tài chính; phối hợp: Sở Y tế; thời gian: Quý II/2025.',
        '2. Mua bàn. Chủ trì: Sở Nội vụ. Thời gian thực hiện: năm 2025.',
      ),
    ).toEqual([
      ['1', 'Mua sách.', ['Sở Tài chính'], ['Sở Y tế'], 'Quý II/2025', undefined],
      ['2', 'Mua bàn.', ['Sở Nội vụ'], [], 'năm 2025', undefined],
    ])
  })

  it('names who acts by bullets, sentences or bare lists', async () => {
    expect(
      await blocks(
        '1. Mua sách.',
        '- Triển khai thực hiện:',
        '+ Sở Y tế hướng dẫn.',
        '+ UBND xã, Công an xã',
        '- Thời gian thực hiện: Thường xuyên.',
        '2. Mua bàn.',
        '- Đơn vị thực hiện: Sở Nội vụ',
        '- Thời gian: 2025',
      ),
    ).toMatchObject([
      ['1', 'Mua sách.', ['Sở Y tế', 'UBND xã', 'Công an xã'], [], 'Thường xuyên', undefined],
      ['2', 'Mua bàn.', ['Sở Nội vụ'], [], '2025', undefined],
    ])
  })

  it('may stand under a "-" point, several under one number', async () => {
    expect(
      await blocks(
        '1. Thư viện',
        '- Mua sách.',
        '+ Chủ trì: Sở Tài chính',
        '+ Thời gian: Quý II/2025',
        '- Mua kệ.',
        '+ Chủ trì: Sở Nội vụ',
        '+ Thời gian: Quý III/2025',
      ),
    ).toMatchObject([
      [undefined, 'Mua sách.', ['Sở Tài chính'], [], 'Quý II/2025', undefined],
      [undefined, 'Mua kệ.', ['Sở Nội vụ'], [], 'Quý III/2025', undefined],
    ])
  })

  it('may name its agencies in its own sentence, and its content by a label', async () => {
    expect(
      await blocks(
        '1. Ban Tổ chức chủ trì, phối hợp với Sở Y tế mua sách. Thời gian hoàn thành: Quý II/2026.',
        '2. Học bạ số',
        '- Nội dung: Mua phần mềm.',
        '- Đơn vị phụ trách: Phòng Tài chính (chủ trì, theo dõi)',
      ),
    ).toMatchObject([
      ['1', expect.stringMatching(/^Ban Tổ chức chủ trì/), ['Ban Tổ chức'], ['Sở Y tế'], 'Quý II/2026', undefined],
      ['2', 'Học bạ số: Mua phần mềm', ['Phòng Tài chính (chủ trì, theo dõi)'], [], '', undefined],
    ])
  })

  it('keeps identical bullets in each of their blocks', async () => {
    const same = ['- Triển khai thực hiện:', '+ UBND xã chỉ đạo.', '- Thời gian thực hiện: Thường xuyên.']
    const rows = await blocks('1. Mua sách.', ...same, '2. Mua bàn.', ...same)
    expect(rows.map(([ordinal, , leads]) => [ordinal, leads])).toEqual([
      ['1', ['UBND xã']],
      ['2', ['UBND xã']],
    ])
  })

  it('stands in the group of the heading above it, never in the one that stands beside it', async () => {
    const text = [
      'II. NHIỆM VỤ',
      '1. Thư viện',
      'Mở thêm giờ.',
      '2. Mua bàn ghế cho các lớp học mới xây. Chủ trì: Sở Y tế.',
    ]
    expect((await tasksOf(text.join('\n\n'))).map(({ group }) => group?.title)).toEqual(['NHIỆM VỤ'])
  })

  it('is counted by a word and a number, over labels without bullets, and ends at a lettered section', async () => {
    const text = [
      'A. MỤC TIÊU',
      'Thư viện mở cửa mỗi ngày.',
      'B. VIỆC PHẢI LÀM',
      'Nhiệm vụ 1. Mua sách cho thư viện.',
      'Chủ trì: Phòng Hành chính.',
      'Phối hợp: Tổ Văn.',
      'Thời gian: Quý II/2025.',
      'Kết quả: 200 cuốn sách.',
      '',
      'Nhiệm vụ 2. Sửa bàn ghế.',
      'Chủ trì: Tổ Bảo vệ. Phối hợp: Tổ Toán. Thời hạn: tháng 8/2025.',
      'C. KINH PHÍ',
      'Ngân sách xã.',
    ].join('\n')
    const tasks = await tasksOf(text)
    expect(tasks.map((task) => [task.ordinal, task.group?.label, task.text, task.leads, task.coordinating])).toEqual([
      ['1', 'B', 'Mua sách cho thư viện.', ['Phòng Hành chính'], ['Tổ Văn']],
      ['2', 'B', 'Sửa bàn ghế.', ['Tổ Bảo vệ'], ['Tổ Toán']],
    ])
    expect(tasks.map((task) => [task.timeline.wording, task.product])).toEqual([
      ['Quý II/2025', '200 cuốn sách'],
      ['tháng 8/2025', undefined],
    ])
  })

  it('may have no number at all: plain text over labels, below a section or below other labels', async () => {
    expect(
      await blocks(
        'Mua sách cho thư viện.',
        '**Đơn vị chủ trì:** Phòng Hành chính',
        '**Thời hạn:** Quý II/2025',
        'Sửa bàn ghế.',
        '**Đơn vị chủ trì:** Tổ Bảo vệ',
        '**Cơ quan, đơn vị phối hợp:** Tổ Toán',
        '**Thời hạn:** tháng 8/2025',
      ),
    ).toEqual([
      [undefined, 'Mua sách cho thư viện.', ['Phòng Hành chính'], [], 'Quý II/2025', undefined],
      [undefined, 'Sửa bàn ghế.', ['Tổ Bảo vệ'], ['Tổ Toán'], 'tháng 8/2025', undefined],
    ])
  })

  it('with a time that no rule reads whole has the times that it names', async () => {
    const [task] = await tasksOf(
      'II. VIỆC\n\n1. Mua sách.\n\n- Chủ trì: Sở Y tế\n\n- Thời gian: Tự kiểm tra xong trước 20/10/2026; gửi hồ sơ về Sở Y tế chậm nhất ngày 05/11/2026',
    )
    expect(task?.timeline).toMatchObject({
      kind: 'compound',
      wording: 'Tự kiểm tra xong trước 20/10/2026; gửi hồ sơ về Sở Y tế chậm nhất ngày 05/11/2026',
      parts: [{ kind: 'by-date' }, { kind: 'by-date' }],
    })
  })
})
