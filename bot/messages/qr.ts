// What stands below a QR code on a notice board: how to use it.

export const QR_STEPS = [
  '1. Mở máy ảnh của điện thoại, đưa vào mã.',
  '2. Bấm vào đường dẫn hiện ra, rồi bấm “Bắt đầu”.',
] as const
