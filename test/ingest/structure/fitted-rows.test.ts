// Tables that came out with one cell a line and number no rows: each line goes to the column that suits it.
import { expect, it } from 'vitest'
import { readPlanText, tasksOf } from '../read-plan-text.ts'

const text = (...lines: readonly string[]) => lines.join('\n')
const rowsOf = async (...lines: readonly string[]) =>
  (await tasksOf(text(...lines))).map(({ ordinal, group, text: task, leads, coordinating, timeline }) => [
    [ordinal, group?.title, task].filter(Boolean).join(' / '),
    leads.join('; '),
    coordinating.join('; '),
    timeline.wording,
  ])

it('three columns, no ordinal', async () => {
  expect(
    await rowsOf(
      'Nội dung công việc',
      'Đơn vị thực hiện',
      'Thời gian',
      'Ban hành hướng dẫn kỹ thuật',
      'Văn phòng Sở',
      'Tháng 9/2025',
      'Tập huấn cho cán bộ quản lý',
      'Phòng Giáo dục Phổ thông',
      'Quý IV/2025',
      'II. KẾT LUẬN',
      'Hết.',
    ),
  ).toEqual([
    ['Ban hành hướng dẫn kỹ thuật', 'Văn phòng Sở', '', 'Tháng 9/2025'],
    ['Tập huấn cho cán bộ quản lý', 'Phòng Giáo dục Phổ thông', '', 'Quý IV/2025'],
  ])
})

it('leads first, blank cells left out, titles between rows', async () => {
  expect(
    await rowsOf(
      'Chủ trì',
      'Phối hợp',
      'Nội dung',
      'Thời hạn',
      'Chuyển đổi số trong nhà trường',
      'Sở Y tế',
      'Sở Nội vụ; Công an tỉnh',
      'Làm sạch dữ liệu học sinh',
      'Trước 15/9/2025',
      'Sở Nội vụ',
      'Tuyển giáo viên tin học cho vùng cao',
      'Hằng năm',
    ),
  ).toEqual([
    [
      'Chuyển đổi số trong nhà trường / Làm sạch dữ liệu học sinh',
      'Sở Y tế',
      'Sở Nội vụ; Công an tỉnh',
      'Trước 15/9/2025',
    ],
    ['Chuyển đổi số trong nhà trường / Tuyển giáo viên tin học cho vùng cao', 'Sở Nội vụ', '', 'Hằng năm'],
  ])
})

it('parts of a number, the header printed again at the top of a page', async () => {
  const header = ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian']
  expect(
    await rowsOf(
      ...header,
      '1',
      'Hoàn thiện thể chế',
      '1.1',
      'Ban hành quy chế nội trú',
      'Sở Y tế',
      'Quý I/2026',
      ...header,
      '1.2',
      'Sửa quy định về học bổng',
      'Sở Nội vụ',
      'Quý II/2026',
    ),
  ).toEqual([
    ['1.1 / Hoàn thiện thể chế / Ban hành quy chế nội trú', 'Sở Y tế', '', 'Quý I/2026'],
    ['1.2 / Hoàn thiện thể chế / Sửa quy định về học bổng', 'Sở Nội vụ', '', 'Quý II/2026'],
  ])
})

it('prose that holds words of headers is no table', async () => {
  const { tasks } = await readPlanText(
    text(
      'Nội dung',
      'Đơn vị thực hiện',
      'Thời gian',
      'Các trường đọc kỹ ba mục trên.',
      'Sau đó làm theo hướng dẫn của ngành.',
    ),
  )
  expect(tasks).toEqual([])
})

it('cells broken over lines go on where the line above is long or the next begins in lower case', async () => {
  expect(
    await rowsOf(
      'Nội dung công việc',
      'Đơn vị thực hiện',
      'Thời gian',
      'Tổ chức khám sức khỏe cho toàn bộ học sinh nội trú của các trường vùng cao và lập hồ sơ',
      'theo dõi từng em',
      'Sở Y tế, Trung tâm Kiểm soát bệnh tật, Bệnh viện đa khoa các khu vực, Hội Chữ thập đỏ tỉnh và',
      'Công an tỉnh',
      'Tháng 9/2025',
      'Mua tủ thuốc cho trường nội trú',
      'Sở Tài chính',
      'Quý IV/2025',
    ),
  ).toEqual([
    [
      'Tổ chức khám sức khỏe cho toàn bộ học sinh nội trú của các trường vùng cao và lập hồ sơ theo dõi từng em',
      'Sở Y tế; Trung tâm Kiểm soát bệnh tật; Bệnh viện đa khoa các khu vực; Hội Chữ thập đỏ tỉnh; Công an tỉnh',
      '',
      'Tháng 9/2025',
    ],
    ['Mua tủ thuốc cho trường nội trú', 'Sở Tài chính', '', 'Quý IV/2025'],
  ])
})

it('times need no year, spans no word, and "-nt-" goes on no cell above', async () => {
  const long = 'Sửa sân chơi, bồn hoa và lối đi cho người khuyết tật ở các điểm trường lẻ, thay hàng rào đã cũ'
  expect(
    await rowsOf(
      'Chủ trì',
      'Nội dung',
      'Thời hạn',
      'Báo cáo',
      'Sở Y tế',
      'Lắp bồn rửa tay',
      '2026-2030',
      'Cuối năm',
      'Sở Xây dựng',
      long,
      '-nt-',
      'Hằng quý',
      'Sở Nội vụ',
      'Lợp lại mái nhà ăn',
      'Quý II',
      'Cuối năm',
    ),
  ).toEqual([
    ['Lắp bồn rửa tay', 'Sở Y tế', '', '2026-2030'],
    [long, 'Sở Xây dựng', '', '2026-2030'],
    ['Lợp lại mái nhà ăn', 'Sở Nội vụ', '', 'Quý II'],
  ])
})

it('a column of people beside that of agencies, with numbered parts', async () => {
  expect(
    await rowsOf(
      'TT',
      'Công việc',
      'Lãnh đạo phụ trách',
      'Cơ quan chủ trì',
      'Thời gian',
      '1',
      'Sân trường sạch',
      '1.1',
      'Lắp bồn rửa tay',
      'Đ/c Lò Văn Bính',
      'Sở Y tế',
      'Quý II',
      '1.2',
      'Sửa mái nhà để xe',
      'Đ/c Vàng A Chu',
      'Sở Xây dựng',
      'Quý III',
    ),
  ).toEqual([
    ['1.1 / Sân trường sạch / Lắp bồn rửa tay', 'Sở Y tế', '', 'Quý II'],
    ['1.2 / Sân trường sạch / Sửa mái nhà để xe', 'Sở Xây dựng', '', 'Quý III'],
  ])
})

it('running text that was taken for a row is warned of', async () => {
  const { warnings } = await readPlanText(
    text(
      'Nội dung công việc',
      'Đơn vị thực hiện',
      'Thời gian',
      'Lắp bồn rửa tay',
      'Sở Y tế',
      'Quý II',
      'Sửa mái nhà để xe',
      'Sở Xây dựng',
      'Quý III',
      'Những việc trên đây đã được các nhà trường bàn bạc từ đầu năm học và thống nhất cùng làm.',
      'Kinh nghiệm của mấy năm qua cho thấy cha mẹ học sinh rất sẵn lòng góp công sức.',
      'Trồng cây bóng mát',
      'Công an xã',
      'Quý IV',
      'Làm sạch bể nước',
      'Trạm Y tế',
      'Quý I',
    ),
  )
  expect(warnings.map(({ message }) => message).filter((message) => /khớp với các cột|bảng/.test(message))).toEqual([
    expect.stringContaining('Hàng bắt đầu bằng "Những việc trên đây đã được'),
  ])
})

it('a time in which a scan misread one word stays in its column', async () => {
  expect(
    await rowsOf(
      'Nội dung công việc',
      'Thời gian',
      'Chủ trì',
      'Lắp bồn rửa tay',
      'Theo tiến độ thực hiện chương trình của từng năm học',
      'Sở Y tế',
      'Sửa mái nhà để xe',
      'Theo tiến ao thực hiện chương trình của từng năm học',
      'Sở Xây dựng',
      'Trồng cây bóng mát',
      'Quý IV',
      'Công an xã',
    ),
  ).toEqual([
    ['Lắp bồn rửa tay', 'Sở Y tế', '', 'Theo tiến độ thực hiện chương trình của từng năm học'],
    ['Sửa mái nhà để xe', 'Sở Xây dựng', '', 'Theo tiến ao thực hiện chương trình của từng năm học'],
    ['Trồng cây bóng mát', 'Công an xã', '', 'Quý IV'],
  ])
})
