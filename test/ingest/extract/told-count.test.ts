// A count and its share in a report: the share is a value of what is named, and of nothing else.
import { expect, it } from 'vitest'
import { withoutCount } from '../../../ingest/extract/told-count.ts'

it.each([
  ['Có 40/80 học sinh lớp 5 biết bơi, đạt 50%.', 'học sinh lớp 5 biết bơi đạt 50%'],
  ['Toàn trường có 12 học sinh bỏ học, chiếm 2,4%.', 'học sinh bỏ học đạt 2,4%'],
  ['Cả xã có 9 thôn có tủ sách, tỷ lệ 75%', 'thôn có tủ sách đạt 75%'],
  ['Học sinh bỏ học 6 em, chiếm tỷ lệ 1,2%.', 'Học sinh bỏ học đạt 1,2%'],
  ['Số trường có bể bơi là 4 trường, đạt tỷ lệ 20%.', 'Trường có bể bơi đạt 20%'],
  ['Số câu lạc bộ đọc sách 8 câu lạc bộ, đạt 40%.', 'Câu lạc bộ đọc sách đạt 40%'],
])('%s', (sentence, told) => expect(withoutCount(sentence)).toBe(told))

it.each([
  'Năm 2024 có 6 em, chiếm 1,2%.',
  'Trong đó có 12 học sinh, chiếm 4%.',
  'Đến nay đã vận động được 120 em, đạt 98%.',
  'Kết quả rà soát còn 3 lớp, chiếm 5%.',
  'Có 40 học sinh biết bơi và 20 em biết sơ cứu, đạt 50%.',
  'Số học sinh đỗ là 18 em, đạt 73,3% số dự thi.',
  'Học sinh được học 2 năm, đạt 50%.',
])('no name stands in front of the count: %s', (sentence) => expect(withoutCount(sentence)).toBe(sentence))
