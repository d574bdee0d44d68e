// The unit of a scanned row stands in a cell of its own, beside or over the lines of its name; a name's own words are none.
import { expect, it } from 'vitest'
import { takeUnit } from '../../../ingest/structure/scanned-unit.ts'

it.each([
  ['', 'So truong co vuon rau Truong', '', 'So truong co vuon rau', 'trường'],
  ['', 'So nguoi biet boi nguoi', '', 'So nguoi biet boi', 'người'],
  ['So thon co nha van hoa Thon,', '', 'dat chuan ban', 'So thon co nha van hoa Thon, dat chuan ban', ''],
  [
    'So xa, phuong co be boi Xa,',
    'nuoc am',
    'cho tre em phuong',
    'So xa, phuong co be boi nuoc am cho tre em',
    'xã, phường',
  ],
  ['Sinh', 'Ty le sinh vien vien/van', 'dan', 'Ty le sinh vien', 'sinh viên/vạn dân'],
  ['', 'So lop cap THCS Lop', '', 'So lop cap THCS', 'lớp'],
  ['', 'Ty le lop o Hoa Ban %', '', 'Ty le lop o Hoa Ban', '%'],
  ['', 'So diem truong le duoc xoa Di6m truong', '', 'So diem truong le duoc xoa', 'điểm trường'],
  ['', 'So diem truong le duoc xoa Piem truong', '', 'So diem truong le duoc xoa', 'điểm trường'],
  // A capital before it: the end of a name.
  ['', 'So diem truong o Hoa Ban', '', 'So diem truong o Hoa Ban', ''],
  ['', 'So truong cua Thi xa', '', 'So truong cua Thi xa', ''],
  // A unit of one line stands beside the values.
  ['So lop hoc cua Truong', 'mam non Sao Mai', '', 'So lop hoc cua Truong mam non Sao Mai', ''],
  ['', 'So bua an ngoai', 'gio o Trung tam', 'So bua an ngoai gio o Trung tam', ''],
  ['Ty le can bo cua Trung tam', 'hoc tap cong dong %', '', 'Ty le can bo cua Trung tam hoc tap cong dong', '%'],
])('%j %j %j', (before, middle, after, name, unit) => {
  expect(takeUnit(before, middle, after)).toEqual({ name, unit })
})
