// Files of unusual size are read whole in linear time: four times the text takes about four times as long, not sixteen.
import { describe, expect, it } from 'vitest'
import { findTableLines } from '../../ingest/read/text/table-lines.ts'
import { markdownTable, readPlanText } from './read-plan-text.ts'

/** Linear steps take four times as long at most; a quadratic one that takes as long as they do makes it more than six. */
const MOST_TIMES_LONGER = 6
/** Collecting what other tests left behind is charged to whichever reading it interrupts; it does not hit each of three. */
const ROUNDS = 3

/**
 * Reads a quarter, then the whole, and compares what the processor spent: how fast the machine is, and what other tests do
 * beside it, does not count. Each is as fast as in its fastest round.
 */
async function readsInLinearTime(size: number, read: (size: number) => unknown): Promise<void> {
  let [quarter, whole] = [Infinity, Infinity]
  for (let round = 0; round < ROUNDS && !(whole / quarter < MOST_TIMES_LONGER); round += 1) {
    quarter = Math.min(quarter, await secondsOf(() => read(size / 4)))
    whole = Math.min(whole, await secondsOf(() => read(size)))
  }
  expect(whole / quarter).toBeLessThan(MOST_TIMES_LONGER)
}

async function secondsOf(run: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

describe('size', { timeout: 120_000 }, () => {
  it('one line of 2 MB becomes passages that quote it, its document cited once', async () => {
    const sentence = 'Trường mua sách theo Quyết định số 12/QĐ-UBND ngày 05/3/2025 của UBND tỉnh; '
    await readsInLinearTime(2_000_000, async (size) => {
      const text = sentence.repeat(Math.ceil(size / sentence.length))
      const { passages, references } = await readPlanText(text)
      expect(passages.length).toBeGreaterThan(size / 2_000)
      expect(passages.every(({ raw }) => text.includes(raw))).toBe(true)
      expect(references).toHaveLength(1)
    })
  })

  it.each([
    ['short lines', (at: number) => `Dòng số ${at}`],
    ['numbered lines', (at: number) => `${(at % 90) + 1}. Mục số ${at}`],
    ['heads of tables without rows', (at: number) => ['TT', 'Nội dung', 'Chủ trì', '1', 'a', 'b'][at % 6] ?? ''],
    ['rows of which each is broken', (at: number) => (at % 2 ? 'd | e' : 'a | b | c')],
    ['wrapped lines with years', (at: number) => (at % 3 ? 'dòng viết liền nhau' : 'TT Chi tieu 2024 2025 12 13')],
  ])('100,000 %s lose no line', async (_, line) => {
    await readsInLinearTime(100_000, async (size) => {
      const lines = Array.from({ length: size }, (_unused, at) => line(at))
      const { passages } = await readPlanText(lines.join('\n'))
      const covered = new Set<number>()
      for (const { place } of passages)
        if (place.kind === 'lines') for (let at = place.first; at <= place.last; at += 1) covered.add(at)
      expect(covered.size).toBe(lines.length)
    })
  })

  it('one line of 10 MB of pipes and dashes is no rule of a table', async () => {
    await readsInLinearTime(10_000_000, (size) => {
      const [cells] = findTableLines(['|-'.repeat(size / 2)])
      expect(cells?.length).toBe(size / 2)
    })
  })

  it('30,000 rows of one table are 30,000 tasks', async () => {
    await readsInLinearTime(30_000, async (size) => {
      const rows = Array.from({ length: size }, (_, at) => [String(at + 1), `Việc ${at}`, 'Sở Y tế'])
      expect((await readPlanText(markdownTable(['TT', 'Nội dung', 'Chủ trì'], ...rows))).tasks).toHaveLength(size)
    })
  })
})

describe('what a person is told', () => {
  const header = ['TT', 'Nội dung', 'Chủ trì', 'Thời gian']

  it('a time that no rule reads, with its line; the task stays', async () => {
    const { tasks, warnings } = await readPlanText(markdownTable(header, ['1', 'Mua sách', 'Sở Y tế', 'lúc trăng lên']))
    expect(tasks[0]?.task.timeline.kind).toBe('unreadable')
    expect(warnings).toContainEqual({ message: 'Nhiệm vụ 1: không hiểu thời gian "lúc trăng lên".', line: 3 })
  })

  it('a table that is none of tasks or indicators, with its columns; its rows can still be found', async () => {
    const rows = ['Khối 1', 'Khối 2', 'Khối 3'].map((name, at) => [String(at + 1), name, '350 học sinh'])
    const { warnings, passages } = await readPlanText(markdownTable(['TT', 'Khối', 'Ghi chú'], ...rows))
    expect(warnings).toContainEqual({
      message: expect.stringMatching(/^Bảng 3 hàng \(các cột: TT, Khối, Ghi chú\) không phải bảng/) as string,
      line: 1,
    })
    expect(passages.filter(({ kind }) => kind === 'row')).toHaveLength(3)
  })

  it.each([
    [['1', '3'], ['Số thứ tự nhảy từ 1 sang 3: có thể thiếu hàng.']],
    [['1', '2', '2'], ['Số thứ tự nhảy từ 2 sang 2: có thể thiếu hàng.']],
    [['1.1', '1.2', '1.4'], ['Số thứ tự nhảy từ 1.2 sang 1.4: có thể thiếu hàng.']],
    [['1', '2', '1', '2'], []],
    [['01', '02'], []],
  ])('ordinals %j', async (ordinals, messages) => {
    const rows = ordinals.map((ordinal) => [ordinal, 'Mua sách', 'Sở Y tế', ''])
    const { warnings } = await readPlanText(markdownTable(header, ...rows))
    expect(warnings.filter(({ line }) => line !== undefined).map(({ message }) => message)).toEqual(messages)
  })
})
