// The plans command as a process: versions listed, compared and switched, as an administrator does it on the machine.
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { storeFile } from '../../../knowledge/open-search.ts'
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const project = fileURLToPath(new URL('../../..', import.meta.url))
const newPath = temporaryPaths()

type Run = { readonly code: number | null; readonly out: string; readonly err: string }

function run(dataDir: string, words: readonly string[]): Promise<Run> {
  const child = spawn(process.execPath, ['--import', 'tsx', ...words], {
    cwd: project,
    env: { ...process.env, DATA_DIR: dataDir, NODE_ENV: 'test' },
  })
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...said }))
  })
}

const planOf = (year: number, time: string, ...more: readonly string[]) =>
  [
    `Số: ${year}/KH-UBND`,
    'KẾ HOẠCH',
    `Phát triển giáo dục năm ${year}`,
    '',
    '| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian hoàn thành |',
    '| --- | --- | --- | --- |',
    `| 1 | Rà soát mạng lưới trường lớp | Sở Giáo dục và Đào tạo | ${time} |`,
    ...more,
  ].join('\n')

test('a draft is compared, goes live, is rolled back and taken back', { timeout: 120_000 }, async () => {
  const dataDir = newPath('data')
  const file = newPath('kh.md')
  const plans = (...words: readonly string[]) => run(dataDir, ['ingest/plans/main.ts', ...words])
  const ingest = async (text: string, ...words: readonly string[]) => {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    expect((await run(dataDir, ['ingest/main.ts', file, ...words])).code).toBe(0)
  }
  const states = async () =>
    (JSON.parse((await plans('list', '--json')).out) as { version: number; state: string }[]).map(
      ({ version, state }) => `${version} ${state}`,
    )

  await ingest(planOf(2025, 'Quý III/2025'))
  await ingest(planOf(2025, 'Quý IV/2025', '| 2 | Mua sách giáo khoa | Sở Tài chính | Năm 2025 |'), '--draft')
  expect(await states()).toEqual(['2 draft', '1 live'])

  const { tasks, moved } = JSON.parse((await plans('diff', 'kh.md', '--json')).out) as {
    tasks: { added: string[]; changed: unknown[]; gone: string[] }
    moved: unknown[]
  }
  expect(tasks).toMatchObject({ added: ['Mua sách giáo khoa'], changed: [{ fields: ['time'] }], gone: [] })
  expect(moved).toEqual([{ task: 'Rà soát mạng lưới trường lớp', from: '2025-09-30', to: '2025-12-31' }])
  expect((await plans('show', 'kh.md')).out).toContain('So với kh.md@1')

  expect((await plans('activate', 'kh.md')).out).toMatch(/^Đã đưa vào dùng: kh\.md@2/)
  expect(await states()).toEqual(['2 live', '1 superseded'])
  expect((await plans('activate', 'kh.md')).err).toMatch(/không có bản nào đang chờ duyệt/)
  expect((await plans('rollback', 'kh.md')).out).toMatch(/^Đã quay lại: kh\.md@1/)
  expect((await plans('rollback', 'kh.md')).code).toBe(1)
  expect((await plans('withdraw', 'kh.md')).out).toMatch(/^Đã rút: kh\.md@1/)
  expect(await states()).toEqual(['2 superseded', '1 withdrawn'])
  const answer = await run(dataDir, ['knowledge/main.ts', 'ask', 'Ai chủ trì rà soát mạng lưới trường lớp?'])
  expect(answer.out).toContain('Chưa có kế hoạch nào được nạp')

  const store = await openSqlitePlanStore(storeFile(dataDir))
  const acts = (await store.audit.newest(9)).map(({ by, what, object }) => `${JSON.stringify(by)} ${what} ${object}`)
  await store.close()
  expect(acts.toReversed()).toEqual([
    '"command-line" activate kh.md@1',
    '"command-line" upload kh.md@2',
    '"command-line" activate kh.md@2',
    '"command-line" roll-back kh.md@1',
    '"command-line" withdraw kh.md@1',
  ])
})

test.each([[[]], [['list', '--wrong']], [['forget', 'kh.md']], [['show']]])(
  'words that mean nothing are answered with the usage: %j',
  { timeout: 30_000 },
  async (words) => {
    const { code, err } = await run(newPath('data'), ['ingest/plans/main.ts', ...words])
    expect(code).toBe(1)
    expect(err).toContain('Cách dùng')
  },
)

test('a plan that there is not is named', { timeout: 30_000 }, async () => {
  const dataDir = join(newPath('data'))
  for (const words of [
    ['show', 'x.md'],
    ['diff', 'x.md'],
  ]) {
    const { code, err } = await run(dataDir, ['ingest/plans/main.ts', ...words])
    expect([code, err]).toEqual([1, expect.stringContaining('“x.md”')])
  }
})
