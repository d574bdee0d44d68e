// Pictures to be drawn in tests: one of each kind, as a plan would give them.
import type { BarRow, BarsPicture, CoursePicture, QrPicture, TimelinePicture } from '../../bot/pictures/picture-data.ts'

const around = { subtitle: 'Kế hoạch 12/KH-UBND', notes: [], source: 'Nguồn: Kế hoạch 12/KH-UBND, dòng 5–9' }

const percent = (number: number | undefined) => ({
  number,
  label: number === undefined ? 'không có số liệu' : `${String(number).replace('.', ',')} %`,
  isDoubtful: false,
})

const mark = (number: number, isDoubtful = false) => ({ number, label: `${number} %`, isDoubtful })

export function pairRow(name: string, result: number | undefined, target: number | undefined): BarRow {
  return {
    name,
    bars: [
      { look: 'result', ...percent(result) },
      { look: 'target', ...percent(target) },
    ],
  }
}

export function barsPicture(rows: readonly BarRow[], changes: Partial<BarsPicture> = {}): BarsPicture {
  return {
    kind: 'bars',
    title: 'Trường đạt chuẩn quốc gia',
    ...around,
    legend: [
      { look: 'result', words: 'Kết quả 2024-2025' },
      { look: 'target', words: 'Chỉ tiêu 2025-2026' },
    ],
    panels: [{ heading: 'Tính theo %', isPercent: true, rows }],
    ...changes,
  }
}

export function coursePicture(changes: Partial<CoursePicture> = {}): CoursePicture {
  return {
    kind: 'course',
    title: 'Tỷ lệ người biết chữ',
    ...around,
    legend: [
      { look: 'result', words: 'Kết quả' },
      { look: 'target', words: 'Chỉ tiêu' },
    ],
    points: [
      { period: '2023-2024', result: mark(94), target: undefined },
      { period: '2024-2025', result: mark(95, true), target: mark(96) },
      { period: '2025-2026', result: undefined, target: mark(97) },
    ],
    ...changes,
  }
}

export function timelinePicture(changes: Partial<TimelinePicture> = {}): TimelinePicture {
  return {
    kind: 'timeline',
    title: 'Thời hạn trong năm 2026',
    ...around,
    legend: [
      { state: 'past', words: 'đã qua' },
      { state: 'near', words: 'trong 30 ngày tới' },
      { state: 'far', words: 'còn xa' },
    ],
    year: Array.from({ length: 12 }, (_, index) => ({
      month: `Tháng ${index + 1}`,
      count: index,
      isCurrent: index === 10,
    })),
    months: [
      {
        heading: 'Tháng 9/2026',
        entries: [
          { day: '30/9/2026', state: 'past', stateWords: 'đã qua 57 ngày', text: 'Trình đề án.', agency: 'Sở GD&ĐT' },
        ],
      },
      {
        heading: 'Tháng 11/2026',
        entries: [
          { day: '30/11/2026', state: 'near', stateWords: 'còn 4 ngày', text: 'Báo cáo.', agency: 'UBND các xã' },
          { day: '30/11/2026', state: 'far', stateWords: 'còn 4 ngày', text: 'Tổng kết.', agency: undefined },
        ],
      },
    ],
    ...changes,
  }
}

export const QR_PICTURE: QrPicture = {
  kind: 'qr',
  title: 'Nhắc việc theo kế hoạch',
  subtitle: 'Trường Mầm non Nậm Loỏng',
  link: 'https://t.me/tro_ly_ke_hoach_bot?start=s_12abc',
  steps: ['1. Đưa máy ảnh vào mã.', '2. Bấm “Bắt đầu”.'],
}
