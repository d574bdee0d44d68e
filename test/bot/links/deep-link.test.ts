// Links: what they carry, that they outlive a new version, and that nothing made up is taken for one.
import { describe, expect, test } from 'vitest'
import {
  encodeLink,
  linkUrl,
  parseLink,
  planKey,
  type DeepLink,
  type RecordLink,
} from '../../../bot/links/deep-link.ts'
import { taskKeyOf } from '../../../knowledge/domain/task-key.ts'
import { createBrowse } from '../../../knowledge/browse/browse.ts'
import { followLink } from '../../../bot/links/follow-link.ts'
import { memorySnapshot, task } from '../../support/memory-snapshot.ts'

const PLAN = planKey('kế hoạch số 1.docx')
const LINKS: readonly DeepLink[] = [
  { kind: 'plan', plan: PLAN },
  { kind: 'task', plan: PLAN, task: taskKeyOf('1.txt', task('In sổ theo dõi', 'Quý II/2026')) },
  { kind: 'invite', code: 'K7M2XW3P9QRT' },
]

describe('a payload', () => {
  test.each(LINKS)('of $kind is what Telegram allows, and is read back', (link) => {
    const payload = encodeLink(link)
    expect(payload).toMatch(/^[A-Za-z0-9_-]{1,64}$/)
    expect(parseLink(payload)).toEqual(link)
    expect(linkUrl('ke_hoach_bot', link)).toBe(`https://t.me/ke_hoach_bot?start=${payload}`)
  })

  test.each([
    '',
    'inline',
    'p_',
    'p_0123',
    `p_${PLAN}_${PLAN}`,
    `t_${PLAN}`,
    `s_${PLAN}`,
    'i_K7M2',
    'i_K7M2XW3P9QR1',
    `p_${PLAN.toUpperCase()}x`,
    `p_${PLAN} `,
    'x'.repeat(10_000),
  ])('%j is none of ours', (payload) => {
    expect(parseLink(payload)).toBeUndefined()
  })

  test('is the same however the name of the file is composed', () => {
    expect(planKey('kế hoạch.docx'.normalize('NFD'))).toBe(planKey('kế hoạch.docx'))
  })
})

const browseOf = (...texts: readonly string[]) => {
  const snapshot = memorySnapshot({ tasks: texts.map((text) => task(text, 'Quý II/2026')) })
  return createBrowse(async () => snapshot)
}

const linkTo = async (text: string): Promise<RecordLink> => {
  const [entry] = await browseOf(text).tasksOfPlan(1)
  return { kind: 'task', plan: planKey(entry!.file), task: taskKeyOf(entry!.file, entry!.task) }
}

describe('a link', () => {
  test('finds its task also where other rows came before it', async () => {
    const found = await followLink(await linkTo('In sổ theo dõi'), browseOf('Việc mới', 'In sổ theo dõi'))
    expect(found).toMatchObject({ kind: 'task', task: { task: { text: 'In sổ theo dõi' } } })
  })

  test('to a task that reads otherwise now leads to its plan', async () => {
    expect(await followLink(await linkTo('In sổ theo dõi'), browseOf('In sổ điện tử'))).toMatchObject({
      kind: 'task-changed',
      plan: { file: '1.txt' },
    })
  })

  test('to a plan that is withdrawn leads nowhere', async () => {
    expect(await followLink({ kind: 'plan', plan: PLAN }, browseOf('Một'))).toEqual({ kind: 'gone' })
  })
})
