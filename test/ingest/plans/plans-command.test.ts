// The plans command as a process: versions listed, compared and switched, as an administrator does it on the machine.
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { storeFile } from '../../../knowledge/open-search.ts'
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'
import { argumentsToRun, REPOSITORY } from '../../support/program.ts'

const newPath = temporaryPaths()

type Run = { readonly code: number | null; readonly out: string; readonly err: string }

function run(dataDir: string, [program = '', ...words]: readonly string[]): Promise<Run> {
  const child = spawn(process.execPath, [...argumentsToRun(program), ...words], {
    cwd: REPOSITORY,
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
    '"command-line" upload kh.md@1',
    '"command-line" activate kh.md@1',
    '"command-line" upload kh.md@2',
    '"command-line" activate kh.md@2',
    '"command-line" roll-back kh.md@1',
    '"command-line" withdraw kh.md@1',
  ])
})

test.each([
  [[]],
  [['list', '--wrong']],
  [['list', 'kh.md']],
  [['forget', 'kh.md']],
  [['show']],
  [['withdraw', 'a.md', 'b.md']],
  [['rollback', 'a.md', '--replaces', 'b.md']],
])('words that mean nothing are answered with the usage: %j', { timeout: 30_000 }, async (words) => {
  const { code, err } = await run(newPath('data'), ['ingest/plans/main.ts', ...words])
  expect(code).toBe(1)
  expect(err).toContain('Cách dùng')
})

test.each(['ingest/plans/main.ts', 'ingest/main.ts'])(
  '%s tells how it is used when it is asked',
  { timeout: 30_000 },
  async (command) => {
    const { code, out } = await run(newPath('data'), [command, '--help'])
    expect([code, out]).toEqual([0, expect.stringContaining('Cách dùng')])
  },
)

test('what cannot be done is said, with a code for programs, and changes nothing', { timeout: 120_000 }, async () => {
  const dataDir = newPath('data')
  const [old, next] = [newPath('KH 2025.md'), newPath('KH 2026.md')]
  for (const [path, year, ...words] of [
    [old, 2025],
    [next, 2026, '--draft'],
  ] as const) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, planOf(year, `Quý I/${year}`))
    expect((await run(dataDir, ['ingest/main.ts', path, ...words])).code).toBe(0)
  }
  const plans = (...words: readonly string[]) => run(dataDir, ['ingest/plans/main.ts', ...words])
  const refused = async (sentence: RegExp, ...words: readonly string[]) => {
    const { code, err, out } = await plans(...words, '--json')
    expect([code, err]).toEqual([1, expect.stringMatching(sentence)])
    expect(JSON.parse(out)).toEqual({ done: false, plan: null })
  }
  await refused(/“kh2026”\. Có phải “KH 2026\.md”\?/, 'activate', 'kh2026')
  await refused(/Có phải “KH 2025\.md”\?/, 'withdraw', '2025/kh-ubnd')
  await refused(/không có kế hoạch hay bản nào là “khác\.md”\. Xem/i, 'activate', 'KH 2026.md', '--replaces', 'khác.md')
  await refused(/không có bản nào đang dùng để được thay/, 'activate', 'KH 2026.md', '--replaces', 'KH 2026.md')
  await refused(/không có bản nào đang chờ duyệt/, 'activate', 'KH 2025.md')
  await refused(/không có bản nào đang dùng/, 'withdraw', 'KH 2026.md')
  await refused(/không có bản trước nào/, 'rollback', 'KH 2025.md')
  const { code, out } = await plans('activate', 'KH 2026.md', '--replaces', 'KH 2025.md', '--json')
  expect([code, JSON.parse(out)]).toMatchObject([0, { done: true, plan: { file: 'KH 2026.md', state: 'live' } }])
  expect((await plans('list')).out).toContain('KH 2025.md@1  đang dùng, đã có kế hoạch thay')
  expect((await plans('diff', 'KH 2026.md', 'KH 2025.md')).out).toMatch(
    /~ Rà soát mạng lưới trường lớp \(dòng 7\): thời gian[^]+31\/3\/2025 → 31\/3\/2026/,
  )
})

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
