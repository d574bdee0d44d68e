// What the rules make of a question before anything is looked up: its words, its intent, its topic, the kind of thing that is asked for.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSnapshotReader, type Snapshot } from '../../../knowledge/answer/snapshot.ts'
import { questionKeys, understand } from '../../../knowledge/answer/question/understand.ts'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH KON TUM
Số: 88/KH-UBND
Kon Tum, ngày 3 tháng 7 năm 2026

KẾ HOẠCH
Dạy cồng chiêng trong trường học tỉnh Kon Tum năm học 2026-2027

1. Nghệ nhân dạy mỗi tuần hai buổi trong ngành giáo dục.

2. Trong ngành văn hóa, trong ngành du lịch cũng dạy.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Y Ngọc Lan
`

const paths = temporaryPaths()
let plans: AskedPlans
let snapshot: Snapshot
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'a.md': PLAN })], paths('data'))
  snapshot = await createSnapshotReader(plans.knowledge.store)()
})
afterAll(() => plans.close())

const read = (text: string) => understand(text, questionKeys(text, snapshot), snapshot)
const topic = (text: string) => read(text).topic.filter(Boolean).join(' ')

describe('words', () => {
  test('hours are "tiếng" behind a number that is asked for, a language is not', () => {
    expect(questionKeys('phải báo cáo trong mấy tiếng', snapshot).at(-1)).toBe('gio')
    expect(questionKeys('học mấy tiếng Anh mỗi tuần', snapshot)).toContain('tieng')
  })

  test('thanks stand outside of the question, in front and behind', () => {
    expect(questionKeys('Cảm ơn bạn nhiều, ai dạy cồng chiêng ở trường?', snapshot).slice(0, 2)).toEqual(['ai', 'day'])
    expect(questionKeys('ai dạy cồng chiêng ở trường, cảm ơn bạn', snapshot)).not.toContain('cam')
  })
})

describe('the topic', () => {
  test.each(['Kế hoạch năm học của tỉnh nói gì về nghệ nhân', 'ke hoach nam hoc quy dinh the nao ve nghe nhan'])(
    'is what stands behind "nói gì về": %s',
    (text) => expect(topic(text)).toBe('nghe nhan'),
  )

  test('holds no "trong", however often plans put it before a word', () => {
    expect(topic('nghệ nhân trong ngành')).toBe('nghe nhan nganh')
  })

  test('is money where a plan is asked what it costs, and not what parents pay', () => {
    expect(topic('Dạy cồng chiêng hết bao nhiêu tiền?')).toContain('kinh phi')
    expect(topic('Phụ huynh phải đóng bao nhiêu tiền học cồng chiêng?')).not.toContain('kinh phi')
  })
})

describe('the intent', () => {
  test.each([
    ['Trường được giao bao nhiêu chỉ tiêu tuyển sinh lớp 6?', 'fact'],
    ['Kế hoạch có bao nhiêu chỉ tiêu?', 'list'],
    ['Công an tỉnh: nhiệm vụ chủ trì và phối hợp', 'duties'],
    ['Việc nào do ai chủ trì và phối hợp?', 'list'],
    ['số điện thoại của nghệ nhân là số nào', 'fact'],
    ['Chủ tịch tỉnh ký kế hoạch 88 là ai?', 'signer'],
    ['giám đốc ký quyết định ấy tên gì', 'signer'],
    ['Nhiệm vụ mục II thời gian năm 2026', 'list'],
    ['Giao trường nào mở lớp cồng chiêng?', 'lead'],
    ['Xã nào đứng ra mở lớp cồng chiêng?', 'lead'],
  ])('of "%s" is %s', (text, intent) => expect(read(text).intent).toBe(intent))
})

describe('the kind', () => {
  test.each([
    ['số học sinh biết đánh chiêng', 'number'],
    ['Sở, ban, ngành tỉnh phối hợp dạy chiêng', undefined],
    ['tỷ lệ học sinh biết đánh chiêng', 'percent'],
    ['tỷ lệ nghệ nhân trên vạn dân', undefined],
    ['lương giáo viên dạy chiêng bao nhiêu', 'money'],
    ['lực lượng giáo viên dạy chiêng bao nhiêu', 'number'],
    ['số lượng giáo viên dạy chiêng bao nhiêu', 'number'],
    ['Cơ quan thường trực dạy chiêng là ai?', undefined],
    ['Người đứng đầu cơ quan thường trực dạy chiêng là ai?', 'person'],
  ])('of "%s" is %s', (text, kind) => expect(read(text).answerKind).toBe(kind))
})
