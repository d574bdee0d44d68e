// The repair command as a person runs it: line for line, to the byte where nothing is damaged, and calm when it cannot.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryPaths } from '../../support/temporary-folder.ts'
import { argumentsToRun } from '../../support/program.ts'

const pathOf = temporaryPaths()
const samples = join(import.meta.dirname, '../../../ingest/samples')
const DAMAGED =
  'Uy ban nhan dan xa chi dao cac truong tiéu hoc bao cao két qua\r\nthuc hién ké hoach nam hoc 2025 - 2026\n\n\n'
const HEALTHY = '\uFEFFPhòng Văn hóa – Xã hội:  chủ trì,\tphối hợp…\n  3214/KH-UBND; 95,4 %\n'

function repair(...words: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...argumentsToRun('ingest/repair/main.ts'), ...words],
    { encoding: 'utf8', timeout: 60_000, maxBuffer: 1 << 28 },
  )
  return { stdout, stderr, status }
}

function fileOf(name: string, content: string): string {
  const path = pathOf(name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}

describe('npm run repair', { timeout: 120_000 }, () => {
  let empty = ''
  beforeAll(() => {
    empty = pathOf('empty')
    mkdirSync(empty, { recursive: true })
  })

  it('restores damaged lines where they stand', () => {
    const { stdout, status } = repair(fileOf('damaged.txt', DAMAGED), '--learn', samples)
    expect(status).toBe(0)
    expect(stdout).toBe(
      'Ủy ban nhân dân xã chỉ đạo các trường tiểu học báo cáo kết quả\r\nthực hiện kế hoạch năm học 2025 - 2026\n\n\n',
    )
  })

  it('leaves healthy text to the byte', () => {
    expect(repair(fileOf('healthy.txt', HEALTHY), '--learn', samples).stdout).toBe(HEALTHY)
  })

  it('takes a large file without a blank line', () => {
    const line = 'Uy ban nhan dan xa bao cao két qua thuc hién ké hoach nam hoc\n'
    const { stdout, status } = repair(fileOf('large.txt', line.repeat(20_000)), '--learn', samples)
    expect(status).toBe(0)
    expect(stdout.split('\n')).toHaveLength(20_001)
  })

  it('learns from other formats too, and names what it cannot read', () => {
    const folder = dirname(
      fileOf('mixed/plan.html', `<p>${'Nhà trường tổ chức bữa ăn bán trú cho học sinh. '.repeat(8)}</p>`),
    )
    writeFileSync(join(folder, 'broken.docx'), 'PK\u0003\u0004 broken')
    const { stdout, stderr, status } = repair(fileOf('damaged.txt', DAMAGED), '--learn', folder)
    expect({ status, lines: stdout.split('\n').length }).toEqual({ status: 0, lines: DAMAGED.split('\n').length })
    expect(stderr).toMatch(/^Bỏ qua broken\.docx: /)
  })

  it.each([
    ['without a folder', () => ['x.txt'], /^Cách dùng: /],
    ['with an unknown option', () => ['x.txt', '--lern', samples], /^Cách dùng: /],
    ['for a file that is not there', () => ['không-có.txt', '--learn', samples], /^Không đọc được tệp không-có\.txt/],
    ['for a folder that is not there', () => [fileOf('damaged.txt', DAMAGED), '--learn', pathOf('nowhere')], /^Không thấy thư mục /], // prettier-ignore
    ['for a folder without a clean plan', () => [fileOf('damaged.txt', DAMAGED), '--learn', empty], /không có kế hoạch nào còn đủ dấu/], // prettier-ignore
  ] as const)('says calmly what is missing: %s', (_, words, message) => {
    const { stdout, stderr, status } = repair(...words())
    expect({ stdout, status, lines: stderr.trim().split('\n').length }).toEqual({ stdout: '', status: 1, lines: 1 })
    expect(stderr).toMatch(message)
  })
})
