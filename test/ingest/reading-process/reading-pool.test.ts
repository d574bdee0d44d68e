// Reading in processes of their own: what a file does to its reader, it does not do to the program.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { createDocumentReader } from '../../../ingest/read-document.ts'
import { openReadingPool, READING_LIMITS, type ReadingPool } from '../../../ingest/reading-process/reading-pool.ts'
import type { ReadDocument } from '../../../ingest/publish/read-document.ts'

/** Starting a process takes seconds on a busy machine. */
const PATIENCE = { timeout: 60_000 }
const open = new Set<ReadingPool>()
const pool = (options?: Parameters<typeof openReadingPool>[0]) => {
  const opened = openReadingPool(options)
  open.add(opened)
  return opened
}
afterAll(async () => void (await Promise.all([...open].map(({ close }) => close()))))

const sample = (name: string) => ({
  name,
  bytes: new Uint8Array(readFileSync(new URL(`../../../ingest/samples/${name}`, import.meta.url))),
})
const CLEAN = 'mau-02-ke-hoach-nam-hoc-2024-2025.txt'
const SCAN = 'mau-04-ke-hoach-nam-hoc-2025-2026-ban-quet.txt'
const text = (content: string) => ({ name: 'a.txt', bytes: Buffer.from(content) })

const lessons = {
  make: 'learnt from 2',
  texts: async () =>
    [CLEAN, 'mau-03-ke-hoach-thi-uy-chi-thi-29.md'].map((name) => Buffer.from(sample(name).bytes).toString()),
}

const shared = pool({ processes: 1 })
const readers: readonly (readonly [string, ReadDocument])[] = [
  ['in this process', createDocumentReader()],
  ['in a process of its own', shared.readDocument],
]

describe.each(readers)('a file read %s', (_, readDocument) => {
  it('is a reading with its tasks and targets', PATIENCE, async () => {
    const read = await readDocument(sample(CLEAN))
    expect(read).toMatchObject({ kind: 'read', isScan: false, reading: { head: { number: '3707/KH-UBND' } } })
    expect(read.kind === 'read' && read.reading.targets.length).toBeGreaterThan(5)
  })

  it('is refused in the words of its reader', PATIENCE, async () => {
    expect(await readDocument(text(''))).toEqual({ kind: 'failed', reason: 'Tệp rỗng (0 byte).' })
  })

  it('is only told of as a scan without lessons, and restored with them', PATIENCE, async () => {
    expect(await readDocument(sample(SCAN))).toEqual({ kind: 'scan' })
    const read = await readDocument(sample(SCAN), { lessons })
    expect(read).toMatchObject({ kind: 'read', isScan: true })
    expect(read.kind === 'read' && read.reading.warnings[0]?.message).toMatch(/đã được khôi phục/)
    expect(read.kind === 'read' && read.reading.passages.some(({ text: words }) => words.includes('giáo dục'))).toBe(
      true,
    )
  })

  it('stays as it is where the lessons are too few', PATIENCE, async () => {
    const read = await readDocument(sample(SCAN), { lessons: { make: 'none', texts: async () => [] } })
    expect(read.kind === 'read' && read.reading.warnings[0]?.message).toMatch(/chưa có kế hoạch sạch nào/)
  })
})

it('both readers read the same', PATIENCE, async () => {
  for (const name of [CLEAN, 'mau-01-phu-luc-nhiem-vu-ctr-49.md', SCAN]) {
    const [here, there] = await Promise.all(readers.map(([, read]) => read(sample(name), { lessons })))
    expect(there).toEqual(here)
  }
})

/** Three megabytes of distinct words: read in a second or two, and far more than 60 MB. */
const LARGE = text(Array.from({ length: 300_000 }, (_, at) => `Mục ${at} đồng.`).join('\n'))

/** Each number is looked at with what follows it: some six seconds of work, in little memory. */
const SLOW = text('12/QĐ-'.repeat(130_000))

describe('a file that asks for too much', () => {
  it('of memory is refused with the limit, and the next one is read', PATIENCE, async () => {
    const { readDocument } = pool({ processes: 1, limits: { ...READING_LIMITS, bytes: 190 * 2 ** 20 } })
    expect(await readDocument(LARGE)).toMatchObject({
      kind: 'failed',
      reason: expect.stringMatching(/quá 190 MB bộ nhớ/),
    })
    expect(await readDocument(sample(CLEAN))).toMatchObject({ kind: 'read' })
  })

  it('of time is refused with the limit, and the next one is read', PATIENCE, async () => {
    const { readDocument } = pool({ processes: 1, limits: { ...READING_LIMITS, bytes: 2 ** 30, seconds: 2 } })
    expect(await readDocument(SLOW)).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/quá 2 giây/) })
    expect(await readDocument(text('Ghi chép nhanh.'))).toMatchObject({ kind: 'read' })
  })
})

/** The reading processes of this test run that live now. */
const living = () =>
  execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, parent, ...args]) => Number(parent) === process.pid && args.join(' ').includes('reading-process'))
    .map(([pid]) => Number(pid))

describe('the processes', () => {
  it('one that is killed in the middle costs its file an attempt, not its reading', PATIENCE, async () => {
    const { readDocument } = pool({ processes: 1 })
    expect(await readDocument(text('Ghi chép nhanh.'))).toMatchObject({ kind: 'read' })
    const reading = readDocument(sample(CLEAN))
    process.kill(living().at(-1)!, 'SIGKILL')
    expect(await reading).toMatchObject({ kind: 'read' })
  })

  it('one that is killed while it waits for work costs nothing', PATIENCE, async () => {
    const { readDocument } = pool({ processes: 1 })
    expect(await readDocument(text('Ghi chép nhanh.'))).toMatchObject({ kind: 'read' })
    process.kill(living().at(-1)!, 'SIGKILL')
    await expect.poll(() => readDocument(sample(CLEAN)), { timeout: 30_000 }).toMatchObject({ kind: 'read' })
  })

  it('that cannot be started fail the file, not the program', PATIENCE, async () => {
    const { readDocument, close } = openReadingPool({ processes: 1 })
    await close()
    expect(await readDocument(sample(CLEAN))).toMatchObject({
      kind: 'failed',
      reason: expect.stringMatching(/^Không khởi động được tiến trình đọc/),
    })
  })

  it('end when the pool is closed, also in the middle of a file', PATIENCE, async () => {
    const before = living()
    const { readDocument, close } = openReadingPool({ processes: 1 })
    const own = living().filter((pid) => !before.includes(pid))
    expect(own).toHaveLength(1)
    const reading = readDocument(LARGE)
    await close()
    expect(living().filter((pid) => own.includes(pid))).toEqual([])
    expect(await reading).toMatchObject({ kind: 'failed' })
  })

  it.skipIf(process.platform !== 'linux')(
    'know none of the secrets of the program (read from /proc: Linux only)',
    PATIENCE,
    async () => {
      process.env.TELEGRAM_BOT_TOKEN = '123:secret'
      const before = living()
      const { readDocument } = pool({ processes: 1 })
      const own = living().find((pid) => !before.includes(pid))!
      await readDocument(text('Ghi chép nhanh.'))
      delete process.env.TELEGRAM_BOT_TOKEN
      const environment = readFileSync(`/proc/${own}/environ`, 'latin1')
      expect(environment).toContain('PATH=')
      expect(environment).not.toContain('secret')
    },
  )
})
