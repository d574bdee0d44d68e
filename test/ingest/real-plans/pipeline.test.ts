// The five real plans through the pipeline that runs: ingestPaths with restoration, into a store, and out of it again.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ingestPaths } from '../../../ingest/ingest-paths.ts'
import { createDocumentReader } from '../../../ingest/read-document.ts'
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import type { StoredPlan, StoredTarget, StoredTask } from '../../../knowledge/store/plan-store.ts'
import type { Passage } from '../../../knowledge/domain/passage.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'
import { missingPlans, PLANS_DIR } from './plans-folder.ts'

/** Names as a person reads them on the scan of 004, in order of its rows; long ones by their beginning. */
const NAMES = [
  'Tỷ lệ huy động trẻ nhà trẻ',
  'Tỷ lệ huy động trẻ mẫu giáo',
  'Tỷ lệ huy động trẻ trẻ em 6 tuổi',
  'Tỷ lệ hoàn thành chương trình tiểu học',
  'Số đơn vị cấp xã, phường đạt chuẩn phổ cập giáo dục tiểu học mức độ 3',
  'Số đơn vị cấp xã, phường đạt chuẩn phổ cập giáo dục THCS mức độ 1',
  'Số đơn vị cấp xã, phường đạt chuẩn phổ cập giáo dục THCS mức độ 2',
  'Số đơn vị cấp xã, phường đạt chuẩn phổ cập giáo dục THCS mức độ 3',
  'Tỷ lệ người biết chữ mức độ 1',
  'Tỷ lệ người biết chữ mức độ 2',
  'Số đơn vị cấp xã, phường đạt chuẩn xóa mù chữ mức độ 1',
  'Số đơn vị cấp xã, phường đạt chuẩn xóa mù chữ mức độ 2',
  'Tỷ lệ giáo viên mầm non đạt chuẩn đào tạo',
  'Tỷ lệ giáo viên tiểu học đạt chuẩn đào tạo',
  'Tỷ lệ giáo viên THCS đạt chuẩn đào tạo',
  'Tỷ lệ giáo viên THPT đạt chuẩn đào tạo',
  'Tỷ lệ sinh viên học đại học/vạn dân',
  'Tỷ lệ trường mầm non đạt chuẩn quốc gia mức độ 1',
  'Tỷ lệ trường mầm non đạt chuẩn quốc gia mức độ 2',
  'Tỷ lệ trường tiểu học đạt chuẩn quốc gia mức độ 1',
  'Tỷ lệ trường tiểu học đạt chuẩn quốc gia mức độ 2',
  'Tỷ lệ trường trung học đạt chuẩn quốc gia mức độ 1',
  'Tỷ lệ trường trung học đạt chuẩn quốc gia mức độ 2',
  'Tỷ lệ thiết bị dạy học tối thiểu cấp mầm non',
  'Tỷ lệ thiết bị dạy học tối thiểu cấp tiểu học',
  'Tỷ lệ thiết bị dạy học tối thiểu cấp THCS',
  'Tỷ lệ thiết bị dạy học tối thiểu cấp THPT',
]

type Stored = {
  readonly plan: StoredPlan
  readonly tasks: readonly StoredTask[]
  readonly targets: readonly StoredTarget[]
  readonly passages: readonly Passage[]
}

/** Ordinals as printed, both ends inclusive. */
const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String(first + index))

const fresh = temporaryPaths()
const missing = missingPlans()
const reason = missing.length > 0 ? ` (skipped: no file ${missing.join(', ')} in ${PLANS_DIR}; set PLANS_DIR)` : ''

describe.skipIf(missing.length > 0)(`the plans as ingest stores them${reason}`, () => {
  const stored = new Map<string, Stored>()
  const plan = (prefix: string) => stored.get(prefix)!
  /** Targets of the annex, in order. */
  const rowsOf = (prefix: string) => {
    const { targets, passages } = plan(prefix)
    const rows = new Set(passages.filter(({ kind }) => kind === 'row').map(({ id }) => id))
    return targets.filter(({ passageIds }) => passageIds.some((id) => rows.has(id)))
  }

  beforeAll(async () => {
    const store = await openSqlitePlanStore(fresh('plans.sqlite'))
    try {
      const clock = { now: () => new Date('2025-10-01T01:00:00Z') }
      await ingestPaths([PLANS_DIR], { archive: store, clock, asDraft: false, readDocument: createDocumentReader() })
      const [tasks, targets] = [await store.liveTasks(), await store.liveTargets()]
      for (const live of await store.livePlans()) {
        const isOwn = ({ versionId }: { readonly versionId: number }) => versionId === live.versionId
        const passages = await store.passageRange(live.versionId, 0, Number.MAX_SAFE_INTEGER)
        const own = { plan: live, tasks: tasks.filter(isOwn), targets: targets.filter(isOwn), passages }
        stored.set(live.file.slice(0, 3), own)
      }
    } finally {
      await store.close()
    }
  }, 120_000)

  it.each([
    ['000', 21, 0, 0],
    ['001', 5, 0, 1],
    ['002', 8, 26, 0],
    ['003', 9, 0, 0],
    ['004', 9, 27, 1],
  ])('%s has %i tasks, %i targets in its annex and %i in its prose', (prefix, tasks, rows, aims) => {
    const { tasks: own, targets } = plan(prefix)
    expect([own.length, rowsOf(prefix).length, targets.length - rowsOf(prefix).length]).toEqual([tasks, rows, aims])
  })

  it('the scan keeps its number, day and period, and doubts its signer', () => {
    expect(plan('004').plan.head).toMatchObject({
      number: '5272/KH-UBND',
      issuedOn: '2025-09-09',
      signer: { doubt: expect.stringContaining('thiếu chữ') as string },
      period: { from: 2025, to: 2026 },
      quality: { kind: 'scan' },
    })
  })

  it('the scan has rows 1–16 and 18–28; two ordinals are damaged and say what they likely are', () => {
    const ordinals = rowsOf('004').map(({ target }) => {
      const damage = target.doubts.find(({ kind }) => kind === 'damaged-ordinal')
      return damage ? [target.ordinal, damage.likely] : target.ordinal
    })
    expect(ordinals).toEqual([
      ...range(1, 16),
      ...range(18, 21),
      ['99', '22'],
      ...range(23, 24),
      ['o5', '25'],
      ...range(26, 28),
    ])
  })

  it('the scan names its indicators as a person reads them', () => {
    const names = rowsOf('004').map(({ target }) => target.indicator.toLowerCase())
    expect(names).toHaveLength(NAMES.length)
    expect(names.filter((name, row) => !name.startsWith(NAMES[row]!.toLowerCase()))).toEqual([])
  })

  it('restoration leaves the figures of the scan as printed', () => {
    const printed = rowsOf('004').map(({ target }) => target.values.map((value) => value.printed).join(' '))
    expect(printed.slice(7, 10)).toEqual(['23 3', '954 95,58', '81.9 82.8'])
    expect(printed[18]).toBe('17.9 17,1')
    expect(printed[20]).toBe('171 171')
  })

  it('the duties of the scan name their leads', () => {
    const leads = plan('004').tasks.flatMap(({ task }) => task.leads)
    for (const lead of ['Sở Giáo dục và Đào tạo', 'Sở Tài chính', 'Sở Văn hóa, Thể thao và Du lịch'])
      expect(leads).toContain(lead)
  })

  it.each(['000', '001', '002', '003', '004'])('%s keeps its raw text to the letter', (prefix) => {
    const { plan: own, passages } = plan(prefix)
    const file = readFileSync(join(PLANS_DIR, own.file), 'utf8')
    expect(passages.length).toBeGreaterThan(0)
    expect(passages.flatMap(({ raw }) => raw.split('\n')).filter((line) => !file.includes(line))).toEqual([])
  })
})
