// `npm run doctor` as a process: what it prints, and with which exit code it ends.
import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { missingForScan } from '../../support/missing-for-scan.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'
import { argumentsToRun } from '../../support/program.ts'

const MAIN = 'bot/doctor/main.ts'
const PATIENCE = { timeout: 60_000 }
const newPath = temporaryPaths()

/** In a folder of its own, where no .env of the developer's can reach it. */
async function runDoctor(environment: Readonly<Record<string, string>>) {
  const folder = newPath('here')
  mkdirSync(folder, { recursive: true })
  const { PATH = '' } = process.env
  return new Promise<{ code: number; said: string; left: readonly string[] }>((resolve) => {
    execFile(
      process.execPath,
      argumentsToRun(MAIN),
      { cwd: folder, env: { PATH, ...environment } },
      (error, output, messages) =>
        resolve({ code: Number(error?.code ?? 0), said: output + messages, left: readdirSync(folder) }),
    )
  })
}

test.skipIf(missingForScan)(
  `a machine that has everything is well${missingForScan && ` (${missingForScan})`}`,
  PATIENCE,
  async () => {
    const { code, said, left } = await runDoctor({})
    expect(said).toContain('Không có gì hỏng.')
    expect([code, left]).toEqual([0, []])
  },
)

test(
  'what is broken is said with its remedy, everything else is looked at all the same, and the exit code is 1',
  PATIENCE,
  async () => {
    const { code, said } = await runDoctor({ PATH: '/nowhere', PORT: 'x' })
    expect(code).toBe(1)
    expect(said).toMatch(/HỎNG .*\n +→ PORT phải/)
    expect(said).toContain('apt-get install poppler-utils')
    expect(said).toContain('apt-get install tesseract-ocr tesseract-ocr-vie')
    expect(said).toMatch(/Hình vẽ\n {2}tốt/)
    expect(said).toContain('Có 3 chỗ hỏng cần sửa')
  },
)
