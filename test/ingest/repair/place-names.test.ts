// The name of a place keeps the letters that a scan prints, where they spell syllables.
import { expect, it } from 'vitest'
import { withForeignNames, withPlaceNames } from '../../../ingest/repair/place-names.ts'

/** "printed>read". */
const read = (text: string) =>
  withPlaceNames(
    text.split(/(\s+)/).map((piece) => {
      const [raw = '', word] = piece.split('>')
      return { raw, text: word ?? raw, confidence: 0.9 }
    }),
  )
    .map(({ text: word }) => word)
    .join('')

it.each([
  ['a likelier word takes no letter of it', 'thi>thị xa>xã Na Khé>Khó', 'thị xã Na Khe'],
  ['its marks are restored', 'xa>xã Nam>Nậm Cay>Cáy', 'xã Nậm Cáy'],
  ['what spells nothing was misread', 'tinh>tỉnh Lai Chdu>Châu', 'tỉnh Lai Châu'],
  ['a crossed capital is misread as another', 'xa>xã Bong>Đông Sơn', 'xã Đông Sơn'],
  ['small letters are no name', 'xa>xã khé>khó khăn', 'xã khó khăn'],
  ['nor is what stands behind anything else', 'Hoi>Hội Khé>Khó', 'Hội Khó'],
])('%s: %s', (_, scan, meant) => expect(read(scan)).toBe(meant))

it.each([
  ['Krong', 'Trong', 'Krong'],
  ['Kr6ng', 'Trống', 'Krong'],
  ['KRONG', 'TRONG', 'KRONG'],
  ['Brau', 'Bàu', 'Brau'],
  ['Kbong', 'Không', 'Không'],
  ['Plong', 'Phòng', 'Phòng'],
  ['Trwong', 'Trường', 'Trường'],
  ['krong', 'trong', 'trong'],
])('%s is read as %s: %s', (raw, likely, meant) => {
  expect(withForeignNames([{ raw, text: likely, confidence: 0.9 }])[0]?.text).toBe(meant)
})
