// What stands behind an answer is told beside its text: the records, so that a chat can offer the next step; and a task that is known needs no words.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { taskId } from '../../../knowledge/domain/ids.ts'
import type { Intent } from '../../../knowledge/answer/question/plan-query.ts'
import { ingestAndAsk, MORNING, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'
import { OWN_PLANS } from './own-plans.ts'

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([OWN_PLANS], paths('data'))
})
afterAll(() => plans.close())

const taskTexts = async (ids: readonly number[]) => {
  const tasks = await plans.knowledge.store.liveTasks()
  return ids.map((id) => tasks.find((stored) => stored.id === id)?.task.text)
}

const findTask = async (text: string) =>
  (await plans.knowledge.store.liveTasks()).find(({ task }) => task.text.startsWith(text))!.id
const askAbout = (task: number, intent: Intent, text: string) =>
  plans.knowledge.answerQuestion({
    conversation: `about ${task} ${intent}`,
    text,
    at: MORNING,
    about: { task: taskId(task), intent },
  })

describe('the records of an answer', () => {
  test('one task, with what was asked of it', async () => {
    const reply = await plans.ask('Ai chủ trì kéo cáp quang tới điểm trường lẻ?')
    expect(reply.intent).toBe('lead')
    expect(reply.records).toMatchObject({ kind: 'task' })
    expect(await taskTexts(reply.records!.kind === 'task' ? [reply.records!.task] : [])).toEqual([
      'Kéo cáp quang tới các điểm trường lẻ ven biển',
    ])
  })

  test('a list in the order of its text, with its first line', async () => {
    const reply = await plans.ask('Những nhiệm vụ nào do Sở Giáo dục và Đào tạo chủ trì?')
    expect(reply.heading).toBe(reply.text.split('\n')[0])
    expect(await taskTexts(reply.records!.kind === 'task-list' ? reply.records!.tasks : [])).toEqual([
      'Xây dựng kho bài giảng điện tử dùng chung',
      'Chuẩn hóa hồ sơ học sinh trên cơ sở dữ liệu ngành',
    ])
  })

  test('indicators told in full, and a list of them', async () => {
    const one = await plans.ask('Chỉ tiêu học sinh bán trú có giường riêng năm học 2025-2026?')
    expect(one.records).toMatchObject({ kind: 'targets', targets: [expect.any(Number)] })
    const all = await plans.ask('Năm học 2025-2026 có bao nhiêu chỉ tiêu?')
    expect(all.records).toMatchObject({ kind: 'target-list' })
  })

  test('a result held against a target: the record of each', async () => {
    const reply = await plans.ask('So sánh kết quả và chỉ tiêu học sinh bán trú có giường riêng năm học 2025-2026')
    expect(reply.records).toMatchObject({ kind: 'targets' })
  })

  test('none where the answer is the text of a plan, or there is none; the intent is told all the same', async () => {
    const text = await plans.ask('Ai ký kế hoạch bữa ăn học đường xã Tân An?')
    expect(text.records).toBeUndefined()
    const nothing = await plans.ask('Ai chủ trì xây cầu vượt sông Hồng?')
    expect(nothing).toMatchObject({ outcome: 'nothing-found', intent: 'lead' })
    expect(nothing.records).toBeUndefined()
  })
})

describe('a question about a task that is known', () => {
  test('needs no words that fit', async () => {
    const reply = await askAbout(await findTask('Kéo cáp quang'), 'coordinate', 'Phối hợp với ai?')
    expect(reply.outcome).toBe('answered')
    expect(reply.text).toMatch(/^Phối hợp: /)
    expect(reply.text).toContain('Kéo cáp quang tới các điểm trường lẻ ven biển')
  })

  test('is what the next question leans on', async () => {
    const id = await findTask('Kéo cáp quang')
    const text = 'Phối hợp với ai: Kéo cáp quang tới các điểm trường lẻ ven biển?'
    await askAbout(id, 'coordinate', text)
    const next = await plans.knowledge.answerQuestion({
      conversation: `about ${id} coordinate`,
      text: 'Bao giờ xong?',
      at: MORNING,
    })
    expect(next.records).toEqual({ kind: 'task', task: id })
    expect(next.intent).toBe('deadline')
  })

  test('asks its words where the task is no longer live', async () => {
    const reply = await askAbout(999_999, 'lead', 'Ai chủ trì kéo cáp quang tới điểm trường lẻ?')
    expect(reply.records).toMatchObject({ kind: 'task' })
  })
})

describe('a passage page by page', () => {
  test('walks through the whole document and back, each passage met, the cited one marked', async () => {
    const { citations } = await plans.ask('Ai chủ trì kéo cáp quang tới điểm trường lẻ?')
    const cited = citations[0]!.passageId
    const show = (id: typeof cited) => plans.knowledge.showPassage(id, cited)
    let page = (await show(cited))!
    expect(page.passages.filter((passage) => passage.cited)).toHaveLength(1)
    while (page.previous !== undefined) page = (await show(page.previous))!
    const raws = page.passages.map(({ raw }) => raw)
    let marked = page.passages.filter((passage) => passage.cited).length
    while (page.next !== undefined) {
      page = (await show(page.next))!
      raws.push(...page.passages.map(({ raw }) => raw))
      marked += page.passages.filter((passage) => passage.cited).length
    }
    const live = await plans.knowledge.store.passages([cited])
    const whole = await plans.knowledge.store.passageRange(live[0]!.versionId, 0, 10_000)
    expect(new Set(raws)).toEqual(new Set(whole.map(({ raw }) => raw)))
    expect(marked).toBeGreaterThanOrEqual(1)
  })
})
