// The rule book of what a question takes for granted: what no plan holds is not answered from something near.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ingestAndAsk, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'
import { OWN_PLANS } from './own-plans.ts'

const pathOf = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([OWN_PLANS], pathOf('data'))
})
afterAll(() => plans.close())

describe('a document that is in no plan gets a no', () => {
  it.each([
    'Kế hoạch 1234/KH-UBND do ai ký?',
    'ke hoach 9876 quy dinh gi',
    'Nghị quyết 999/NQ-HĐND nói gì',
    'Quyết định 777/QĐ-TTg về tăng cường ứng dụng công nghệ thông tin nói gì',
  ])('%s', async (text) => {
    expect((await plans.ask(text)).outcome).toBe('nothing-found')
  })
  it('but one that is loaded is answered', async () => {
    expect((await plans.ask('Kế hoạch 118/KH-UBND do ai ký?')).text).toContain('Trần Hải Yến')
  })
  it('and the signer of a document that is only cited is not known', async () => {
    expect((await plans.ask('Quyết định 131/QĐ-TTg do ai ký?')).outcome).toBe('nothing-found')
  })
})

describe('an agency without a task gets a no', () => {
  it.each(['Sở Xây dựng làm gì?', 'so y te chu tri nhiem vu nao', 'Kho bạc Nhà nước có trách nhiệm gì?'])(
    '%s',
    async (text) => {
      expect((await plans.ask(text)).outcome).toBe('nothing-found')
    },
  )
  it('but one with a task is answered', async () => {
    expect((await plans.ask('Sở Tài chính làm gì?')).text).toContain('máy tính bảng')
  })
})

describe('a plan of another school year does not answer', () => {
  it('what only the later plan says is not said of the year before', async () => {
    const { text } = await plans.ask('mở thêm phòng tự học có đèn năng lượng mặt trời năm học 2024-2025')
    expect(text).not.toMatch(/^Theo Kế hoạch 715/)
  })
  it('but of its own year it is', async () => {
    const { text } = await plans.ask('mở thêm phòng tự học có đèn năng lượng mặt trời năm học 2025-2026')
    expect(text).toMatch(/^Theo Kế hoạch 715/)
  })
})

describe('a person is not an agency', () => {
  it.each(['Ai là giám đốc Sở Tài chính?', 'Giám đốc Sở Khoa học và Công nghệ tên là gì'])('%s', async (text) => {
    expect((await plans.ask(text)).outcome).toBe('nothing-found')
  })
})

describe('a denial is heard', () => {
  it('tasks that an agency does not lead are all the others of the plan', async () => {
    const { text } = await plans.ask('kế hoạch 118 có những nhiệm vụ nào không do Sở Giáo dục và Đào tạo chủ trì?')
    expect(text).toMatch(/cáp quang.* – Chủ trì: \S/)
    expect(text).not.toContain('kho bài giảng')
  })
  it('and without the denial those that it leads', async () => {
    const { text } = await plans.ask('kế hoạch 118 có những nhiệm vụ nào do Sở Giáo dục và Đào tạo chủ trì?')
    expect(text).toContain('kho bài giảng')
    expect(text).not.toContain('cáp quang')
  })
})

describe('a follow-up replaces what it names', () => {
  it('another agency', async () => {
    const { text } = await plans.ask('Sở Khoa học và Công nghệ chủ trì nhiệm vụ gì?', 'còn Sở Tài chính?')
    expect(text).toContain('máy tính bảng')
    expect(text).not.toContain('cáp quang')
  })
  it('the date in place of the signer', async () => {
    expect((await plans.ask('Ai ký kế hoạch 118?', 'ngày nào?')).text).toContain('12/1/2026')
  })
  it('the time of the same task by a word for its end', async () => {
    expect((await plans.ask('ai chủ trì mua sắm máy tính bảng?', 'bao giờ xong')).text).toContain('15/8/2026')
  })
})

describe('a year is moved from the one before', () => {
  it('"năm trước" asks for the school year before', async () => {
    const { text } = await plans.ask(
      'Chỉ tiêu học sinh bán trú có giường riêng năm học 2025-2026?',
      'năm trước thì sao?',
    )
    expect(text).toContain('2024-2025')
    expect(text).not.toContain('2025-2026: 90')
  })
  it('"năm sau" asks for the one after, and where nothing is held says so', async () => {
    const reply = await plans.ask('Chỉ tiêu học sinh bán trú có giường riêng năm học 2025-2026?', 'năm sau?')
    expect(reply.outcome).toBe('nothing-found')
  })
  it('several years named are all answered', async () => {
    const { text } = await plans.ask(
      'học sinh bán trú có giường riêng năm học 2024-2025 và 2025-2026 bao nhiêu phần trăm',
    )
    expect(text).toMatch(/2024-2025: .*\n.*2025-2026: 90/)
  })
})

describe('a row is named by its number, with or without "số"', () => {
  it.each([
    'Nhiệm vụ số 2 nhóm I của kế hoạch 118 là gì?',
    'nhiem vu 2 nhom I ke hoach 118',
    'Nhiệm vụ I.2 kế hoạch 118',
  ])('%s', async (text) => {
    expect((await plans.ask(text)).text).toContain('máy tính bảng')
  })
})

describe('words that only look like others once folded', () => {
  it('"giáo" asks for no target: the result of the year named is said', async () => {
    const { outcome } = await plans.ask('giáo viên được tập huấn an toàn thông tin do ai chủ trì')
    expect(outcome).toBe('answered')
  })
  it('"thu hút" compares nothing', async () => {
    const { text } = await plans.ask('kinh phí thu hút từ doanh nghiệp viễn thông')
    expect(text).not.toMatch(/Tăng|Giảm/)
  })
})
