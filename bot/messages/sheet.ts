// Words of the workbook that a list can be had as.

export const sheetName = { tasks: 'Nhiệm vụ', targets: 'Chỉ tiêu' } as const

export const SHEET_HEADERS = {
  number: 'TT',
  task: 'Nhiệm vụ',
  group: 'Nhóm',
  leads: 'Chủ trì',
  coordinating: 'Phối hợp',
  time: 'Thời gian (theo kế hoạch)',
  dueOn: 'Hạn',
  product: 'Sản phẩm',
  plan: 'Kế hoạch',
  source: 'Nguồn (tệp, vị trí)',
  indicator: 'Chỉ tiêu',
  unit: 'Đơn vị tính',
} as const

export const SHEET_FILE = 'danh-sach.xlsx'

export const sheetCaption = (rows: number) =>
  `Danh sách ${rows} mục, chép nguyên văn từ kế hoạch, trừ chỗ ghi đã hiệu đính; cột cuối ghi tệp và vị trí để đối chiếu.`
