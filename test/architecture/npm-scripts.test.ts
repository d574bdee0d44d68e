// The commands of the README as people start them, from their sources: other tests start programs compiled.
import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryPaths } from '../support/temporary-folder.ts'
import { REPOSITORY } from '../support/program.ts'

const PLAN = `ỦY BAN NHÂN DÂN
HUYỆN ĐAM RÔNG
Số: 19/KH-UBND

KẾ HOẠCH
Dựng nhà sách buôn làng năm 2026

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
|---|---|---|---|
| 1 | Đóng giá sách bằng tre | Phòng Kinh tế | Tháng 5/2026 |
`

const newPath = temporaryPaths()

/** `shown`: on both of its streams. */
function runScript(dataDir: string, ...words: readonly string[]) {
  const environment = { ...process.env, DATA_DIR: dataDir }
  return new Promise<{ readonly code: number; readonly shown: string }>((resolve) => {
    execFile('npm', ['run', '--silent', ...words], { cwd: REPOSITORY, env: environment }, (error, out, messages) =>
      resolve({ code: Number(error?.code ?? 0), shown: out + messages }),
    )
  })
}

test('a plan is read by a reading process, asked about and listed', { timeout: 120_000 }, async () => {
  const folder = newPath('plans')
  const dataDir = newPath('data')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'dam-rong.md')
  writeFileSync(file, PLAN)
  expect(await runScript(dataDir, 'ingest', '--', file)).toMatchObject({
    code: 0,
    shown: expect.stringMatching(/1 nhiệm vụ/) as string,
  })
  const asked = await runScript(dataDir, 'ask', '--', 'Ai chủ trì đóng giá sách bằng tre?')
  expect(asked).toMatchObject({ code: 0, shown: expect.stringContaining('Phòng Kinh tế') as string })
  expect((await runScript(dataDir, 'search', '--', 'giá sách')).shown).toContain('dam-rong.md')
  expect((await runScript(dataDir, 'plans', '--', 'list')).shown).toContain('dam-rong.md')
  expect((await runScript(dataDir, 'backup', '--', '--list')).code).toBe(0)
  expect((await runScript(dataDir, 'doctor')).shown).not.toBe('')
})
