// A small reading of a made-up plan, with everything that a store has to keep.
import { lines } from '../../knowledge/domain/place.ts'
import type { PassageBody } from '../../knowledge/domain/passage.ts'
import type { PlanReading } from '../../knowledge/domain/plan-reading.ts'
import type { NewVersion } from '../../knowledge/store/plan-store.ts'
import { parseVietnamDate } from '../../knowledge/time/vietnam-date.ts'

export const SOME_DAY = new Date('2026-03-02T03:00:00Z')

export function samplePassage(text: string, line: number, headingPath: readonly string[] = []): PassageBody {
  return { kind: 'paragraph', text, raw: `| ${text} |`, headingPath, place: lines(line) }
}

/** One passage a text, the first a heading above the others. */
export function sampleReading(texts: readonly string[]): PlanReading {
  const [heading = '', ...rest] = texts
  return {
    head: {
      number: '3707/KH-UBND',
      kind: 'Kế hoạch',
      subject: 'Xóa mù chữ',
      issuer: 'UBND tỉnh Lai Châu',
      level: 'province',
      locality: 'tỉnh Lai Châu',
      issuedOn: parseVietnamDate(2024, 9, 17),
      issuedWording: 'ngày 17 tháng 9 năm 2024',
      signer: undefined,
      period: { kind: 'school-year', from: 2024, to: 2025 },
      quality: { kind: 'clean', share: 0.21 },
    },
    sections: [{ depth: 1, label: 'I', title: heading, firstPassage: 0, lastPassage: Math.max(0, texts.length - 1) }],
    passages: texts.length === 0 ? [] : [samplePassage(heading, 1), ...rest.map(under(heading))],
    tasks: [],
    targets: [],
    references: [],
    abbreviations: [{ short: 'XMC', full: 'xóa mù chữ' }],
    warnings: [{ message: 'hàng 3 thiếu số thứ tự', line: 12 }],
  }
}

export function sampleVersion(file: string, texts: readonly string[], sha256 = `sha of ${file}`): NewVersion {
  return { file, sha256, make: 'reader 1', reading: sampleReading(texts), at: SOME_DAY }
}

function under(heading: string) {
  return (text: string, index: number) => samplePassage(text, index + 2, [heading])
}
