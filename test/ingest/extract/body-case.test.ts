// Names of bodies from heads in capitals.
import { expect, it } from 'vitest'
import { bodyInRunningText } from '../../../ingest/extract/body-case.ts'

it.each([
  ['SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'Sở Giáo dục và Đào tạo'],
  ['PHÒNG VĂN HÓA - XÃ HỘI', 'Phòng Văn hóa - Xã hội'],
  ['UỶ BAN NHÂN DÂN TỈNH LÀO CAI', 'Ủy ban nhân dân tỉnh Lào Cai'],
  ['UBND XÃ BẢN PHỐ', 'UBND xã Bản Phố'],
  ['HUYỆN ỦY TAM NÔNG', 'Huyện ủy Tam Nông'],
  ['ĐẢNG ỦY XÃ BẢN PHỐ', 'Đảng ủy xã Bản Phố'],
  ['TRƯỜNG TIỂU HỌC NGUYỄN DU', 'Trường Tiểu học Nguyễn Du'],
  ['SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', 'Sở Văn hóa, Thể thao và Du lịch'],
  ['PHÒNG GIÁO DỤC VÀ ĐÀO TẠO HUYỆN TAM NÔNG', 'Phòng Giáo dục và Đào tạo huyện Tam Nông'],
])('%s', (capitals, name) => expect(bodyInRunningText(capitals)).toBe(name))

it.each(['CÔNG TY SAO MAI', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'KẾ HOẠCH'])('does not know %s', (capitals) =>
  expect(bodyInRunningText(capitals)).toBeUndefined(),
)
