// A made-up plan of tables: communes with plan and result of one year, schools over two years, places of practice, money.
export const GONG_PLAN = `ỦY BAN NHÂN DÂN
TỈNH NINH THUẬN
Số: 83/KH-UBND
Ninh Thuận, ngày 11 tháng 2 năm 2026

KẾ HOẠCH
Dạy đánh cồng chiêng trong trường học năm 2026

I. Giao cho các xã

| TT | Xã, phường | Số dàn chiêng năm 2025 Kế hoạch | Số dàn chiêng năm 2025 Thực hiện | Trẻ biết đánh chiêng Số lượng | Trẻ biết đánh chiêng Tỷ lệ (%) | Nghệ nhân dạy chiêng | Trẻ bỏ tập |
|---|---|---|---|---|---|---|---|
| A | Vùng núi | 9 | 7 | 1.950 | 75,0 | 18 | 14 |
| 1 | Xã Phước Bình | 4 | 3 | 900 | 72,0 | 8 | 9 |
| 2 | Xã Phước Chiến | 5 | 4 | 1.050 | 78,0 | 10 | 5 |
| B | Vùng đồng bằng | 5 | 5 | 880 | 64,0 | 9 | 21 |
| 1 | Xã Nhơn Sơn | 3 | 3 | 520 | 66,0 | 5 | 12 |
| 2 | Phường Đô Vinh | 2 | 2 | 360 | 61,0 | 4 | – |
| | Tổng cộng | 14 | 12 | 2.830 | 71,0 | 27 | 26 |

II. Giao cho các trường

| TT | Tên trường | Học trò đánh chiêng năm học 2024-2025 | Học trò đánh chiêng năm học 2025-2026 | Số buổi tập | Tỷ lệ học trò thuộc bài chiêng (%) |
|---|---|---|---|---|---|
| 1 | Trường Tiểu học Sông Pha | 310 | 325 | 11 | 91,5 |
| 2 | Trường THCS Sông Pha | 198 | 190 | 6 | 94,0 |
| 3 | Trường Tiểu học Ma Nới | 402 | 402 | 14 | 90,2 |
| 4 | Trường Tiểu học Ma Nới A | 255 | 240 | 9 | 88,0 |
| 5 | Trường THCS Ma Nới | 0 | 0 | 0 | 0 |
| Cộng | | 1.165 | 1.157 | 40 | 90,9 |

III. Điểm tập

| TT | Điểm tập | Địa điểm | Khai mạc | Số học viên | Người trông coi |
|---|---|---|---|---|---|
| 1 | Điểm Suối Ngổ | Bến nước cũ | 05/4/2026 | 35 | Già Chamaléa Điểu |
| 2 | Điểm Đèo Cậu | Sân nhà rông | 12/4/2026 | 28 | Bà Pi Năng Thị Lơ |
| 3 | Điểm Hòn Dài | Gốc đa đầu buôn | 19/4/2026 | 41 | Già Katơr Bảy |

IV. Kinh phí

Đơn vị tính: triệu đồng

| TT | Nội dung chi | Năm 2025 | Năm 2026 | Tổng |
|---|---|---|---|---|
| 1 | Đúc chiêng bằng đồng thau | 320 | 410 | 730 |
| 2 | Bồi dưỡng nghệ nhân dạy đánh cồng chiêng | 950 | 980 | 1.930 |
| | Tổng cộng | 1.270 | 1.390 | 2.660 |
`
