// Words that only tesseract writes, and words that stay.
import { expect, it } from 'vitest'
import { plainWord } from '../../../ingest/read/scan/plain-word.ts'

it.each([
  ['II⁄2026', 'II/2026'],
  ['II//2026', 'II/2026'],
  ['KH&€CN', 'KH&CN'],
  ['KH&ŒN', 'KH&CN'],
  ['KH&CCN', 'KH&CN'],
  ['SởGD&ĐT', 'Sở GD&ĐT'],
  ['Ytế', 'Y tế'],
  ["VH1'LDL", 'VHTTDL'],
  ["VHI'L1DL", 'VHTTDL'],
  ["H'Mông", "H'Mông"],
  ['GD&ĐT', 'GD&ĐT'],
  ['29/2024/TT-BGDĐT', '29/2024/TT-BGDĐT'],
  ['LĐ-TB&XH', 'LĐ-TB&XH'],
  ['https://moet.gov.vn', 'https://moet.gov.vn'],
  ['Yên', 'Yên'],
  ['Quý', 'Quý'],
])('%s: %s', (read, meant) => expect(plainWord(read)).toBe(meant))
