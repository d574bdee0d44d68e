// The name in a signature block, and what stands around it.
import { describe, expect, it } from 'vitest'
import { readSigner, readSignerBeside } from '../../../ingest/extract/signer.ts'

const read = (damaged: boolean, ...lines: readonly string[]) => {
  const signer = readSigner(lines.join('\n'), damaged)
  return signer && [signer.title, signer.name, signer.doubt !== undefined]
}

describe('a signer', () => {
  it.each([
    [
      ['HIỆU TRƯỞNG', 'ThS. Lò Văn Tám'],
      ['HIỆU TRƯỞNG', 'Lò Văn Tám', false],
    ],
    [
      ['HIỆU TRƯỞNG', 'LÒ VĂN TÁM', 'ĐÃ KÝ'],
      ['HIỆU TRƯỞNG', 'LÒ VĂN TÁM', false],
    ],
    [
      ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lò Văn Tám'],
      ['PHÓ CHỦ TỊCH', 'Lò Văn Tám', false],
    ],
    [['HIỆU TRƯỞNG', '- Như trên;', '- Lò Văn Chín'], undefined],
  ])('%j', (lines, signer) => expect(read(false, ...lines)).toEqual(signer === undefined ? undefined : signer))

  it('of a scan stands behind the last recipient, in its line', () =>
    expect(read(true, 'KT. CHU TICH', '+ Luu: VT, TH. Lo Van Tam')).toEqual(['CHU TICH', 'Lo Van Tam', false]))
  it('of a scan may have lost letters', () =>
    expect(read(true, 'KT. CHU TICH', 'i Van Tam')).toEqual(['CHU TICH', 'i Van Tam', true]))
  it('of a scan in capitals cannot be told from a title', () =>
    expect(read(true, 'HIEU TRUONG', 'LO VAN TAM')).toBeUndefined())
})

describe('a name behind the recipients of a scan', () => {
  it('is the signer', () =>
    expect(
      readSignerBeside('Noi nhan: TM. UY BAN NHAN DAN\n- UBND cac xa; CHU TICH\n- Luu: VT, NV. Lo Van Tam')?.name,
    ).toBe('Lo Van Tam'))
  it('is none where the last recipient stands alone', () =>
    expect(readSignerBeside('Noi nhan:\n- UBND cac xa;\n- Luu: VT, NV.')).toBeUndefined())
})
