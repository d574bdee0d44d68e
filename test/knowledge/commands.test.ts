// npm run ask and npm run search as processes: what they print where, and how they end.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts } from '../support/ask-plans.ts'
import { OWN_PLANS } from './answer/own-plans.ts'
import { argumentsToRun } from '../support/program.ts'

const MAIN = 'knowledge/main.ts'
const LEAD = 'Ai chủ trì tập huấn an toàn thông tin cho giáo viên?'

const folder = mkdtempSync(join(tmpdir(), 'commands-'))
const loaded = join(folder, 'loaded')
beforeAll(async () => {
  await (await ingestAndAsk([OWN_PLANS], loaded)).close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(args: readonly string[], dataDir = loaded, environment: Readonly<Record<string, string>> = {}) {
  const { PATH = '' } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [...argumentsToRun(MAIN), ...args], {
    cwd: folder,
    env: { PATH, DATA_DIR: dataDir, ...environment },
    encoding: 'utf8',
  })
  return { status, stdout, stderr, lines: stdout.split('\n').filter(Boolean) }
}

const batch = (name: string, lines: readonly string[]) =>
  join(writeTexts(folder, { [name]: `${lines.join('\n')}\n` }), name)

describe('ask', () => {
  test('prints the answer and its sources', () => {
    const { status, stdout, stderr } = run(['ask', LEAD])
    expect(stdout).toMatch(/^Chủ trì: Công an tỉnh\n/)
    expect(stdout).toContain('\n\nNguồn:\n  Kế hoạch 118/KH-UBND (năm 2026)')
    expect(stdout).toContain('(chuyen-doi-so-ca-mau.txt, dòng 29)')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  test('--json prints one reply object, and no field more than is agreed', () => {
    const { lines, status } = run(['ask', LEAD, '--json'])
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        text: expect.stringMatching(/^Chủ trì: Công an tỉnh/),
        abstained: false,
        citations: [
          {
            file: 'chuyen-doi-so-ca-mau.txt',
            plan: 'Kế hoạch 118/KH-UBND (năm 2026)',
            lines: [29, 29],
            quote: expect.stringContaining('Tập huấn an toàn thông tin cho giáo viên'),
          },
        ],
        ms: expect.any(Number),
      },
    ])
    expect(status).toBe(0)
  })

  test('an honest no is an answer: abstained, without citations, exit 0', () => {
    const { lines, status } = run(['ask', 'Giá xăng hôm nay?', '--json'])
    expect(JSON.parse(lines.join(''))).toMatchObject({ abstained: true, citations: [] })
    expect(status).toBe(0)
  })

  test('several texts are the turns of one conversation', () => {
    expect(run(['ask', LEAD, 'Còn ai phối hợp?']).stdout).toContain('\nPhối hợp: Sở Giáo dục và Đào tạo; Sở Khoa học')
    expect(run(['ask', 'Còn ai phối hợp?']).stdout).not.toContain('Sở Khoa học')
  })

  test('--batch prints a line a conversation and nothing else; conversations share nothing', () => {
    const file = batch('good.jsonl', [
      JSON.stringify({ id: 'a', turns: [LEAD, 'Còn ai phối hợp?'] }),
      '',
      JSON.stringify({ id: 'b', turns: ['Còn ai phối hợp?'] }),
    ])
    const { lines, status, stderr } = run(['ask', '--batch', file])
    const parsed = lines.map((line) => JSON.parse(line) as { id: string; replies: { citations: unknown[] }[] })
    expect(parsed.map(({ id, replies }) => [id, replies.map(({ citations }) => citations.length)])).toEqual([
      ['a', [1, 1]],
      ['b', [0]],
    ])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  test('--batch names bad lines on standard error, answers the others, and exits 1', () => {
    const file = batch('bad.jsonl', [
      'no json',
      JSON.stringify({ id: 'a', turns: [LEAD] }),
      '{"id":1}',
      '{"id":"b","turns":[]}',
    ])
    const { lines, status, stderr } = run(['ask', '--batch', file])
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(['a'])
    expect([...stderr.matchAll(/bad\.jsonl:(\d+):/g)].map(([, line]) => line)).toEqual(['1', '3', '4'])
    expect(status).toBe(1)
  })

  test('--batch of a file that is not there says so', () => {
    const { status, stdout, stderr } = run(['ask', '--batch', join(folder, 'missing.jsonl')])
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^Không mở được .*missing\.jsonl/)
  })

  test('without any plan says so calmly', () => {
    const { status, stdout, stderr } = run(['ask', LEAD], join(folder, 'empty'))
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'Chưa có kế hoạch nào được nạp.\n', stderr: '' })
  })
})

describe('search', () => {
  test('prints ranked passages with their places, at most --limit of them', () => {
    const { stdout, status } = run(['search', 'cáp quang trường lẻ', '--limit', '2'])
    expect(stdout).toMatch(/^1\. chuyen-doi-so-ca-mau\.txt, dòng 24 \([\d.]+\)\n {3}1 \| Kéo cáp quang/)
    expect(stdout.match(/^\d+\. /gm)).toEqual(['1. ', '2. '])
    expect(status).toBe(0)
  })

  test('--json prints an array of hits, best first', () => {
    const { lines } = run(['search', 'cáp quang trường lẻ', '--limit', '3', '--json'])
    const hits = JSON.parse(lines.join('')) as { score: number }[]
    expect(hits[0]).toEqual({
      file: 'chuyen-doi-so-ca-mau.txt',
      lines: [24, 24],
      score: expect.any(Number),
      text: expect.stringContaining('Kéo cáp quang'),
    })
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).toSorted((a, b) => b - a))
  })

  test('--batch prints a line a query', () => {
    const file = batch('queries.jsonl', ['{"id":"q1","query":"thực đơn"}', '{"id":"q2","query":"🙂"}', '{"id":"q3"}'])
    const { lines, status, stderr } = run(['search', '--batch', file, '--limit', '1'])
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { id: 'q1', hits: [expect.objectContaining({ file: 'bua-an-hoc-duong-tan-an.txt' })] },
      { id: 'q2', hits: [] },
    ])
    expect(stderr).toContain('queries.jsonl:3:')
    expect(status).toBe(1)
  })

  test('that finds nothing says so', () => {
    expect(run(['search', '🙂'])).toMatchObject({ status: 0, stdout: 'Không tìm thấy đoạn nào.\n' })
  })
})

describe('what cannot be done is said in a line, with exit 1 and no trace of the stack', () => {
  test.each([[['frobnicate', 'x']], [[]], [['ask']], [['search']], [['ask', 'x', '--nope']]])('usage: %j', (args) => {
    const { status, stdout, stderr } = run(args)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^Cách dùng:\n/)
    expect(stderr).not.toContain('    at ')
  })

  test.each([
    ['a folder that cannot be made', 'Không ghi được vào', async (dataDir: string) => writeFileSync(dataDir, '')],
    [
      'a database of a newer program',
      'do bản mới hơn của chương trình tạo ra',
      async (dataDir: string) => {
        await (await ingestAndAsk([], dataDir)).close()
        new SqliteDatabase(join(dataDir, 'plans.sqlite')).exec('pragma user_version = 9999').close()
      },
    ],
    [
      'a file that is no database',
      'không phải cơ sở dữ liệu kế hoạch hoặc đã hỏng',
      async (dataDir: string) => {
        mkdirSync(dataDir)
        writeFileSync(join(dataDir, 'plans.sqlite'), 'không phải cơ sở dữ liệu '.repeat(200))
      },
    ],
  ])('%s', async (name, said, prepare) => {
    const dataDir = join(folder, name.replaceAll(' ', '-'))
    await prepare(dataDir)
    for (const command of ['ask', 'search']) {
      const { status, stdout, stderr } = run([command, LEAD], dataDir)
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
      expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(said)])
      expect(stderr).toMatch(/DATA_DIR|npm run ingest/)
    }
  })
})

describe('models', () => {
  test('a wrong configuration stops every command with what to do, and without the value', () => {
    for (const command of ['ask', 'search']) {
      const { status, stdout, stderr } = run([command, LEAD], loaded, { CHAT_MODEL: 'gpt-x', EMBEDDINGS: 'secret' })
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
      expect(stderr).toMatch(/^Cấu hình mô hình chưa đúng[^]*- EMBEDDINGS phải là/)
      expect(stderr).not.toContain('secret')
    }
  })

  test('a service that nobody can reach costs a line on standard error, never the answer', () => {
    // Port 9 of this machine: nothing listens there.
    const here = { CHAT_MODEL: 'gpt-x', EMBEDDINGS: 'openai:text-x', OPENAI_BASE_URL: 'http://127.0.0.1:9/v1' }
    const { status, stdout, stderr } = run(['ask', LEAD], loaded, here)
    expect(stdout).toMatch(/^Chủ trì: Công an tỉnh\n/)
    expect(stderr).toMatch(/^Dịch vụ véc-tơ \(EMBEDDINGS\) không kết nối được[^\n]*\n$/)
    expect(status).toBe(0)
  })
})
