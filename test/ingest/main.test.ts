// The ingest command as a process: what it prints, its exit code, what it leaves when it is killed.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { storeFile } from '../../knowledge/open-search.ts'
import { openSqlitePlanStore } from '../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { temporaryPaths } from '../support/temporary-folder.ts'
import { argumentsToRun, REPOSITORY } from '../support/program.ts'

const fresh = temporaryPaths()

const linesOf = (text: string) => text.split('\n').filter((line) => line !== '')

type Run = { readonly code: number | null; readonly out: readonly string[]; readonly err: readonly string[] }

/** @param killAfter kills the process when it has said of so many files that they are stored */
function ingest(dataDir: string, words: readonly string[], killAfter = Infinity): Promise<Run> {
  const child = spawn(process.execPath, [...argumentsToRun('ingest/main.ts'), ...words], {
    cwd: REPOSITORY,
    env: { ...process.env, DATA_DIR: dataDir, NODE_ENV: 'test' },
  })
  const texts = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (texts.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => {
    texts.err += chunk.toString()
    if ((texts.err.match(/^✓/gm)?.length ?? 0) >= killAfter) child.kill('SIGKILL')
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out: linesOf(texts.out), err: linesOf(texts.err) }))
  })
}

function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = fresh('plans')
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

const plan = (number: number, ...tasks: readonly string[]) =>
  [
    `Số: ${number}/KH-UBND`,
    'KẾ HOẠCH',
    'Mua sách năm 2025',
    '',
    '| TT | Nội dung | Chủ trì | Thời gian |',
    '|---|---|---|---|',
    ...tasks.map((task, index) => `| ${index + 1} | ${task} | Sở Y tế | Quý I/2025 |`),
  ].join('\n')

async function stored(dataDir: string) {
  const store = await openSqlitePlanStore(storeFile(dataDir))
  try {
    const plans = await store.livePlans()
    const tasks = (await store.liveTasks()).map(({ task }) => task.text)
    return { plans: plans.map(({ file, version }) => `${file} ${version}`), tasks }
  } finally {
    await store.close()
  }
}

describe('what it prints', () => {
  it('is a line a file, with warnings and their lines, and exit 0', async () => {
    const run = await ingest(fresh('data'), [folderOf({ 'a.md': plan(1, 'Mua bàn'), 'b.txt': 'Ghi chép nhanh.' })])
    expect(run.code).toBe(0)
    expect(run.err[0]).toMatch(/^✓ a\.md: Kế hoạch 1\/KH-UBND: 1 nhiệm vụ, .* — bản 1, đang dùng$/)
    expect(run.err).toContainEqual(expect.stringMatching(/^✓ b\.txt: Tài liệu \(không có số\)/))
    expect(run.err.at(-1)).toMatch(/^ {4}! .*tài liệu thường/)
  })

  it('names what a bad file is, exits 1, and has everything else live', async () => {
    const folder = folderOf({
      'a.md': plan(1, 'Mua bàn'),
      'bad/empty.txt': '',
      'bad/old.txt': Uint8Array.from('für schöne Bäume', (letter) => letter.charCodeAt(0)),
      'bad/zero.txt': 'abc\u0000',
    })
    const data = fresh('data')
    const run = await ingest(data, [folder])
    expect(run.code).toBe(1)
    expect(run.err.filter((line) => line.startsWith('✗'))).toEqual([
      '✗ bad/empty.txt: Tệp rỗng (0 byte).',
      expect.stringMatching(/^✗ bad\/old\.txt: Không phải UTF-8: byte 0xfc/),
      expect.stringMatching(/^✗ bad\/zero\.txt: Tệp nhị phân/),
    ])
    expect((await stored(data)).tasks).toEqual(['Mua bàn'])
  })

  it('is one JSON object a file with --json, failures too', async () => {
    const run = await ingest(fresh('data'), ['--json', folderOf({ 'a.md': plan(1, 'Mua bàn'), 'b.txt': '' })])
    expect(run.code).toBe(1)
    const [good, bad] = run.out.map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(good).toMatchObject({
      file: 'a.md',
      plan: { number: '1/KH-UBND', kind: 'Kế hoạch', subject: 'Mua sách năm 2025', period: '2025' },
      tasks: [
        {
          ordinal: '1',
          group: null,
          text: 'Mua bàn',
          lead: ['Sở Y tế'],
          coordinating: [],
          time: { wording: 'Quý I/2025', kind: 'by-quarter', dueOn: '2025-03-31', recurs: null },
          product: null,
          place: { lines: [7, 7] },
        },
      ],
      targets: [],
    })
    expect(bad).toMatchObject({ file: 'b.txt', plan: null, tasks: [], warnings: ['Tệp rỗng (0 byte).'] })
  })

  it.each([[[]], [['--fast', 'x']], [['/nowhere/at/all']]])('says what to do for %j, exit 1', async (words) => {
    const run = await ingest(fresh('data'), words)
    expect(run.code).toBe(1)
    expect(run.err.join('\n')).toMatch(/Cách dùng|Không tìm thấy/)
    expect(run.err.join('\n')).not.toMatch(/ at .*\.ts:\d+/)
  })
})

describe('what it stores', () => {
  it('is nothing with --dry', async () => {
    const data = fresh('data')
    expect((await ingest(data, ['--dry', folderOf({ 'a.md': plan(1, 'Mua bàn') })])).code).toBe(0)
    expect(await stored(data)).toEqual({ plans: [], tasks: [] })
  })

  it('is a draft with --draft, which a later run makes live', async () => {
    const data = fresh('data')
    const folder = folderOf({ 'a.md': plan(1, 'Mua bàn') })
    expect((await ingest(data, ['--draft', folder])).err[0]).toMatch(/bản 1, chờ duyệt$/)
    expect((await stored(data)).plans).toEqual([])
    expect((await ingest(data, ['--draft', folder])).err[0]).toMatch(/^= a\.md: không đổi/)
    expect((await ingest(data, [folder])).err[0]).toMatch(/bản 1, đang dùng$/)
    expect((await stored(data)).plans).toEqual(['a.md 1'])
  })

  it('stays as it is on a second run, and follows a changed file with version 2', async () => {
    const data = fresh('data')
    const folder = folderOf({ 'a.md': plan(1, 'Mua bàn', 'Mua ghế') })
    await ingest(data, [folder])
    expect((await ingest(data, [folder])).err).toEqual(['= a.md: không đổi (bản 1).'])
    writeFileSync(join(folder, 'a.md'), plan(1, 'Mua bàn', 'Mua tủ'))
    expect((await ingest(data, [folder])).err[0]).toMatch(/bản 2, đang dùng$/)
    expect(await stored(data)).toEqual({ plans: ['a.md 2'], tasks: ['Mua bàn', 'Mua tủ'] })
  })

  it('is the first of two files of one name; the second is refused with both paths, exit 1', async () => {
    const [one, two] = [folderOf({ 'a.md': plan(1, 'Mua bàn') }), folderOf({ 'a.md': plan(2, 'Mua ghế') })]
    const data = fresh('data')
    const run = await ingest(data, [one, two])
    expect(run.code).toBe(1)
    expect(run.err.filter((line) => line.startsWith('✗'))).toEqual([
      expect.stringMatching(`^✗ a\\.md: Trùng tên .*${join(two, 'a.md')} và ${join(one, 'a.md')}`),
    ])
    expect((await stored(data)).tasks).toEqual(['Mua bàn'])
  })

  it('is one plan where one file is named twice', async () => {
    const folder = folderOf({ 'a.md': plan(1, 'Mua bàn') })
    const run = await ingest(fresh('data'), [folder, join(folder, 'a.md')])
    expect([run.code, run.err.filter((line) => line.includes('a.md')).length]).toEqual([0, 1])
  })

  it('is warned of where a changed file brings another number, naming both', async () => {
    const data = fresh('data')
    const folder = folderOf({ 'a.md': plan(1, 'Mua bàn') })
    await ingest(data, [folder])
    writeFileSync(join(folder, 'a.md'), plan(1, 'Mua ghế'))
    expect((await ingest(data, [folder])).err.join('\n')).not.toContain('văn bản khác')
    writeFileSync(join(folder, 'a.md'), plan(2, 'Mua ghế'))
    const { err, code } = await ingest(data, [folder])
    expect(err).toContainEqual(expect.stringMatching(/! .*văn bản khác.* 1\/KH-UBND .* 2\/KH-UBND /))
    expect(code).toBe(0)
  })

  it('skips a copy of a file under another name', async () => {
    const run = await ingest(fresh('data'), [folderOf({ 'a.md': plan(1, 'Mua bàn'), 'b.md': plan(1, 'Mua bàn') })])
    expect(run.err.at(-1)).toBe('= b.md: cùng nội dung với a.md, bỏ qua.')
  })
})

describe('samples', () => {
  it('leave when the own plans come, which is said in one line; not for drafts', async () => {
    const data = fresh('data')
    await ingest(data, ['ingest/samples'])
    const folder = folderOf({ 'a.md': plan(1, 'Mua bàn') })
    const withdrawal = expect.stringMatching(/^Đã rút 4 kế hoạch mẫu/) as string
    expect((await ingest(data, ['--draft', folder])).err).not.toContainEqual(withdrawal)
    expect((await ingest(data, ['--dry', folder])).err).not.toContainEqual(withdrawal)
    expect((await ingest(data, [folder])).err).toContainEqual(withdrawal)
    expect((await stored(data)).plans).toEqual(['a.md 1'])
  })
})

describe('a store that is damaged inside', () => {
  it('is said in one line, without a stack, exit 1', async () => {
    const data = fresh('data')
    const tasks = Array.from({ length: 400 }, (_, index) => `Mua bàn số ${index} cho trường học`)
    const folder = folderOf({ 'a.md': plan(1, ...tasks) })
    await ingest(data, [folder])
    const bytes = readFileSync(storeFile(data))
    // The first page stays: the file opens, and its tables are found to be damaged when they are read.
    bytes.fill(0xff, 4096)
    writeFileSync(storeFile(data), bytes)
    writeFileSync(join(folder, 'a.md'), plan(2, 'Mua ghế'))
    const run = await ingest(data, [folder])
    expect(run.code).toBe(1)
    expect(run.err).toEqual([expect.stringMatching(/hỏng.*bản sao lưu/)])
  })
})

describe('killed', () => {
  const names = ['a', 'b', 'c', 'd'].map((name) => `${name}.md`)
  const before = folderOf(Object.fromEntries(names.map((name, index) => [name, plan(index, `Việc cũ ${name}`)])))
  const after = (folder: string) => {
    for (const [index, name] of names.entries()) writeFileSync(join(folder, name), plan(index, `Việc mới ${name}`))
  }

  it.each([1, 3])(
    'after %i files, leaves each plan whole, and the next run completes',
    { timeout: 60_000 },
    async (count) => {
      const data = fresh('data')
      const folder = folderOf(Object.fromEntries(names.map((name, index) => [name, plan(index, `Việc cũ ${name}`)])))
      await ingest(data, [folder])
      after(folder)
      await ingest(data, [folder], count)
      const half = await stored(data)
      expect(half.plans.map((name) => name.slice(0, 4))).toEqual(names)
      expect(half.tasks).toHaveLength(names.length)
      expect(half.tasks.filter((task) => task.startsWith('Việc mới')).length).toBeGreaterThanOrEqual(count)
      expect((await ingest(data, [folder])).code).toBe(0)
      expect((await stored(data)).tasks).toEqual(names.map((name) => `Việc mới ${name}`))
    },
  )

  it('on its very first file leaves a store that opens', { timeout: 60_000 }, async () => {
    const data = fresh('data')
    await ingest(data, [before], 1)
    expect((await stored(data)).plans.length).toBeGreaterThanOrEqual(1)
    expect((await ingest(data, [before])).code).toBe(0)
    expect((await stored(data)).plans).toHaveLength(names.length)
  })
})
