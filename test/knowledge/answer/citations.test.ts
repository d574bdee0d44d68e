// Every answer rests on places that exist: each quote stands in its file, at its lines, word for word. A row that runs over a page
// is quoted without the header that the page repeats.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Citation } from '../../../knowledge/domain/citation.ts'
import { ingestAndAsk, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'
import { OWN_PLANS } from './own-plans.ts'

const SAMPLES = 'ingest/samples'
const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([OWN_PLANS, SAMPLES], paths('data'))
})
afterAll(() => plans.close())

/** One of each kind of answer, over clean plans, tables, prose and a scan. */
const QUESTIONS = [
  'Ai chủ trì kéo cáp quang tới điểm trường lẻ?',
  'Trạm Y tế xã làm gì?',
  'Ban Tuyên giáo Thị ủy làm gì?',
  'Khi nào phổ biến Chỉ thị 29 tới cán bộ, đảng viên?',
  'Những nhiệm vụ nào do Sở Giáo dục và Đào tạo chủ trì?',
  'Những nhiệm vụ nào hoàn thành trong Quý II/2026?',
  'Kế hoạch chuyển đổi số có bao nhiêu nhiệm vụ, mấy nhóm?',
  'Nhóm nhiệm vụ II gồm những gì?',
  'Nhiệm vụ số 4 mục II',
  'Chỉ tiêu số 5 năm học 2025-2026',
  'Chỉ tiêu học sinh bán trú có giường riêng?',
  'Giáo viên tiểu học đạt chuẩn đào tạo năm học 2025-2026?',
  'So sánh chỉ tiêu nhà vệ sinh đạt chuẩn năm học 2024-2025 và 2025-2026',
  'Kết quả trường tiểu học đạt chuẩn quốc gia mức độ 2 năm 2024-2025 có đạt chỉ tiêu không?',
  'Năm học 2025-2026 có bao nhiêu chỉ tiêu?',
  'Quyết định nào về tăng cường ứng dụng công nghệ thông tin?',
  'Ai ký kế hoạch bữa ăn học đường xã Tân An?',
  'Ai ký Kế hoạch 5272?',
  'Số và ngày ban hành kế hoạch của xã Tân An?',
  'Nơi nhận của kế hoạch 118 gồm những ai?',
  'Bếp ăn phải làm như thế nào?',
  'Chủ đề của năm học 2024-2025 là gì?',
  'Bao nhiêu phần trăm trường phổ thông dùng học bạ điện tử?',
]

const sourceOf = ({ file }: Citation) => {
  const folder = file.startsWith('mau-') ? SAMPLES : OWN_PLANS
  return readFileSync(join(folder, file), 'utf8').normalize('NFC').split('\n')
}

const squeeze = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/** Why a citation is wrong; undefined when its quote stands where it says. */
function fault(citation: Citation): string | undefined {
  const { place, quote } = citation
  const source = sourceOf(citation)
  if (place.kind !== 'lines') return `no lines but ${place.kind}`
  if (place.first < 1 || place.last < place.first || place.last > source.length)
    return `lines ${place.first}–${place.last}`
  if (quote.trim() === '') return 'an empty quote'
  let rest = squeeze(source.slice(place.first - 1, place.last).join('\n'))
  for (const line of quote.split('\n').map(squeeze)) {
    const at = rest.indexOf(line)
    if (at < 0) return `"${line}" is not in "${rest}"`
    rest = rest.slice(at + line.length)
  }
  return undefined
}

test.each(QUESTIONS)('%s', async (question) => {
  const { outcome, citations } = await plans.ask(question)
  expect(outcome).toBe('answered')
  expect(citations.length).toBeGreaterThan(0)
  expect(citations.map(fault).filter(Boolean)).toEqual([])
  expect(new Set(citations.map(({ passageId }) => passageId)).size).toBe(citations.length)
})

test('a citation that is a line off, or a letter off, is noticed', async () => {
  const { citations } = await plans.ask('Ai chủ trì kéo cáp quang tới điểm trường lẻ?')
  const [good] = citations
  const place = { kind: 'lines', first: 1, last: 2 } as const
  expect(fault(good!)).toBeUndefined()
  expect(fault({ ...good!, place })).toContain('is not in')
  expect(fault({ ...good!, quote: good!.quote.replace('cáp', 'cap') })).toContain('is not in')
})

test('"Xem nguyên văn" shows the cited passage between its neighbours', async () => {
  const { citations } = await plans.ask('Ai chủ trì kéo cáp quang tới điểm trường lẻ?')
  const shown = await plans.knowledge.showPassage(citations[0]!.passageId)
  expect(shown?.passages.filter(({ cited }) => cited).map(({ raw }) => raw.trim())).toEqual([citations[0]!.quote])
  expect(shown?.passages.length).toBeGreaterThan(1)
})
