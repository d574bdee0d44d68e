// Pictures that later parts of the bot send: who has done it, how many asked what, a link to scan.
import { expect, test } from 'vitest'
import { barsOfCounts } from '../../../bot/pictures/bars-of-counts.ts'
import { drawPicture } from '../../../bot/pictures/draw-picture.ts'
import { progressOfNames } from '../../../bot/pictures/progress-of-names.ts'
import { qrOfLink } from '../../../bot/pictures/qr-of-link.ts'
import { parseVietnamDate } from '../../../knowledge/time/vietnam-date.ts'
import { overlapping, textsOf } from '../../support/drawn-svg.ts'

const DUE = parseVietnamDate(2026, 11, 30)!
const schools = (count: number, of: string) => Array.from({ length: count }, (_, index) => `${of} ${index + 1}`)
const progress = (done: number, open: number) =>
  progressOfNames({
    title: 'Báo cáo phổ cập',
    dueOn: DUE,
    done: schools(done, 'Trường xong'),
    open: schools(open, 'Trường chưa'),
    source: 'Nguồn: Kế hoạch 1/KH-UBND.',
  })

test('who has not done it comes first, all of them by name, with the share of the whole', () => {
  const [picture, ...more] = progress(2, 1)
  expect(more).toEqual([])
  expect(picture).toMatchObject({
    subtitle: 'Hạn 30/11/2026',
    summary: '2 trên 3 đơn vị đã xong (67 %)',
    done: 2,
    of: 3,
  })
  expect(picture!.groups).toEqual([
    { heading: 'Chưa xong (1)', isDone: false, names: ['Trường chưa 1'] },
    { heading: 'Đã xong (2)', isDone: true, names: ['Trường xong 1', 'Trường xong 2'] },
  ])
})

test('many names take several pictures and none is lost; what goes on says so', () => {
  const pictures = progress(25, 20)
  const names = pictures.flatMap(({ groups }) => groups.flatMap((group) => group.names))
  expect(names).toEqual([...schools(20, 'Trường chưa'), ...schools(25, 'Trường xong')])
  expect(pictures.map(({ groups }) => groups.map(({ heading }) => heading))).toEqual([
    ['Chưa xong (20)'],
    ['Chưa xong (20), tiếp', 'Đã xong (25)'],
    ['Đã xong (25), tiếp'],
  ])
})

test('where nobody is asked there is nobody to name, and nothing is divided by nought', () => {
  const [picture] = progress(0, 0)
  expect(picture).toMatchObject({ summary: '0 trên 0 đơn vị đã xong', groups: [] })
  expect(drawPicture(picture!)).not.toContain('NaN')
})

test('counts come with the most first, ten at most', () => {
  const counts = Array.from({ length: 12 }, (_, index) => ({ name: `Nhóm ${index}`, count: 100 * index }))
  const picture = barsOfCounts(counts, { title: 'Tuần qua', subtitle: undefined, notes: [], source: 'Nguồn: nhật ký.' })
  expect(picture.panels[0]!.rows.map(({ name, bars }) => [name, bars[0]!.label]).slice(0, 2)).toEqual([
    ['Nhóm 11', '1.100'],
    ['Nhóm 10', '1.000'],
  ])
  expect(picture.panels[0]!.rows).toHaveLength(10)
  expect(overlapping(textsOf(drawPicture(picture)))).toEqual([])
})

test('where nothing was counted there is an axis and no bar', () => {
  const picture = barsOfCounts([], { title: 'Tuần qua', subtitle: undefined, notes: [], source: 'Nguồn: nhật ký.' })
  expect(drawPicture(picture)).not.toMatch(/NaN|Infinity|undefined/)
})

test('a link has its letters below the code, and says how to use it', () => {
  const picture = qrOfLink({ title: 'Nhắc việc', link: 'https://t.me/ke_hoach_bot?start=abc' })
  const words = textsOf(drawPicture(picture)).map(({ text }) => text)
  expect(words).toContain('https://t.me/ke_hoach_bot?start=abc')
  expect(words.at(-1)).toMatch(/^2\. Bấm vào đường dẫn/)
})
