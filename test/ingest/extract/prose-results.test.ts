// Results told in a look back stand beside the aim of the same name.
import { describe, expect, it } from 'vitest'
import { readPlanText } from '../read-plan-text.ts'

const valuesOf = async (title: string, told: string, aim: string) =>
  (
    await readPlanText(
      ['KẾ HOẠCH', 'Năm học 2025 - 2026', '', title, told, 'PHẦN III. CHỈ TIÊU NĂM HỌC 2025 - 2026', `- ${aim}`].join(
        '\n\n',
      ),
    )
  ).targets.map(({ target: { indicator, values } }) => [
    indicator,
    ...values.map(({ kind, period, printed }) => `${kind} ${period.from} ${printed}`),
  ])

describe('the result of the year before', () => {
  it('is that of the section’s title', async () => {
    expect(
      await valuesOf(
        'PHẦN II. KẾT QUẢ NĂM HỌC 2024 - 2025',
        'Xếp loại bơi: mức Tốt 20,5%, mức Đạt 60%, mức Chưa đạt 19,5%. Có 40/80 học sinh lớp 5 biết bơi, đạt 50%.',
        'Xếp loại bơi: mức Tốt từ 25% trở lên, mức Chưa đạt không quá 10%.',
      ),
    ).toEqual([
      ['Xếp loại bơi: mức Tốt', 'result 2024 20,5', 'target 2025 từ 25 trở lên'],
      ['Xếp loại bơi: mức Chưa đạt', 'result 2024 19,5', 'target 2025 không quá 10'],
    ])
  })

  it.each([
    ['I. KẾT QUẢ NĂM HỌC 2024 - 2025', 'Có 40/80 học sinh lớp 5 biết bơi, đạt 50%.', 'result 2024 50'],
    ['I. KẾT QUẢ NĂM HỌC 2024 - 2025', 'Học sinh lớp 5 biết bơi là 40 em, tỷ lệ 50%.', 'result 2024 50'],
    ['I. KẾT QUẢ NĂM HỌC 2024 - 2025', 'Năm 2022 học sinh lớp 5 biết bơi đạt 50%.', undefined],
    ['I. KẾT QUẢ ĐẠT ĐƯỢC', 'Học sinh lớp 5 biết bơi đạt 50%.', undefined],
    ['I. TÌNH HÌNH NĂM HỌC 2025 - 2026', 'Học sinh lớp 5 biết bơi đạt 50%.', undefined],
  ])('%s: %s', async (title, told, result) => {
    const values = [result, 'target 2025 60'].filter(Boolean)
    expect(await valuesOf(title, told, 'Học sinh lớp 5 biết bơi đạt 60%.')).toEqual([
      ['Học sinh lớp 5 biết bơi', ...values],
    ])
  })
})

describe('aims of a list', () => {
  it.each<[string, readonly string[]]>([
    ['Xếp loại bơi: mức Tốt 90%, không có học sinh mức Chưa đạt.', ['Xếp loại bơi: mức Tốt']],
    ['100% học sinh có vở; 80% học sinh khối 6 biết bơi.', ['học sinh có vở', 'học sinh khối 6 biết bơi']],
    ['Kết nạp 2 đảng viên mới.', ['Kết nạp đảng viên mới']],
    ['Xóa 06 phòng học tạm; 100% học sinh lớp 1 học 2 buổi.', ['Xóa phòng học tạm', 'học sinh lớp 1 học 2 buổi']],
    ['Giảm số hộ chưa có sách xuống dưới 300 người.', ['số hộ chưa có sách']],
    ['Vận động quỹ đọc sách bình quân 2,5 tỷ đồng mỗi năm.', ['Vận động quỹ đọc sách']],
    ['100% giáo viên đạt chuẩn vào tháng 6 năm 2026.', ['giáo viên đạt chuẩn']],
  ])('%s', async (aim, names) => {
    expect((await valuesOf('I. MỤC ĐÍCH', 'Dạy bơi.', aim)).map(([name]) => name)).toEqual(names)
  })
})
