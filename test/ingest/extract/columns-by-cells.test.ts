// Columns that no head names: told by their cells, by marks below quarters, and heads of indicators in other words.
import { describe, expect, it } from 'vitest'
import { markdownTable, readPlanText } from '../read-plan-text.ts'
import { AS_READ, rowsOf, WORK } from './work-rows.ts'

describe('unknown heads', () => {
  it.each([
    [['TT', 'Việc cần làm', 'Ai làm', 'Bao giờ']],
    [['TT', 'Nhiệm vụ', 'Ai làm', 'Thời gian']],
    [['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Xong']],
    [['TT', 'Đầu việc', 'Phân công', 'Mốc']],
  ])('%j', async (heads) => {
    expect(await rowsOf(heads, ...WORK)).toEqual(AS_READ)
  })

  it('never make a list of people, of schools or of documents a table of tasks', async () => {
    expect(
      await rowsOf(
        ['TT', 'Họ và tên', 'Nơi làm việc', 'Ngày vào ngành'],
        ['1', 'Lò Thị Mai', 'Trường Mầm non Sao Mai', '01/9/2015'],
        ['2', 'Vàng A Páo', 'Trường Tiểu học Nậm Cáy', '15/8/2019'],
      ),
    ).toEqual([])
    expect(
      await rowsOf(
        ['TT', 'Trường', 'Địa điểm', 'Khánh thành'],
        ['1', 'Trường Mầm non Sao Mai', 'Trung tâm xã', '01/9/2015'],
        ['2', 'Trường Tiểu học Nậm Cáy', 'Thôn Nậm Cáy', '15/8/2019'],
      ),
    ).toEqual([])
    expect(
      await rowsOf(
        ['Cụm', 'Cán bộ phụ trách', 'Nhà văn hóa', 'Lịch đến xóm'],
        ['1', 'BS Lò Thị Mai', 'Bến Cũ, Gò Me', 'Thứ Ba tuần 1 và tuần 3'],
        ['2', 'YS Vàng A Páo', 'Vạn Chài', 'Thứ Tư tuần 2 và tuần 4'],
      ),
    ).toEqual([])
    expect(
      await rowsOf(
        ['TT', 'Họ và tên', 'Chức vụ', 'Nhiệm vụ', 'Phụ trách xóm'],
        ['1', 'Lò Thị Mai', 'Chủ tịch xã', 'Trưởng ban', 'Toàn xã'],
        ['2', 'Vàng A Páo', 'Phó Chủ tịch xã', 'Phó Trưởng ban', 'Bến Cũ'],
      ),
    ).toEqual([])
    expect(
      await rowsOf(
        ['TT', 'Cơ sở giáo dục', 'Địa bàn', 'Nội dung thí điểm', 'Năm bắt đầu'],
        ['1', 'Trường Mầm non Sao Mai', 'Phường Bến Trống', 'Quản lý bữa ăn của trẻ', '2026'],
        ['2', 'Trường Tiểu học Nậm Cáy', 'Xã Đò Dọc', 'Phòng học kết nối từ xa', '2027'],
      ),
    ).toEqual([])
    // Values of indicators, and who watches them.
    expect(
      await rowsOf(
        ['Chỉ tiêu', 'Khối mầm non', 'Khối tiểu học', 'Đơn vị theo dõi'],
        ['Bếp được sửa trong năm', '85%', '90%', 'Phòng Nuôi dưỡng'],
        ['Người nấu có chứng chỉ', '42', '36', 'Phòng Kế hoạch'],
      ),
    ).toEqual([])
    expect(
      await rowsOf(
        ['Cụm', 'Gồm các xóm', 'Số bếp', 'Phòng theo dõi', 'Chuyên đề của cụm'],
        ['Cụm 1', 'Bến Cũ, Gò Me', '11', 'Phòng Nuôi dưỡng', 'Nấu bằng củi ít khói, tháng 11/2025'],
        ['Cụm 2', 'Vạn Chài, Đò Dọc', '9', 'Phòng Kế hoạch', 'Chia rau theo khẩu phần, tháng 12/2025'],
      ),
    ).toEqual([])
    expect(
      await rowsOf(
        ['TT', 'Tên văn bản', 'Cơ quan ban hành', 'Ngày ban hành'],
        ['1', 'Quyết định về tuyển sinh đầu cấp', 'Sở Nội vụ', '01/9/2025'],
        ['2', 'Hướng dẫn về an toàn bếp ăn', 'Sở Y tế', '15/8/2025'],
      ),
    ).toEqual([])
  })

  it('make one where agencies and schools have their parts, or aims have their days', async () => {
    for (const head of ['Đơn vị', 'Trường']) {
      const rows = await rowsOf(
        [head, 'Phần được giao', 'Thời hạn'],
        ['Phòng Nuôi dưỡng', 'Sửa mái bếp cho kín mưa', 'Trước 30/9/2025'],
        ['Công an xã', 'Giữ trật tự đêm nấu ăn', 'Trước 15/10/2025'],
      )
      expect(rows).toHaveLength(2)
    }
    const aims = await rowsOf(
      ['TT', 'Mục tiêu', 'Đơn vị chủ trì', 'Bắt đầu', 'Hoàn thành'],
      ['1', 'Mở lớp nấu ăn', 'Phòng Nuôi dưỡng', '15/9', '30/10'],
      ['2', 'Sửa mái bếp', 'Phòng Kế hoạch', '20/9', '15/11'],
    )
    expect(aims).toHaveLength(2)
    const months = await rowsOf(
      ['TT', 'Mục tiêu', 'Đơn vị chủ trì', 'Số bếp', 'Kinh phí', 'Thời gian'],
      ['1', 'Mở lớp nấu ăn', 'Phòng Nuôi dưỡng', '12', '80', 'Quý I/2026'],
      ['2', 'Sửa mái bếp', 'Phòng Kế hoạch', '9', '75', 'Quý II/2026'],
    )
    expect(months).toHaveLength(2)
  })

  it('numbers of rounds say no time: a list of who is in which round is no table of tasks', async () => {
    const heads = ['STT', 'Tên bếp', 'Nội dung cần sửa', 'Đợt']
    expect(await rowsOf(heads, ['1', 'Bếp Ven Sông', 'Mái che', '1'], ['2', 'Bếp Đồi Cao', 'Bể nước', '2'])).toEqual([])
    expect(
      await rowsOf(heads, ['1', 'Bếp Ven Sông', 'Mái che', 'Tháng 3'], ['2', 'Bếp Đồi Cao', 'Bể nước', 'Tháng 5']),
    ).toHaveLength(2)
  })

  it('with a day of something else, or a place, are no time and no lead', async () => {
    const rows = [
      ['1', 'Sửa mái nhà để xe', 'Trường Mầm non Sao Mai', '01/9/2025'],
      ['2', 'Lắp bồn rửa tay', 'Trường Tiểu học Nậm Cáy', '15/8/2025'],
    ]
    expect(await rowsOf(['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Công nhận'], ...rows)).toEqual([
      ['Sửa mái nhà để xe', 'Trường Mầm non Sao Mai', ''],
      ['Lắp bồn rửa tay', 'Trường Tiểu học Nậm Cáy', ''],
    ])
    expect(await rowsOf(['TT', 'Nhiệm vụ', 'Nơi đặt', 'Thời gian'], ...rows)).toEqual([
      ['Sửa mái nhà để xe', '', '01/9/2025'],
      ['Lắp bồn rửa tay', '', '15/8/2025'],
    ])
  })

  it('are told by the cells that say something themselves', async () => {
    const heads = ['TT', 'Việc cần làm', 'Ai làm', 'Bao giờ']
    const ditto = ['Trồng cây bóng mát', 'Làm sạch bể nước', 'Quét vôi tường rào'].map((work) => [
      '',
      work,
      '-nt-',
      '-nt-',
    ])
    expect((await rowsOf(heads, ...WORK, ...ditto)).at(-1)).toEqual(['Quét vôi tường rào', 'UBND các xã', 'Tháng 9'])
  })

  it('are told by rows, not by titles that a converter set over all columns', async () => {
    const titles = ['Sân trường', 'Lớp học', 'Bếp ăn', 'Thư viện'].map((text) => [text, text, text, text])
    const read = await rowsOf(['TT', 'Việc cần làm', 'Ai làm', 'Bao giờ'], ...titles, ...WORK)
    expect(read).toEqual(AS_READ)
  })

  it('of a list of documents are no work, though sentences and times stand in it', async () => {
    expect(
      await rowsOf(
        ['TT', 'Số ký hiệu', 'Trích yếu', 'Thời gian'],
        ['1', '12/QĐ-SYT', 'Về sửa mái nhà để xe cho học sinh', 'Tháng 2'],
        ['2', '15/QĐ-SYT', 'Về lắp bồn rửa tay ở sân trường', 'Tháng 3'],
      ),
    ).toEqual([])
  })

  it('of names are no work', async () => {
    expect(
      await rowsOf(
        ['TT', 'Ông bà', 'Ai làm', 'Bao giờ'],
        ['1', 'Lò Thị Hoa Ban Mai', 'Sở Y tế', 'Quý II'],
        ['2', 'Vàng A Páo Nậm Cáy', 'Sở Xây dựng', 'Quý III'],
      ),
    ).toEqual([])
  })

  it('leave a column that has its role alone', async () => {
    expect(
      await rowsOf(
        ['TT', 'Nhiệm vụ', 'Bắt đầu', 'Đơn vị chủ trì', 'Hoàn thành'],
        ['1', 'Sửa mái nhà để xe', 'Tháng 2', 'Sở Xây dựng', 'Tháng 5'],
        ['2', 'Lắp bồn rửa tay', 'Tháng 3', 'Sở Y tế', 'Tháng 6'],
      ),
    ).toEqual([
      ['Sửa mái nhà để xe', 'Sở Xây dựng', 'bắt đầu Tháng 2; hoàn thành Tháng 5'],
      ['Lắp bồn rửa tay', 'Sở Y tế', 'bắt đầu Tháng 3; hoàn thành Tháng 6'],
    ])
  })
})

describe('marks below times', () => {
  it.each(['x', 'X', '✓', '(x)'])('%s below quarters', async (mark) => {
    expect(
      await rowsOf(
        ['TT', 'Nhiệm vụ', 'Chủ trì', 'Quý I', 'Quý II', 'Quý III', 'Quý IV'],
        ['1', 'Sửa mái nhà để xe', 'Sở Xây dựng', '', mark, mark, ''],
        ['2', 'Lắp bồn rửa tay', 'Sở Y tế', '', '', '', mark],
      ),
    ).toEqual([
      ['Sửa mái nhà để xe', 'Sở Xây dựng', 'Quý II, Quý III'],
      ['Lắp bồn rửa tay', 'Sở Y tế', 'Quý IV'],
    ])
  })

  it('below months and years, with the last one due', async () => {
    const { tasks, passages } = await readPlanText(
      markdownTable(
        ['TT', 'Nhiệm vụ', 'Chủ trì', 'T9/2025', 'Tháng 10/2025', 'Tháng 11/2025'],
        ['1', 'Sửa mái nhà để xe', 'Sở Xây dựng', 'x', 'x', ''],
      ),
    )
    expect(tasks.map(({ task }) => task.timeline)).toMatchObject([{ wording: 'Tháng 9/2025, Tháng 10/2025' }])
    expect(passages[tasks[0]!.passages[0]!]?.text).toContain('Tháng 9/2025, Tháng 10/2025')
  })

  it('below the second row of a header', async () => {
    expect(
      await rowsOf(
        ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian thực hiện (quý)', '', '', ''],
        ['', '', '', 'I', 'II', 'III', 'IV'],
        ['1', 'Sửa mái nhà để xe', 'Sở Xây dựng', 'x', '', '', 'x'],
        ['2', 'Lắp bồn rửa tay', 'Sở Y tế', '', 'x', '', ''],
      ),
    ).toEqual([
      ['Sửa mái nhà để xe', 'Sở Xây dựng', 'Quý I, Quý IV'],
      ['Lắp bồn rửa tay', 'Sở Y tế', 'Quý II'],
    ])
  })

  it('words instead of marks are no time', async () => {
    expect(
      await rowsOf(
        ['TT', 'Nhiệm vụ', 'Chủ trì', 'Quý I', 'Quý II'],
        ['1', 'Sửa mái nhà để xe', 'Sở Xây dựng', 'Khảo sát', 'x'],
      ),
    ).toEqual([['Sửa mái nhà để xe', 'Sở Xây dựng', '']])
  })
})

it.each(['Chỉ số', 'Tên chỉ số', 'Tiêu chí', 'Chỉ tiêu'])('indicators below "%s"', async (head) => {
  const { targets } = await readPlanText(
    markdownTable(
      ['TT', head, 'Đơn vị tính', 'Năm 2025', 'Năm 2026'],
      ['1', 'Phòng học có quạt', '%', '80', '85'],
      ['2', 'Trường có vườn rau', 'Trường', '12', '15'],
    ),
  )
  expect(
    targets.map(({ target }) => [target.indicator, target.unit, ...target.values.map(({ printed }) => printed)]),
  ).toEqual([
    ['Phòng học có quạt', '%', '80', '85'],
    ['Trường có vườn rau', 'Trường', '12', '15'],
  ])
})
