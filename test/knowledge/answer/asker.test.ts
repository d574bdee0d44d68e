// The rule book of who asks: which words mean the asker's own, what is asked instead, and what comes first where several fit.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asksOfOwn, canSpeakFor, speakFor, type Asker } from '../../../knowledge/answer/question/asker.ts'
import { ingestAndAsk, MORNING, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const OFFICE: Asker = { agency: 'Sở Y tế', schooling: undefined }
const NOBODY: Asker = { agency: undefined, schooling: undefined }

describe('a question about what is one’s own', () => {
  test.each([
    ['Nhiệm vụ của tôi', 'Nhiệm vụ của Sở Y tế'],
    ['nhiem vu cua toi la gi?', 'nhiem vu cua Sở Y tế la gi?'],
    ['Việc của cơ quan tôi trong quý II?', 'Việc của Sở Y tế trong quý II?'],
    ['Đơn vị mình phải nộp gì?', 'Sở Y tế phải nộp gì?'],
    ['Năm 2025 chúng tôi phải làm gì?', 'Năm 2025 Sở Y tế phải làm gì?'],
    ['Những việc tôi được giao chủ trì', 'Những việc Sở Y tế được giao chủ trì'],
    ['Sở tôi phối hợp những việc nào?', 'Sở Y tế phối hợp những việc nào?'],
    ['Chỉ tiêu của tôi', 'Chỉ tiêu của Sở Y tế'],
    ['Nhiệm vụ của tôi'.normalize('NFD'), 'Nhiệm vụ của Sở Y tế'],
  ])('%j is asked as %j', (typed, asked) => {
    expect(asksOfOwn(typed)).toBe(true)
    expect(speakFor(typed, OFFICE)).toBe(asked)
    expect(canSpeakFor(typed, OFFICE)).toBe(true)
    expect(canSpeakFor(typed, NOBODY)).toBe(false)
  })

  test.each([
    'Tôi muốn hỏi ai chủ trì xóa mù chữ?',
    'Cho tôi biết thời hạn xóa mù chữ',
    'Tôi cần biết ai phối hợp với Sở Y tế',
    'Tôi phải hỏi ai về xóa mù chữ?',
    'Câu hỏi của tôi là ai chủ trì?',
    'theo ý của em thì sao',
    'Nhiệm vụ của toà án',
    'Nhiệm vụ của Sở Y tế',
    'Ai chủ trì chống mù chữ cho đồng bào?',
    '',
  ])('%j is none, and is asked as it is', (typed) => {
    expect(asksOfOwn(typed)).toBe(false)
    expect(speakFor(typed, OFFICE)).toBe(typed)
  })

  test('targets are those of the asker’s schools, where these are known', () => {
    const teacher: Asker = { agency: 'Trường Tiểu học Bản Mới', schooling: 'primary' }
    expect(speakFor('Chỉ tiêu của tôi năm học 2025-2026', teacher)).toBe('Chỉ tiêu tiểu học năm học 2025-2026')
    expect(speakFor('Nhiệm vụ của tôi', teacher)).toBe('Nhiệm vụ của Trường Tiểu học Bản Mới')
    expect(speakFor('chi tieu cua truong em', { ...teacher, agency: undefined })).toBe('chi tieu tiểu học')
    expect(speakFor('Chỉ tiêu của tôi', { ...teacher, schooling: 'department' })).toBe(
      'Chỉ tiêu của Trường Tiểu học Bản Mới',
    )
  })
})

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH LAI SƠN
Số: 15/KH-UBND
Lai Sơn, ngày 10 tháng 02 năm 2026

KẾ HOẠCH
Phòng bệnh trong trường học năm 2026

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lò Văn Pâng

PHỤ LỤC
NHIỆM VỤ

| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|----|----------|-----------------|------------------|-----------|
| 1 | Kiểm tra nguồn nước uống | Sở Giáo dục và Đào tạo | Công an tỉnh | Quý II/2026 |
| 2 | Kiểm tra nguồn nước uống | Sở Y tế | Hội Nông dân tỉnh | Quý III/2026 |
| 3 | In sổ theo dõi sức khỏe học sinh | Sở Y tế | Sở Tài chính | Tháng 8/2026 |
`

const leads = (text: string) => [...text.matchAll(/Chủ trì: ([^\n]+)/g)].map(([, lead]) => lead)

describe('where several tasks fit equally', () => {
  const newPath = temporaryPaths()
  let plans: AskedPlans
  beforeAll(async () => {
    plans = await ingestAndAsk([writeTexts(newPath('plans'), { 'phong-benh.md': PLAN })], newPath('data'))
  })
  afterAll(() => plans.close())

  let conversations = 0
  const ask = (text: string, asker?: Asker) => {
    conversations += 1
    return plans.knowledge.answerQuestion({
      conversation: `asker ${conversations}`,
      text,
      at: MORNING,
      ...(asker && { asker }),
    })
  }

  test.each<[string | undefined, readonly string[]]>([
    [undefined, ['Sở Giáo dục và Đào tạo', 'Sở Y tế']],
    ['Sở Y tế', ['Sở Y tế', 'Sở Giáo dục và Đào tạo']],
    ['sở y tế', ['Sở Y tế', 'Sở Giáo dục và Đào tạo']],
    ['Hội Nông dân tỉnh', ['Sở Y tế', 'Sở Giáo dục và Đào tạo']],
    ['Sở GD&ĐT', ['Sở Giáo dục và Đào tạo', 'Sở Y tế']],
    ['Sở Nội vụ', ['Sở Giáo dục và Đào tạo', 'Sở Y tế']],
  ])('asked by %s, its own comes first', async (agency, order) => {
    const reply = await ask('Ai chủ trì kiểm tra nguồn nước uống?', { agency, schooling: undefined })
    expect(reply.outcome).toBe('ambiguous')
    expect(leads(reply.text)).toEqual(order)
  })

  test('“nhiệm vụ của tôi” lists what the asker’s agency is charged with', async () => {
    const own = await ask('nhiệm vụ của tôi', OFFICE)
    const named = await ask('nhiệm vụ của Sở Y tế')
    expect(own.outcome).toBe('answered')
    expect(own.text).toBe(named.text)
    expect(own.text).toContain('In sổ theo dõi sức khỏe học sinh')
    expect(plans.unsupported).toEqual([])
  })

  test('who asks changes no answer where one task fits', async () => {
    const question = 'Ai chủ trì in sổ theo dõi sức khỏe học sinh?'
    expect(await ask(question, { agency: 'Công an tỉnh', schooling: 'primary' })).toEqual(await ask(question))
  })
})
