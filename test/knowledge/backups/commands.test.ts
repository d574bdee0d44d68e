// npm run backup and npm run restore as an operator uses them; and the drill: copied under load, restored elsewhere, the same answers.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openKnowledge } from '../../../knowledge/open-knowledge.ts'
import { storeFile } from '../../../knowledge/open-search.ts'
import { whileLocked } from '../../../knowledge/store/sqlite/backup/copy-lock.ts'
import { createSqliteBackups } from '../../../knowledge/store/sqlite/backup/sqlite-backups.ts'
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { ingestAndAsk, MORNING } from '../../support/ask-plans.ts'
import { runBackupCommand } from '../../support/backup-command.ts'
import { createDeferred } from '../../support/deferred.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'
import { OWN_PLANS } from '../answer/own-plans.ts'

/** A program starts in a second, and the machine has other tests to run. */
const PATIENCE = { timeout: 60_000 }
const QUESTIONS = [
  'Ai chủ trì tập huấn an toàn thông tin cho giáo viên?',
  'Các nhiệm vụ của Công an tỉnh',
  'Có những kế hoạch nào?',
  'Ai xây nhà công vụ ở đảo xa?',
]
const CONSENT = { version: 1, at: MORNING }

const newPath = temporaryPaths()

const run = (args: readonly string[], environment: Readonly<Record<string, string>>, before = '') =>
  runBackupCommand(args, environment, { folder: newFolder('work'), before })

function newFolder(name: string): string {
  const folder = newPath(name)
  mkdirSync(folder, { recursive: true })
  return folder
}

const copiesIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.sqlite'))

async function answersOf(folder: string): Promise<readonly string[]> {
  const knowledge = await openKnowledge(folder)
  const replies: string[] = []
  for (const [index, question] of QUESTIONS.entries()) {
    const {
      text: said,
      outcome,
      citations,
    } = await knowledge.answerQuestion({
      conversation: `drill ${index}`,
      text: question,
      at: MORNING,
    })
    replies.push(
      JSON.stringify({ said, outcome, cited: citations.map(({ file, place, quote }) => [file, place, quote]) }),
    )
  }
  await knowledge.close()
  return replies
}

describe('the drill', () => {
  const dataDir = newPath('data')
  let before: readonly string[]
  beforeAll(async () => {
    await (await ingestAndAsk([OWN_PLANS], dataDir)).close()
    before = await answersOf(dataDir)
  }, 60_000)

  test(
    'copied while others write, restored into an empty folder: the same answers, of one moment, nothing damaged',
    PATIENCE,
    async () => {
      const environment = { DATA_DIR: dataDir, BACKUP_DIR: newPath('copies') }
      const store = await openSqlitePlanStore(storeFile(dataDir))
      let written = 0
      const over = new AbortController()
      // One after another, so that whoever is in the copy tells at which of them it was made.
      const load = (async () => {
        while (!over.signal.aborted && written < 100_000) {
          written += 1
          await store.people.agree(7_000_000_000 + written, CONSENT)
          await store.people.changeSettings(7_000_000_000 + written, { agency: 'Sở Y tế' }, MORNING)
          await new Promise((resolve) => setImmediate(resolve))
        }
      })()
      const backedUp = await run(['backup'], environment)
      const writtenUntil = written
      over.abort()
      await load
      await store.close()
      expect(backedUp).toMatchObject({ status: 0, error: '' })
      expect(backedUp.out).toMatch(/^Đã sao lưu và kiểm tra: .+\.sqlite \(\d+,\d MB\)\. Đang giữ 1 bản\.\n$/)

      const elsewhere = newPath('restored')
      const restored = await run(['restore'], { ...environment, DATA_DIR: elsewhere })
      expect(restored).toMatchObject({ status: 0, error: '' })
      expect(restored.out).toMatch(
        /^Đã kiểm tra và khôi phục từ plans-.+\nVai trò.+\nĐã dựng lại chỉ mục tìm kiếm của 4 kế hoạch đang dùng\.\n$/,
      )
      expect(await answersOf(elsewhere)).toEqual(before)
      const database = new SqliteDatabase(storeFile(elsewhere), { readonly: true })
      expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
      const people = database.prepare('select chat, agency from profile order by chat').all() as {
        chat: number
        agency: string | null
      }[]
      database.close()
      // While programs started and ended, both before and after the moment of the copy.
      expect(people.length).toBeGreaterThan(10)
      expect(people.length).toBeLessThan(writtenUntil)
      expect(people.map(({ chat }) => chat - 7_000_000_000)).toEqual(people.map((_, index) => index + 1))
      expect(people.slice(0, -1).filter(({ agency }) => agency !== 'Sở Y tế')).toEqual([])
    },
  )
})

describe('an operator is told', () => {
  let dataDir: string
  let folder: string
  let environment: { readonly DATA_DIR: string; readonly BACKUP_DIR: string }
  beforeEach(async () => {
    dataDir = newPath('data')
    folder = newPath('copies')
    environment = { DATA_DIR: dataDir, BACKUP_DIR: folder }
    const store = await openSqlitePlanStore(storeFile(dataDir))
    await store.people.agree(501, CONSENT)
    await store.close()
  })
  const backups = () => createSqliteBackups({ storeFile: storeFile(dataDir), folder, keeping: { days: 7, weeks: 4 } })

  test('that the disk is full, and the copies are as they were', PATIENCE, async () => {
    await backups().backUp(MORNING)
    const [name = ''] = copiesIn(folder)
    const bytes = readFileSync(join(folder, name))
    // In blocks of 512 bytes; the copy has twice as many.
    const { status, out, error } = await run(['backup'], environment, 'ulimit -f 200;')
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(error).toMatch(/^Chưa sao lưu được vào .+ \(\w+\); các bản trước còn nguyên\. Hãy dọn chỗ trống/)
    expect(readdirSync(folder).toSorted()).toEqual(['.lock', name])
    expect(readFileSync(join(folder, name)).equals(bytes)).toBe(true)
  })

  test('that the disk is full when it restores, and the data are as they were', PATIENCE, async () => {
    await backups().backUp(MORNING)
    const { status, out, error } = await run(['restore'], environment, 'ulimit -f 200;')
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(error).toMatch(/^Chưa khôi phục được .+ \(\w+\); dữ liệu hiện tại còn nguyên\. Hãy dọn chỗ trống.+\n$/)
    // The limit may also keep SQLite from taking back what it began; then the next who opens the store does, by the journal.
    expect(readdirSync(dataDir).filter((name) => !/^plans\.sqlite(?:-journal)?$/.test(name))).toEqual([])
    expect(copiesIn(folder)).toHaveLength(1)
    const store = await openSqlitePlanStore(storeFile(dataDir))
    expect(await store.people.findProfile(501)).toBeDefined()
    await store.close()
  })

  test.each<[string, readonly string[], RegExp]>([
    ['backed up', ['backup'], /^Chưa sao lưu được vào .+ \(\w+\); các bản trước còn nguyên\..+\n$/],
    ['listed', ['backup', '--list'], /^Không xem được các bản sao lưu trong .+ \(ENOTDIR\)\..+\n$/],
    ['restored', ['restore'], /^Chưa khôi phục được .+ \(\w+\); dữ liệu hiện tại còn nguyên\..+\n$/],
  ])('that BACKUP_DIR is no folder, where it is %s', PATIENCE, async (_, args, sentence) => {
    mkdirSync(dirname(folder), { recursive: true })
    writeFileSync(folder, 'một tệp')
    const { status, out, error } = await run(args, environment)
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(error).toMatch(sentence)
  })

  test('that the program is older than the data', PATIENCE, async () => {
    await backups().backUp(MORNING)
    const database = new SqliteDatabase(storeFile(dataDir))
    database.pragma('user_version = 999')
    database.close()
    expect(await run(['restore'], environment)).toMatchObject({
      status: 1,
      out: '',
      error: expect.stringMatching(/^Cơ sở dữ liệu .+ do bản mới hơn của chương trình tạo ra: hãy cập nhật.+\n$/),
    })
  })

  test('that the assistant has to be stopped first, also after it has made copies itself', PATIENCE, async () => {
    const store = await openSqlitePlanStore(storeFile(dataDir))
    await store.people.findProfile(501)
    await backups().backUp(MORNING)
    await backups().carryErasures()
    const { status, error } = await run(['restore'], environment)
    expect({ status, error }).toEqual({
      status: 1,
      error: expect.stringMatching(/^Có chương trình đang dùng .+dừng.+Chưa thay đổi gì\.\n$/),
    })
    expect(await store.people.findProfile(501)).toBeDefined()
    await store.close()
  })

  test('that another one is at it', PATIENCE, async () => {
    const over = createDeferred<undefined>()
    const held = whileLocked(folder, () => over.promise)
    for (const command of ['backup', 'restore']) {
      const { status, error } = await run([command], environment)
      expect({ status, error }).toEqual({
        status: 1,
        error: expect.stringMatching(/^Một lần sao lưu hoặc khôi phục khác/),
      })
    }
    over.resolve(undefined)
    await held
    expect((await run(['backup'], environment)).status).toBe(0)
  })

  test('what copies there are, and that there is none of a name', PATIENCE, async () => {
    expect((await run(['backup', '--list'], environment)).out).toBe('Chưa có bản sao lưu nào.\n')
    await backups().backUp(MORNING)
    expect((await run(['backup', '--list'], environment)).out).toMatch(
      /^plans-2026-03-02-090000-[0-9a-f]{16}\.sqlite {2}09:00 ngày 2\/3\/2026 {2}\d,\d MB {2}bản sao lưu\n$/,
    )
    const { status, error } = await run(['restore', 'khong-co'], environment)
    expect({ status, error }).toEqual({
      status: 1,
      error: expect.stringMatching(/^Không có bản sao lưu hay tệp nào là “khong-co”/),
    })
  })

  test('that what stands in the place of the store is kept', PATIENCE, async () => {
    await backups().backUp(MORNING)
    writeFileSync(storeFile(dataDir), 'hỏng')
    const { status, out } = await run(['restore'], environment)
    expect(status).toBe(0)
    expect(out).toMatch(/Tệp cũ không đọc được nên giữ nguyên ở .+unread-.+; nó bị xóa khi có người xóa/)
  })

  test('how the commands are used', PATIENCE, async () => {
    for (const args of [
      ['backup', 'x'],
      ['restore', '--list'],
      ['restore', 'a', 'b'],
      ['backup', '--all'],
    ])
      expect(await run(args, environment)).toMatchObject({ status: 1, error: expect.stringMatching(/^Cách dùng:/) })
    expect((await run(['backup', '--help'], environment)).out).toMatch(/^Cách dùng:/)
    expect(await run(['backup'], { ...environment, BACKUP_DAYS: '0' })).toMatchObject({
      status: 1,
      error: expect.stringContaining('BACKUP_DAYS phải là'),
    })
  })
})
